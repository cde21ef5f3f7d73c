import { describe, expect, it } from 'vitest'
import {
  cabinetYear,
  isClearedFor,
  lastBatchIn,
  mayClearCabinet,
  mayCloseCabinet,
  mayOpenCabinet,
  yearId,
} from '../../../server/domain/equipment/cabinet-rules.ts'
import { type EquipmentYearState, equipmentYearEvent } from '../../../server/domain/equipment/equipment-year.ts'
import { emptyLab, type Lab } from '../../kit/domain.ts'
import { registers } from '../../kit/registers.ts'

const cabinet = 'E-0001'
const id = `${cabinet}/2026`
const mine = { batch: 'B26-0001', run: 1 }
const other = { batch: 'B26-0002', run: 4 }

const happened = (lab: Lab, what: 'cleared' | 'opened' | 'closed', body: typeof mine, stream = id) =>
  lab.given([equipmentYearEvent(stream, `cabinet.${what}`, body)])

const stateOf = (lab: Lab): EquipmentYearState | null => lab.read('equipment-year', id)

describe('a cabinet', () => {
  it('is opened for a batch after a line clearance for it', () => {
    const lab = emptyLab(registers)
    expect(mayOpenCabinet(stateOf(lab), mine.batch)).toEqual({
      code: 'line-clearance-missing',
      facts: { lastBatch: null },
      status: 422,
    })
    happened(lab, 'cleared', mine)
    expect(mayOpenCabinet(stateOf(lab), mine.batch)).toBeNull()
  })

  it('holds one batch at a time', () => {
    const lab = emptyLab(registers)
    happened(lab, 'cleared', mine)
    happened(lab, 'opened', mine)
    const refusal = { code: 'cabinet-occupied', facts: { cabinet, batch: mine.batch }, status: 422 }
    expect(mayOpenCabinet(stateOf(lab), other.batch)).toEqual(refusal)
    expect(mayClearCabinet(stateOf(lab), other.batch)).toEqual(refusal)
    expect(mayOpenCabinet(stateOf(lab), mine.batch)).toBeNull()
  })

  it('is cleared between two batches', () => {
    const lab = emptyLab(registers)
    for (const what of ['cleared', 'opened', 'closed'] as const) happened(lab, what, mine)
    expect(mayOpenCabinet(stateOf(lab), other.batch)).toMatchObject({
      code: 'line-clearance-missing',
      facts: { lastBatch: mine.batch },
    })
    expect(mayClearCabinet(stateOf(lab), other.batch)).toBeNull()
    happened(lab, 'cleared', other)
    expect(mayOpenCabinet(stateOf(lab), other.batch)).toBeNull()
  })

  it('may be opened again for the batch that was last in it', () => {
    const lab = emptyLab(registers)
    for (const what of ['cleared', 'opened', 'closed'] as const) happened(lab, what, mine)
    expect(isClearedFor(stateOf(lab), mine.batch)).toBe(true)
    expect(mayOpenCabinet(stateOf(lab), mine.batch)).toBeNull()
  })

  it('cleared for one batch is not cleared for another', () => {
    const lab = emptyLab(registers)
    happened(lab, 'cleared', mine)
    expect(mayOpenCabinet(stateOf(lab), other.batch)).toMatchObject({ code: 'line-clearance-missing' })
  })

  it('uses its clearance up when it is opened', () => {
    const lab = emptyLab(registers)
    happened(lab, 'cleared', other)
    happened(lab, 'cleared', mine)
    happened(lab, 'opened', mine)
    happened(lab, 'closed', mine)
    expect(stateOf(lab)?.cleared).toBeNull()
    expect(stateOf(lab)?.clearances).toHaveLength(2)
  })

  it('is closed for the batch that is open in it', () => {
    const lab = emptyLab(registers)
    expect(mayCloseCabinet(stateOf(lab), mine.batch)).toMatchObject({ code: 'cabinet-not-open', status: 409 })
    happened(lab, 'opened', mine)
    expect(mayCloseCabinet(stateOf(lab), other.batch)).toMatchObject({ facts: { batch: other.batch } })
    expect(mayCloseCabinet(stateOf(lab), mine.batch)).toBeNull()
  })

  it('remembers the batch that was last in it beyond the turn of the year', () => {
    const lab = emptyLab(registers)
    for (const what of ['cleared', 'opened', 'closed'] as const) happened(lab, what, mine)
    const nextYear = { read: lab.read, zone: lab.zone, now: '2027-01-01T08:00:00.000Z' }
    expect(cabinetYear(nextYear, cabinet).state).toBeNull()
    expect(lastBatchIn(nextYear, cabinet)).toBe(mine.batch)
    happened(lab, 'cleared', other, `${cabinet}/2027`)
    expect(lastBatchIn(nextYear, cabinet)).toBe(mine.batch)
    happened(lab, 'opened', other, `${cabinet}/2027`)
    expect(lastBatchIn(nextYear, cabinet)).toBe(other.batch)
  })

  it('keeps what it was used for, with the settings as they were entered', () => {
    const lab = emptyLab(registers)
    lab.given([equipmentYearEvent(id, 'equipment.used', { ...mine, step: 'spin', settings: { g: '400' } })], 'P-0004')
    expect(stateOf(lab)).toMatchObject({
      equipment: cabinet,
      year: '2026',
      uses: [{ ...mine, step: 'spin', settings: { g: '400' }, by: 'P-0004' }],
      open: null,
    })
  })
})

describe('the turn of the year', () => {
  it('comes at midnight of the laboratory', () => {
    expect(yearId(cabinet, '2026-12-31T22:59:59.999Z', 'Europe/Madrid')).toBe('E-0001/2026')
    expect(yearId(cabinet, '2026-12-31T23:00:00.000Z', 'Europe/Madrid')).toBe('E-0001/2027')
  })

  it('asks for a clearance before the first opening, also of the batch that was last', () => {
    const lab = emptyLab(registers)
    for (const what of ['cleared', 'opened', 'closed'] as const) happened(lab, what, mine)
    lab.moveTo('2027-01-02T08:00:00.000Z')
    const { id: now, state } = cabinetYear(lab.context('P-0004'), cabinet)
    expect({ now, state }).toEqual({ now: 'E-0001/2027', state: null })
    expect(mayOpenCabinet(state, mine.batch)).toMatchObject({ code: 'line-clearance-missing' })
  })

  it('does not lose a cabinet that was left open over midnight', () => {
    const lab = emptyLab(registers)
    happened(lab, 'cleared', mine)
    happened(lab, 'opened', mine)
    lab.moveTo('2027-01-01T00:30:00.000Z')
    const { id: still, state } = cabinetYear(lab.context('P-0004'), cabinet)
    expect(still).toBe(id)
    expect(mayOpenCabinet(state, other.batch)).toMatchObject({ code: 'cabinet-occupied' })
    happened(lab, 'closed', mine, still)
    expect(cabinetYear(lab.context('P-0004'), cabinet)).toEqual({ id: 'E-0001/2027', state: null })
  })
})
