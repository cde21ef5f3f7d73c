// What was not as it should be: exceptions with their decisions, near misses, holds.
import type { Block, Cell } from '../../../labels/document.ts'
import type { BatchException, BatchState } from '../../domain/batch/batch.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { eventSentence } from '../../words/events.ts'
import { exceptionSentence, exceptionTitle } from '../../words/exceptions.ts'
import { reasonText } from '../../words/holds.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { stateWords } from '../../words/states.ts'
import { forPaper, type PaperContext, personName } from '../context.ts'
import { secondIn } from '../times.ts'

const byWhom = (at: string, by: string, context: PaperContext): Cell => [
  { text: secondIn(at, context.zone) },
  { text: personName(by, context), soft: true },
]

/** The sentence of an exception, with the names of the operation in which it arose. */
const sentenceOf = (exception: BatchException, batch: BatchState, context: PaperContext): string => {
  const entry = batch.entries.find(({ id }) => id === exception.entry)
  const run = batch.runs.find(each => each.run === (exception.run ?? entry?.run))
  return exceptionSentence(exception, forPaper(batch, context, run?.operation))
}

const whereOf = (exception: BatchException, batch: BatchState, context: PaperContext): string => {
  const entry = batch.entries.find(({ id }) => id === exception.entry)
  const run = batch.runs.find(each => each.run === (exception.run ?? entry?.run))
  const operation = run && operationOf(processOf(batch, context), run.operation)
  return run ? `${run.run}. ${operation?.name[context.language] ?? run.operation}` : ''
}

const exceptionRow = (exception: BatchException, batch: BatchState, context: PaperContext): Cell[] => {
  const { language } = context
  const words = paperWords.batchRecord[language]
  const { disposition, decidedBefore = [] } = exception
  const where = whereOf(exception, batch, context)
  const decision: Cell = disposition
    ? [
        ...[...decidedBefore, disposition].flatMap(({ impact, reason, by, at }) => [
          { text: stateWords[language].impact[impact], bold: true },
          { text: reason },
          { text: `${personName(by, context)}\n${secondIn(at, context.zone)}`, soft: true },
        ]),
      ]
    : { text: words.undecided, tone: 'late' }
  return [
    [
      { text: exception.id, bold: true },
      ...(exception.entry === undefined
        ? []
        : [{ text: `${recordPartWords[language].number} ${exception.entry}`, soft: true }]),
    ],
    [
      { text: exceptionTitle(exception.kind, context), bold: true },
      { text: sentenceOf(exception, batch, context) },
      ...(exception.deviation ? [{ text: words.deviation, tone: 'late' as const }] : []),
      ...(where === '' ? [] : [{ text: where, soft: true }]),
    ],
    byWhom(exception.raisedAt, exception.raisedBy, context),
    decision,
  ]
}

const nothing = ({ language }: PaperContext): Block => ({
  kind: 'paragraph',
  text: paperWords.batchRecord[language].nothingHere,
  soft: true,
})

const exceptionTable = (batch: BatchState, context: PaperContext): Block => {
  if (batch.exceptions.length === 0) return nothing(context)
  const { column } = paperWords.batchRecord[context.language]
  return {
    kind: 'table',
    columns: [
      { title: recordPartWords[context.language].number, widthShare: 8 },
      { title: column.what, widthShare: 38 },
      { title: recordPartWords[context.language].raised, widthShare: 25 },
      { title: column.decision, widthShare: 29 },
    ],
    rows: batch.exceptions.map(exception => exceptionRow(exception, batch, context)),
  }
}

/** Each code that was scanned where another belongs; whether it had been opened is a line of its own. */
const nearMissBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  if (batch.nearMisses.length === 0) return []
  const { section, column } = paperWords.batchRecord[context.language]
  const named = forPaper(batch, context)
  return [
    { kind: 'heading', text: section.nearMisses, level: 2 },
    {
      kind: 'table',
      columns: [
        { title: column.what, widthShare: 66 },
        { title: column.recorded, widthShare: 34 },
      ],
      rows: batch.nearMisses.map(({ seen, expected, opened, at, by }) => {
        const body = { v: 1, seen, expected, ...(opened === undefined ? {} : { opened }) }
        return [eventSentence({ type: 'batch.near-miss-recorded', body }, named), byWhom(at, by, context)]
      }),
    },
  ]
}

const holdBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  if (batch.holds.length === 0) return []
  const { section, column } = paperWords.batchRecord[context.language]
  const words = paperWords.common[context.language]
  const named = forPaper(batch, context)
  return [
    { kind: 'heading', text: section.holds, level: 2 },
    {
      kind: 'table',
      columns: [
        { title: column.hold, widthShare: 10 },
        { title: words.reason, widthShare: 38 },
        { title: recordPartWords[context.language].raised, widthShare: 26 },
        { title: column.lifted, widthShare: 26 },
      ],
      rows: batch.holds.map(({ id, reason, container, at, by, liftedAt }) => [
        [{ text: id, bold: true }, ...(container === undefined ? [] : [{ text: container, mono: true }])],
        reasonText(reason, named),
        byWhom(at, by, context),
        liftedAt === undefined
          ? { text: stateWords[context.language].standing['on-hold'], tone: 'hold' }
          : secondIn(liftedAt, context.zone),
      ]),
    },
  ]
}

/** Exceptions first, as a reviewer reads; then near misses and holds, where there were any. */
export const exceptionBlocks = (batch: BatchState, context: PaperContext): Block[] => [
  { kind: 'heading', text: paperWords.batchRecord[context.language].section.exceptions },
  exceptionTable(batch, context),
  ...nearMissBlocks(batch, context),
  ...holdBlocks(batch, context),
]
