// The operations of a batch in the order in which they were done, each with its steps: values, persons, times, corrections, exceptions.
import type { Block, Cell, CellPart, Column } from '../../../labels/document.ts'
import type { BatchException, BatchState, Entry, Run, Skip } from '../../domain/batch/batch.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import type { OperationDefinition } from '../../domain/process/operation-definition.ts'
import type { StepDefinition } from '../../domain/process/step-definition.ts'
import { exceptionTitle } from '../../words/exceptions.ts'
import { bare } from '../../words/names.ts'
import { transcriptionWords } from '../../words/pages/transcription.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { stateWords } from '../../words/states.ts'
import { forPaper, type NamedContext, type PaperContext, personName } from '../context.ts'
import { secondIn } from '../times.ts'
import { type Chain, chainsOf, valueParts } from './entry-cells.ts'

/** An exception in one line: its number, its title, and what was decided. */
const exceptionPart = (exception: BatchException, context: PaperContext): CellPart => {
  const { language } = context
  const { disposition } = exception
  const decision = disposition
    ? stateWords[language].impact[disposition.impact]
    : paperWords.batchRecord[language].undecided
  const text = `${exception.id} ${exceptionTitle(exception.kind, context)}: ${decision}`
  return { text, tone: disposition && disposition.impact !== 'batch-affected' ? 'good' : 'late' }
}

const columns = ({ language }: PaperContext): Column[] => {
  const words = recordPartWords[language]
  const { column } = paperWords.batchRecord[language]
  return [
    { title: words.number, widthShare: 7 },
    { title: column.step, widthShare: 21 },
    { title: words.recorded, widthShare: 46 },
    { title: words.performed, widthShare: 26 },
  ]
}

/** That it was entered from paper: by whom, verified by whom, from which sheet. */
const transcribedParts = ({ transcribed, actor, recordedAt }: Entry, context: PaperContext): CellPart[] => {
  if (!transcribed) return []
  const words = transcriptionWords[context.language]
  const { performer, verifiedBy, sheet } = transcribed
  const name = (id: string) => personName(id, context)
  const who = [words.performedBy(name(performer)), words.transcribedBy(name(actor)), words.verifiedBy(name(verifiedBy))]
  return [
    { text: `${words.mark}: ${who.join(', ')}` },
    { text: paperWords.batchRecord[context.language].recordedLater(secondIn(recordedAt, context.zone)) },
    { text: recordPartWords[context.language].file(sheet), soft: true },
  ]
}

/** Who did it and when, who checked it; and when it was recorded, where that was later. */
const performedParts = (entry: Entry, exceptions: readonly BatchException[], context: PaperContext): CellPart[] => {
  const words = paperWords.batchRecord[context.language]
  const parts = recordPartWords[context.language]
  const override = exceptions.find(({ kind }) => kind === 'override')
  const isLate = exceptions.some(({ kind }) => kind === 'late-entry')
  return [
    { text: secondIn(entry.performedAt, context.zone) },
    { text: personName(entry.transcribed?.performer ?? entry.actor, context), bold: true },
    ...(entry.checkedBy ? [{ text: parts.checkedBy(personName(entry.checkedBy, context)) }] : []),
    ...(entry.checkPhoto ? [{ text: `${parts.checkedBy(words.checkedByPhotograph)} ${entry.checkPhoto}` }] : []),
    ...(override ? [{ text: words.override(personName(String(override.facts.by ?? ''), context)) }] : []),
    ...transcribedParts(entry, context),
    ...(isLate ? [{ text: words.recordedLater(secondIn(entry.recordedAt, context.zone)) }] : []),
    ...(entry.reason && entry.corrects === undefined ? [{ text: `“${bare(entry.reason)}”`, soft: true }] : []),
  ]
}

const rowOf = (
  chain: Chain,
  step: StepDefinition | undefined,
  batch: BatchState,
  context: NamedContext,
): readonly Cell[] => {
  const ids = chain.map(({ id }) => id)
  const exceptions = batch.exceptions.filter(({ entry }) => entry !== undefined && ids.includes(entry))
  const [first] = chain
  if (!first) return []
  return [
    ids.map((id, index) => ({ text: String(id), ...(index < ids.length - 1 ? { struck: true } : {}) })),
    [
      { text: step?.title[context.language] ?? first.step, bold: true },
      ...exceptions.map(exception => exceptionPart(exception, context)),
    ],
    valueParts(chain, step, batch.id, context),
    chain.slice(0, 1).flatMap(entry => performedParts(entry, exceptions, context)),
  ]
}

/** What was not needed stands in its place, with who said so. */
const skipRow = (skip: Skip, step: StepDefinition | undefined, context: PaperContext): readonly Cell[] => [
  String(skip.id),
  [{ text: step?.title[context.language] ?? skip.step, bold: true }],
  [{ text: recordPartWords[context.language].skipped, soft: true }],
  [{ text: secondIn(skip.at, context.zone) }, { text: personName(skip.by, context), bold: true }],
]

/** A step's rows stand where the process has the step; several rows of one step in the order in which they were made. */
const rowsOf = (
  run: Run,
  operation: OperationDefinition | null,
  chains: readonly Chain[],
  batch: BatchState,
  context: NamedContext,
): (readonly Cell[])[] => {
  const at = (step: string): number => operation?.steps.findIndex(({ id }) => id === step) ?? -1
  const stepOf = (step: string): StepDefinition | undefined => operation?.steps[at(step)]
  const recorded = chains.flatMap(chain => {
    const [first] = chain
    if (!first || first.run !== run.run) return []
    return [{ step: first.step, id: first.id, cells: rowOf(chain, stepOf(first.step), batch, context) }]
  })
  const skipped = batch.skips
    .filter(skip => skip.run === run.run)
    .map(skip => ({ step: skip.step, id: skip.id, cells: skipRow(skip, stepOf(skip.step), context) }))
  return [...recorded, ...skipped].toSorted((a, b) => at(a.step) - at(b.step) || a.id - b.id).map(({ cells }) => cells)
}

const headOf = (run: Run, operation: OperationDefinition | null, context: PaperContext): Block[] => {
  const words = paperWords.batchRecord[context.language]
  const by = (id: string) => personName(id, context)
  const opened = words.openedBy(by(run.openedBy), secondIn(run.openedAt, context.zone))
  const closed =
    run.closedAt === undefined || run.abandoned !== undefined
      ? ''
      : words.closedBy(by(run.closedBy ?? ''), secondIn(run.closedAt, context.zone))
  const due = run.dueUntil ? `${words.column.due}: ${dueText(run, context)}.` : ''
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${run.run}. ${operation?.name[context.language] ?? run.operation}`,
    },
    { kind: 'paragraph', text: [opened, closed, due].filter(Boolean).join(' '), soft: true },
    ...(run.abandoned === undefined
      ? []
      : [{ kind: 'notice' as const, tone: 'late' as const, text: words.brokenOff(run.abandoned) }]),
    ...(run.closedAt === undefined ? [{ kind: 'notice' as const, tone: 'due' as const, text: words.notClosed }] : []),
  ]
}

const dueText = ({ dueFrom, dueUntil = '' }: Run, context: PaperContext): string =>
  dueFrom === undefined
    ? secondIn(dueUntil, context.zone)
    : recordPartWords[context.language].fromTo(secondIn(dueFrom, context.zone), secondIn(dueUntil, context.zone))

/** Exceptions of the run itself: too early, too late, cells not accounted for. */
const runExceptions = (batch: BatchState, run: Run, context: PaperContext): Block[] =>
  batch.exceptions
    .filter(each => each.run === run.run && each.entry === undefined)
    .map(each => {
      const { text, tone = 'late' } = exceptionPart(each, context)
      return { kind: 'notice', tone, text }
    })

/** Every operation with every entry. */
export const operationBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const words = paperWords.batchRecord[context.language]
  const process = processOf(batch, context)
  const chains = chainsOf(batch.entries)
  const blocks = batch.runs.flatMap((run): Block[] => {
    const operation = operationOf(process, run.operation)
    const named = forPaper(batch, context, run.operation)
    const rows = rowsOf(run, operation, chains, batch, named)
    const table: Block[] = rows.length > 0 ? [{ kind: 'table', columns: columns(context), rows }] : []
    return [...headOf(run, operation, context), ...runExceptions(batch, run, named), ...table]
  })
  return [{ kind: 'heading', text: words.section.operations }, ...blocks]
}
