// A patient's identity while it is typed, and the input that is made of it; further lines of hospital numbers may stay empty.

export interface IdentityDraft {
  familyName: string
  givenName: string
  /** `1961-04-18` */
  birthDate: string
  hospitalNumbers: { issuer: string; number: string }[]
}

export const emptyIdentity = (): IdentityDraft => ({
  familyName: '',
  givenName: '',
  birthDate: '',
  hospitalNumbers: [{ issuer: '', number: '' }],
})

/** What is empty is left out, so that the server says that it is missing and not that it is malformed. */
const given = (text: string): string | undefined => text.trim() || undefined

export const identityInput = ({ familyName, givenName, birthDate, hospitalNumbers }: IdentityDraft) => ({
  familyName: given(familyName),
  givenName: given(givenName),
  birthDate: given(birthDate),
  hospitalNumbers: hospitalNumbers
    .map(({ issuer, number }) => ({ issuer: given(issuer), number: given(number) }))
    .filter(({ issuer, number }, index) => index === 0 || issuer !== undefined || number !== undefined),
})
