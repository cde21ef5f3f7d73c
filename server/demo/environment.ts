// What is watched in the simulated laboratory beside its batches: air and surfaces week by week, media fills, an alarm of an incubator.
import { disposeException } from '../domain/batch/commands/decide-on-batch.ts'
import { openRun } from '../domain/batch/entries.ts'
import { cabinetYear } from '../domain/equipment/cabinet-rules.ts'
import { declareExposure } from '../domain/exposure/commands/declare-exposure.ts'
import { isForNobody, touchedBy } from '../domain/exposure/touched.ts'
import { present } from '../domain/kit/existing.ts'
import { addDays, dayIn } from '../domain/kit/time.ts'
import { closeMonitoring } from '../domain/monitoring/commands/close-monitoring.ts'
import { openMonitoring } from '../domain/monitoring/commands/open-monitoring.ts'
import { readPlate } from '../domain/monitoring/commands/read-plate.ts'
import { takeMonitoringSample } from '../domain/monitoring/commands/take-monitoring-sample.ts'
import { isPlate } from '../domain/monitoring/plates.ts'
import { recordMediaFill } from '../domain/person/commands/record-media-fill.ts'
import { hoursAfter, onDay } from './calendar.ts'
import { waitUntil } from './course.ts'
import { must } from './door.ts'
import type { Told } from './story.ts'
import type { World } from './world.ts'

/** Before work, in every room and cabinet in turn. The last ones still wait for their readings, one of them for too long. */
const rounds = [
  { daysAgo: 42, isRead: true },
  { daysAgo: 35, isRead: true },
  { daysAgo: 28, isRead: true, driedOut: true },
  { daysAgo: 21, isRead: true },
  { daysAgo: 14, isRead: true },
  { daysAgo: 6, isRead: false },
  { daysAgo: 2, isRead: false },
] as const

type Round = (typeof rounds)[number]

const readAll = async ({ door, laboratory }: World, monitoring: string, driedOut: boolean): Promise<void> => {
  for (const { number } of present(door, 'monitoring', monitoring).samples.filter(isPlate)) {
    const found = driedOut && number === 1 ? { invalid: 'The agar had dried out' } : { cfu: 0 }
    await must(door, readPlate, { monitoring, plate: number, ...found }, { as: laboratory.staff.helena })
  }
}

const makeRound = async (world: World, round: Round, index: number): Promise<void> => {
  const { door, laboratory, end } = world
  const { staff, equipment, rooms } = laboratory
  await waitUntil(door, onDay(door.zone, end, -round.daysAgo, '06:40'))
  const as = index % 2 === 0 ? staff.pau : staff.ines
  const place = index % 3 === 2 ? { room: rooms[0] } : { cabinet: equipment[index % 2] }
  const opened = await must(door, openMonitoring, { ...place, condition: 'at-rest', operator: as }, { as })
  const { monitoring } = opened as { monitoring: string }
  const exposedFrom = door.now()
  await door.wait(20)
  const samples = [
    { method: 'settle', place: 'Left of the work surface', exposedFrom },
    { method: 'contact', place: 'Middle of the work surface' },
    { method: 'air', place: 'Beside the settle plate', volumeL: 1000 },
    { method: 'particles', place: 'Beside the settle plate', atLeast05PerM3: 140 + 31 * index, atLeast5PerM3: index },
  ]
  await must(door, takeMonitoringSample, { monitoring, samples }, { as })
  await door.wait(15)
  await must(door, closeMonitoring, { monitoring }, { as })
  if (!round.isRead) return
  await waitUntil(door, onDay(door.zone, end, 5 - round.daysAgo, '08:50'))
  await readAll(world, monitoring, 'driedOut' in round)
}

/** Days before now at which each was filled, and in how many units something grew. */
const fills = [
  { who: 'laia', daysAgo: [68, 67, 66], growth: 0 },
  { who: 'marc', daysAgo: [64], growth: 0 },
  { who: 'ines', daysAgo: [63], growth: 0 },
  { who: 'pau', daysAgo: [66], growth: 2 },
] as const

const recordFills = async ({ door, laboratory, end }: World): Promise<void> => {
  const { staff } = laboratory
  for (const { who, daysAgo, growth } of fills) {
    for (const [index, days] of daysAgo.entries()) {
      const filledAt = onDay(door.zone, end, -days, '10:15')
      const input = {
        person: staff[who],
        qualification: 'aseptic-filling',
        filledAt,
        unitsFilled: 60,
        unitsWithGrowth: growth,
        readOn: addDays(dayIn(door.zone, filledAt), growth > 0 ? 4 : 14),
        evidence: `Media fill ${who}-${index + 1}`,
      }
      await must(door, recordMediaFill, input, { as: staff.labManager })
    }
  }
}

/** An incubator was too warm for a night: whatever stood in it has a deviation, which QA decides two days later. */
const alarmAtNight = async ({ door, laboratory, end }: World): Promise<void> => {
  const { staff, equipment } = laboratory
  await waitUntil(door, onDay(door.zone, end, -24, '11:05'))
  const window = { from: onDay(door.zone, end, -25, '22:10'), until: onDay(door.zone, end, -24, '05:30') }
  const thing = { kind: 'equipment', id: equipment[2] ?? '' } as const
  const context = { read: door.read, now: door.now(), zone: door.zone }
  const touched = touchedBy(thing, window, context).filter(({ batch }) => !isForNobody(batch))
  const batches = touched.map(({ batch }) => ({ batch: batch.id }))
  const reason = 'Door not latched: up to 38.6 °C for five hours in the log of the incubator'
  await must(door, declareExposure, { thing, ...window, cause: 'alarm', reason, batches }, { as: staff.qa })
  await door.wait(46 * 60)
  for (const { batch } of touched) {
    const open = present(door, 'batch', batch.id).exceptions.find(each => each.kind === 'exposure' && !each.disposition)
    if (!open) continue
    const decided = {
      batch: batch.id,
      exception: open.id,
      impact: 'accepted',
      reason: 'Growth and viability as before',
    }
    await must(door, disposeException, decided, { as: staff.qa2 })
  }
}

/** Beside the batches. */
export const watchEnvironment = async (world: World): Promise<void> => {
  await recordFills(world)
  world.start(() => alarmAtNight(world))
  for (const [index, round] of rounds.entries()) world.start(() => makeRound(world, round, index))
}

/** The cabinet in which the batch is open now; null where it is in none. */
const cabinetWith = ({ door, laboratory }: World, batch: string): string | null =>
  laboratory.equipment.find(
    id => cabinetYear({ read: door.read, now: door.now(), zone: door.zone }, id).state?.open?.batch === batch,
  ) ?? null

/** Gloves are printed at the end of a filling; days later, when the product has been given, one of them has grown. */
export const growthOnGlove = async (world: World, { batch }: Told): Promise<void> => {
  const { door, laboratory } = world
  const { staff } = laboratory
  const isFilling = () => openRun(present(door, 'batch', batch))?.phase === 'filling' && cabinetWith(world, batch)
  await waitUntil(door, hoursAfter(present(door, 'batch', batch).injectionAt, -40))
  while (!isFilling()) await door.wait(5)
  const cabinet = cabinetWith(world, batch)
  const operator = openRun(present(door, 'batch', batch))?.openedBy ?? staff.laia
  const as = staff.supervisor
  const opened = await must(door, openMonitoring, { cabinet, condition: 'in-operation', operator }, { as })
  const { monitoring } = opened as { monitoring: string }
  const samples = [
    { method: 'glove', person: operator, hand: 'left' },
    { method: 'glove', person: operator, hand: 'right' },
    { method: 'settle', place: 'Right of the work surface', exposedFrom: hoursAfter(door.now(), -0.5) },
  ]
  await must(door, takeMonitoringSample, { monitoring, samples }, { as })
  await must(door, closeMonitoring, { monitoring, note: 'At the end of the filling' }, { as })
  await door.wait(5 * 24 * 60)
  const read = (plate: number, found: object) =>
    must(door, readPlate, { monitoring, plate, ...found }, { as: staff.oscar })
  await read(1, { cfu: 1, organism: 'Staphylococcus epidermidis' })
  await read(2, { cfu: 0 })
  await read(3, { cfu: 0 })
}
