// Papers over HTTP: who may have them, when it is too early, what their files are called, whose readings are logged; and that
// the loop which answers the bench goes on while they are drawn.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../server/demo/door.ts'
import type { Called } from '../../server/demo/people.ts'
import { certify, review } from '../../server/demo/release.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { entriesOfKind } from '../../server/domain/batch/entries.ts'
import { findContainer } from '../../server/domain/clinic/find-container.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { openMonitoring } from '../../server/domain/monitoring/commands/open-monitoring.ts'
import { takeMonitoringSample } from '../../server/domain/monitoring/commands/take-monitoring-sample.ts'
import { openAppLab, signedIn } from '../kit/app-line.ts'
import { decodePdf } from '../kit/decode-symbols.ts'
import { bookLine, type Line } from '../kit/line.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { type BuiltWorkers, buildWorkers } from '../kit/workers.ts'
import { bothKnees, results } from './whole-batch.ts'

let workers: BuiltWorkers
let opened: Awaited<ReturnType<typeof openAppLab>>
let line: Line

/** A batch that is filled, its labels counted, no result yet. */
beforeAll(async () => {
  workers = await buildWorkers()
  opened = await openAppLab({ config: { workersFolder: workers.folder } })
  line = await bookLine(opened, { sites: bothKnees.slice(0, 1) })
  await line.until('dispatch')
})

afterAll(async () => {
  await opened.test.remove()
  workers.remove()
})

const ask = async (url: string, as: Called) => (await signedIn(opened.test, opened.laboratory.staff[as])).ask(url)
const batchUrl = (rest: string) => `/api/batches/${line.batchId}/${rest}`

describe('a paper over HTTP', () => {
  it('is a PDF that opens in the browser, with a name that tells no person', async () => {
    const answer = await ask(batchUrl('papers/batch-record.pdf?language=es'), 'inspector')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="batch-record-${line.batchId}.pdf"`,
      'cache-control': 'no-store',
    })
    const [first = ''] = await pdfText(answer.rawPayload)
    expect(first).toContain('Registro de lote')
    expect(first).toContain('Beatriz Arenas')
  })

  it('has the head of the journal as it stands', async () => {
    const answer = await ask(batchUrl('papers/batch-record.pdf'), 'qa')
    const head = opened.test.journal.head()
    const [first = ''] = await pdfText(answer.rawPayload)
    expect(first.replace(/\s/g, '')).toContain(`${head?.seq}:${head?.hash}`)
  })

  it('of an incubator has a label for each of its positions, and of another thing none', async () => {
    const { equipment } = await (await ask('/api/laboratory', 'labManager')).json()
    const incubator = equipment.find((each: { type: string }) => each.type === 'incubator')
    const labels = await decodePdf((await ask(`/api/labels/incubator/${incubator.id}.pdf`, 'laia')).rawPayload, 300)
    const positions = incubator.positions.map((each: { id: string }) => withCheck(each.id))
    expect(labels.flat().map(({ text }) => text)).toEqual(positions)
    const cabinet = equipment.find((each: { type: string }) => each.type === 'cabinet')
    expect((await ask(`/api/labels/incubator/${cabinet.id}.pdf`, 'laia')).statusCode).toBe(404)
  })

  it('of a monitoring session has a label for each plate, however long its words are, and none for a count of particles', async () => {
    const { door, laboratory } = opened
    const { staff, equipment } = laboratory
    const as = staff.laia
    const session = { cabinet: equipment[0], condition: 'in-operation', operator: as }
    const { monitoring } = await must(door, openMonitoring, session, { as })
    const place = 'Left of the work surface, beside the opening of the filter and the lamp'
    const samples = [
      { method: 'settle', place, exposedFrom: door.now() },
      { method: 'particles', place, atLeast05PerM3: 100, atLeast5PerM3: 1 },
      { method: 'glove', person: as, hand: 'left' },
    ]
    await must(door, takeMonitoringSample, { monitoring, samples }, { as })
    for (const language of ['en', 'es']) {
      const pdf = (await ask(`/api/monitoring/${monitoring}/labels.pdf?language=${language}`, 'oscar')).rawPayload
      const symbols = (await decodePdf(pdf, 300)).flat().map(({ text }) => text)
      expect(symbols).toEqual([withCheck(`${monitoring}-K01`), withCheck(`${monitoring}-K03`)])
    }
    expect((await ask('/api/monitoring/V26-0999/labels.pdf', 'oscar')).statusCode).toBe(404)
    expect((await ask(`/api/monitoring/${monitoring}/labels.pdf`, 'nurse')).statusCode).toBe(403)
  })

  it('of a batch that is not there is unknown', async () => {
    const answer = await ask('/api/batches/B26-0999/papers/batch-record.pdf', 'qa')
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'unknown-thing' })
  })

  it('is refused before its time, in words', async () => {
    const analysis = await ask(batchUrl('papers/certificate-of-analysis.pdf'), 'qa')
    expect(analysis.statusCode).toBe(409)
    expect(analysis.json()).toMatchObject({ code: 'certificate-too-early' })
    expect(analysis.json().detail).toContain('Results are missing')
    const release = await ask(batchUrl('papers/release-certificate.pdf'), 'qp')
    expect(release.statusCode).toBe(409)
    expect(release.json().detail).toContain('no release certificate')
  })

  it('leaves the loop free for the bench while it is drawn', async () => {
    const as = await signedIn(opened.test, opened.laboratory.staff.qa)
    let isDrawn = false
    const paper = as.ask(batchUrl('papers/batch-record.pdf')).then(answer => {
      isDrawn = true
      return answer.statusCode
    })
    // Not a question of time: other requests come and go between the asking and the answer.
    let answeredMeanwhile = 0
    while (!isDrawn && answeredMeanwhile < 20) {
      expect((await opened.test.app.inject({ url: '/healthz' })).statusCode).toBe(200)
      if (!isDrawn) answeredMeanwhile += 1
    }
    expect(answeredMeanwhile).toBe(20)
    expect(await paper).toBe(200)
  })
})

const outerEntry = () =>
  entriesOfKind(line.batch(), 'print-labels').find(({ computed }) =>
    computed.codes?.[0]?.startsWith(`${line.batch().donation}-`),
  )
const outerUrl = () => batchUrl(`labels/${outerEntry()?.id}.pdf`)

describe('labels over HTTP', () => {
  it('are those of the entry, one a page, each with its code', async () => {
    const entry = entriesOfKind(line.batch(), 'print-labels').find(({ computed }) =>
      computed.codes?.[0]?.includes('-P0-'),
    )
    const answer = await ask(batchUrl(`labels/${entry?.id}.pdf`), 'laia')
    const pages = await decodePdf(answer.rawPayload)
    expect(pages.map(([symbol]) => symbol?.text.slice(0, -2))).toEqual(entry?.computed.codes)
    expect((await ask(batchUrl('labels/1.pdf'), 'laia')).statusCode).toBe(404)
    expect((await ask(batchUrl(`labels/${entry?.id}.pdf?reprint=last`), 'laia')).statusCode).toBe(404)
  })

  it('of the product carry the name, lead to their container, and leave a line in the log of readings', async () => {
    const [container] = containersOf(line.batch())
    const before = opened.test.app.marrow.identities.readings(line.patientCode).length
    const answer = await ask(outerUrl(), 'laia')
    expect(answer.headers['content-disposition']).toBe(
      `inline; filename="labels-${line.batchId}-${outerEntry()?.id}.pdf"`,
    )
    expect((await pdfText(answer.rawPayload))[0]).toContain('Rubio, Pere')
    const [[symbol] = []] = await decodePdf(answer.rawPayload)
    const context = { read: opened.test.executor.read, now: line.door.now(), zone: line.door.zone }
    expect(findContainer(symbol?.text ?? '', context)).toMatchObject({ ok: true, container: { id: container?.id } })
    const readings = opened.test.app.marrow.identities.readings(line.patientCode)
    expect(readings).toHaveLength(before + 1)
    expect(readings[0]).toMatchObject({ actor: opened.laboratory.staff.laia, purpose: 'product label' })
  })

  it('of the product are printed at their step alone, but for what nobody knew then: a supply out of specification', async () => {
    const [container] = containersOf(line.batch())
    const url = batchUrl(`product-labels/${container?.id}.pdf`)
    expect((await ask(url, 'laia')).json()).toMatchObject({ code: 'label-has-a-step', status: 409 })
    expect((await ask(outerUrl(), 'coordinator')).statusCode).toBe(403)
  })

  it('of containers carry a name, and are printed by those who fill them alone', async () => {
    const entry = entriesOfKind(line.batch(), 'print-labels').find(({ computed }) => computed.sites)
    const answer = await ask(batchUrl(`labels/${entry?.id}.pdf`), 'supervisor')
    expect((await pdfText(answer.rawPayload))[0]).toContain('Rubio, Pere LEFT KNEE')
    for (const as of ['nurse', 'coordinator'] as const) {
      expect((await ask(batchUrl(`labels/${entry?.id}.pdf`), as)).statusCode).toBe(403)
    }
  })

  it('are refused to whoever has no business with them', async () => {
    const [container] = containersOf(line.batch())
    for (const [url, as] of [
      [batchUrl(`product-labels/${container?.id}.pdf`), 'qcAnalyst'],
      [batchUrl('papers/batch-record.pdf'), 'surgeon'],
      [batchUrl('papers/batch-record.pdf'), 'administrator'],
      ['/api/labels/badge/U26-0003.pdf', 'laia'],
    ] as const) {
      const answer = await ask(url, as === 'qcAnalyst' ? 'oscar' : as)
      expect([url, answer.statusCode]).toEqual([url, 403])
    }
  })

  it('of what is not there are unknown', async () => {
    for (const url of ['equipment/E-0999', 'location/E-0003-S9-P9', 'lot/L26-0999']) {
      expect((await ask(`/api/labels/${url}.pdf`, 'labManager')).statusCode).toBe(404)
    }
    expect((await ask(batchUrl('product-labels/B26-0001-F09.pdf'), 'laia')).statusCode).toBe(404)
  })

  it('are never printed with a name that is not the one on record', async () => {
    const { store } = opened.test
    const kept = store.raw.prepare('SELECT patient, version, sealed, at FROM identities').all()
    const other = await bookLine(opened, {}, 'HR000002')
    // The guards of the table are taken away, as somebody with the file could, and two rows exchanged.
    const guards = store.raw
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'identities'")
      .all()
    for (const { name } of guards as { name: string }[]) store.raw.exec(`DROP TRIGGER "${name}"`)
    const sealed = store.raw.prepare('SELECT sealed FROM identities WHERE patient = ?')
    const [mine, theirs] = [line.patientCode, other.patientCode].map(
      code => (sealed.get(code) as { sealed: Buffer }).sealed,
    )
    const put = store.raw.prepare('UPDATE identities SET sealed = ? WHERE patient = ?')
    put.run(theirs, line.patientCode)
    const answer = await ask(outerUrl(), 'laia')
    put.run(mine, line.patientCode)
    expect(kept).toHaveLength(1)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'identity-altered'])
  })
})

describe('certificates of a case', () => {
  it('are open to its own surgeon and the nurses of its hospital, and unknown to others', async () => {
    await results(line)
    const { staff } = opened.laboratory
    await review(line.door, staff, line.batchId)
    await certify(line.door, staff, line.batchId, 1)
    for (const paper of ['certificate-of-analysis', 'release-certificate']) {
      const url = batchUrl(`papers/${paper}.pdf`)
      expect((await ask(url, 'surgeon')).statusCode).toBe(200)
      expect((await ask(url, 'nurse')).statusCode).toBe(200)
      expect((await ask(url, 'surgeon2')).statusCode).toBe(404)
      expect((await ask(url, 'nurse2')).statusCode).toBe(404)
    }
  })
})
