// The line of a case: its patient, sites and dates, what was seen before the collection, and its batches.
import type { output } from 'zod'
import type { CaseLine, readCase } from '../contract/cases.ts'
import type { CaseState } from '../domain/case/case.ts'
import { positiveMarkers } from '../domain/case/product-code.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import type { Asking } from './asking.ts'
import { nameOfPerson } from './asking.ts'
import { lineById } from './batch-line-answer.ts'
import { type CaseFacts, siteAnswers } from './case-lines.ts'

/** A hospital by its name, where the case names it by the id of the settings. */
const hospitalName = (hospital: string, { context }: Asking): string =>
  settingsOf(context).hospitals.find(({ id }) => id === hospital)?.name ?? hospital

export const caseLine = ({ surgeon, hospital, batchIds, ...facts }: CaseFacts, asking: Asking): CaseLine => ({
  ...facts,
  hospital: hospitalName(hospital, asking),
  surgeonName: nameOfPerson(surgeon, asking),
  batches: batchIds.map(id => lineById(id, asking)).filter(line => line !== null),
})

type CaseAnswer = output<(typeof readCase)['answer']>

/** Each consent as it was recorded; nothing that was recorded once is hidden by what came later. */
export const consentAnswers = ({ consents }: CaseState, asking: Asking): CaseAnswer['consents'] =>
  consents.map(({ givenOn, at, by, reason }) => ({
    givenOn,
    at,
    byName: nameOfPerson(by, asking),
    reason: reason ?? null,
  }))

/** What was found each time. */
export const serologyAnswers = ({ serologies }: CaseState, asking: Asking): CaseAnswer['serologies'] =>
  serologies.map(serology => ({
    sampledOn: serology.sampledOn,
    positive: positiveMarkers({ serologies: [serology] }),
    at: serology.at,
    byName: nameOfPerson(serology.by, asking),
    reason: serology.reason ?? null,
  }))

/** What was prescribed each time; the first stays readable beside what was corrected. */
export const prescriptionAnswers = (
  { prescriptions }: CaseState,
  asking: Asking,
): output<(typeof readCase)['answer']>['prescriptions'] =>
  prescriptions.map(({ sites, at, by, reason }) => ({
    sites: siteAnswers(sites),
    at,
    byName: nameOfPerson(by, asking),
    reason: reason ?? null,
  }))
