// What comes next, an operation a sheet: its steps with what is on record already, and places for everything else.
import type { Block, FormRow } from '../../../labels/document.ts'
import { type OperationAhead, operationsAhead } from '../../domain/batch/ahead.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import { entryOfStep } from '../../domain/batch/entries.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { skipOfStep } from '../../domain/batch/steps-of-run.ts'
import { inCulture } from '../../domain/batch/vessels.ts'
import { withCheck } from '../../domain/code/own-code.ts'
import { stepCode } from '../../domain/code/step-code.ts'
import { addMinutes } from '../../domain/kit/time.ts'
import type { ProcessDefinition } from '../../domain/process/definition.ts'
import type { OperationDefinition } from '../../domain/process/operation-definition.ts'
import type { StepDefinition } from '../../domain/process/step-definition.ts'
import { codeWithin } from '../../words/code-list.ts'
import { quoted } from '../../words/names.ts'
import { downPackWords } from '../../words/papers/down-pack.ts'
import { roleList } from '../../words/roles.ts'
import { type PaperContext, personName } from '../context.ts'
import { withCheckShown } from '../paper.ts'
import { minuteIn } from '../times.ts'
import { writeInsOf } from './write-in.ts'

/** As far as a pack looks ahead: over a long weekend. */
const AHEAD_MINUTES = 3 * 24 * 60

/** What a pack of this batch has a sheet for, now. */
export const sheetsOf = (batch: BatchState, context: PaperContext): OperationAhead[] =>
  operationsAhead(batch, processOf(batch, context), addMinutes(context.now, AHEAD_MINUTES))

/** Until when, or after what, in a few words. */
export const dueText = (ahead: OperationAhead, process: ProcessDefinition, context: PaperContext): string => {
  const words = downPackWords[context.language]
  if (ahead.run !== null) return words.open
  if (ahead.after !== null) return words.after(operationOf(process, ahead.after)?.name[context.language] ?? ahead.after)
  const times = [ahead.from, ahead.until].flatMap(at => (at === null ? [] : [minuteIn(at, context.zone)]))
  return times.length === 0 ? words.onDecision : times.join(' – ')
}

const onlyWhen = (step: StepDefinition, operation: OperationDefinition, context: PaperContext): string => {
  const words = downPackWords[context.language]
  const { when } = step
  if (!when) return step.optional ? words.optional : ''
  const asked = operation.steps.find(({ id }) => id === when.step)
  const options = asked?.kind === 'choose' ? asked.options.filter(({ id }) => when.is.includes(id)) : []
  return words.onlyWhen(options.map(({ label }) => quoted(label[context.language], context.language)).join(', '))
}

/** What the record has of this step in the run that is continued. */
const doneText = (
  batch: BatchState,
  run: number | null,
  step: StepDefinition,
  context: PaperContext,
): string | null => {
  if (run === null) return null
  const words = downPackWords[context.language]
  const entry = entryOfStep(batch, run, step.id)
  if (entry)
    return words.onRecord(
      minuteIn(entry.performedAt, context.zone),
      personName(entry.transcribed?.performer ?? entry.actor, context),
    )
  return skipOfStep(batch, run, step.id) ? words.skipped : null
}

interface Sheet {
  ahead: OperationAhead
  operation: OperationDefinition
  batch: BatchState
  process: ProcessDefinition
}

const rowsOf = ({ ahead, operation, batch, process }: Sheet, context: PaperContext): FormRow[] => {
  const { language } = context
  const number = process.operations.indexOf(operation) + 1
  return operation.steps.map((step, index): FormRow => {
    const done = doneText(batch, ahead.run, step, context)
    const help = [onlyWhen(step, operation, context), step.help?.[language] ?? ''].filter(Boolean).join(' ')
    return {
      number: String(index + 1),
      title: step.title[language],
      ...(help && done === null ? { help } : {}),
      code: {
        symbology: 'datamatrix',
        text: stepCode({ batch: batch.id, operation: number, step: index + 1 }),
      },
      lines: writeInsOf(step, { batch, process, language }),
      isChecked: step.secondCheck,
      ...(done === null ? {} : { done }),
    }
  })
}

/** The end is written down like a step: from it the next times are counted. */
const closing = (context: PaperContext): Block[] => {
  const words = downPackWords[context.language]
  return [
    { kind: 'heading', level: 2, text: words.closing },
    {
      kind: 'keyValues',
      rows: [words.closed, words.field.signature, words.field.checkerSignature, words.remarks].map(key => ({
        key,
        value: '\n______________________________________________________________________',
      })),
    },
  ]
}

const MOST_CODES = 12

/** The batch first; its flasks as far as a row or two hold them: all of them stand on page 1. */
const codesOf = (batch: BatchState): Block => {
  const vessels = inCulture(batch)
    .slice(0, MOST_CODES - 1)
    .map(({ id }) => id)
  return {
    kind: 'codes',
    codes: [batch.id, ...vessels].map(id => ({
      symbology: 'datamatrix',
      text: withCheck(id),
      caption: id === batch.id ? id : codeWithin(id, batch.id),
    })),
  }
}

/** Every sheet, each on pages of its own. */
export const sheetBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const { language } = context
  const words = downPackWords[language]
  const process = processOf(batch, context)
  const all = sheetsOf(batch, context)
  return all.flatMap((ahead, index): Block[] => {
    const operation = operationOf(process, ahead.operation)
    if (!operation) return []
    const number = words.sheet(index + 1, all.length)
    const about = [
      `${withCheckShown(batch.id)}, ${batch.patientCode}.`,
      `${words.due(dueText(ahead, process, context))}.`,
      `${words.performerOf(roleList(operation.who, language))}.`,
    ]
    return [
      { kind: 'new-page' },
      { kind: 'heading', text: `${number}: ${operation.name[language]}` },
      { kind: 'paragraph', text: about.join(' ') },
      codesOf(batch),
      { kind: 'form', columns: words.column, rows: rowsOf({ ahead, operation, batch, process }, context) },
      ...closing(context),
    ]
  })
}
