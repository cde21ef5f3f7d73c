// What the book of a batch says: its rows by kind, what was filled and sampled, and how its containers stand.
import type { BatchBook, Row } from './book-batch.ts'

export const rowsOfKind = (batch: BatchBook, kind: string, run?: number): Row[] =>
  batch.rows.filter(row => row.kind === kind && (run === undefined || row.run === run))

/** What was filled, by code: flasks, containers. */
export interface Filled {
  code: string
  cells: number
  volumeUl: number
  site?: string
}

export const filledIn = ({ values }: Row): Filled[] => (values.vessels ?? []) as Filled[]

export const samplesIn = ({ values }: Row): (Filled & { tests: string[] })[] => (values.samples ?? []) as never

/** Containers with the entry that filled them. */
export const containersIn = (batch: BatchBook): (Filled & { row: Row; site: string })[] =>
  rowsOfKind(batch, 'make-vessels').flatMap(row =>
    filledIn(row).flatMap(each => (each.site === undefined ? [] : [{ ...each, site: each.site, row }])),
  )

export const isGone = (batch: BatchBook, container: string): boolean =>
  ['given', 'destroyed', 'returned', 'lost'].includes(batch.fates.get(container) ?? '')

export const isHeld = (batch: BatchBook, container: string): boolean =>
  [...batch.holds.values()].some(hold => !hold.lifted && (hold.container ?? container) === container)

export const isSigned = (batch: BatchBook, stage: 1 | 2): boolean =>
  batch.signatures.some(({ type, stage: signed }) => type === 'batch.certified' && signed === stage)
