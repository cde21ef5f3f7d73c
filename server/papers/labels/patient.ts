// Who the patient is, as the labels of the product say it: the only papers that carry a name.
import type { Identity } from '../../domain/kit/context.ts'
import { labelWords } from '../../words/papers/labels.ts'
import type { PaperContext } from '../context.ts'

/** Finished texts: they are made where the keys are, and handed to whoever draws. */
export interface PatientOnLabel {
  /** `García Puig, Núria` */
  name: string
  /** `1961-04-18` */
  born: string
  /** Of the hospital of the case where the patient has one there. */
  hospitalNumber: string
}

/** The number of this hospital that is valid on the day; else the first valid one; else the first. */
export const patientOnLabel = (identity: Identity, hospital: string, day: string): PatientOnLabel => {
  const { familyName, givenName, birthDate, hospitalNumbers } = identity
  const valid = hospitalNumbers.filter(
    ({ validFrom, validUntil }) => (validFrom ?? '') <= day && day <= (validUntil ?? '9999'),
  )
  const chosen = valid.find(({ issuer }) => issuer === hospital) ?? valid[0] ?? hospitalNumbers[0]
  return { name: `${familyName}, ${givenName}`, born: birthDate, hospitalNumber: chosen?.number ?? '' }
}

/** For specimens in records, which carry the patient code and nothing else of the patient. */
export const patientWithheld = (patientCode: string, { language }: PaperContext): PatientOnLabel => {
  const { withheld } = labelWords[language]
  return { name: patientCode, born: withheld, hospitalNumber: withheld }
}
