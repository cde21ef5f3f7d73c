// How old the blood sample of a serology may be: from 30 days before the collection to 7 days after it.
// Source: Directive 2006/17/EC, Annex II, 2.5 (living donors: at the donation or within 7 days after) and 2.8 (bone marrow: within 30
// days before). They are constants until a laboratory asks for others.
import type { BatchState } from '../batch/batch.ts'
import type { Context } from '../kit/context.ts'
import { addDays, dayIn } from '../kit/time.ts'
import type { ExceptionDraft } from '../step/outcome.ts'
import type { CaseState, Serology } from './case.ts'

export const sampleDays = { before: 30, after: 7 } as const

const isOutside = (sampledOn: string, collectedOn: string): boolean =>
  sampledOn < addDays(collectedOn, -sampleDays.before) || sampledOn > addDays(collectedOn, sampleDays.after)

/** When the collection was begun, or what came first where the hospital did not record it. */
export const beganAt = ({ runs }: Pick<BatchState, 'runs'>): string | undefined => {
  const collections = runs.filter(({ phase }) => phase === 'collection')
  return (collections.find(({ abandoned }) => abandoned === undefined) ?? collections[0] ?? runs[0])?.openedAt
}

/** The deviation of a batch collected on this day, while the sample is of a day outside; none where it is told already. */
export const sampleOutside = (
  { exceptions }: Pick<BatchState, 'exceptions'>,
  serology: Pick<Serology, 'sampledOn'> | null,
  collectedOn: string,
): ExceptionDraft[] => {
  if (!serology || !isOutside(serology.sampledOn, collectedOn)) return []
  const { sampledOn } = serology
  const isTold = exceptions.some(
    ({ kind, facts }) => kind === 'serology-age' && facts.sampledOn === sampledOn && facts.collectedOn === collectedOn,
  )
  return isTold ? [] : [{ kind: 'serology-age', facts: { sampledOn, collectedOn }, deviation: true }]
}

export interface OutsideSample {
  collectionOn: string
  /** The day is the planned one: another sample can still be taken in time. */
  isPlanned: boolean
}

/** The collection, past or planned, for which the sample that counts is too old or too late; null where it is neither. */
export const sampleOutsideOf = (
  { batches, collectionAt }: Pick<CaseState, 'batches' | 'collectionAt'>,
  serology: Pick<Serology, 'sampledOn'> | null,
  { read, zone }: Pick<Context, 'read' | 'zone'>,
): OutsideSample | null => {
  const last = read('batch', batches.at(-1) ?? '')
  const collectedAt = last ? beganAt(last) : undefined
  const collectionOn = dayIn(zone, collectedAt ?? collectionAt)
  return serology && isOutside(serology.sampledOn, collectionOn)
    ? { collectionOn, isPlanned: collectedAt === undefined }
    : null
}
