// Rule 4: nothing expired, unreleased, quarantined or out of calibration is used, but by an override or with a hold.
import { dayIn } from '../../../server/domain/kit/time.ts'
import { type Book, batchOf, type Given, isOfBatch, stepOf } from './book.ts'
import type { BatchBook, Row } from './book-batch.ts'
import type { EquipmentBook, LotBook } from './book-registers.ts'
import type { Rule } from './judge.ts'

const againstLot = (lot: LotBook | undefined, at: string, zone: string): string | null => {
  if (!lot) return 'was never received'
  const standing = lot.decisions.findLast(each => each.at <= at)?.standing ?? 'received'
  if (standing !== 'released') return `is ${standing}`
  const day = dayIn(zone, at)
  if ((lot.expiresOn !== undefined && day > lot.expiresOn) || (lot.expiresAt ?? '9') <= at) return 'is expired'
  if (lot.openedUntil !== undefined && day > lot.openedUntil) return 'was opened too long ago'
  return lot.emptiedAt !== undefined && lot.emptiedAt <= at ? 'is empty' : null
}

/** By the calibration that was recorded last of those performed by then. */
const againstEquipment = (equipment: EquipmentBook | undefined, at: string): string | null => {
  if (!equipment) return 'is not registered'
  if (equipment.outages.some(({ from, until }) => from <= at && (until ?? '9') > at)) return 'is out of service'
  const qualified = equipment.qualifications.findLast(each => each.performedAt <= at)
  if (qualified && qualified.validUntil < at) return 'is out of its qualification'
  if (!equipment.calibrated) return null
  const last = equipment.calibrations.findLast(each => each.performedAt <= at)
  return last && last.validUntil >= at ? null : 'is out of calibration'
}

interface Use {
  thing: string
  fault: string | null
}

/** An incubator's id in the code of one of its positions. */
const incubatorOf = (location: string): string => location.replace(/-S\d+-P\d+$/, '')

/** What an entry says was used, and what stood against it at that time. */
const usesIn = ({ kind, values, performedAt }: Row, { lots, equipment, history }: Book): Use[] => {
  const machine = (thing: string): Use => ({ thing, fault: againstEquipment(equipment.get(thing), performedAt) })
  if (kind === 'use-lot') {
    const lot = values.lot as string
    return [{ thing: lot, fault: againstLot(lots.get(lot), performedAt, history.zone) }]
  }
  if (kind === 'use-equipment') return [machine(values.equipment as string)]
  if (kind === 'place') {
    return (values.placements as { location: string }[]).map(({ location }) => machine(incubatorOf(location)))
  }
  if (kind !== 'count-cells') return []
  return (values.counts as { equipment?: string }[]).flatMap(count =>
    count.equipment ? [machine(count.equipment)] : [],
  )
}

const raisedIn = ({ entries }: Given, kind: string, thing: string) =>
  entries.some(
    event =>
      isOfBatch(event) &&
      event.type === 'batch.exception-raised' &&
      event.body.kind === kind &&
      event.body.deviation &&
      event.body.facts.thing === thing,
  )

const isBatchHeld = (batch: BatchBook): boolean =>
  [...batch.holds.values()].some(hold => !hold.lifted && hold.container === undefined)

/** A supervisor's override where the process allows one, or said as a fact that holds the batch. */
const isCovered = (given: Given, book: Book, batch: BatchBook, row: Row, { thing }: Use): boolean => {
  if (raisedIn(given, 'used-though-not-allowed', thing)) return isBatchHeld(batch)
  const step = stepOf(book, batch, row)
  return raisedIn(given, 'override', thing) && step !== undefined && 'overrideAllowed' in step && step.overrideAllowed
}

/** An override names its supervisor and the reason. */
const overrideFault = (given: Given, { persons }: Book): string | null => {
  for (const event of given.entries) {
    if (!isOfBatch(event) || event.type !== 'batch.exception-raised' || event.body.kind !== 'override') continue
    const { by = '', reason = '' } = event.body.facts
    const person = persons.get(String(by))
    if (!person?.active || !person.roles.includes('supervisor')) return `${by} overrides and is no supervisor`
    if (String(reason).length < 3) return 'an override without a reason'
  }
  return null
}

export const lotsAndEquipment: Rule = {
  number: 4,
  says: 'no lot and no equipment is used that may not be, but by an override, or as a fact that holds the batch',
  watch: say => ({
    command(given, book) {
      const override = overrideFault(given, book)
      if (override) say(override)
      const event = given.entries.find(({ type }) => type === 'batch.step-recorded' || type === 'batch.entry-corrected')
      const batch = event && batchOf(book, event)
      const row = batch?.rows.find(each => each.id === event?.version)
      if (!batch || !row) return
      for (const use of usesIn(row, book)) {
        if (use.fault && !isCovered(given, book, batch, row, use)) {
          say(`${batch.id} entry ${row.id} used ${use.thing}, which ${use.fault}`)
        }
      }
    },
  }),
}
