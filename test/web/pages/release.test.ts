import { describe, expect, it } from 'vitest'
import type { ExceptionAnswer, TestAnswer } from '../../../server/contract/batches.ts'
import type { ReleasePage as ReleaseAnswer } from '../../../server/contract/quality.ts'
import { countBatches } from '../../../web/pages/Batches/page.svelte.ts'
import { compareLines } from '../../../web/pages/Release/compare.ts'
import {
  affectingIn,
  inOrderOfWork,
  ReleasePage,
  reopensReview,
  showsTheSame,
} from '../../../web/pages/Release/page.svelte.ts'
import { RecordLook } from '../../../web/pages/Release/record.svelte.ts'
import { joinedNames, resultLines } from '../../../web/pages/Release/results.ts'
import { countRelease, openOf, shapeOf } from '../../../web/pages/ReleaseList/page.svelte.ts'
import { ApiProblem } from '../../../web/state/api-problem.ts'
import { batchLine, NOW } from '../lines.ts'
import { answering, problem } from '../server.ts'

const exception = (id: string, more: Partial<ExceptionAnswer> = {}): ExceptionAnswer => ({
  id,
  kind: 'out-of-limit',
  sentence: 'Viability: 83.1 %; limit at least 85 %.',
  deviation: false,
  raisedAt: NOW,
  raisedByName: 'Laia Ferrer',
  entry: null,
  operationName: null,
  photo: null,
  disposition: null,
  decidedBefore: [],
  mayDecide: true,
  ...more,
})

const decided = { impact: 'none', reason: 'Recovered by day 11', byName: 'Teresa Mas', at: NOW } as const

const answer = (more: Partial<ReleaseAnswer> = {}): ReleaseAnswer => ({
  now: NOW,
  version: 269,
  batch: batchLine({ progress: 'filled' }),
  processName: { en: 'Marrow MSC', es: 'MSC de médula' },
  entriesChecked: 269,
  exceptions: [],
  holds: [],
  inOrder: [],
  tests: [],
  containers: [],
  signatures: [],
  oosRequests: [],
  surgeonToTell: null,
  actions: [],
  ...more,
})

const head = { seq: 7131, hash: '4bd6'.padEnd(64, '0'), at: NOW }
const path = '/api/release/B26-0001'
const moved = new ApiProblem({
  status: 412,
  code: 'moved-on',
  sentence: 'Look again.',
  fields: [],
  facts: { presentVersion: 271 },
  requestId: '',
})

/** A page that has been read once, and the answers that it will get next. */
const opened = async (answers: Record<string, unknown> = {}) => {
  const server: Record<string, unknown> = { [path]: answer(), '/api/journal/head': head, ...answers }
  const asked = answering(server)
  const page = new ReleasePage(asked.api, 'B26-0001')
  await page.asked.load()
  return { ...asked, page, server }
}

describe('what was decided to affect the batch', () => {
  it('is named, and nothing else is', () => {
    const affected = { ...decided, impact: 'batch-affected' } as const
    const exceptions = [
      exception('X1'),
      exception('X2', { disposition: affected }),
      exception('X3', { disposition: decided, decidedBefore: [affected] }),
    ]
    expect(affectingIn({ exceptions })).toEqual(['X2'])
  })

  it('is decided anew with a new review, unless a certification stands over it', () => {
    const signed = (meaning: string, isStanding: boolean) => ({
      signatures: [{ meaning, isStanding, name: 'Víctor Lozano', at: NOW, entries: 260 }],
    })
    expect(reopensReview({ signatures: [] })).toBe(true)
    expect(reopensReview(signed('reviewed', true))).toBe(true)
    expect(reopensReview(signed('certified-stage-1', false))).toBe(true)
    expect(reopensReview(signed('certified-stage-1', true))).toBe(false)
  })
})

describe('the release page', () => {
  it('says where the journal stood when it was read, and does without where that cannot be told', async () => {
    expect((await opened()).page.head).toEqual(head)
    const { page } = await opened({ '/api/journal/head': problem('Not now.') })
    expect(page.head).toBeNull()
    expect(page.asked.answer?.version).toBe(269)
  })

  it('signs the version that was on the screen when the dialog opened, whatever came since', async () => {
    const { page, server, commands } = await opened({ 'review-batch': {} })
    const seen = page.asked.answer
    if (!seen) throw new Error('the page was read')
    page.beginSigning('review-batch', seen)
    server[path] = answer({ version: 270 })
    await page.asked.load({ isBackground: true })
    expect(await page.sign('secret')).toBe(true)
    expect(commands).toEqual([['review-batch', { batch: 'B26-0001', password: 'secret' }, { seenVersion: 269 }]])
    expect(page.signing).toBeNull()
  })

  it('signs nothing where the batch has changed: it is read anew, and the reason that was typed stays', async () => {
    const { page, server } = await opened({ 'reject-batch': moved })
    page.beginSigning('reject-batch', answer())
    page.rejectReason = 'Growth in the medium'
    server[path] = answer({ version: 271 })
    expect(await page.sign('secret')).toBe(false)
    expect(page.hasMoved).toBe(true)
    expect(page.signing).toBeNull()
    expect(page.asked.answer?.version).toBe(271)
    expect(page.rejectReason).toBe('Growth in the medium')
    page.beginSigning('reject-batch', answer({ version: 271 }))
    expect(page.hasMoved).toBe(false)
  })

  it('lets a wrong password be typed again: the attempt is an entry of the batch, and nothing else has changed', async () => {
    const { page, server, commands } = await opened({ 'review-batch': problem('The password is not right.') })
    page.beginSigning('review-batch', answer())
    server[path] = answer({ version: 270, entriesChecked: 270 })
    await expect(page.sign('wrong')).rejects.toThrow('The password is not right.')
    server['review-batch'] = {}
    expect(await page.sign('right')).toBe(true)
    expect(commands.map(([, , options]) => options?.seenVersion)).toEqual([269, 270])
  })

  it('lets it be typed again though the live screen asks at the same moment, and its answer comes later', async () => {
    const { page, server, commands } = await opened({ 'review-batch': problem('The password is not right.') })
    page.beginSigning('review-batch', answer())
    const load = page.asked.load.bind(page.asked)
    page.asked.load = options => {
      page.asked.load = load
      const own = load(options)
      // What the live update leads to, a moment after the page's own question.
      server[path] = new Promise(done => setTimeout(() => done(answer({ version: 270, entriesChecked: 270 })), 20))
      void load({ isBackground: true })
      return own
    }
    await expect(page.sign('wrong')).rejects.toThrow('The password is not right.')
    server['review-batch'] = {}
    expect(await page.sign('right')).toBe(true)
    expect(commands.at(-1)?.[2]).toEqual({ seenVersion: 270 })
  })

  it('keeps to what was seen where something else has changed beside a wrong password', async () => {
    const { page, server, commands } = await opened({ 'review-batch': problem('The password is not right.') })
    page.beginSigning('review-batch', answer())
    server[path] = answer({ version: 272, exceptions: [exception('X1')] })
    await expect(page.sign('wrong')).rejects.toThrow()
    server['review-batch'] = {}
    await page.sign('right')
    expect(commands.at(-1)?.[2]).toEqual({ seenVersion: 269 })
  })

  it('names the container of a supply out of specification, and says a missing reason beside its field', async () => {
    const { page, commands } = await opened({
      'sign-oos-supply': {},
      'reject-batch': problem('One field cannot be taken.', [{ path: 'reason', sentence: 'This needs a reason.' }]),
    })
    page.beginSigning('sign-oos-supply', answer(), 'B26-0001-F01')
    await page.sign('secret')
    expect(commands[0]?.[1]).toEqual({ batch: 'B26-0001', password: 'secret', container: 'B26-0001-F01' })
    page.beginSigning('reject-batch', answer())
    await expect(page.sign('secret')).rejects.toThrow()
    expect(page.reasonFault).toBe('This needs a reason.')
  })

  it('keeps the decision that is being written through a refresh', async () => {
    const { page } = await opened()
    page.decisionOn(answer(), exception('X1'), 'en').values.reason = 'Long trypsin contact'
    expect(page.decisionOn(answer({ version: 270 }), exception('X1'), 'en').values.reason).toBe('Long trypsin contact')
    expect(page.decisionOn(answer(), exception('X2'), 'en').values.reason).toBe('')
  })
})

describe('what a reviewer sees', () => {
  it('is the same at another version, and another thing with another exception', () => {
    expect(showsTheSame(answer(), answer({ version: 271, now: '2026-11-22T10:00:00.000Z' }))).toBe(true)
    expect(showsTheSame(answer(), answer({ exceptions: [exception('X1')] }))).toBe(false)
  })

  it('begins with what has no decision, deviations before the rest', () => {
    const all = [
      exception('X1', { disposition: decided, deviation: true }),
      exception('X2'),
      exception('X3', { deviation: true }),
    ]
    expect(inOrderOfWork(all).map(({ id }) => id)).toEqual(['X3', 'X2', 'X1'])
  })

  it('holds a correction against what it replaced, and leaves out what stayed', () => {
    const before = [
      { name: 'Volume', text: '12.0 mL' },
      { name: 'Colour', text: 'clear' },
      { name: 'Note', text: 'late' },
    ]
    const after = [
      { name: 'Volume', text: '10.0 mL' },
      { name: 'Colour', text: 'clear' },
      { name: 'Volume', text: '3.0 mL' },
    ]
    expect(compareLines(before, after)).toEqual([
      { name: 'Volume', before: '12.0 mL', after: '10.0 mL' },
      { name: 'Volume', before: null, after: '3.0 mL' },
      { name: 'Note', before: 'late', after: null },
    ])
  })

  it('reads the record of a version once, and again when it is asked after a failure', async () => {
    const batchPath = '/api/batches/B26-0001'
    const process = { id: 'bm-msc-40m', version: 1 }
    const { api, asked } = answering({ [batchPath]: { process, entries: [{ id: 4 }] } })
    const record = new RecordLook(api, 'B26-0001')
    await record.load(5)
    await record.load(5)
    // The record, and the process that names its fields, which nobody answers here.
    expect(asked.map(([address]) => address)).toEqual([batchPath, '/api/processes/bm-msc-40m/versions/1'])
    expect(record.entry(4)).toEqual({ id: 4 })
    const silent = answering({ [batchPath]: problem('Not now.') })
    const failed = new RecordLook(silent.api, 'B26-0001')
    await failed.load(5)
    await failed.load(5)
    expect(failed.hasFailed).toBe(true)
    expect(silent.asked).toHaveLength(2)
  })
})

describe('the results', () => {
  const marker = (id: string, text: string, more: Partial<TestAnswer> = {}): TestAnswer => ({
    test: id,
    name: { en: `${id} positive`, es: `${id} positivo` },
    method: { en: '', es: '' },
    point: 'in-process',
    operator: '>=',
    limit: 95,
    limitHigh: null,
    word: null,
    wordText: null,
    unit: '%',
    stage: 1,
    decisive: true,
    readingDays: [],
    nextReadingDay: null,
    nextReadingAt: null,
    sample: 'B26-0001-S02',
    takenAt: NOW,
    text,
    standing: 'pass',
    isFromRecord: false,
    results: [],
    ...more,
  })

  it('share a line where they passed the same limit, told by the one nearest to it', () => {
    const lines = resultLines([marker('CD73', '98.6'), marker('CD90', '97.60'), marker('CD105', '99')])
    expect(lines.map(line => [line.tests.length, line.shown.test, line.extreme])).toEqual([[3, 'CD90', 'lowest']])
    const upper = resultLines([
      marker('CD45', '0.5', { operator: '<=', limit: 5 }),
      marker('CD34', '1.1', { operator: '<=', limit: 5 }),
    ])
    expect(upper.map(line => [line.shown.test, line.extreme])).toEqual([['CD34', 'highest']])
  })

  it('stand on their own where one failed, waits, has a comparator or another limit', () => {
    const lines = resultLines([
      marker('CD73', '98.6'),
      marker('CD90', '93', { standing: 'fail' }),
      marker('CD105', '', { text: null, standing: 'waiting' }),
      marker('CD166', '>95'),
      marker('viability', '95.6', { limit: 80 }),
      marker('dose', '99', { isFromRecord: true }),
    ])
    expect(lines.map(line => line.tests.length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(lines.every(line => line.extreme === null)).toBe(true)
  })

  it('are named together, with the word that all share said once', () => {
    expect(joinedNames(['CD73 positive', 'CD90 positive'])).toBe('CD73, CD90 positive')
    expect(joinedNames(['CD73 positive', 'Viability'])).toBe('CD73 positive, Viability')
    expect(joinedNames(['Appearance'])).toBe('Appearance')
  })
})

describe('the list of release', () => {
  it('tells apart a hold, a failure to decide about, what a person can do, and what time brings', () => {
    expect(shapeOf({ waitsFor: 'hold', batch: { standing: 'on-hold' } })).toBe('hold')
    expect(shapeOf({ waitsFor: 'affected', batch: { standing: 'good' } })).toBe('late')
    expect(shapeOf({ waitsFor: 'out-of-specification', batch: { standing: 'good' } })).toBe('late')
    expect(shapeOf({ waitsFor: 'supply', batch: { standing: 'good' } })).toBe('due')
    expect(shapeOf({ waitsFor: 'injection', batch: { standing: 'good' } })).toBe('pending')
    expect(shapeOf({ waitsFor: 'review', batch: { standing: 'good' } })).toBe('due')
    expect(shapeOf({ waitsFor: 'results', batch: { standing: 'good' } })).toBe('pending')
  })
})

describe('the head of the list', () => {
  it('counts as Batches does, each batch once, and leaves none out', () => {
    const batches = [
      batchLine({ progress: 'filled' }),
      batchLine({ progress: 'filled', standing: 'on-hold' }),
      batchLine({ progress: 'certified' }),
      batchLine({ progress: 'certified' }),
      batchLine({ progress: 'in-culture' }),
    ]
    const counts = countRelease(
      batches.map(batch => ({ batch })),
      NOW,
    )
    expect(counts).toEqual({ waitingForRelease: 1, onHold: 1, certified: 2, otherDecision: 1 })
    expect(countBatches(batches, NOW)).toMatchObject({ waitingForRelease: 1, onHold: 1 })
  })
})

describe('what is still open in the list of release', () => {
  const line = { failedResults: 0, openExceptions: 0, missingResults: 0, waitsFor: 'review' } as const

  it('says first that a result has failed, in both languages, and nothing where nothing is open', () => {
    const failed = { ...line, failedResults: 1, openExceptions: 2, missingResults: 3 }
    expect(openOf(failed, 'en')).toEqual(['1 result failed', '2 exceptions', '3 results'])
    expect(openOf(failed, 'es')).toEqual(['1 resultado no conforme', '2 excepciones', '3 resultados'])
    expect(openOf({ ...line, failedResults: 2 }, 'en')).toEqual(['2 results failed'])
    expect(openOf({ ...line, waitsFor: 'affected' }, 'en')).toEqual(['Batch affected'])
    expect(openOf(line, 'en')).toEqual([])
  })
})
