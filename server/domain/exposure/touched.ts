// Which batches a thing was in touch with in a window of time: a lot used, a cabinet open, an incubator stood in, a person at work.
// The entries of a batch say it, because an entry made later says when it was done; lots, equipment and places say where to look.
import type { BatchState, Entry } from '../batch/batch.ts'
import { currentEntries, entriesOfKind, isKind } from '../batch/entries.ts'
import { vesselsOf } from '../batch/vessels.ts'
import { formatOwnCode, wholeOf } from '../code/own-code.ts'
import { idsGiven } from '../counter/take-id.ts'
import type { EquipmentState } from '../equipment/equipment.ts'
import type { Context } from '../kit/context.ts'
import { present } from '../kit/existing.ts'
import { yearIn } from '../kit/time.ts'
import { positionsOf } from '../location/may-place.ts'

export const thingKinds = ['lot', 'equipment', 'room', 'person'] as const

/** What may have been wrong. Of a room everything that stands in it is meant. */
export interface Thing {
  kind: (typeof thingKinds)[number]
  id: string
}

/** Both ends belong to it. ISO 8601, UTC. */
export interface ExposureWindow {
  from: string
  until: string
}

export const touchings = ['used-lot', 'used-equipment', 'open-in', 'stood-in', 'performed', 'checked'] as const
export type Touching = (typeof touchings)[number]

export interface Touch {
  batch: BatchState
  how: Touching[]
  /** The first and the last moment of it, where it began before the window or went on after it those. */
  from: string
  until: string
}

type Sight = Pick<Context, 'read' | 'now' | 'zone'>

interface Contact {
  how: Touching
  from: string
  until: string
}

const at = (how: Touching, moment: string): Contact => ({ how, from: moment, until: moment })

const inOrder = (moments: readonly string[]): string[] => moments.toSorted()
const later = (a: string, b: string): string => inOrder([a, b])[1] ?? a

/** From its scan to the end of the operation: nobody records when a cabinet or a centrifuge was done with. */
const inRun = (batch: BatchState, { run, performedAt }: Entry, how: Touching, now: string): Contact => ({
  how,
  from: performedAt,
  until: later(performedAt, batch.runs.find(each => each.run === run)?.closedAt ?? now),
})

/** Of each flask from its placing until it is placed again, emptied or discarded. */
const stays = (batch: BatchState, entry: Entry<'place'>, incubators: ReadonlySet<string>, now: string): Contact[] => {
  const placings = entriesOfKind(batch, 'place')
  const next = placings.slice(placings.indexOf(entry) + 1)
  return entry.values.placements
    .filter(({ location }) => incubators.has(wholeOf(location) ?? ''))
    .map(({ vessel }) => {
      const moved = next.find(each => each.values.placements.some(placement => placement.vessel === vessel))
      const ended = vesselsOf(batch).find(({ id }) => id === vessel)?.endedAt
      const until = moved?.performedAt ?? ended ?? now
      return { how: 'stood-in', from: entry.performedAt, until: later(entry.performedAt, until) }
    })
}

const withEquipment = (batch: BatchState, ids: ReadonlySet<string>, { read, now }: Sight): Contact[] =>
  currentEntries(batch).flatMap((entry): Contact[] => {
    if (isKind(entry, 'use-equipment')) {
      const { equipment } = entry.values
      const isCabinet = read('equipment', equipment)?.type === 'cabinet'
      return ids.has(equipment) ? [inRun(batch, entry, isCabinet ? 'open-in' : 'used-equipment', now)] : []
    }
    if (isKind(entry, 'count-cells')) {
      const isUsed = entry.values.counts.some(count => count.method === 'counter' && ids.has(count.equipment))
      return isUsed ? [inRun(batch, entry, 'used-equipment', now)] : []
    }
    return isKind(entry, 'place') ? stays(batch, entry, ids, now) : []
  })

const withLot = (batch: BatchState, lot: string): Contact[] =>
  entriesOfKind(batch, 'use-lot')
    .filter(({ values }) => values.lot === lot)
    .map(({ performedAt }) => at('used-lot', performedAt))

/** Work that was done, also where its entry was corrected since; whoever corrects an entry was not at the flasks for it. */
const withPerson = (batch: BatchState, person: string): Contact[] =>
  batch.entries
    .filter(({ corrects }) => corrects === undefined)
    .flatMap(({ actor, checkedBy, performedAt }) => [
      ...(actor === person ? [at('performed', performedAt)] : []),
      ...(checkedBy === person ? [at('checked', performedAt)] : []),
    ])

const equipmentOf = ({ kind, id }: Thing, context: Sight): EquipmentState[] => {
  const ids = kind === 'room' ? idsGiven(context, 'equipment') : [id]
  const known = ids.flatMap(each => context.read('equipment', each) ?? [])
  return kind === 'room' ? known.filter(({ room }) => room === id) : known
}

const contactsOf = (batch: BatchState, thing: Thing, equipment: ReadonlySet<string>, context: Sight): Contact[] => {
  if (thing.kind === 'lot') return withLot(batch, thing.id)
  return thing.kind === 'person' ? withPerson(batch, thing.id) : withEquipment(batch, equipment, context)
}

const yearsBetween = (from: string, until: string, zone: string): number[] => {
  const [first, last] = [Number(yearIn(zone, from)), Number(yearIn(zone, until))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Every batch booked in the year of the window or the year before: a culture takes weeks, its booking months at the most. */
const batchesBooked = ({ from, until }: ExposureWindow, context: Sight): string[] => {
  const [first = 0, ...rest] = yearsBetween(from, until, context.zone)
  return [first - 1, first, ...rest].flatMap(year => {
    const last = context.read('counter', `batch-${String(year).slice(2)}`)?.last ?? 0
    return Array.from({ length: last }, (_, index) => formatOwnCode('batch', { year, number: index + 1 }))
  })
}

/** Batches of its logbook and of its places. An entry made later stands in the logbook of the year in which it was made. */
const batchesOf = ({ id, ...equipment }: EquipmentState, { from }: ExposureWindow, context: Sight): string[] => [
  ...yearsBetween(from, context.now, context.zone).flatMap(
    year => context.read('equipment-year', `${id}/${year}`)?.uses.map(({ batch }) => batch) ?? [],
  ),
  ...positionsOf({ id, ...equipment }).flatMap(
    location => context.read('location', location)?.stays.map(({ batch }) => batch) ?? [],
  ),
]

/** Where to look: no batch that the thing was in touch with is left out. A counter's logbook does not tell its counts. */
const candidates = (thing: Thing, equipment: readonly EquipmentState[], window: ExposureWindow, context: Sight) => {
  if (thing.kind === 'lot') return context.read('lot', thing.id)?.uses.map(({ batch }) => batch) ?? []
  if (thing.kind === 'person' || equipment.some(({ type }) => type === 'counter')) return batchesBooked(window, context)
  return equipment.flatMap(each => batchesOf(each, window, context))
}

/** Every batch that the thing was in touch with in the window, by its number, and how. */
export const touchedBy = (thing: Thing, window: ExposureWindow, context: Sight): Touch[] => {
  const equipment = equipmentOf(thing, context)
  const ids = new Set(equipment.map(({ id }) => id))
  return [...new Set(candidates(thing, equipment, window, context))].sort().flatMap(id => {
    const batch = context.read('batch', id)
    if (!batch) return []
    const inside = contactsOf(batch, thing, ids, context).filter(
      ({ from, until }) => from <= window.until && until >= window.from,
    )
    if (inside.length === 0) return []
    const how = touchings.filter(each => inside.some(contact => contact.how === each))
    const [from = ''] = inOrder(inside.map(contact => contact.from))
    const until = inOrder(inside.map(contact => contact.until)).at(-1) ?? ''
    return [{ batch, how, from, until }]
  })
}

/** Rejected or failed: nothing of it is given to anybody, and nothing is decided about it any more. */
export const isForNobody = ({ rejected, failed }: BatchState): boolean => rejected !== undefined || failed !== undefined

/** The name that people know a thing by. */
export const nameOfThing = ({ kind, id }: Thing, context: Pick<Context, 'read'>): string => {
  if (kind !== 'lot') return present(context, kind, id).name
  const { material } = present(context, 'lot', id)
  return context.read('material', material)?.name ?? material
}
