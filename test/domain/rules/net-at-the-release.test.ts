// The checks of rules 8 to 11 can fail: a good history passes, and the same one made bad by hand does not.
import { beforeAll, describe, expect, it } from 'vitest'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { changed, followed, is, preceded, refusedWith, result, saying, step, without } from '../../kit/rules/falsify.ts'
import { type GoodHistory, goodHistory, rulesBroken } from '../../kit/rules/good-history.ts'
import { differsAfterReplay } from '../../kit/rules/replayed.ts'

type Bad = (from: GoodHistory) => GoodHistory['good']

let from: GoodHistory
beforeAll(async () => {
  from = await goodHistory()
}, 60_000)

const asked = is('batch.readiness-asked')

const correction = (line: GoodHistory['line'], entry: number | undefined) => ({
  stream: `batch/${line.batchId}`,
  type: 'batch.entry-corrected',
  version: line.batch().version + 1,
  body: { entry, values: {}, computed: {}, reason: 'Misread' },
})

const release: Record<string, Bad> = {
  'a certification without a review': ({ good }) => without(good, is('batch.reviewed')),
  'a certification over an open exception': ({ good }) => without(good, is('batch.exception-disposed')),
  'a certification of what was corrected since the review': ({ good, line }) =>
    preceded(good, is('batch.certified'), correction(line, line.batch().entries[3]?.id)),
  'a dispatch before stage 1': ({ good }) => without(good, is('batch.certified')),
  'a dispatch on hold': ({ good }) =>
    preceded(good, is('batch.container-dispatched'), { type: 'batch.held', body: { hold: 'H1', reason: 'Alarm' } }),
  'a GO too near the expiry': ({ good, line }) =>
    changed(good, asked, () => ({
      at: addMinutes(line.batch().entries.find(({ step: id }) => id === 'fill')?.computed.expiresAt ?? '', -29),
    })),
  'a GO for another wristband': ({ good, line }) => ({ ...good, wristbands: new Map([[line.wristband, 'PT-0099']]) }),
  'a GO on hold': ({ good }) => preceded(good, asked, { type: 'batch.held', body: { hold: 'H1', reason: 'Alarm' } }),
  'a GO of what failed': ({ good }) => preceded(good, asked, { type: 'batch.failed', body: { reason: 'Alarm' } }),
  'a GO after a failed test': ({ good }) => saying(good, result('endotoxin'), () => ({ verdict: 'fail' })),
  'a GO of another dose': ({ good }) =>
    saying(good, step('fill'), ({ values: { vessels } }) => ({
      values: { vessels: vessels.map(each => ({ ...each, cells: each.cells / 2 })) },
    })),
}

const later: Record<string, Bad> = {
  'a correction inside what was signed that is no deviation': ({ good, line }) =>
    followed(good, 'correct-entry', correction(line, line.batch().entries[3]?.id)),
  'a correction inside what was signed that holds nothing': ({ good, line }) =>
    preceded(good, is('batch.container-dispatched'), correction(line, line.batch().entries[3]?.id)),
  'a review asked for again after nothing but what was expected': ({ good, line }) =>
    refusedWith(good, 'certify-stage-1', 'review-missing', { batch: line.batchId }),
}

const signatures: Record<string, Bad> = {
  'a signature over less than was there': ({ good }) =>
    saying(good, is('batch.certified'), ({ signature }) => ({
      signature: { ...signature, signed: signature.signed.slice(1) },
    })),
  "a signature in another's name": ({ good }) =>
    saying(good, is('batch.reviewed'), ({ signature }) => ({ signature: { ...signature, name: 'Somebody Else' } })),
  'a signature of another meaning': ({ good }) =>
    saying(good, is('batch.reviewed'), ({ signature }) => ({ signature: { ...signature, meaning: 'performed' } })),
  'a signature under an operation that lists nothing': ({ good }) =>
    saying(good, step('sign'), () => ({ computed: {} })),
  'a signature under a process in another name': ({ good }) =>
    saying(good, is('process.signed'), () => ({ name: 'Somebody Else' })),
}

describe.each([
  [8, release],
  [9, later],
  [10, signatures],
])('under rule %i the net catches', (rule, bad) => {
  it.each(Object.entries(bad))('%s', (_, make) => {
    expect(rulesBroken(make(from))).toContain(rule)
  })
})

it('under rule 11 the net catches a replay that gives another state', () => {
  const { journal, read, now } = from.line.lab
  expect(differsAfterReplay(journal, read)).toEqual([])
  const other = journal.map(event => (event.type === 'lot.used' ? { ...event, at: now() } : event))
  expect(differsAfterReplay(other, read)).not.toEqual([])
})
