// What was counted in a run and what became of it: cells and volume plated, filled, sampled, discarded and left.
import { totalCells } from '../formula/totals.ts'
import type { ExceptionDraft } from '../step/outcome.ts'
import type { BatchState, Entry, Run } from './batch.ts'
import { entriesOfRun, isKind } from './entries.ts'

/** What a count says there is: the basis of everything taken from this suspension after it. */
export interface Basis {
  entry: number
  liveCellsPerMl: number
  volumeUl: number
  cells: number
}

export interface Balance {
  basis: Basis
  plated: Part
  filled: Part
  sampled: Part
  discarded: Part
  left: Part
}

export interface Part {
  cells: number
  volumeUl: number
}

const basisOf = (entry: Entry): Basis | null => {
  const numbers = entry.computed.numbers
  if (!isKind(entry, 'count-cells') || !numbers) return null
  return {
    entry: entry.id,
    liveCellsPerMl: numbers['live-cells-per-ml']?.value ?? 0,
    volumeUl: entry.values.suspensionVolumeUl,
    cells: numbers['viable-cells']?.value ?? 0,
  }
}

const nothing = (): Part => ({ cells: 0, volumeUl: 0 })

const sum = (parts: readonly Part[]): Part =>
  parts.reduce(
    (total, part) => ({ cells: total.cells + part.cells, volumeUl: total.volumeUl + part.volumeUl }),
    nothing(),
  )

/** Rounded parts may add up to more or less than the rounded whole, by less than one cell a part. */
const roundingCells = 400

/**
 * Cells of a part taken from what is left, by its volume and the count. What rounding would leave over goes with the last of the
 * volume. More cells than are left are possible where a recount has lowered the basis. Null where the volume is not there.
 */
const takePart = (basis: Pick<Basis, 'liveCellsPerMl'>, left: Part, volumeUl: number): Part | null => {
  if (volumeUl > left.volumeUl) return null
  const part = totalCells({ cellsPerMl: basis.liveCellsPerMl, volumeUl })
  const cells = part.ok ? part.value.cells : 0
  const isRounding = Math.abs(cells - left.cells) <= roundingCells
  const isLast = volumeUl === left.volumeUl || cells > left.cells
  return { volumeUl, cells: isRounding && isLast ? Math.max(0, left.cells) : cells }
}

/** Several parts, one after another, and what stays; null where the volume is not there. */
export const takeParts = (
  { basis, left }: Balance,
  volumesUl: readonly number[],
): { parts: Part[]; left: Part } | null => {
  const parts: Part[] = []
  let rest = left
  for (const volumeUl of volumesUl) {
    const part = takePart(basis, rest, volumeUl)
    if (part === null) return null
    parts.push(part)
    rest = { cells: rest.cells - part.cells, volumeUl: rest.volumeUl - part.volumeUl }
  }
  return { parts, left: rest }
}

/** The balance of the suspension counted last in a run; null where nothing was counted. `without` leaves one entry out, to judge its correction. */
export const balanceOf = (batch: BatchState, run: number, without?: number): Balance | null => {
  const entries = entriesOfRun(batch, run).filter(entry => entry.id !== without)
  const at = entries.findLastIndex(entry => basisOf(entry) !== null)
  const counted = entries[at]
  const basis = counted && basisOf(counted)
  if (!basis) return null
  const after = entries.slice(at + 1)
  const made = after.flatMap(entry => (isKind(entry, 'make-vessels') ? entry.values.vessels : []))
  const plated = sum(made.filter(vessel => vessel.site === undefined))
  const filled = sum(made.filter(vessel => vessel.site !== undefined))
  const sampled = sum(after.flatMap(entry => (isKind(entry, 'sample') ? entry.values.samples : [])))
  const discarded = sum(after.flatMap(entry => (isKind(entry, 'discard') ? [entry.values] : [])))
  const used = sum([plated, filled, sampled, discarded])
  const left = { cells: basis.cells - used.cells, volumeUl: basis.volumeUl - used.volumeUl }
  return { basis, plated, filled, sampled, discarded, left }
}

/** More cells taken than counted, which only a recount can show: a fact, and an exception. */
export const exceedingCount = ({ basis }: Pick<Balance, 'basis'>, left: Part): ExceptionDraft[] =>
  left.cells < 0
    ? [{ kind: 'cells-exceed-count', facts: { used: basis.cells - left.cells, counted: basis.cells }, deviation: true }]
    : []

/**
 * Once something was taken from a counted suspension, nothing of it may be left without a fate. A whole suspension goes on to the
 * next operation (a harvest to its filling), but not from one that was given up.
 */
export const unaccounted = (batch: BatchState, run: number, isGivenUp: boolean): ExceptionDraft[] => {
  const balance = balanceOf(batch, run)
  if (!balance) return []
  const { left, basis } = balance
  const isTouched = left.volumeUl !== basis.volumeUl
  if (!(isTouched || isGivenUp) || (left.cells === 0 && left.volumeUl === 0)) return []
  const facts = { cells: left.cells, volumeUl: left.volumeUl, counted: basis.cells }
  return [{ kind: 'cells-unaccounted', facts, deviation: true }]
}

/** Whether a run that has ended was broken off, or cut short by the end of its batch. */
export const wasGivenUp = ({ rejected, failed }: BatchState, { closedAt = '', abandoned }: Run): boolean => {
  const overAt = rejected?.at ?? failed?.at
  return abandoned !== undefined || (overAt !== undefined && overAt <= closedAt)
}
