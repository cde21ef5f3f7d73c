// Commands about a batch that anybody might give at any moment, as they would be filled in then.
import type { Random } from '../../../server/demo/random.ts'
import { valuesForStep } from '../../../server/demo/values-for-step.ts'
import type { BatchState, Entry } from '../../../server/domain/batch/batch.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { currentEntries, openRun } from '../../../server/domain/batch/entries.ts'
import { labelsToAccountFor } from '../../../server/domain/batch/labels.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { openTests } from '../../../server/domain/batch/samples.ts'
import { vesselsOf } from '../../../server/domain/batch/vessels.ts'
import { type SitePlace, siteKey } from '../../../server/domain/case/treatment-site-places.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { printerId } from '../../../server/domain/printer/printer.ts'
import { asScanned } from './as-scanned.ts'
import { badText, goodText } from './course-release.ts'
import { benchAt } from './course-step.ts'
import { batchOf, type Treated, type World } from './world.ts'

export interface Hand {
  world: World
  treated: Treated
  batch: BatchState
  random: Random
}

/** Some input for a command; null where none comes to mind. */
export type Input = (hand: Hand) => Record<string, unknown> | null

const reason = 'A reason that is long enough'

export const pickOr = <Item, Other>(random: Random, items: readonly Item[], other: Other): Item | Other =>
  items.length > 0 ? random.pick(items) : other

/** Some printer of the register, or one that is not there. */
export const anyPrinter = ({ world, random }: Hand): string =>
  printerId(random.whole(1, Math.max(1, world.door.read('counter', 'printer')?.last ?? 0)))

/** Values as they were, as they would be now, or with some of their numbers changed. */
const correctedValues = ({ world, treated, batch, random }: Hand, entry: Entry): unknown => {
  const operation = processOf(batch, world.door).operations.find(each => each.id === entry.operation)
  const step = operation?.steps.find(each => each.id === entry.step)
  if (operation && step && random.chance(0.3)) {
    return valuesForStep(benchAt(world, treated, batch, entry.run, operation, step, random))
  }
  return JSON.parse(JSON.stringify(entry.values), (_, value) => {
    if (typeof value === 'number' && random.chance(0.4)) return Math.round(value * random.between(0.5, 1.5))
    if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) && random.chance(0.4)) {
      return String(Math.round(Number(value) * random.between(0.8, 1.2)))
    }
    return typeof value === 'string' ? asScanned(value) : value
  })
}

const correctEntry: Input = hand => {
  const { batch, random } = hand
  const entry = pickOr(random, random.chance(0.9) ? currentEntries(batch) : batch.entries, null)
  return entry && { batch: batch.id, entry: entry.id, values: correctedValues(hand, entry), reason }
}

const anyCode = ({ world, batch, random }: Hand): string => {
  const other = random.pick(world.cases.flatMap(each => batchOf(world, each) ?? batch))
  const things = [...vesselsOf(other), ...containersOf(other)].map(each => each.id)
  return withCheck(pickOr(random, things, other.id))
}

const enterResult: Input = ({ world, batch, random }) => {
  const test = pickOr(random, openTests(batch, processOf(batch, world.door)), null)
  if (!test) return null
  const { id, unit, readingDays } = test.definition
  const text = random.pick([goodText(test.definition), badText(test.definition), '12', '<0.05', 'not detected'])
  const readingDay = pickOr(random, readingDays, undefined)
  return { batch: batch.id, sample: test.sample, test: id, text, ...(unit ? { unit } : {}), readingDay }
}

const anyRun = ({ batch, random }: Hand): number => {
  const open = openRun(batch)?.run
  if (open !== undefined && random.chance(0.6)) return open
  return random.whole(Math.max(1, batch.runs.length - 1), batch.runs.length + 1)
}

const anyCheck = ({ batch, random }: Hand): string => pickOr(random, batch.checks, { check: 'Q1' }).check

const container = ({ batch, random }: Hand): string | null =>
  pickOr(
    random,
    containersOf(batch).map(each => withCheck(each.id)),
    null,
  )

const place = ({ world, batch, random }: Hand) => {
  const sites: readonly SitePlace[] = world.door.read('case', batch.caseId)?.sites ?? []
  const { joint, side, digit, digitJoint } = pickOr(random, sites, { joint: 'knee', side: 'left' } as SitePlace)
  const own = { joint, side, ...(digit ? { digit } : {}), ...(digitJoint ? { digitJoint } : {}) }
  const other = { joint: 'hip' as const, side: random.pick(['left', 'right'] as const) }
  return random.chance(0.75) || siteKey(own) === siteKey(other) ? own : other
}

const withContainer =
  (more: (hand: Hand) => object): Input =>
  hand => {
    const code = container(hand)
    return code === null ? null : { container: code, ...more(hand) }
  }

const ofBatch =
  (more: (hand: Hand) => object = () => ({})): Input =>
  hand => ({ batch: hand.batch.id, ...more(hand) })

const ownContainer = ({ batch, random }: Hand): string | undefined =>
  pickOr(
    random,
    containersOf(batch).map(each => each.id),
    undefined,
  )

export const batchInputs: Readonly<Record<string, Input>> = {
  'open-operation': ofBatch(({ world, batch, random }) => ({
    operation: random.pick(processOf(batch, world.door).operations).id,
  })),
  'check-scan': ofBatch(hand => ({ run: anyRun(hand), code: anyCode(hand) })),
  'answer-near-miss': ofBatch(({ batch, random }) => ({
    seen: batch.nearMisses.at(-1)?.seen.id ?? 'B26-0009',
    opened: random.chance(0.4),
  })),
  'correct-entry': correctEntry,
  'close-operation': ofBatch(hand => ({ run: anyRun(hand) })),
  'abandon-operation': ofBatch(hand => ({ run: anyRun(hand), reason })),
  'reprint-labels': ofBatch(({ batch, random }) => {
    const codes = batch.entries.flatMap(entry => (entry.kind === 'print-labels' ? (entry.computed.codes ?? []) : []))
    return { codes: [pickOr(random, codes, 'B26-0009-P1-01')], reason }
  }),
  'send-labels': hand => {
    const { batch, random } = hand
    const entries = batch.entries.filter(({ kind }) => kind === 'print-labels').map(({ id }) => id)
    const print = random.chance(0.8) ? 1 : 2
    return { batch: batch.id, entry: pickOr(random, entries, 1), print, printer: anyPrinter(hand) }
  },
  'account-for-labels': ofBatch(({ batch, random }) => {
    const label = pickOr(random, labelsToAccountFor(batch), { code: 'B26-0009-P1-01', print: 1 })
    return { labels: random.chance(0.8) ? [label] : [label, label] }
  }),
  'dispose-exception': ofBatch(({ batch, random }) => ({
    exception: pickOr(random, batch.exceptions, { id: 'X1' }).id,
    impact: random.pick(['none', 'accepted', 'batch-affected']),
    reason,
  })),
  'hold-batch': ofBatch(hand => ({ reason, container: hand.random.chance(0.5) ? ownContainer(hand) : undefined })),
  'lift-hold': ofBatch(({ batch, random }) => ({ hold: pickOr(random, batch.holds, { id: 'H1' }).id, reason })),
  'declare-failed': ofBatch(() => ({ reason })),
  'take-operation': ofBatch(hand => ({ run: anyRun(hand) })),
  'hand-over-operation': ofBatch(hand => ({
    run: anyRun(hand),
    to: hand.random.chance(0.6) ? hand.random.pick(hand.world.people) : undefined,
    note: 'Medium is out, flasks are in',
  })),
  'request-check': ofBatch(hand => ({ run: anyRun(hand), step: 'seed', kind: 'make-vessels', values: {} })),
  'confirm-check': ofBatch(hand => ({ check: anyCheck(hand) })),
  'decline-check': ofBatch(hand => ({ check: anyCheck(hand), reason })),
  'withdraw-check': ofBatch(hand => ({ check: anyCheck(hand) })),
  'check-wristband': ({ treated, random }) => ({
    wristband: random.chance(0.7) ? treated.wristband : 'B26-0009-P1-01',
  }),
  'check-product': withContainer(() => ({})),
  'ask-readiness': withContainer(hand => ({
    wristband: hand.random.chance(0.7) ? hand.treated.wristband : hand.random.pick(hand.world.cases).wristband,
    place: place(hand),
    intact: hand.random.chance(0.9),
  })),
  'receive-container': withContainer(({ random }) => ({
    sealIntact: random.chance(0.8),
    minC: random.pick([3, -1]),
    maxC: random.pick([6, 9]),
  })),
  'record-administration': withContainer(hand => ({
    place: place(hand),
    givenUl: hand.random.pick([100, 4000, 8000]),
  })),
  'destroy-container': withContainer(() => ({ reason })),
  'return-container': withContainer(() => ({ reason })),
  'report-container-lost': withContainer(() => ({ reason })),
  'enter-result': enterResult,
  'review-batch': ofBatch(),
  'certify-stage-1': ofBatch(),
  'certify-stage-2': ofBatch(),
  'reject-batch': ofBatch(() => ({ reason })),
  'request-oos-supply': ofBatch(hand => ({ container: ownContainer(hand), reason, document: 'a'.repeat(64) })),
  'sign-oos-supply': ofBatch(hand => ({ container: ownContainer(hand) })),
}
