import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFiles } from '../../db/files.ts'
import { buildDemo, demoStart, stories } from '../../server/demo/build-demo.ts'
import { comingUp } from '../../server/demo/course.ts'
import type { BatchState } from '../../server/domain/batch/batch.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { openRun } from '../../server/domain/batch/entries.ts'
import { passagesOf } from '../../server/domain/batch/passages.ts'
import { progressOf, standingOf } from '../../server/domain/batch/progress.ts'
import { askReadiness } from '../../server/domain/clinic/commands/ask-readiness.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { wallTimeIn } from '../../server/domain/kit/time.ts'
import { mayUseLot } from '../../server/domain/lot/may-use-lot.ts'
import { startWriter } from '../kit/writer.ts'

const zone = 'Europe/Madrid'
const now = '2026-11-20T16:30:00.000Z'

type Writer = ReturnType<typeof startWriter>

/** `keysFrom`: a folder whose keys are used again; the keyed hashes of identities rest on them. */
const build = async (keysFrom?: string): Promise<Writer> => {
  const folder = mkdtempSync(join(tmpdir(), 'marrow-demo-'))
  if (keysFrom) cpSync(join(keysFrom, 'keys'), join(folder, 'keys'), { recursive: true })
  const writer = startWriter({ folder, start: demoStart(zone, now), zone })
  writer.store.raw.pragma('synchronous = OFF')
  const files = openFiles(writer.store, join(folder, 'files'), writer.keys)
  const hash = async (secret: string) => `hash of ${secret.length} signs`
  await buildDemo({ executor: writer.executor, files, hash, clock: writer.time, zone, seed: 'marrow', now })
  return writer
}

describe('the simulated laboratory', () => {
  let writer: Writer
  let batches: BatchState[]
  const read = (id: string) => writer.executor.read('batch', id)
  const byPatient = (key: string): BatchState[] => {
    const number = stories.find(story => story.key === key)?.patient.number ?? ''
    const [code] = writer.identities.find(number)
    return batches.filter(batch => batch.patientCode === code)
  }
  const dueOf = (key: string) => {
    const door = { read: writer.executor.read, now: () => now, zone } as Parameters<typeof comingUp>[0]
    return comingUp(door, byPatient(key).at(-1)?.id ?? '')
  }

  beforeAll(async () => {
    writer = await build()
    const count = writer.executor.read('counter', 'batch-26')?.last ?? 0
    batches = Array.from({ length: count }, (_, index) => read(`B26-${String(index + 1).padStart(4, '0')}`)).filter(
      batch => batch !== null,
    )
  }, 120_000)
  afterAll(() => writer?.remove())

  it('ends exactly now, and goes back the weeks of a whole culture and its last result', () => {
    expect(writer.executor.time().now).toBe(now)
    expect(writer.journal.head()?.at.localeCompare(now)).toBe(-1)
    expect(writer.journal.readStream('person/P-0001')[0]?.at).toBe(demoStart(zone, now))
  })

  it('is the same to the last byte from the same seed, end and keys', async () => {
    const again = await build(writer.folder)
    expect(again.journal.head()).toEqual(writer.journal.head())
    again.remove()
  }, 120_000)

  it('holds some two dozen cases in every state of their life', () => {
    expect(batches.length).toBeGreaterThanOrEqual(24)
    expect(new Set(batches.map(progressOf))).toEqual(
      new Set(['booked', 'collected', 'received', 'in-culture', 'filled', 'certified', 'closed']),
    )
    expect(new Set(batches.map(standingOf))).toEqual(new Set(['good', 'on-hold', 'rejected', 'failed']))
  })

  it('books and gives no injection at night', () => {
    const times = batches.flatMap(({ injectionAt, fates }) => [
      injectionAt,
      ...fates.filter(({ what }) => what === 'given').map(({ at }) => at),
    ])
    expect(times.length).toBeGreaterThan(batches.length)
    const hours = times.map(at => wallTimeIn(zone, at).slice(11))
    expect(hours.filter(hour => hour < '08:00' || hour > '20:30')).toEqual([])
  })

  it('has operations under way, due and overdue', () => {
    expect(byPatient('seeding-now').map(batch => openRun(batch)?.operation)).toEqual(['seeding'])
    expect(dueOf('overdue')[0]?.until?.localeCompare(now)).toBe(-1)
    expect(dueOf('harvest-due')).toMatchObject([{ operation: 'harvest' }, ...dueOf('harvest-due').slice(1)])
    expect(dueOf('gate-due').map(({ operation }) => operation)).toContain('gate')
    expect(dueOf('first-wash-due').map(({ operation }) => operation)).toContain('first-wash')
    expect(dueOf('to-dispatch').map(({ operation }) => operation)).toEqual(['dispatch'])
  })

  it('shows GO for the product that is to be given today, and waits for review with exceptions first', async () => {
    const [ready] = byPatient('ready')
    const [container] = ready ? containersOf(ready) : []
    expect(container?.status).toBe('received')
    const surgeon = { id: 'P-0015', roles: ['surgeon'] as const }
    const number = stories.find(story => story.key === 'ready')?.patient.number
    const place = { joint: 'knee', side: 'right' }
    const input = { wristband: number, place, container: withCheck(container?.id ?? ''), intact: true }
    const answer = await writer.run(askReadiness, input, { actor: surgeon })
    expect(answer).toMatchObject({ kind: 'accepted', answer: { verdict: 'go' } })
    const [waiting] = byPatient('to-review')
    expect(waiting?.exceptions.filter(exception => !exception.disposition).length).toBeGreaterThan(2)
  })

  it('tells of what goes wrong: contamination and a second batch, too few cells, endotoxin, growth after the injection', () => {
    expect(byPatient('contaminated').map(standingOf)).toEqual(['failed', 'good'])
    const [few] = byPatient('thirty-one-million')
    const cells = (few ? containersOf(few) : [])[0]?.cells ?? 0
    expect(cells).toBeGreaterThan(28_000_000)
    expect(cells).toBeLessThan(34_000_000)
    const failed = (key: string) => byPatient(key)[0]?.results.filter(({ verdict }) => verdict === 'fail')
    expect(failed('endotoxin')).toMatchObject([{ test: 'endotoxin', text: '0.82' }])
    expect(failed('growth-after-injection')).toMatchObject([{ test: 'sterility-final', readingDay: 7 }])
    expect(byPatient('given-on-request')[0]?.fates.at(-1)?.what).toBe('given')
  })

  it('has two patients whose names sound alike, both in culture or ready now', () => {
    const [earlier, later] = [byPatient('ready')[0], byPatient('gate-due')[0]]
    const similar = writer.executor.read('patient', later?.patientCode ?? '')?.similar
    expect(similar).toContain(earlier?.patientCode)
    expect(later?.exceptions.map(({ kind }) => kind)).toContain('similar-name')
  })

  it('grows as cells do: every passage doubles more than once and less than five times, in a day or three', () => {
    const passages = batches.flatMap(passagesOf).filter(({ doublings }) => doublings !== null)
    expect(passages.length).toBeGreaterThan(20)
    for (const { doublings, doublingTimeHours } of passages) {
      expect(doublings).toBeGreaterThan(1)
      expect(doublings).toBeLessThan(5)
      expect(doublingTimeHours).toBeGreaterThan(24)
      expect(doublingTimeHours).toBeLessThan(80)
    }
  })

  it('keeps lots that may not be used any more, or not yet', () => {
    const count = writer.executor.read('counter', 'lot-26')?.last ?? 0
    const lots = Array.from({ length: count }, (_, index) =>
      writer.executor.read('lot', `L26-${String(index + 1).padStart(4, '0')}`),
    )
    const against = lots.flatMap(lot => (lot ? [mayUseLot(lot, now, zone)?.code ?? 'may be used'] : []))
    expect(new Set(against)).toEqual(new Set(['may be used', 'lot-expired', 'lot-quarantined', 'lot-unreleased']))
  })
})
