// The filled containers of a batch, each bound to one treatment site, and where each one is in its own line of life.
import type { Arrival, BatchState, ContainerFate, Entry, SignedStatement } from './batch.ts'
import { currentEntries, isKind } from './entries.ts'
import { requestsKnowing } from './oos-requests.ts'
import { affectingSince, isOutrun } from './signatures.ts'

export interface Container {
  id: string
  site: string
  cells: number
  volumeUl: number
  filledAt: string
  expiresAt: string
  entry: number
  status: 'filled' | 'certified' | ContainerFate['what']
  onHold: boolean
}

/** Custody: what has left the laboratory is never released again. */
const finalFates = ['given', 'given-in-part', 'destroyed', 'returned', 'lost'] as const

const statusOf = (batch: BatchState, id: string): Container['status'] => {
  const last = batch.fates.findLast(fate => fate.container === id)
  if (last) return last.what
  return batch.certifications.some(certification => certification.stage === 1) ? 'certified' : 'filled'
}

const isHeld = (batch: BatchState, id: string): boolean =>
  batch.holds.some(hold => !hold.liftedAt && (hold.container === undefined || hold.container === id))

const filledIn = (batch: BatchState, entry: Entry<'make-vessels'>): Container[] =>
  entry.values.vessels.flatMap(({ code, site, cells, volumeUl }) =>
    site === undefined
      ? []
      : [
          {
            id: code,
            site,
            cells,
            volumeUl,
            filledAt: entry.performedAt,
            expiresAt: entry.computed.expiresAt ?? entry.performedAt,
            entry: entry.id,
            status: statusOf(batch, code),
            onHold: isHeld(batch, code),
          },
        ],
  )

type Standing = Pick<Container, 'status'>

/** Whether it has been in the hospital's hands or on the way there. */
export const wasSent = (batch: BatchState, id: string): boolean =>
  batch.fates.some(({ container, what }) => container === id && what === 'dispatched')

/** A signature under which something may leave: nothing inside it was changed since, and nothing decided that it does not cover. */
const stands = (batch: BatchState, signed: SignedStatement): boolean =>
  !isOutrun(batch, signed) && affectingSince(batch, signed) === undefined

/** Decisive tests that were found out of specification: for ever, whatever is decided about it and whatever holds are lifted. */
export const foundFailed = ({ exceptions }: Pick<BatchState, 'exceptions'>): string[] =>
  exceptions.flatMap(({ kind, facts }) => (kind === 'out-of-specification' ? [String(facts.test)] : []))

const isInLaboratory = ({ status }: Standing): boolean => status === 'certified' || status === 'filled'

/** What was filled for a site that is prescribed no more is for nobody, whatever is signed. */
export const isPrescribed = ({ sites }: Pick<BatchState, 'sites'>, { site }: Pick<Container, 'site'>): boolean =>
  sites.some(({ id }) => id === site)

/**
 * Whether a container may be sent to the hospital: for a site that is prescribed, signed for one way or the other, in the laboratory's
 * custody, not on hold. What has failed leaves only at the request of a physician who has seen it fail.
 */
export const mayLeave = (batch: BatchState, { id, site, status, onHold }: Container): boolean => {
  if (onHold || !isInLaboratory({ status }) || !isPrescribed(batch, { site })) return false
  const failed = foundFailed(batch)
  const certification = batch.certifications.at(-1)
  if (certification && failed.length === 0 && stands(batch, certification)) return true
  return requestsKnowing(batch, id, failed).some(({ signed }) => signed && stands(batch, signed))
}

/** Every container filled for this batch. */
export const containersOf = (batch: BatchState): Container[] =>
  currentEntries(batch).flatMap(entry => (isKind(entry, 'make-vessels') ? filledIn(batch, entry) : []))

/** The first of the containers that are still in the laboratory, where all of them were filled for sites that are prescribed no more. */
export const prescribedNoMore = (batch: BatchState): Container | null => {
  const kept = containersOf(batch).filter(isInLaboratory)
  return kept.some(container => isPrescribed(batch, container)) ? null : (kept[0] ?? null)
}

export const containerOf = (batch: BatchState, id: string): Container | null =>
  containersOf(batch).find(container => container.id === id) ?? null

/** Given, destroyed, returned or lost: nothing more is decided about it. */
export const hasEnded = ({ status }: Standing): boolean => (finalFates as readonly string[]).includes(status)

/** Out of the laboratory's hands and not at its end: on its way, or at the hospital. */
export const isAway = ({ status }: Standing): boolean => status === 'dispatched' || status === 'received'

/** The arrival of a container at the hospital; null where none is recorded. */
export const arrivalOf = (batch: BatchState, id: string): Arrival | null =>
  batch.arrivals.find(({ container }) => container === id) ?? null

/** Without both readings of its logger nobody knows how warm or cold it was on the way. */
export const isUnread = ({ minC, maxC }: Pick<Arrival, 'minC' | 'maxC'>): boolean =>
  minC === undefined || maxC === undefined
