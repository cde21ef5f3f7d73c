// The address of a telephone number: a touch on it calls.
export const telephoneAddress = (number: string): string => `tel:${number.replaceAll(' ', '')}`
