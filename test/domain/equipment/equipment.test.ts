import { describe, expect, it } from 'vitest'
import { recordCalibration } from '../../../server/domain/equipment/commands/record-calibration.ts'
import { recordQualification } from '../../../server/domain/equipment/commands/record-qualification.ts'
import { registerEquipment } from '../../../server/domain/equipment/commands/register-equipment.ts'
import { returnToService } from '../../../server/domain/equipment/commands/return-to-service.ts'
import { takeOutOfService } from '../../../server/domain/equipment/commands/take-out-of-service.ts'
import { mayUseEquipment } from '../../../server/domain/equipment/may-use-equipment.ts'
import { faultsOf, type Lab, START, someone } from '../../kit/domain.ts'
import { addEquipment, addRoom, labManager, openLab, qa } from '../../kit/registers.ts'

const technician = someone('technician')
const reason = 'Alarm of the airflow'

const judge = (lab: Lab, equipment: string, now = lab.now()) => {
  const state = lab.read('equipment', equipment)
  if (!state) throw new Error(`${equipment} is not there`)
  return mayUseEquipment(state, now)
}

describe('a piece of equipment', () => {
  it('is registered in a room', () => {
    const lab = openLab()
    const room = addRoom(lab)
    const outcome = lab.run(registerEquipment, { type: 'cabinet', name: 'BSC-2', room }, { as: labManager })
    expect(outcome).toMatchObject({ ok: true, answer: { equipment: 'E-0001' } })
    expect(lab.read('equipment', 'E-0001')).toEqual({
      id: 'E-0001',
      version: 1,
      type: 'cabinet',
      name: 'BSC-2',
      room,
      calibrated: true,
      registeredAt: START,
      registeredBy: labManager,
      calibrations: [],
      qualifications: [],
      outOfService: null,
      outages: [],
    })
  })

  it('stands in a room that is registered', () => {
    const input = { type: 'cabinet', name: 'BSC-2', room: 'R-0777' }
    expect(openLab().run(registerEquipment, input, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-thing', facts: { kind: 'room', id: 'R-0777' } },
    })
  })

  it('is registered by the lab manager', () => {
    const lab = openLab()
    const input = { type: 'cabinet', name: 'BSC-2', room: addRoom(lab) }
    expect(lab.run(registerEquipment, input, { as: qa })).toMatchObject({ refusal: { code: 'not-permitted' } })
  })

  it('has positions if it is an incubator, and only then', () => {
    const lab = openLab()
    const room = addRoom(lab)
    const incubator = { type: 'incubator', name: 'INC-1', room, shelves: 3 }
    expect(lab.run(registerEquipment, incubator, { as: labManager })).toMatchObject({
      refusal: { code: 'fields-invalid', fields: [{ path: 'positionsPerShelf', code: 'positions-missing' }] },
    })
    const centrifuge = { type: 'centrifuge', name: 'CEN-1', room, shelves: 3 }
    expect(lab.run(registerEquipment, centrifuge, { as: labManager })).toMatchObject({
      refusal: { fields: [{ path: 'shelves', code: 'positions-only-in-incubators', facts: { type: 'centrifuge' } }] },
    })
  })

  it('is of a known type, with a name', () => {
    const input = { type: 'toaster', name: '', room: 'R-0001', shelves: 100 }
    expect(faultsOf(registerEquipment, input)).toEqual(['type', 'name', 'shelves'])
  })
})

describe('equipment may be used', () => {
  it('to the end of the last day of its calibration', () => {
    const lab = openLab()
    const cabinet = addEquipment(lab, 'cabinet', 'BSC-2', '2026-11-30')
    expect(judge(lab, cabinet, '2026-11-30T22:59:59.999Z')).toBeNull()
    expect(judge(lab, cabinet, '2026-11-30T23:00:00.000Z')).toEqual({
      code: 'equipment-calibration-lapsed',
      facts: { equipment: cabinet, name: 'BSC-2', on: '2026-11-30' },
      status: 422,
    })
  })

  it('not before its first calibration', () => {
    const lab = openLab()
    const cabinet = addEquipment(lab, 'cabinet', 'BSC-2', null)
    expect(judge(lab, cabinet)).toMatchObject({ code: 'equipment-never-calibrated', facts: { name: 'BSC-2' } })
  })

  it('always, where it has nothing to calibrate', () => {
    const lab = openLab()
    const input = { type: 'microscope', name: 'MIC-1', room: addRoom(lab), calibrated: false }
    lab.must(registerEquipment, input, { as: labManager })
    expect(judge(lab, 'E-0001')).toBeNull()
    const calibration = { equipment: 'E-0001', validUntilOn: '2027-11-30' }
    expect(lab.run(recordCalibration, calibration, { as: labManager })).toMatchObject({
      refusal: { code: 'calibration-not-needed', status: 409 },
    })
  })

  it('by its latest calibration, also where that one is shorter than the one before', () => {
    const lab = openLab()
    const cabinet = addEquipment(lab, 'cabinet', 'BSC-2', '2027-11-30')
    lab.must(recordCalibration, { equipment: cabinet, validUntilOn: '2026-11-05' }, { as: labManager })
    expect(judge(lab, cabinet, '2026-11-06T08:00:00.000Z')).toMatchObject({ code: 'equipment-calibration-lapsed' })
  })

  it('as it stood when it was used, whatever was done since', () => {
    const lab = openLab()
    const box = addEquipment(lab, 'transport-box', 'BOX-3', '2026-11-05')
    lab.later({ days: 1 })
    const broken = lab.now()
    lab.must(takeOutOfService, { equipment: box, reason }, { as: labManager })
    lab.later({ days: 1 })
    lab.must(returnToService, { equipment: box, reason: 'Hinge changed' }, { as: labManager })
    expect(judge(lab, box, START)).toBeNull()
    expect(judge(lab, box, broken)).toMatchObject({ code: 'equipment-out-of-service' })
    lab.later({ days: 5 })
    const lapsed = lab.now()
    lab.later({ hours: 1 })
    lab.must(recordCalibration, { equipment: box, validUntilOn: '2027-11-30' }, { as: labManager })
    expect(judge(lab, box, lapsed)).toMatchObject({ code: 'equipment-calibration-lapsed' })
    expect(judge(lab, box)).toBeNull()
  })

  it('not while it is out of service, from anybody at the bench, whatever the screen had seen', () => {
    const lab = openLab()
    const cabinet = addEquipment(lab, 'cabinet', 'BSC-2')
    const outcome = lab.run(takeOutOfService, { equipment: cabinet, reason }, { as: technician, seen: null })
    expect(outcome).toMatchObject({ ok: true })
    expect(judge(lab, cabinet)).toMatchObject({
      code: 'equipment-out-of-service',
      facts: { equipment: cabinet, name: 'BSC-2', reason },
    })
    lab.later({ days: 1 })
    lab.must(returnToService, { equipment: cabinet, reason: 'Filter changed' }, { as: labManager })
    expect(judge(lab, cabinet)).toBeNull()
    expect(lab.read('equipment', cabinet)?.outages).toEqual([
      {
        reason,
        at: START,
        by: technician.id,
        until: '2026-11-03T08:00:00.000Z',
        returnedBy: labManager,
        returnReason: 'Filter changed',
      },
    ])
  })
})

describe('a calibration', () => {
  it('is recorded with its certificate and the time when it was done', () => {
    const lab = openLab()
    const balance = addEquipment(lab, 'balance', 'BAL-1', null)
    const input = {
      equipment: balance,
      validUntilOn: '2027-07-31',
      certificate: 'K-5512',
      performedAt: '2026-10-30T09:00:00.000Z',
    }
    lab.must(recordCalibration, input, { as: labManager })
    expect(lab.read('equipment', balance)?.calibrations).toEqual([
      {
        validUntilOn: '2027-07-31',
        validUntil: '2027-07-31T21:59:59.999Z',
        certificate: 'K-5512',
        performedAt: '2026-10-30T09:00:00.000Z',
        recordedAt: START,
        by: labManager,
      },
    ])
  })

  it('is not over already, and not done tomorrow', () => {
    const lab = openLab()
    const balance = addEquipment(lab, 'balance', 'BAL-1', null)
    const over = { equipment: balance, validUntilOn: '2026-11-01' }
    expect(lab.run(recordCalibration, over, { as: labManager })).toMatchObject({
      refusal: { code: 'calibration-in-the-past', facts: { on: '2026-11-01' } },
    })
    const performedAt = '2026-11-03T09:00:00.000Z'
    const early = { equipment: balance, validUntilOn: '2027-11-01', performedAt }
    expect(lab.run(recordCalibration, early, { as: labManager })).toMatchObject({
      refusal: {
        code: 'fields-invalid',
        fields: [{ path: 'performedAt', code: 'in-the-future', facts: { at: performedAt } }],
      },
    })
  })

  it('is of equipment that is registered, and until a real day', () => {
    const input = { equipment: 'E-0777', validUntilOn: '2027-11-01' }
    expect(openLab().run(recordCalibration, input, { as: labManager })).toMatchObject({
      refusal: { code: 'unknown-thing' },
    })
    expect(faultsOf(recordCalibration, { ...input, validUntilOn: '1999-11-01' })).toEqual(['validUntilOn'])
    expect(faultsOf(recordCalibration, { ...input, performedAt: 'today' })).toEqual(['performedAt'])
  })
})

describe('service', () => {
  it('ends once and is taken up once, each with a reason', () => {
    const lab = openLab()
    const equipment = addEquipment(lab, 'centrifuge', 'CEN-1')
    expect(lab.run(returnToService, { equipment, reason }, { as: labManager })).toMatchObject({
      refusal: { code: 'equipment-in-service', status: 409 },
    })
    lab.must(takeOutOfService, { equipment, reason }, { as: qa })
    expect(lab.run(takeOutOfService, { equipment, reason }, { as: technician })).toMatchObject({
      refusal: { code: 'equipment-out-of-service', status: 409 },
    })
    expect(lab.run(returnToService, { equipment, reason }, { as: technician })).toMatchObject({
      refusal: { code: 'not-permitted' },
    })
    for (const command of [takeOutOfService, returnToService]) {
      expect(faultsOf(command, { equipment })).toEqual(['reason'])
      expect(lab.run(command, { equipment: 'E-0777', reason }, { as: labManager })).toMatchObject({
        refusal: { code: 'unknown-thing' },
      })
    }
  })
})

describe('a requalification', () => {
  const done = { validUntilOn: '2026-12-31', certificate: 'Q-1' }

  it('is due apart from the calibration, and equipment is not used past it', () => {
    const lab = openLab()
    const equipment = addEquipment(lab, 'cabinet', 'BSC-1')
    // Nothing is known of a qualification: the calibration alone decides.
    expect(judge(lab, equipment)).toBeNull()
    lab.must(recordQualification, { equipment, ...done }, { as: labManager })
    expect(judge(lab, equipment, '2026-12-31T22:59:59.999Z')).toBeNull()
    expect(judge(lab, equipment, '2026-12-31T23:00:00.000Z')).toMatchObject({
      code: 'equipment-qualification-lapsed',
      facts: { on: '2026-12-31' },
    })
  })

  it('of a cabinet holds for half a year at most, of an incubator for as long as was found', () => {
    const lab = openLab()
    const cabinet = addEquipment(lab, 'cabinet', 'BSC-1')
    const incubator = addEquipment(lab, 'incubator', 'INC-1')
    const year = { validUntilOn: '2027-11-01' }
    expect(lab.run(recordQualification, { equipment: cabinet, ...year }, { as: labManager })).toMatchObject({
      refusal: { fields: [{ path: 'validUntilOn', code: 'qualification-too-long', facts: { until: '2027-05-05' } }] },
    })
    expect(lab.run(recordQualification, { equipment: incubator, ...year }, { as: labManager }).ok).toBe(true)
  })

  it('says nothing about a use before it, and is not recorded before it was done', () => {
    const lab = openLab()
    const equipment = addEquipment(lab, 'cabinet', 'BSC-1')
    const later = { equipment, ...done, performedAt: '2026-11-03T08:00:00.000Z' }
    expect(lab.run(recordQualification, later, { as: labManager })).toMatchObject({
      refusal: { fields: [{ path: 'performedAt', code: 'in-the-future' }] },
    })
    expect(lab.run(recordQualification, { equipment, validUntilOn: '2026-11-01' }, { as: labManager })).toMatchObject({
      refusal: { code: 'calibration-in-the-past' },
    })
  })
})
