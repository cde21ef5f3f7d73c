// The forms that a text must have, by name: each has a sentence in words/refusals/form-fault.ts, which says what its pattern says.
export const TEXT_FORMS = [
  'badge-code',
  'facility-number',
  'file-hash',
  'four-to-thirty-signs',
  'hour-and-minute',
  'fourteen-digits',
  'host-name',
  'marrow-id',
  'misread-reason',
  'product-code',
  'short-name',
  'six-digits',
  'telephone',
  'words',
  'year-from-2000',
] as const

export type TextForm = (typeof TEXT_FORMS)[number]

/** `regex(FACILITY, form('facility-number'))` */
export const form = (name: TextForm) => ({ message: name })

/** The name of the form that a text has not, where its pattern has one. */
export const formOf = (message: string): TextForm | null => TEXT_FORMS.find(name => name === message) ?? null
