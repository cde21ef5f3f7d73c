// Commands about the environment and what was found wrong afterwards: monitoring, media fills, exposures.
import { exposureCauses, exposureStops } from '../../../server/domain/exposure/exposure.ts'
import { isForNobody, type Thing, touchedBy } from '../../../server/domain/exposure/touched.ts'
import { addDays, addMinutes, dayIn } from '../../../server/domain/kit/time.ts'
import type { MonitoringState } from '../../../server/domain/monitoring/monitoring.ts'
import { type Hand, type Input, pickOr } from './asks-batch.ts'

const reason = 'A reason that is long enough'

/** A session of which this is true, most of the time. */
const sessionWho = ({ world, random }: Hand, is: (session: MonitoringState) => boolean): string => {
  const wanted = world.monitoring.filter(id => {
    const session = world.door.read('monitoring', id)
    return session !== null && is(session)
  })
  return pickOr(random, wanted, world.monitoring[0] ?? 'V26-0001')
}

const isOpen = ({ closedAt }: MonitoringState): boolean => closedAt === undefined
const hasPlates = ({ closedAt, samples }: MonitoringState): boolean => closedAt !== undefined && samples.length > 0
const isRead = ({ samples }: MonitoringState): boolean => samples.some(({ readings }) => readings.length > 0)

const place = ({ world, random }: Hand): object => {
  if (random.chance(0.3)) return { room: random.pick(world.rooms) }
  const cabinets = world.equipment.filter(id => world.door.read('equipment', id)?.type === 'cabinet')
  return { cabinet: pickOr(random, cabinets, world.equipment[0]) }
}

const sample = ({ world, random }: Hand): object =>
  random.pick([
    { method: 'settle', place: 'left', exposedFrom: addMinutes(world.door.now(), -random.whole(1, 300)) },
    { method: 'contact', place: 'surface' },
    { method: 'glove', person: random.pick(world.people), hand: random.pick(['left', 'right']) },
    { method: 'air', place: 'beside', volumeL: random.pick([100, 1000]) },
    {
      method: 'particles',
      place: 'beside',
      atLeast05PerM3: random.pick([20, 9000]),
      atLeast5PerM3: random.whole(0, 40),
    },
  ])

const found = ({ random }: Hand): object =>
  random.chance(0.15) ? { invalid: reason } : { cfu: random.pick([0, 0, 1, 12]), final: random.chance(0.7) }

const readable = (hand: Hand, is: (session: MonitoringState) => boolean) => {
  const monitoring = sessionWho(hand, is)
  const samples = hand.world.door.read('monitoring', monitoring)?.samples ?? []
  return { monitoring, samples: is === isRead ? samples.filter(({ readings }) => readings.length > 0) : samples }
}

const thing = ({ world, random }: Hand): Thing =>
  random.pick([
    { kind: 'lot' as const, id: random.pick(world.lots) },
    { kind: 'equipment' as const, id: random.pick(world.equipment) },
    { kind: 'room' as const, id: random.pick(world.rooms) },
    { kind: 'person' as const, id: random.pick(world.people) },
  ])

const exposure: Input = hand => {
  const { world, random } = hand
  const { door } = world
  const until = addMinutes(door.now(), -random.pick([0, 0, 500, 5000]))
  const from = addMinutes(until, -random.pick([60, 2000, 50_000]))
  const wrong = thing(hand)
  const context = { read: door.read, now: door.now(), zone: door.zone }
  const touched = touchedBy(wrong, { from, until }, context).map(({ batch }) => batch)
  const batches = touched
    .filter(batch => !isForNobody(batch))
    .map(({ id }) =>
      random.chance(0.7) ? { batch: id, hold: random.chance(0.2) } : { batch: id, exception: false, why: reason },
    )
  return {
    thing: wrong,
    from,
    until,
    cause: random.pick(exposureCauses),
    reason,
    batches: random.chance(0.05) ? batches.slice(1) : batches,
    ...(random.chance(0.15) ? { stop: random.pick(exposureStops), qualification: 'cell-culture' } : {}),
  }
}

const mediaFill: Input = ({ world, random }) => {
  const filledAt = addMinutes(world.door.now(), -random.pick([15, 20, 30]) * 24 * 60)
  return {
    person: random.pick(world.people),
    qualification: random.pick(['aseptic-filling', 'cell-culture']),
    filledAt,
    unitsFilled: 60,
    unitsWithGrowth: random.chance(0.2) ? 1 : 0,
    readOn: addDays(dayIn(world.door.zone, filledAt), random.pick([3, 14, 15])),
    evidence: 'Media fill 26-11',
  }
}

export const environmentInputs: Readonly<Record<string, Input>> = {
  'open-monitoring': hand => ({
    ...place(hand),
    condition: hand.random.pick(['at-rest', 'in-operation']),
    operator: hand.random.pick(hand.world.people),
  }),
  'take-monitoring-sample': hand => ({ monitoring: sessionWho(hand, isOpen), samples: [sample(hand), sample(hand)] }),
  'close-monitoring': hand => ({ monitoring: sessionWho(hand, isOpen) }),
  'read-plate': hand => {
    const { monitoring, samples } = readable(hand, hasPlates)
    return { monitoring, plate: hand.random.whole(1, Math.max(1, samples.length)), ...found(hand) }
  },
  'correct-plate-reading': hand => {
    const { monitoring, samples } = readable(hand, isRead)
    const { number = 1, readings = [] } = samples.length > 0 ? hand.random.pick(samples) : {}
    return { monitoring, plate: number, reading: Math.max(1, readings.length), ...found(hand), reason }
  },
  'record-media-fill': mediaFill,
  'declare-exposure': exposure,
}
