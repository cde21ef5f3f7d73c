// Labels of a batch: every code printed, and what became of each label (applied, destroyed, or left).
import type { ExceptionDraft } from '../step/outcome.ts'
import type { BatchState } from './batch.ts'
import { currentEntries, entriesOfKind, isKind } from './entries.ts'
import { isOver } from './progress.ts'

export interface PrintedLabel {
  code: string
  run: number
  entry: number
  /** 1 for the first print; 2 and more for reprints. */
  print: number
  fate: 'applied' | 'destroyed' | 'left'
}

const appliedCodes = (batch: BatchState): Set<string> => {
  const codes = new Set<string>()
  for (const entry of currentEntries(batch)) {
    if (isKind(entry, 'make-vessels')) for (const vessel of entry.values.vessels) codes.add(vessel.code)
    if (isKind(entry, 'sample')) for (const sample of entry.values.samples) codes.add(sample.code)
    // The donation label is applied to the aspirate's container: its scan at the collection shows it.
    if (isKind(entry, 'scan-match')) for (const id of entry.computed.ids ?? []) codes.add(id)
  }
  return codes
}

/** Destroyed labels by code: a code may be listed once for each of its prints. */
const destroyedCodes = (batch: BatchState): string[] =>
  entriesOfKind(batch, 'reconcile-labels').flatMap(entry => entry.values.destroyed)

type Print = Pick<PrintedLabel, 'code' | 'print'>

const isSame = (one: Print) => (other: Print) => one.code === other.code && one.print === other.print

/** Takes one item out of a list; false where none is there. */
const takeOne = <Item>(list: Item[], isIt: (item: Item) => boolean): boolean => {
  const at = list.findIndex(isIt)
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}

/** Every label printed for this batch. A reprint of an applied label replaces it: the earlier print counts as destroyed only when it is listed. */
export const printedLabels = (batch: BatchState): PrintedLabel[] => {
  const applied = appliedCodes(batch)
  const destroyed = destroyedCodes(batch)
  // Said of one print: what sticks where it was applied is another.
  const said = batch.labelsDestroyed.flatMap(({ labels }) => labels)
  const fateOf = (label: Print): PrintedLabel['fate'] => {
    if (takeOne(said, isSame(label))) return 'destroyed'
    if (applied.delete(label.code)) return 'applied'
    return takeOne(destroyed, code => code === label.code) ? 'destroyed' : 'left'
  }
  const printed: PrintedLabel[] = []
  const add = (code: string, run: number, entry: number, print: number): void => {
    printed.push({ code, run, entry, print, fate: fateOf({ code, print }) })
  }
  for (const entry of entriesOfKind(batch, 'print-labels')) {
    for (const code of entry.computed.codes ?? []) {
      add(code, entry.run, entry.id, 1)
      const again = batch.reprints.filter(reprint => reprint.codes.includes(code)).length
      for (let print = 2; print <= again + 1; print++) add(code, entry.run, entry.id, print)
    }
  }
  return printed
}

/**
 * Labels left over that no deviation names since each was printed last: `ended` of finished work only, `decided` where the
 * deviation must have its disposition (design.md section 9, rule 7).
 */
export const labelsUntold = (batch: BatchState, ask: { ended?: boolean; decided?: boolean } = {}): string[] => {
  const open = batch.runs.filter(run => !run.closedAt).map(run => run.run)
  return printedLabels(batch)
    .filter(({ fate, run }) => fate === 'left' && !(ask.ended && open.includes(run)))
    .map(({ code }) => code)
    .filter(code => !isTold(batch, code, ask.decided ?? false))
}

const isTold = (batch: BatchState, code: string, decided: boolean): boolean => {
  const printedAt = batch.reprints.findLast(reprint => reprint.codes.includes(code))?.at ?? ''
  return batch.exceptions.some(
    ({ kind, facts, raisedAt, disposition }) =>
      kind === 'labels-unreconciled' &&
      raisedAt >= printedAt &&
      (disposition !== undefined || !decided) &&
      String(facts.codes ?? '')
        .split(' ')
        .includes(code),
  )
}

/** The deviation about labels that are left over; none where none are. */
export const labelsLeftOver = (codes: readonly string[]): ExceptionDraft[] =>
  codes.length > 0
    ? [{ kind: 'labels-unreconciled', facts: { left: codes.length, codes: codes.join(' ') }, deviation: true }]
    : []

const isReconciled = (batch: BatchState): boolean =>
  batch.runs.some(run => run.phase === 'reconciliation' && run.closedAt && !run.abandoned)

/** Labels that an act leaves over when the labels of the batch have been reconciled for good: nothing but a deviation tells of them. */
export const leftAfterReconciliation = (before: BatchState, after: BatchState): ExceptionDraft[] => {
  if (!isReconciled(before)) return []
  const known = labelsUntold(before)
  return labelsLeftOver(labelsUntold(after).filter(code => !known.includes(code)))
}

/** Whether what is left over can no longer be destroyed at a reconciliation: it is closed, or the batch has no more of them. */
const isAccountClosed = (batch: BatchState): boolean => isReconciled(batch) || isOver(batch)

/**
 * Labels of which one or more are left over for good, in every print that may be the one that was destroyed: the person who holds
 * it knows whether the first or the reprint was stuck on.
 */
export const labelsToAccountFor = (batch: BatchState): Print[] => {
  if (!isAccountClosed(batch)) return []
  const open = batch.runs.filter(run => !run.closedAt).map(run => run.run)
  const labels = printedLabels(batch)
  const left = labels.filter(({ fate, run }) => fate === 'left' && !open.includes(run)).map(({ code }) => code)
  const said = batch.labelsDestroyed.flatMap(each => each.labels)
  return labels
    .filter(label => left.includes(label.code) && !takeOne(said, isSame(label)))
    .map(({ code, print }) => ({ code, print }))
}

/** The first of these that is not left over: not printed so often, or every label of its code has a fate already. */
export const notLeftOver = (batch: BatchState, labels: readonly Print[]): Print | undefined => {
  const open = labelsToAccountFor(batch)
  const left = labelBalance(batch).left
  return labels.find(label => !takeOne(open, isSame(label)) || !takeOne(left, code => code === label.code))
}

export interface LabelBalance {
  printed: number
  applied: number
  destroyed: number
  left: string[]
}

/** Labels printed = applied + destroyed, or some are left (design.md section 9, rule 7). */
export const labelBalance = (batch: BatchState, run?: number): LabelBalance => {
  const labels = printedLabels(batch).filter(label => run === undefined || label.run === run)
  return {
    printed: labels.length,
    applied: labels.filter(label => label.fate === 'applied').length,
    destroyed: labels.filter(label => label.fate === 'destroyed').length,
    left: labels.filter(label => label.fate === 'left').map(label => label.code),
  }
}

/** Codes reserved in a run at a step, in order, over all its printings. */
export const codesReserved = (batch: BatchState, run: number, step: string): string[] =>
  currentEntries(batch)
    .filter(entry => entry.run === run && entry.step === step && entry.kind === 'print-labels')
    .flatMap(entry => entry.computed.codes ?? [])

/** The next number of a series of codes: one more than the highest ever reserved with this prefix. */
export const nextNumber = (batch: BatchState, prefix: string): number => {
  const numbers = batch.entries
    .filter(entry => entry.kind === 'print-labels')
    .flatMap(entry => entry.computed.codes ?? [])
    .filter(code => code.startsWith(prefix))
    .map(code => Number(code.slice(prefix.length)))
  return Math.max(0, ...numbers) + 1
}

/** The treatment site that is printed on the label of a container; null where its label names none. */
export const siteOfLabel = (batch: BatchState, code: string): string | null => {
  for (const { computed } of entriesOfKind(batch, 'print-labels')) {
    const at = computed.codes?.indexOf(code) ?? -1
    if (at >= 0) return computed.sites?.[at] ?? null
  }
  return null
}
