import { describe, expect, it } from 'vitest'
import { locationFreed, locationTaken } from '../../../server/domain/location/location.ts'
import { locationExists, mayPlaceAt, positionsOf } from '../../../server/domain/location/may-place.ts'
import { emptyLab, START } from '../../kit/domain.ts'
import { addEquipment, openLab, registers } from '../../kit/registers.ts'

const location = 'E-0001-S1-P3'
const mine = { batch: 'B26-0001' }
const other = { batch: 'B26-0002' }

describe('a position of an incubator', () => {
  it('is free until a batch takes it', () => {
    const lab = emptyLab(registers)
    expect(mayPlaceAt(lab.read('location', location), mine.batch)).toBeNull()
  })

  it('holds the vessels of one batch, as many as there are', () => {
    const lab = emptyLab(registers)
    lab.given([locationTaken(location, mine)])
    expect(mayPlaceAt(lab.read('location', location), mine.batch)).toBeNull()
    expect(mayPlaceAt(lab.read('location', location), other.batch)).toEqual({
      code: 'location-taken',
      facts: { location, batch: mine.batch },
      status: 422,
    })
  })

  it('is free again when the last vessel has left, and remembers who stood there', () => {
    const lab = emptyLab(registers)
    lab.given([locationTaken(location, mine)], 'P-0004')
    lab.later({ days: 4 })
    lab.given([locationFreed(location, mine), locationTaken(location, other)], 'P-0005')
    expect(lab.read('location', location)).toEqual({
      id: location,
      version: 3,
      batch: other.batch,
      since: lab.now(),
      stays: [
        { batch: mine.batch, from: START, by: 'P-0004', until: lab.now() },
        { batch: other.batch, from: lab.now(), by: 'P-0005' },
      ],
    })
  })

  it('exists where its incubator has that shelf and that place', () => {
    const lab = openLab()
    const incubator = addEquipment(lab, 'incubator', 'INC-1')
    const state = lab.read('equipment', incubator)
    expect(state && positionsOf(state)).toEqual([
      'E-0001-S1-P1',
      'E-0001-S1-P2',
      'E-0001-S1-P3',
      'E-0001-S2-P1',
      'E-0001-S2-P2',
      'E-0001-S2-P3',
    ])
    const known = lab.context('P-0004')
    expect(locationExists('E-0001-S2-P3', known)).toBeNull()
    for (const nowhere of ['E-0001-S3-P1', 'E-0001-S1-P4', 'E-0001-S1', 'E-0002-S1-P1', 'E-0001', 'B26-0001', '']) {
      expect(locationExists(nowhere, known)).toMatchObject({
        code: 'location-unknown',
        facts: { location: nowhere },
      })
    }
  })

  it('is not part of a cabinet', () => {
    const lab = openLab()
    addEquipment(lab, 'cabinet', 'BSC-1')
    expect(locationExists('E-0001-S1-P1', lab.context('P-0004'))).toMatchObject({ code: 'location-unknown' })
  })
})
