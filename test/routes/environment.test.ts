import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchPage } from '../../server/contract/batches.ts'
import type { MonitoringAnswer } from '../../server/contract/environment.ts'
import type { ExposuresAnswer, TouchedAnswer } from '../../server/contract/exposures.ts'
import { must } from '../../server/demo/door.ts'
import { type Called, demoPassword } from '../../server/demo/people.ts'
import { disposeException } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { entriesOfKind } from '../../server/domain/batch/entries.ts'
import { wholeOf, withCheck } from '../../server/domain/code/own-code.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { closeMonitoring } from '../../server/domain/monitoring/commands/close-monitoring.ts'
import { openMonitoring } from '../../server/domain/monitoring/commands/open-monitoring.ts'
import { takeMonitoringSample } from '../../server/domain/monitoring/commands/take-monitoring-sample.ts'
import { cookieOf, problemOf } from '../kit/app.ts'
import {
  type AppLaboratory,
  type Begun,
  beginCase,
  courseUntil,
  giveProduct,
  openAppLaboratory,
} from '../kit/app-laboratory.ts'

let lab: AppLaboratory
let begun: Begun
let monitoring: string
beforeAll(async () => {
  lab = await openAppLaboratory()
  begun = await beginCase(lab, {}, 'environment')
  await courseUntil(lab, begun, 'dispatch')
  const { staff, door, laboratory } = lab
  const session = { cabinet: laboratory.equipment[0], condition: 'in-operation', operator: staff.laia }
  const opened = await must(door, openMonitoring, { ...session, batches: [begun.batch] }, { as: staff.laia })
  monitoring = String(opened.monitoring)
  const samples = [
    { method: 'contact', place: 'Work surface' },
    { method: 'contact', place: 'Front' },
  ]
  await must(door, takeMonitoringSample, { monitoring, samples }, { as: staff.laia })
  await must(door, closeMonitoring, { monitoring }, { as: staff.laia })
  await giveProduct(lab, begun, 'given')
}, 60_000)
afterAll(() => lab.remove())

/** A command over HTTP, by somebody who has just signed in. */
const give = async (name: string, payload: object, as: Called, language = 'en') => {
  const person = { person: lab.staff[as], password: demoPassword }
  const cookie = cookieOf(await lab.app.inject({ method: 'POST', url: '/api/session', payload: person }))
  const headers = { cookie, 'idempotency-key': lab.newId(), 'accept-language': language }
  return lab.app.inject({ method: 'POST', url: `/api/commands/${name}`, payload, headers })
}

const reading = (more: object) => ({ monitoring, plate: 1, ...more })

describe('plates', () => {
  it('wait for QC, and are found by their own code', async () => {
    const { sessions } = await lab.answer<MonitoringAnswer>('/api/monitoring', 'oscar')
    expect(sessions.map(({ id }) => id)).toEqual([monitoring])
    expect(sessions[0]?.samples.map(({ readDueAt }) => readDueAt !== null)).toEqual([true, true])
    const scanned = await lab.post('/api/scan', { text: withCheck(`${monitoring}-K01`) }, 'oscar')
    expect(scanned.json()).toMatchObject({ kind: 'plate', opens: { kind: 'monitoring', id: monitoring } })
    expect(scanned.json().sentence).toContain('waits for its reading')
  })

  it('are read by nobody else, and seen by nobody of the hospital', async () => {
    expect(problemOf(await give('read-plate', reading({ cfu: 0 }), 'laia'))).toMatchObject({ code: 'not-permitted' })
    expect((await lab.ask('/api/monitoring', 'nurse')).statusCode).toBe(403)
    expect((await lab.ask('/api/monitoring', 'inspector')).statusCode).toBe(200)
  })

  it('with a reading that says nothing are refused in the words of the reader', async () => {
    const refused = problemOf(await give('read-plate', reading({}), 'oscar', 'es'))
    expect(refused).toMatchObject({ status: 400, fields: [{ path: 'cfu', code: 'cfu-or-invalid' }] })
    expect(JSON.stringify(refused)).toContain('Introduzca las colonias contadas')
  })

  it('over the limit, after the product was given, tell what they touched and whom to call', async () => {
    const read = await give('read-plate', reading({ cfu: 2, organism: 'Micrococcus' }), 'oscar')
    expect(read.json().answer).toEqual({ over: true, exceptions: 1 })
    const { sessions } = await lab.answer<MonitoringAnswer>('/api/monitoring?show=over', 'inspector')
    const [sample] = sessions[0]?.samples ?? []
    expect(sample).toMatchObject({ isOver: true, limit: 0, reopened: [{ batch: begun.batch, isOpen: true }] })
    const { surgeonToTell, exceptions } = await lab.answer<BatchPage>(`/api/batches/${begun.batch}`, 'qa')
    expect(exceptions.at(-1)?.sentence).toBe(
      `Contact plate ${monitoring}-K01 in BSC-1 (E-0001), grade A: 2\u00a0CFU; action limit no growth. Found: Micrococcus.`,
    )
    expect(surgeonToTell).toMatchObject({ tests: [], found: [exceptions.at(-1)?.sentence] })
    const decided = {
      batch: begun.batch,
      exception: exceptions.at(-1)?.id,
      impact: 'accepted',
      reason: 'Not in product',
    }
    await must(lab.door, disposeException, decided, { as: lab.staff.qa })
    const after = await lab.answer<BatchPage>(`/api/batches/${begun.batch}`, 'qa')
    expect(after.surgeonToTell).toBeNull()
  })
})

describe('an exposure', () => {
  const incubator = () => {
    const [place] = entriesOfKind(present(lab.executor, 'batch', begun.batch), 'place')
    return { id: wholeOf(place?.values.placements[0]?.location ?? '') ?? '', at: place?.performedAt ?? '' }
  }
  const window = () => `kind=equipment&id=${incubator().id}&from=${incubator().at}&until=${lab.door.now()}`

  it('begins with everything that was touched: where each batch stands by now, whose it is, what was filled', async () => {
    const { lines, thing, stops } = await lab.answer<TouchedAnswer>(`/api/touched?${window()}`, 'qa')
    expect(thing).toEqual({ kind: 'equipment', id: incubator().id, name: 'INC-1' })
    expect(stops).toEqual([{ stop: 'take-out-of-service', refusal: null }])
    expect(lines).toMatchObject([
      {
        batch: begun.batch,
        patientCode: present(lab.executor, 'batch', begun.batch).patientCode,
        how: ['stood-in'],
        isForNobody: false,
        containers: [{ status: 'given' }],
      },
    ])
    const unknown = await lab.ask(
      '/api/touched?kind=lot&id=L26-0999&from=2026-11-01T00:00:00.000Z&until=2026-11-02T00:00:00.000Z',
      'qa',
    )
    expect(unknown.statusCode).toBe(404)
  })

  it('is declared by QA alone, with every batch that it touched', async () => {
    const { id, at: from } = incubator()
    const input = { thing: { kind: 'equipment', id }, from, until: lab.door.now(), cause: 'alarm', reason: 'Too warm' }
    const all = { ...input, batches: [{ batch: begun.batch }] }
    expect(problemOf(await give('declare-exposure', all, 'supervisor'))).toMatchObject({ code: 'not-permitted' })
    const missing = problemOf(await give('declare-exposure', { ...input, batches: [] }, 'qa', 'es'))
    expect(missing).toMatchObject({ status: 409, code: 'exposure-batches-missing' })
    expect(missing.detail).toBe(
      `Todavía no se ha decidido nada sobre ${begun.batch}. Consulte de nuevo la lista: ha cambiado.`,
    )
    expect((await give('declare-exposure', all, 'qa')).json().answer).toEqual({ exposure: 'X26-0001', exceptions: 1 })
    const { exposures, things } = await lab.answer<ExposuresAnswer>('/api/exposures', 'inspector')
    expect(exposures).toMatchObject([
      { id: 'X26-0001', cause: 'alarm', batches: [{ batch: begun.batch, isOpen: true, hold: null, why: null }] },
    ])
    expect(new Set(things.map(({ kind }) => kind))).toEqual(new Set(['lot', 'equipment', 'room', 'person']))
  })
})
