// Label reconciliation by run, and specimens of what was printed, in true size (PIC/S PE 009-17 Part I, 4.21 f and h; Annex 2A, 6.7).
import type { Block, SpecimenBlock } from '../../../labels/document.ts'
import type { BatchState, Entry } from '../../domain/batch/batch.ts'
import { purposeOf } from '../../domain/batch/commands/send-labels.ts'
import { containersOf } from '../../domain/batch/containers.ts'
import { entriesOfKind } from '../../domain/batch/entries.ts'
import { labelBalance } from '../../domain/batch/labels.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { isOuterLabelOf } from '../../domain/code/outer-label.ts'
import { settingsOf } from '../../domain/lab/settings.ts'
import { codeList, printList } from '../../words/code-list.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { type PaperContext, personName } from '../context.ts'
import { productLabelOf } from '../labels/containers.ts'
import { labelsOfEntry } from '../labels/entry.ts'
import { patientWithheld } from '../labels/patient.ts'
import { secondIn } from '../times.ts'

const balanceBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const { language } = context
  const words = paperWords.batchRecord[language]
  const process = processOf(batch, context)
  const rows = batch.runs.flatMap(run => {
    const { printed, applied, destroyed, left } = labelBalance(batch, run.run)
    if (printed === 0) return []
    const name = operationOf(process, run.operation)?.name[language] ?? run.operation
    const text = words.labelBalance(printed, applied, destroyed, left.length)
    const list = codeList(left, batch.id, language)
    return [
      { key: `${run.run}. ${name}`, value: left.length > 0 ? [{ text }, { text: list, tone: 'late' as const }] : text },
    ]
  })
  const all = labelBalance(batch)
  const sum: Block = {
    kind: 'notice',
    tone: all.left.length > 0 ? 'late' : 'good',
    text: words.labelBalance(all.printed, all.applied, all.destroyed, all.left.length),
  }
  return all.printed === 0
    ? [{ kind: 'paragraph', text: words.nothingHere, soft: true }]
    : [{ kind: 'keyValues', rows }, sum]
}

const reprintBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const { language } = context
  const words = recordPartWords[language]
  const again = batch.reprints.map(({ codes, reason, at }) => ({
    at,
    value: `${codeList(codes, batch.id, language)}: ${words.reprinted(codes.length)}. ${reason}`,
  }))
  const gone = batch.labelsDestroyed.map(({ labels, at, by }) => ({
    at,
    value: words.destroyed(printList(labels, language), personName(by, context)),
  }))
  const rows = [...again, ...gone].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return rows.length > 0
    ? [{ kind: 'keyValues', rows: rows.map(({ at, value }) => ({ key: secondIn(at, context.zone), value })) }]
    : []
}

/** Labels are printed in the laboratory's language, whichever one the record is in. */
const asPrinted = (context: PaperContext, at: string): PaperContext => ({
  ...context,
  language: settingsOf(context).labelLanguage,
  now: at,
})

const specimenOf = (entry: Entry<'print-labels'>, batch: BatchState, context: PaperContext): SpecimenBlock[] => {
  const codes = entry.computed.codes ?? []
  const printed = asPrinted(context, entry.recordedAt)
  const [label] = labelsOfEntry(batch, entry, 'first', patientWithheld(batch.patientCode, printed), printed)
  const caption = recordPartWords[context.language].specimenOf(
    codeList([...new Set(codes)], batch.id, context.language),
    codes.length,
  )
  return label ? [{ kind: 'specimen', label, caption }] : []
}

/** The outer label of each container, as it was printed: at its step, or where a process has none, once it was filled. */
const outerLabels = (batch: BatchState, context: PaperContext): SpecimenBlock[] =>
  containersOf(batch).map(container => {
    const entry = entriesOfKind(batch, 'print-labels').find(({ computed }) =>
      computed.codes?.some(code => isOuterLabelOf(code, container.id, batch.donation)),
    )
    const printed = asPrinted(context, entry?.recordedAt ?? container.filledAt)
    const label = productLabelOf(container, batch, patientWithheld(batch.patientCode, printed), printed)
    return { kind: 'specimen', label, caption: recordPartWords[context.language].outerLabel(container.id) }
  })

const specimenBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const specimens = [
    ...entriesOfKind(batch, 'print-labels')
      .filter(entry => purposeOf(entry, batch, context) !== 'outer')
      .flatMap(entry => specimenOf(entry, batch, context)),
    ...outerLabels(batch, context),
  ]
  if (specimens.length === 0) return []
  return [
    { kind: 'heading', text: paperWords.batchRecord[context.language].section.specimens },
    { kind: 'paragraph', text: recordPartWords[context.language].specimenText, soft: true },
    ...specimens,
  ]
}

/** Printed = applied + destroyed + left, reprints with their reasons, and the specimens. */
export const labelBlocks = (batch: BatchState, context: PaperContext): Block[] => [
  { kind: 'heading', text: paperWords.batchRecord[context.language].section.labels },
  ...balanceBlocks(batch, context),
  ...reprintBlocks(batch, context),
  ...specimenBlocks(batch, context),
]
