import { describe, expect, it } from 'vitest'
import type { ExposuresAnswer, TouchedAnswer, TouchedLine } from '../../../server/contract/exposures.ts'
import { exposurePageWords } from '../../../server/words/pages/exposure.ts'
import { ExposurePage, prefilledBy } from '../../../web/pages/Exposure/page.svelte.ts'
import { expectCatalogue } from '../../words/plain-speech.ts'
import { NOW } from '../lines.ts'
import { answering, problem } from '../server.ts'

const from = '2026-11-01T08:00:00.000Z'

const line = (batch: string, more: Partial<TouchedLine> = {}): TouchedLine => ({
  batch,
  check: 'X',
  patientCode: 'PT-0001',
  progress: 'in-culture',
  standing: 'good',
  passage: 1,
  how: ['stood-in'],
  from,
  until: NOW,
  containers: [],
  isForNobody: false,
  ...more,
})

const touched: TouchedAnswer = {
  now: NOW,
  thing: { kind: 'equipment', id: 'E-0003', name: 'INC-1' },
  lines: [line('B26-0001'), line('B26-0002', { isForNobody: true }), line('B26-0003')],
  stops: [{ stop: 'take-out-of-service', refusal: null }],
  qualifications: [],
}
const declared: ExposuresAnswer = { now: NOW, exposures: [], things: [], actions: [] }

const opened = async (more: Record<string, unknown> = {}) => {
  const answers = {
    '/api/exposures': declared,
    '/api/touched': touched,
    'declare-exposure': { exceptions: 2 },
    ...more,
  }
  const server = answering(answers)
  const page = new ExposurePage(server.api)
  page.fill(prefilledBy(new URLSearchParams(`kind=equipment&id=E-0003&from=${from}`), NOW))
  await page.look()
  return { page, ...server }
}

describe('the words of the Exposures page', () => {
  it('are plain, and said in each language', () => {
    expectCatalogue(exposurePageWords, 'exposure')
  })
})

describe('the Exposures page', () => {
  it('begins with what its address brings, until now and for the usual cause', async () => {
    const { page, asked } = await opened()
    expect(asked).toEqual([['/api/touched', { kind: 'equipment', id: 'E-0003', from, until: NOW }]])
    expect(page.cause).toBe('alarm')
    expect(prefilledBy(new URLSearchParams('kind=person&cause=media-fill'), NOW)).toMatchObject({
      kind: 'person',
      id: '',
      until: NOW,
      cause: 'media-fill',
    })
  })

  it('asks nothing while the thing or its window is missing', async () => {
    const { api, asked } = answering({})
    const page = new ExposurePage(api)
    page.fill(prefilledBy(new URLSearchParams('kind=lot'), NOW))
    await page.look()
    expect(asked).toEqual([])
  })

  it('sends a decision about every batch but those that go to nobody: a deviation unless told otherwise', async () => {
    const { page, commands } = await opened()
    page.decide('B26-0003', { choice: 'none', why: 'On the other shelf' })
    page.reason = 'Door not latched'
    page.stop = 'take-out-of-service'
    expect([page.count('deviation', 'deviation-and-hold'), page.count('deviation-and-hold')]).toEqual([1, 0])
    expect(await page.declare()).not.toBeNull()
    expect(commands[0]?.slice(0, 2)).toEqual([
      'declare-exposure',
      {
        thing: { kind: 'equipment', id: 'E-0003' },
        from,
        until: NOW,
        cause: 'alarm',
        reason: 'Door not latched',
        batches: [
          { batch: 'B26-0001', hold: false },
          { batch: 'B26-0003', exception: false, why: 'On the other shelf' },
        ],
        stop: 'take-out-of-service',
      },
    ])
    // What was declared is in the list; the window is looked at anew for another one.
    expect(page.touched.answer).toBeNull()
  })

  it('holds all in one touch', async () => {
    const { page } = await opened()
    page.decideAll('deviation-and-hold')
    expect(page.input()).toMatchObject({
      batches: [
        { batch: 'B26-0001', hold: true },
        { batch: 'B26-0003', hold: true },
      ],
    })
  })

  it('says a fault beside the batch that it is about, and keeps what was decided', async () => {
    const fault = { path: 'batches.1.why', code: 'reason-required', sentence: 'Say why.', facts: {} }
    const { page } = await opened({ 'declare-exposure': problem('', [fault]) })
    page.decide('B26-0003', { choice: 'none' })
    expect(await page.declare()).toBeNull()
    expect([page.faultOf('B26-0003', 'why'), page.faultOf('B26-0001', 'why')]).toEqual(['Say why.', undefined])
    expect(page.decisionOf('B26-0003').choice).toBe('none')
    expect(page.sentence).toBeUndefined()
  })

  it('says why it was refused as a whole', async () => {
    const { page } = await opened({ 'declare-exposure': problem('The list has changed.') })
    expect(await page.declare()).toBeNull()
    expect(page.sentence).toBe('The list has changed.')
  })
})
