// record-media-fill: an aseptic process simulation was read. Passed it qualifies, or renews; failed it ends the qualification at once.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Day, Id, Instant, Line } from '../../kit/input.ts'
import { type FieldFault, fieldFault, refuse, refuseFields } from '../../kit/refusal.ts'
import { addDays, dayIn, endOfDay } from '../../kit/time.ts'
import { Name } from '../../process/text.ts'
import { isActivePerson } from '../guards.ts'
import { qualificationOf } from '../may-perform.ts'
import {
  incubationDays,
  inDoubtFrom,
  initialPasses,
  mediaFillsFor,
  passesInARow,
  validUntilOn,
} from '../media-fills.ts'
import { type MediaFill, type PersonState, personEvent } from '../person.ts'

const Units = z.int().min(0).max(100_000)

const Input = z.strictObject({
  person: Id,
  qualification: Name.max(60),
  filledAt: Instant,
  unitsFilled: Units.min(1),
  unitsWithGrowth: Units,
  readOn: Day,
  evidence: Line,
})
type Input = z.infer<typeof Input>

/** Growth is read when it is seen; that nothing grows is known at the end. */
const faultsOf = (input: Input, fills: readonly MediaFill[], { now, zone }: Context): FieldFault[] => {
  const { filledAt, readOn, unitsFilled, unitsWithGrowth } = input
  const days = unitsWithGrowth > 0 ? 0 : incubationDays
  const earliest = addDays(dayIn(zone, filledAt), days)
  const last = fills.at(-1)?.filledAt ?? ''
  return [
    ...(filledAt > now ? [fieldFault('filledAt', 'in-the-future', { at: filledAt })] : []),
    ...(filledAt < last ? [fieldFault('filledAt', 'media-fill-out-of-order', { at: last })] : []),
    ...(readOn > dayIn(zone, now) ? [fieldFault('readOn', 'in-the-future', { at: endOfDay(readOn, zone) })] : []),
    ...(readOn < earliest ? [fieldFault('readOn', 'media-fill-read-early', { earliest, days })] : []),
    ...(unitsWithGrowth > unitsFilled
      ? [fieldFault('unitsWithGrowth', 'media-fill-more-growth', { filled: unitsFilled })]
      : []),
  ]
}

/** Granted at the third pass in a row; renewed by each one while it is held. What ended before it was read is not granted again. */
const granted = (person: PersonState, input: Input, inARow: number, { now, zone }: Context): NewEvent[] => {
  const { qualification, evidence } = input
  const isHeld = qualificationOf(person, qualification) !== null
  const on = validUntilOn(input, zone)
  const validUntil = endOfDay(on, zone)
  if ((inARow < initialPasses && !isHeld) || validUntil < now) return []
  return [personEvent(person.id, 'person.qualified', { qualification, validUntilOn: on, validUntil, evidence })]
}

export const recordMediaFill = defineCommand<Input>({
  name: 'record-media-fill',
  subject: 'person',
  summary:
    'Records an aseptic process simulation of a person: passed it grants or renews the qualification, failed it withdraws it.',
  who: ['lab-manager', 'qa'],
  input: Input,
  target: ({ person }) => person,
  guard: (person, context) =>
    isActivePerson(person, context) ?? (person === context.actor.id ? refuse('media-fill-own', {}) : null),
  decide(input, context) {
    const person = present(context, 'person', input.person)
    const { person: id, ...facts } = input
    const before = mediaFillsFor(person, facts.qualification)
    const faults = faultsOf(input, before, context)
    if (faults.length > 0) return decline(refuseFields(faults))
    const passed = facts.unitsWithGrowth === 0
    const filled = personEvent(id, 'person.media-filled', { ...facts, passed })
    if (passed) {
      const inARow = passesInARow(before) + 1
      const qualified = granted(person, input, inARow, context)
      return accept([filled, ...qualified], { passed, inARow, granted: qualified.length > 0 })
    }
    const isHeld = qualificationOf(person, facts.qualification) !== null
    const withdrawn = { qualification: facts.qualification, reason: `Media fill failed: ${facts.evidence}` }
    return accept([filled, ...(isHeld ? [personEvent(id, 'person.qualification-withdrawn', withdrawn)] : [])], {
      passed,
      inARow: 0,
      doubtFrom: inDoubtFrom(before),
      until: context.now,
    })
  },
})
