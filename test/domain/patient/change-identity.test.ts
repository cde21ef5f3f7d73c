import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { askGo, giveAll } from '../../../server/demo/hospital.ts'
import { disposeAll } from '../../../server/demo/release.ts'
import { disposeException, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { recordAdministration } from '../../../server/domain/clinic/commands/follow-container.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { changeIdentity } from '../../../server/domain/patient/commands/change-identity.ts'
import { deactivatePerson } from '../../../server/domain/person/commands/deactivate-person.ts'
import { bookLine, type Line, openLine } from '../../kit/line.ts'
import { certifyLine, sendLine } from '../../kit/release.ts'
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
    expect(changed).toMatchObject({
      code: null,
      types: ['patient.identity-changed', 'batch.exception-raised', 'batch.held'],
    })
    expect(changed.answer?.labelsToCheck).toEqual(
      expect.arrayContaining([`${line.batchId}-P0-01`, `${line.batchId}-S01`]),
    )
    expect(line.lab.read('patient', line.patientCode)).toMatchObject({
      identityVersion: 2,
      changes: [{ by: coordinator, confirmedBy: coordinator2, reason: 'Birth date misread' }],
    })
  })

  it('is confirmed by whoever knows the patients or answers for the product, and is at work', async () => {
    const { inspector, laia, qa, supervisor, administrator } = line.laboratory.staff
    for (const personId of [inspector, laia]) {
      expect(change({ second: { personId } })).toMatchObject({
        code: 'second-person-role',
        facts: { roles: ['coordinator', 'supervisor', 'qa', 'qp'] },
        types: [],
      })
    }
    await must(line.door, deactivatePerson, { person: supervisor, reason: 'Has left' }, { as: administrator })
    expect(change({ second: { personId: supervisor } }).code).toBe('second-person-not-recognised')
    expect(change({ second: { personId: qa } }).code).toBeNull()
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

describe('what is made for a patient whose identity is changed', () => {
  const changed = () => change({ second: { personId: line.laboratory.staff.coordinator2 } })
  const place = { joint: 'knee', side: 'right' }
  const label = () => withCheck(`${line.batchId}-F01`)
  const certified = async () => {
    await certifyLine(line)
    await sendLine(line)
  }
  const ask = () => askGo(line.door, line.batchId, `${line.batchId}-F01`, line.wristband)

  it('waits on hold, with a deviation, until QA has decided: no GO before', async () => {
    const { staff } = line.laboratory
    await certified()
    expect(await ask()).toBe('go')
    expect(changed()).toMatchObject({ exceptions: ['identity'], answer: { held: [line.batchId] } })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { version: 2, reason: 'Birth date misread' },
    })
    expect(await ask()).toBe('no-go')
    expect(line.batch().readiness.at(-1)?.failed).toEqual(['released: on-hold'])
    const hold = line.batch().holds.at(-1)?.id
    const lift = () =>
      tried(line.lab, liftHold, { batch: line.batchId, hold, reason: 'Compared' }, { as: staff.qa }).code
    expect(lift()).toBe('hold-undecided')
    await disposeAll(line.door, staff, line.batchId)
    expect(lift()).toBeNull()
    expect(await ask()).toBe('go')
  })

  it('is decided by neither of the two who changed it', () => {
    const { staff } = line.laboratory
    expect(change({ second: { personId: staff.qa } })).toMatchObject({ code: null, exceptions: ['identity'] })
    const exception = line.batch().exceptions.at(-1)?.id
    const decide = (as: string) => {
      const input = { batch: line.batchId, exception, impact: 'accepted', reason: 'Labels compared' }
      return tried(line.lab, disposeException, input, { as }).code
    }
    expect([decide(staff.qa), decide(staff.qp)]).toEqual(['identity-changed-here', null])
  })

  it('is not given on a GO that was answered before', async () => {
    await certified()
    expect(await ask()).toBe('go')
    changed()
    const given = { container: label(), place, givenUl: 100 }
    expect(tried(line.lab, recordAdministration, given, { as: line.laboratory.staff.nurse })).toMatchObject({
      code: null,
      exceptions: ['administration', 'administration'],
    })
  })

  it('is left as it is before anything was collected, and after everything was given', async () => {
    const other = await bookLine(line, {}, 'HR000002')
    const hospitalNumbers = [{ issuer: 'hospital-del-rio', number: 'HR000003' }]
    const input = { patient: other.patientCode, identity: { ...identity, hospitalNumbers }, reason: 'Misread' }
    const asked = {
      as: line.laboratory.staff.coordinator,
      proof: { second: { personId: line.laboratory.staff.coordinator2 } },
    }
    expect(tried(line.lab, changeIdentity, input, asked).types).toEqual(['patient.identity-changed'])
    await certified()
    await giveAll(line.door, line.batchId, line.wristband)
    expect(changed()).toMatchObject({ types: ['patient.identity-changed'], answer: { held: [] } })
  })
})
