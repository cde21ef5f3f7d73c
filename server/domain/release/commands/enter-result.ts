// enter-result: what the analyst found, as typed with its comparator, judged against the specification of the batch's process.
import { z } from 'zod'
import type { BatchState } from '../../batch/batch.ts'
import { batchEvent } from '../../batch/batch.ts'
import { containersOf, hasEnded } from '../../batch/containers.ts'
import { hold, raise } from '../../batch/follow.ts'
import { batchUnknown, processOf } from '../../batch/may.ts'
import { type OpenTest, openTests } from '../../batch/samples.ts'
import { type Judgement, judge } from '../../formula/judge.ts'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Id, ShortName } from '../../kit/input.ts'
import { fieldFault, type Refusal, refuse, refuseFields, refuseState } from '../../kit/refusal.ts'
import { lines, typed } from '../../kit/text.ts'
import { dayIn } from '../../kit/time.ts'

const Input = z.strictObject({
  batch: Id,
  sample: Id,
  test: ShortName,
  /** As typed: `<0.05`, `98.5`, `not detected`. */
  text: typed(200),
  unit: typed(30).optional(),
  /** Of a test that is read on several days. */
  readingDay: z.int().min(0).max(60).optional(),
  note: lines(1000, 0).optional(),
})
type Input = z.infer<typeof Input>

const dayMs = 86_400_000

const readingFault = (input: Input, test: OpenTest, context: Context): Refusal | null => {
  const { readingDays } = test.definition
  if (test.results.some(result => result.final)) return refuseState('result-final', { test: input.test })
  if (readingDays.length === 0) return null
  if (input.readingDay === undefined || !readingDays.includes(input.readingDay)) {
    return refuse('reading-day-unknown', { days: readingDays })
  }
  const isRead = test.results.some(each => each.readingDay === input.readingDay && each.verdict !== 'inconclusive')
  if (isRead) return refuseState('result-final', { test: input.test })
  const at = new Date(Date.parse(test.takenAt) + input.readingDay * dayMs).toISOString()
  // Growth is a fact on whatever day it shows; "no growth on day 14" cannot be known on day 9.
  const isEarly = dayIn(context.zone, context.now) < dayIn(context.zone, at)
  return isEarly ? refuse('reading-early', { day: input.readingDay, at }) : null
}

/** What says nothing is asked again; growth ends the readings on whatever day it shows. */
const isFinal = (input: Input, test: OpenTest, verdict: string): boolean => {
  if (verdict === 'inconclusive') return false
  return isLastReading(input, test) || verdict === 'fail'
}

const isLastReading = (input: Input, test: OpenTest): boolean =>
  test.definition.readingDays.length === 0 || input.readingDay === Math.max(...test.definition.readingDays)

/** A decisive failure is out of specification: an exception, and what has not been given waits. */
const outOfSpecification = (batch: BatchState, input: Input, context: Context): NewEvent[] => {
  const facts = { test: input.test, sample: input.sample, text: input.text }
  const exception = raise(batch, [{ kind: 'out-of-specification', facts, deviation: true }], {})
  const isReleased = batch.certifications.length > 0 || batch.oosSupplies.some(supply => supply.signed)
  if (!isReleased) return exception
  const waiting = containersOf(batch).filter(container => !hasEnded(container))
  return [
    ...exception,
    ...waiting.map((container, index) => hold(batch, 'out-of-specification', context, index, container.id)),
  ]
}

const record = (
  batch: BatchState,
  input: Input,
  test: OpenTest,
  { verdict, reading }: Judgement,
  context: Context,
): NewEvent[] => {
  const kept = verdict === 'not-judged' ? 'recorded' : verdict
  const entered = batchEvent(batch.id, 'batch.result-entered', {
    sample: test.sample,
    test: test.definition.id,
    point: test.definition.point,
    final: isFinal(input, test, kept),
    text: reading.text,
    verdict: kept,
    ...(reading.kind === 'number' ? { comparator: reading.comparator, value: reading.value } : {}),
    ...(input.unit ? { unit: input.unit } : {}),
    ...(input.readingDay === undefined ? {} : { readingDay: input.readingDay }),
    ...(input.note ? { note: input.note } : {}),
  })
  const isOut = kept === 'fail' && test.definition.decisive
  return isOut ? [entered, ...outOfSpecification(batch, input, context)] : [entered]
}

const decide: Command<Input>['decide'] = (input, context) => {
  const batch = present(context, 'batch', input.batch)
  const test = openTests(batch, processOf(batch, context)).find(
    each => each.sample === input.sample && each.definition.id === input.test,
  )
  if (!test) return decline(refuse('test-not-open', { sample: input.sample, test: input.test }))
  const judged = judge({ text: input.text, unit: input.unit }, test.definition)
  if (!judged.ok) {
    const { code, ...facts } = judged.fault
    const path = code === 'unit-differs' ? 'unit' : 'text'
    return decline(refuseFields([fieldFault(path, code, facts as never)]))
  }
  const { reading } = judged.value
  // A share of cells: what may be more than the whole, as a dose of what was prescribed, is computed from the record and never typed.
  if (input.unit === '%' && reading.kind === 'number' && (reading.value < 0 || reading.value > 100)) {
    const facts = { quantity: 'reading', value: reading.value } as const
    return decline(refuseFields([fieldFault('text', 'percentage-out-of-range', facts)]))
  }
  const fault =
    judged.value.verdict === 'fail' && test.definition.readingDays.length > 0
      ? null
      : readingFault(input, test, context)
  if (fault) return decline(fault)
  if (test.results.some(result => result.final)) return decline(refuseState('result-final', { test: input.test }))
  return accept(record(batch, input, test, judged.value, context), { verdict: judged.value.verdict })
}

export const enterResult = defineCommand<Input>({
  name: 'enter-result',
  subject: 'batch',
  summary: 'Enters the result of a test, as typed, against the specification.',
  who: ['qc-analyst'],
  input: Input,
  target: input => input.batch,
  guard: batchUnknown,
  decide,
})
