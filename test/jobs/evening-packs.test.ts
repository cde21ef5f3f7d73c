// One evening of the real app: packs of the running batches as files, made up for after a restart, and told where they fail.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEveningPacks } from '../../server/jobs/evening-packs.ts'
import { openAppLab, signedIn } from '../kit/app-line.ts'
import { bookLine, type Line } from '../kit/line.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { type BuiltWorkers, buildWorkers } from '../kit/workers.ts'

let workers: BuiltWorkers
let opened: Awaited<ReturnType<typeof openAppLab>>
let line: Line
let folder: string

beforeAll(async () => {
  workers = await buildWorkers()
  opened = await openAppLab({ config: { workersFolder: workers.folder } })
  line = await bookLine(opened)
  folder = opened.test.app.marrow.config.packs.folder
})

afterAll(async () => {
  await opened.test.remove()
  workers.remove()
})

const packs = () => opened.test.app.marrow.packs
/** At this hour of the day that it is, or of a later one: the tests begin in the morning of 2 November, in Madrid. */
const setTo = (at: string) => opened.test.clock.set(at)

describe('the packs of the evening', () => {
  it('are made once the hour has struck, a file for each running batch, and only once', async () => {
    setTo('2026-11-02T18:00:30.000Z')
    expect(await packs().runIfDue()).toBe(true)
    expect(readdirSync(join(folder, '2026-11-02')).sort()).toEqual([`${line.batchId}.pdf`, 'made.txt'])
    const pages = await pdfText(readFileSync(join(folder, '2026-11-02', `${line.batchId}.pdf`)))
    expect(pages[0]).toContain(line.batchId)
    expect(pages.join(' ')).not.toMatch(/Rubio|Pere/)
    expect(await packs().runIfDue()).toBe(false)
    expect(await packs().status()).toMatchObject({ last: { evening: '2026-11-02', batches: 1 }, failed: null })
  })

  it('that were missed are made up for in the morning', async () => {
    setTo('2026-11-04T07:00:00.000Z')
    expect(await packs().runIfDue()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['2026-11-02', '2026-11-03'])
  })

  it('follow the hour of the settings, and are removed after the days that these name; what is no evening stays', async () => {
    mkdirSync(join(folder, 'notes'))
    mkdirSync(join(folder, '2026-10-01'))
    const as = await signedIn(opened.test, opened.laboratory.staff.labManager)
    const { settingsVersion } = (await as.ask('/api/laboratory')).json()
    const input = { settings: { packs: { at: '12:30', keepDays: 1 } }, reason: 'Packs at noon' }
    expect((await as.command('change-settings', input, settingsVersion)).statusCode).toBe(200)
    setTo('2026-11-04T11:31:00.000Z')
    expect(await packs().runIfDue()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['2026-11-03', '2026-11-04', 'notes'])
  })

  it('that cannot be written are told to whoever asks, and tried again later', async () => {
    setTo('2026-11-05T12:00:00.000Z')
    // The share is not connected: its folder is not there.
    const share = `${folder}-share`
    const { executor, packPapers } = opened.test.app.marrow
    const elsewhere = createEveningPacks({
      config: { packs: { folder: share, isOwn: false }, zone: 'Europe/Madrid', demo: false },
      read: executor.read,
      time: executor.time,
      running: () => [line.batchId],
      papers: packPapers,
      report: () => {},
    })
    expect(await elsewhere.runIfDue()).toBe(false)
    expect(await elsewhere.status()).toMatchObject({ last: null, failed: { why: 'folder-missing' } })
    expect(existsSync(share)).toBe(false)
    mkdirSync(share)
    expect(await elsewhere.runIfDue()).toBe(false)
    opened.test.clock.advanceMs(10 * 60_000)
    expect(await elsewhere.runIfDue()).toBe(true)
    expect(await elsewhere.status()).toMatchObject({ last: { evening: '2026-11-05' }, failed: null })
    rmSync(share, { recursive: true })
  })

  it('are offered to the people of the laboratory and the administrator, and to nobody of the hospital', async () => {
    const { staff } = opened.laboratory
    const status = async (who: keyof typeof staff, url: string) =>
      (await (await signedIn(opened.test, staff[who])).ask(url)).statusCode
    expect(await status('laia', '/api/papers/down-packs.pdf')).toBe(200)
    expect(await status('laia', `/api/batches/${line.batchId}/papers/down-pack.pdf`)).toBe(200)
    expect(await status('nurse', '/api/papers/down-packs.pdf')).toBe(403)
    expect(await status('nurse', '/api/packs')).toBe(403)
  })
})
