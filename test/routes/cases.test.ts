import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { readBench } from '../../server/contract/bench.ts'
import type { listArrivals, listCases, readCase, readIdentity } from '../../server/contract/cases.ts'
import type { readLaboratory, readProcess, readShippedProcess } from '../../server/contract/laboratory.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import { must } from '../../server/demo/door.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { recordConsent } from '../../server/domain/case/commands/prepare-case.ts'
import { readLogger, receiveContainer } from '../../server/domain/clinic/commands/receive-container.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { accept, defineCommand } from '../../server/domain/kit/command.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { quarantineLot } from '../../server/domain/lot/commands/quarantine-lot.ts'
import { changeRoles } from '../../server/domain/person/commands/change-roles.ts'
import { personEvent } from '../../server/domain/person/person.ts'
import { problemOf, startApp } from '../kit/app.ts'
import { beginCase, courseUntil, giveProduct } from '../kit/app-laboratory.ts'
import { type FourCases, openFourCases } from '../kit/four-cases.ts'

type Bench = AnswerOf<typeof readBench>
type Cases = AnswerOf<typeof listCases>
type CasePage = AnswerOf<typeof readCase>
type Identity = AnswerOf<typeof readIdentity>
type Arrivals = AnswerOf<typeof listArrivals>
type Laboratory = AnswerOf<typeof readLaboratory>
type Process = AnswerOf<typeof readProcess>
type Shipped = AnswerOf<typeof readShippedProcess>

let cases: FourCases
beforeAll(async () => {
  cases = await openFourCases()
})
afterAll(() => cases.lab.remove())

describe('the list of cases', () => {
  it('has the open ones with their batches, the last one first', async () => {
    const { lab, booked, growing, failed } = cases
    const { cases: lines, total } = await lab.answer<Cases>('/api/cases', 'coordinator')
    expect(lines.map(line => line.id)).toEqual([booked.caseId, growing.caseId, failed.caseId])
    expect(total).toBe(3)
    expect(lines[1]).toMatchObject({
      surgeonName: 'Jordi Batlle',
      sites: [{ id: 'knee-left', joint: 'knee', digit: null }],
      serology: { positive: [] },
      consentOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      batches: [{ id: growing.batch, progress: 'in-culture' }],
    })
    expect(lines[2]?.batches).toMatchObject([{ id: failed.batch, standing: 'failed', isRunning: false }])
  })

  it('has the closed ones with the reason', async () => {
    const { cases: lines } = await cases.lab.answer<Cases>('/api/cases?show=closed', 'inspector')
    expect(lines).toMatchObject([{ id: cases.given.caseId, closed: 'Treated' }])
    const all = await cases.lab.answer<Cases>('/api/cases?show=all', 'inspector')
    expect(all.total).toBe(4)
  })

  it('shows a surgeon the own ones, and no other by its address', async () => {
    const { lab, growing, booked } = cases
    const { cases: own, total } = await lab.answer<Cases>('/api/cases?show=all', 'surgeon2')
    expect(own.map(line => line.id)).toEqual([growing.caseId])
    expect(total).toBe(1)
    expect((await lab.ask(`/api/cases/${growing.caseId}`, 'surgeon2')).statusCode).toBe(200)
    expect(problemOf(await lab.ask(`/api/cases/${booked.caseId}`, 'surgeon2'))).toMatchObject({ status: 404 })
  })

  it('is not made longer by scanning: a case, patient or batch of another surgeon is as good as unknown', async () => {
    const { lab, growing, booked } = cases
    const scan = (id: string, as: 'surgeon2' | 'nurse' | 'laia') => lab.post('/api/scan', { text: withCheck(id) }, as)
    for (const id of [growing.caseId, growing.patientCode, growing.batch]) {
      expect((await scan(id, 'surgeon2')).statusCode, id).toBe(200)
    }
    for (const id of [booked.caseId, booked.patientCode, booked.batch]) {
      expect(problemOf(await scan(id, 'surgeon2')), id).toMatchObject({ status: 404, code: 'unknown-thing' })
      expect((await scan(id, 'nurse')).statusCode, id).toBe(200)
      expect((await scan(id, 'laia')).statusCode, id).toBe(200)
    }
  })
})

describe('the page of a case', () => {
  it('keeps every consent that was recorded, each later one with its reason', async () => {
    const { lab, booked } = cases
    const read = () => lab.answer<CasePage>(`/api/cases/${booked.caseId}`, 'coordinator')
    const [first] = (await read()).consents
    const again = { case: booked.caseId, givenOn: first?.givenOn, reason: 'The first sheet was not signed' }
    await must(lab.door, recordConsent, again, { as: lab.staff.coordinator })
    const { actions, consents } = await read()
    expect(consents).toMatchObject([
      { givenOn: first?.givenOn, byName: 'Clara Puig', reason: null },
      { givenOn: first?.givenOn, byName: 'Clara Puig', reason: again.reason },
    ])
    expect(actions).toContainEqual({ command: 'record-consent', refusal: null })
  })

  it('says what may be done with it, and with its patient', async () => {
    const { lab, booked } = cases
    const page = await lab.answer<CasePage>(`/api/cases/${booked.caseId}`, 'coordinator')
    expect(page.case.id).toBe(booked.caseId)
    expect(page.cultureDays).toBe(21)
    expect(page.patientVersion).toBe(present(lab.executor, 'patient', booked.patientCode).version)
    const refusals = Object.fromEntries(page.actions.map(({ command, refusal }) => [command, refusal?.code ?? null]))
    expect(refusals).toMatchObject({ 'book-collection': 'batch-running', 'replan-case': null, 'change-identity': null })
  })
})

describe('a patient’s identity', () => {
  const read = (as: 'coordinator' | 'surgeon' | 'surgeon2' | 'nurse', code: string, purpose = 'Calling the patient') =>
    cases.lab.post(`/api/patients/${code}/identity`, { purpose }, as)

  it('is shown, and who read it, when and why is logged', async () => {
    const { lab, booked } = cases
    const response = await read('coordinator', booked.patientCode)
    expect(response.statusCode).toBe(200)
    const { familyName, hospitalNumbers } = response.json() as Identity
    expect(familyName).toMatch(/^Family\d+$/)
    expect(hospitalNumbers).toEqual([{ issuer: 'hospital-del-rio', number: booked.wristband }])
    expect(lab.app.marrow.identities.readings(booked.patientCode)).toEqual([
      {
        patient: booked.patientCode,
        version: 1,
        actor: lab.staff.coordinator,
        purpose: 'Calling the patient',
        at: lab.door.now(),
      },
    ])
  })

  it('is not shown without a purpose, to other roles, nor to the surgeon of another', async () => {
    const { lab, growing } = cases
    expect(problemOf(await read('coordinator', growing.patientCode, ' ')).status).toBe(400)
    expect(problemOf(await read('surgeon', growing.patientCode)).status).toBe(404)
    const technician = await lab.post(`/api/patients/${growing.patientCode}/identity`, { purpose: 'Curious' }, 'laia')
    expect(problemOf(technician).status).toBe(403)
    expect(lab.app.marrow.identities.readings(growing.patientCode)).toEqual([])
    expect((await read('surgeon2', growing.patientCode)).statusCode).toBe(200)
  })

  it('of an unknown patient is nowhere', async () => {
    expect(problemOf(await read('nurse', 'PT-9999')).status).toBe(404)
  })
})

describe('arrivals', () => {
  it('have what is on its way and what has come, without anything personal', async () => {
    const { lab } = cases
    const begun = await beginCase(lab, {}, 'sent')
    await courseUntil(lab, begun, 'dispatch')
    await giveProduct(lab, begun, 'dispatched')
    const [container] = containersOf(present(lab.executor, 'batch', begun.batch))
    const sent = await lab.answer<Arrivals>('/api/clinic/arrivals', 'nurse')
    expect(sent.containers).toEqual([
      {
        id: container?.id,
        batch: begun.batch,
        patientCode: begun.patientCode,
        site: 'knee-left',
        expiresAt: container?.expiresAt,
        status: 'dispatched',
        onHold: false,
        isUnread: false,
        journeyFault: null,
      },
    ])
    const { container: label, nurse } = { container: withCheck(container?.id ?? ''), nurse: lab.staff.nurse }
    await must(lab.door, receiveContainer, { container: label, sealIntact: true }, { as: nurse })
    const unread = await lab.answer<Arrivals>('/api/clinic/arrivals', 'nurse')
    expect(unread.containers).toMatchObject([{ status: 'received', isUnread: true, journeyFault: null }])
    await must(lab.door, readLogger, { container: label, minC: 3.4, maxC: 11.5 }, { as: nurse })
    const come = await lab.answer<Arrivals>('/api/clinic/arrivals', 'surgeon')
    expect(come.containers).toMatchObject([
      { id: container?.id, status: 'received', isUnread: false, journeyFault: 'temperature' },
    ])
    expect((await lab.answer<Arrivals>('/api/clinic/arrivals', 'nurse2')).containers).toEqual([])
    expect((await lab.answer<Arrivals>('/api/clinic/arrivals', 'surgeon2')).containers).toEqual([])
  })
})

describe('the laboratory', () => {
  it('has its registers and settings, with what may be done with each thing', async () => {
    const { lab, rightLot } = cases
    const page = await lab.answer<Laboratory>('/api/laboratory', 'labManager')
    expect(page).toMatchObject({ name: 'DEMO Cell Therapy Laboratory', facility: 'A9999', shipped: [] })
    expect(page.hospitals[0]).toMatchObject({ id: 'hospital-del-rio', theatreTelephone: '+34 900 000 001' })
    expect(page.materials).toHaveLength(9)
    expect(page.rooms.map(({ grade }) => grade)).toContain('B')
    const incubator = page.equipment.find(({ type }) => type === 'incubator')
    expect(incubator?.positions).toHaveLength(16)
    expect(incubator?.positions[0]?.batch).toBe(cases.growing.batch)
    const lot = page.lots.find(({ id }) => id === rightLot)
    expect(lot).toMatchObject({ standing: 'released', refusal: null, uses: expect.any(Number) })
    expect(lot?.left).toBeLessThan(lot?.quantity ?? 0)
    expect(page.processes).toMatchObject([
      {
        id: 'bm-msc-40m',
        versions: [{ version: 1, standing: 'effective', signatures: [{ as: 'production' }, { as: 'qa' }] }],
      },
    ])
    const refusals = Object.fromEntries(page.actions.map(({ command, refusal }) => [command, refusal?.code ?? null]))
    expect(refusals).toMatchObject({ 'change-settings': null, 'register-room': null, 'receive-lot': null })
  })

  it('says why a lot may not be used', async () => {
    const { lab, wrongLot } = cases
    await must(lab.door, quarantineLot, { lot: wrongLot, reason: 'Cloudy' }, { as: lab.staff.qa })
    const { lots } = await lab.answer<Laboratory>('/api/laboratory', 'laia')
    expect(lots.find(({ id }) => id === wrongLot)?.refusal).toMatchObject({
      code: 'lot-quarantined',
      sentence: expect.stringContaining('Cloudy'),
    })
  })

  it('shows a process document as it was drafted, and those that Marrow ships', async () => {
    const { lab } = cases
    const { document } = await lab.answer<Process>('/api/processes/bm-msc-40m/versions/1', 'qa')
    expect(document).toMatchObject({ id: 'bm-msc-40m', plannedDays: 21 })
    expect(problemOf(await lab.ask('/api/processes/bm-msc-40m/versions/9', 'qa')).status).toBe(404)
    const shipped = await lab.answer<Shipped>('/api/shipped-processes/bm-msc-40m', 'labManager')
    expect(shipped.document).toMatchObject({ id: 'bm-msc-40m' })
    expect(problemOf(await lab.ask('/api/shipped-processes/other', 'labManager')).status).toBe(404)
  })

  it('that is empty offers the process that Marrow ships', async () => {
    const empty = await startApp()
    const page = (await empty.ask('/api/laboratory', 'lab-manager')).json() as Laboratory
    expect(page).toMatchObject({ lots: [], equipment: [], processes: [], shipped: ['bm-msc-40m'], settingsVersion: 1 })
    await empty.remove()
  })
})

describe('the hospital of a case', () => {
  it('is named as people do, whichever way the case names it', async () => {
    const { lab } = cases
    const { caseId } = await beginCase(lab, { hospital: 'Hospital del Río' }, 'hospital')
    const { case: told } = await lab.answer<CasePage>(`/api/cases/${caseId}`, 'surgeon')
    expect(told.hospital).toBe('Hospital del Río')
    const { case: byId } = await lab.answer<CasePage>(`/api/cases/${cases.booked.caseId}`, 'surgeon')
    expect(byId.hospital).toBe('Hospital del Río')
  })
})

describe('a nurse', () => {
  const codeOf = (response: LightMyRequestResponse) => [response.statusCode, problemOf(response).code]
  const loma = 'clinica-la-loma'

  it('of another hospital sees and reads nothing of a case, and is told where a box came astray', async () => {
    const { lab, booked } = cases
    const due = (lines: Bench['lines']) => lines.map(({ batch }) => batch.id)
    expect(due((await lab.answer<Bench>('/api/bench', 'nurse')).lines)).toContain(booked.batch)
    expect(due((await lab.answer<Bench>('/api/bench', 'nurse2')).lines)).toEqual([])
    const identity = `/api/patients/${booked.patientCode}/identity`
    expect(codeOf(await lab.post(identity, { purpose: 'Calling' }, 'nurse2'))).toEqual([404, 'unknown-thing'])
    expect((await lab.post(identity, { purpose: 'Calling' }, 'nurse')).statusCode).toBe(200)
    expect(codeOf(await lab.ask(`/api/labels/patient/${booked.patientCode}.pdf`, 'nurse2'))).toEqual([
      404,
      'unknown-thing',
    ])
    expect(codeOf(await lab.ask(`/api/batches/${booked.batch}/donation-labels.pdf?bags=1`, 'nurse2'))).toEqual([
      404,
      'unknown-thing',
    ])
    expect(codeOf(await lab.post('/api/scan', { text: withCheck(booked.batch) }, 'nurse2'))).toEqual([
      403,
      'of-another-hospital',
    ])
    expect(codeOf(await lab.post('/api/scan', { text: withCheck(booked.caseId) }, 'nurse2'))).toEqual([
      404,
      'unknown-thing',
    ])
  })

  it('whose account names no hospital, as those of before, is told so everywhere until one is given', async () => {
    const { lab, booked } = cases
    const person = lab.staff.nurse2
    const { administrator } = lab.staff
    const asBefore = defineCommand({
      name: 'change-roles',
      subject: 'person',
      summary: 'Changes roles as before nurses had a hospital.',
      who: ['administrator'],
      input: z.object({}),
      target: () => null,
      decide: () => accept([personEvent(person, 'person.roles-changed', { roles: ['nurse'], reason: 'As before' })]),
    })
    await must(lab.door, asBefore, {}, { as: administrator })
    for (const response of [
      await lab.ask('/api/bench', 'nurse2'),
      await lab.ask('/api/clinic/arrivals', 'nurse2'),
      await lab.post('/api/scan', { text: withCheck(booked.batch) }, 'nurse2'),
      await lab.ask(`/api/batches/${booked.batch}/donation-labels.pdf?bags=1`, 'nurse2'),
    ]) {
      expect(problemOf(response)).toMatchObject({ status: 403, code: 'hospital-not-given' })
      expect(problemOf(response).detail).toContain('hospital')
    }
    const moved = { person, roles: ['nurse'], hospital: loma, reason: 'Works there' }
    await must(lab.door, changeRoles, moved, { as: administrator })
    expect((await lab.ask('/api/bench', 'nurse2')).statusCode).toBe(200)
  })
})
