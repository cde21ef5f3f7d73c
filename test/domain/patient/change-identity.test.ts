import { beforeEach, describe, expect, it } from 'vitest'
import { changeIdentity } from '../../../server/domain/patient/commands/change-identity.ts'
import { bookLine, type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
const identity = {
  familyName: 'Rubió',
  givenName: 'Pere',
  birthDate: '1978-02-13',
  hospitalNumbers: [{ issuer: 'hospital-del-rio', number: 'HR000001' }],
}
const change = (proof: object, more: object = {}) => {
  const input = { patient: line.patientCode, identity: { ...identity, ...more }, reason: 'Birth date misread' }
  return tried(line.lab, changeIdentity, input, { as: line.laboratory.staff.coordinator, proof })
}

beforeEach(async () => {
  line = await openLine()
  await line.until('medium-change')
})

describe('changing the identity of a patient', () => {
  it('takes two persons, and lists the printed labels to be checked', () => {
    const { coordinator, coordinator2 } = line.laboratory.staff
    expect(change({}).code).toBe('second-person-required')
    expect(change({ second: 'unrecognised' }).code).toBe('second-person-not-recognised')
    expect(change({ second: { personId: coordinator } }).code).toBe('second-person-same')
    const changed = change({ second: { personId: coordinator2 } })
    expect(changed).toMatchObject({ code: null, types: ['patient.identity-changed'] })
    expect(changed.answer?.labelsToCheck).toEqual(
      expect.arrayContaining([`${line.batchId}-P0-01`, `${line.batchId}-S01`]),
    )
    expect(line.lab.read('patient', line.patientCode)).toMatchObject({
      identityVersion: 2,
      changes: [{ by: coordinator, confirmedBy: coordinator2, reason: 'Birth date misread' }],
    })
  })

  it('keeps the name out of the journal', () => {
    change({ second: { personId: line.laboratory.staff.coordinator2 } })
    expect(JSON.stringify(line.lab.journal)).not.toMatch(/Rubi|1978-02-13/)
  })

  it('takes no hospital number of another patient', async () => {
    const other = await bookLine(line, {}, 'HR000002')
    const hospitalNumbers = [{ issuer: 'hospital-del-rio', number: 'HR000002' }]
    expect(change({ second: { personId: line.laboratory.staff.coordinator2 } }, { hospitalNumbers })).toMatchObject({
      code: 'hospital-number-taken',
      facts: { patientCode: other.patientCode },
    })
  })
})
