import { beforeEach, describe, expect, it } from 'vitest'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import { declareFailed, disposeException } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { entriesOfKind } from '../../../server/domain/batch/entries.ts'
import { wholeOf } from '../../../server/domain/code/own-code.ts'
import { declareExposure } from '../../../server/domain/exposure/commands/declare-exposure.ts'
import { type Thing, touchedBy } from '../../../server/domain/exposure/touched.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { bookLine, type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let first: Line
let second: Line

beforeEach(async () => {
  first = await openLine()
  await first.until('medium-change')
  second = await bookLine(first, {}, 'HR000002')
  await second.until('medium-change')
}, 60_000)

const reason = 'Temperature over 39 degrees'

/** The incubator in which the flasks of a batch stand, and since when. */
const placed = ({ batch }: Line) => {
  const place = entriesOfKind(batch(), 'place')[0]
  if (!place) throw new Error('Nothing was placed')
  return { incubator: wholeOf(place.values.placements[0]?.location ?? '') ?? '', at: place.performedAt }
}

const touching = (thing: Thing, from: string, until: string) => {
  const { door, lab } = first
  return touchedBy(thing, { from, until }, { read: lab.read, now: door.now(), zone: door.zone })
}

const declare = (thing: Thing, more: Record<string, unknown> = {}) => {
  const { lab, door, laboratory } = first
  const input = { thing, from: '2026-11-01T00:00:00.000Z', until: door.now(), cause: 'alarm', reason, ...more }
  return tried(lab, declareExposure, input, { as: laboratory.staff.qa })
}

describe('what an incubator has touched', () => {
  it('are the batches whose flasks stood in it in the window, however long ago they were placed', () => {
    const { incubator, at } = placed(first)
    const thing: Thing = { kind: 'equipment', id: incubator }
    const { door } = first
    expect(placed(second).incubator).toBe(incubator)
    expect(placed(second).at > at).toBe(true)
    const ids = (from: string, until: string) => touching(thing, from, until).map(({ batch }) => batch.id)
    expect(ids(door.now(), door.now())).toEqual([first.batchId, second.batchId])
    expect(ids(at, addMinutes(placed(second).at, -1))).toEqual([first.batchId])
    expect(ids('2026-11-01T00:00:00.000Z', addMinutes(at, -1))).toEqual([])
    expect(touching(thing, at, door.now())[0]).toMatchObject({ how: ['stood-in'], from: at })
  })

  it('are not those that were discarded before', async () => {
    const { incubator } = placed(first)
    const stop = first.laboratory.staff.supervisor
    first.lab.must(declareFailed, { batch: first.batchId, reason }, { as: stop })
    await first.go('culture-stop')
    const discarded = first.door.now()
    first.lab.later({ hours: 2 })
    const ids = touching({ kind: 'equipment', id: incubator }, addMinutes(discarded, 60), first.door.now())
    expect(ids.map(({ batch }) => batch.id)).toEqual([second.batchId])
  })
})

describe('what a cabinet, a room, a lot and a person have touched', () => {
  it('is open in the cabinet from its scan to the end of the operation', () => {
    const [use] = entriesOfKind(first.batch(), 'use-equipment').filter(
      ({ values }) => first.lab.read('equipment', values.equipment)?.type === 'cabinet',
    )
    if (!use) throw new Error('No cabinet was used')
    const closedAt = first.batch().runs.find(({ run }) => run === use.run)?.closedAt ?? ''
    const thing: Thing = { kind: 'equipment', id: use.values.equipment }
    const ids = (from: string) => touching(thing, from, addMinutes(from, 1)).map(({ batch }) => batch.id)
    expect(ids(closedAt)).toContain(first.batchId)
    expect(ids(addMinutes(closedAt, 1))).not.toContain(first.batchId)
    const room = first.lab.read('equipment', use.values.equipment)?.room ?? ''
    const inRoom = touching({ kind: 'room', id: room }, closedAt, closedAt)
    expect(inRoom.find(({ batch }) => batch.id === first.batchId)?.how).toContain('open-in')
  })

  it('is what a lot was used in, by the entry that counts now', () => {
    const [use] = entriesOfKind(first.batch(), 'use-lot')
    if (!use) throw new Error('No lot was used')
    const thing: Thing = { kind: 'lot', id: use.values.lot }
    const ids = () => touching(thing, use.performedAt, use.performedAt).map(({ batch }) => batch.id)
    expect(ids()).toEqual([first.batchId])
    const material = first.lab.read('lot', use.values.lot)?.material
    const other = first.lots.find(id => id !== use.values.lot && first.lab.read('lot', id)?.material === material)
    if (!other) return
    const correction = { batch: first.batchId, entry: use.id, values: { ...use.values, lot: other }, reason }
    first.lab.must(correctEntry, correction, { as: use.actor })
    expect(ids()).toEqual([])
  })

  it('is what somebody has worked on or checked', () => {
    const { laia, marc } = first.laboratory.staff
    const all = (id: string) => touching({ kind: 'person', id }, '2026-11-01T00:00:00.000Z', first.door.now())
    const touches = [...all(laia), ...all(marc)]
    expect(new Set(touches.map(({ batch }) => batch.id))).toEqual(new Set([first.batchId, second.batchId]))
    expect(new Set(touches.flatMap(({ how }) => how))).toEqual(new Set(['performed', 'checked']))
  })
})

describe('an exposure', () => {
  it('raises a deviation in every batch, holds where that was decided, and ends the use of the thing, in one act', () => {
    const { incubator } = placed(first)
    const batches = [
      { batch: first.batchId, hold: true },
      { batch: second.batchId, exception: false, why: 'Its flasks stood on the other side' },
    ]
    const declared = declare({ kind: 'equipment', id: incubator }, { batches, stop: 'take-out-of-service' })
    expect(declared).toMatchObject({
      code: null,
      answer: { exposure: 'X26-0001', exceptions: 1 },
      types: [
        'counter.advanced',
        'exposure.declared',
        'equipment.taken-out-of-service',
        'batch.exception-raised',
        'batch.held',
      ],
    })
    expect(first.lab.read('equipment', incubator)?.outOfService).toMatchObject({ reason })
    expect(first.batch().exceptions.at(-1)).toMatchObject({ kind: 'exposure', deviation: true })
    expect(first.batch().holds.at(-1)).toMatchObject({ reason })
    expect(second.batch().exceptions.some(({ kind }) => kind === 'exposure')).toBe(false)
    const exception = first.batch().exceptions.at(-1)?.id
    expect(first.lab.read('exposure', 'X26-0001')).toMatchObject({
      cause: 'alarm',
      batches: [
        { batch: first.batchId, exception, hold: first.batch().holds.at(-1)?.id },
        { batch: second.batchId, why: 'Its flasks stood on the other side' },
      ],
    })
    // The deviation is decided like any other.
    const decided = { batch: first.batchId, exception, impact: 'accepted', reason: 'Growth as before' }
    expect(tried(first.lab, disposeException, decided, { as: first.laboratory.staff.qa }).code).toBeNull()
  })

  it('is not declared while a batch that was touched is left out, or one stands in it that was not', () => {
    const thing: Thing = { kind: 'equipment', id: placed(first).incubator }
    expect(declare(thing, { batches: [{ batch: first.batchId }] })).toMatchObject({
      code: 'exposure-batches-missing',
      facts: { batches: [second.batchId] },
      types: [],
    })
    const batches = [{ batch: first.batchId }, { batch: second.batchId }, { batch: 'B26-0099' }]
    expect(declare(thing, { batches })).toMatchObject({
      code: 'exposure-batches-untouched',
      facts: { batches: ['B26-0099'] },
    })
  })

  it('asks nothing about a batch that has failed, and lists it', () => {
    const { supervisor } = first.laboratory.staff
    first.lab.must(declareFailed, { batch: second.batchId, reason }, { as: supervisor })
    const thing: Thing = { kind: 'equipment', id: placed(first).incubator }
    expect(declare(thing, { batches: [{ batch: first.batchId }] })).toMatchObject({
      code: null,
      exceptions: ['exposure'],
    })
    expect(first.lab.read('exposure', 'X26-0001')?.batches.at(-1)).toEqual({ batch: second.batchId })
  })

  it('may touch nothing, and is declared all the same', () => {
    const thing: Thing = { kind: 'equipment', id: placed(first).incubator }
    const window = { from: '2026-10-01T00:00:00.000Z', until: '2026-10-02T00:00:00.000Z' }
    expect(declare(thing, { ...window, batches: [] })).toMatchObject({ code: null, answer: { exceptions: 0 } })
  })

  it.each([
    ['a batch without exception and without a reason', { exception: false }, { 'batches.0.why': 'reason-required' }],
    [
      'a hold without an exception',
      { exception: false, why: 'Far away', hold: true },
      { 'batches.0.hold': 'exposure-hold-alone' },
    ],
  ])('refuses %s', (_, more, fields) => {
    const thing: Thing = { kind: 'equipment', id: placed(first).incubator }
    const batches = [{ batch: first.batchId, ...more }, { batch: second.batchId }]
    expect(declare(thing, { batches })).toMatchObject({ code: 'fields-invalid', fields })
  })

  it('refuses a window that ends before it begins, or later than now, a batch named twice, and a thing that is not there', () => {
    const thing: Thing = { kind: 'equipment', id: placed(first).incubator }
    const now = first.door.now()
    expect(declare(thing, { from: now, until: addMinutes(now, -1), batches: [] }).fields).toEqual({
      from: 'exposure-window-reversed',
    })
    expect(declare(thing, { until: addMinutes(now, 1), batches: [] }).fields).toEqual({ until: 'in-the-future' })
    const twice = [{ batch: first.batchId }, { batch: first.batchId }]
    expect(declare(thing, { batches: twice }).fields).toEqual({ 'batches.1.batch': 'exposure-batch-twice' })
    expect(declare({ kind: 'lot', id: 'L26-0999' }, { batches: [] }).code).toBe('unknown-thing')
  })

  it('stops a thing in the ways of its kind alone, as the command of that name would', () => {
    const window = { from: '2026-10-01T00:00:00.000Z', until: '2026-10-02T00:00:00.000Z', batches: [] }
    const lot: Thing = { kind: 'lot', id: first.lots[0] ?? '' }
    expect(declare(lot, { ...window, stop: 'take-out-of-service' }).code).toBe('exposure-stop-unfit')
    expect(declare(lot, { ...window, stop: 'recall-lot' })).toMatchObject({ code: null })
    expect(first.lab.read('lot', lot.id)?.standing).toBe('recalled')
    expect(declare(lot, { ...window, stop: 'recall-lot' }).code).toBe('lot-standing')
    const person: Thing = { kind: 'person', id: first.laboratory.staff.laia }
    expect(declare(person, { ...window, stop: 'withdraw-qualification' }).fields).toEqual({
      qualification: 'field-required',
    })
    const withdrawal = { ...window, stop: 'withdraw-qualification', qualification: 'cell-culture' }
    expect(declare(person, withdrawal)).toMatchObject({ code: null })
    expect(declare(person, withdrawal).code).toBe('qualification-not-held')
  })

  it('is the decision of QA or the QP', () => {
    const { lab, laboratory } = first
    const input = {
      thing: { kind: 'lot', id: first.lots[0] },
      from: '2026-10-01T00:00:00.000Z',
      until: '2026-10-02T00:00:00.000Z',
      cause: 'recall',
      reason,
      batches: [],
    }
    for (const as of [laboratory.staff.laia, laboratory.staff.supervisor]) {
      expect(tried(lab, declareExposure, input, { as }).code).toBe('not-permitted')
    }
    expect(tried(lab, declareExposure, input, { as: laboratory.staff.qp }).code).toBeNull()
  })
})
