import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Check, checkNames } from '../../server/domain/clinic/readiness.ts'
import type { Findings } from '../../server/words/readiness/findings.ts'
import { checkText, findingWords, verdictSentence, verdictWord, verdictWords } from '../../server/words/readiness.ts'
import { expectInBoth, readerIn } from './plain-speech.ts'

const expiresAt = '2026-11-22T18:30:00.000Z'
const dose = { cells: 40_600_000, volumeUl: 8_000, prescribed: 40_000_000 }

/** Facts as the checks give them, one of each finding. */
const samples: { [Name in keyof Findings]: Record<Findings[Name], Check['facts']> } = {
  patient: {
    pass: {},
    'wristband-unknown': {},
    'wristband-ambiguous': {},
    'another-patient': {},
    'identity-changed-outside': {},
  },
  site: { pass: { site: 'knee-left' }, 'another-site': {}, 'prescribed-no-more': { site: 'knee-left' } },
  released: {
    pass: { at: '2026-11-22T10:20:00.000Z', by: 'A. Ferrer' },
    rejected: { at: '2026-11-22T10:20:00.000Z' },
    failed: {},
    'on-hold': { since: '2026-11-22T12:52:00.000Z', reason: 'turbid retained sample' },
    'not-certified': { by: '' },
    'signature-outrun': {},
    'deviation-undecided': { exception: 'X4' },
    'batch-affected': { exception: 'X4' },
    'out-of-specification': { tests: 'endotoxin' },
    'out-of-specification-requested': { by: 'Dr. M. Soler' },
  },
  'in-date': { pass: { expiresAt }, expired: { expiresAt }, 'expires-too-soon': { expiresAt } },
  dose: { pass: dose, 'dose-differs': { ...dose, cells: 31_000_000 } },
  journey: {
    pass: { minC: 2.4, maxC: 7.1 },
    'not-received': {},
    'not-dispatched': {},
    'seal-broken': {},
    temperature: { minC: 1.1, maxC: 12 },
    'temperature-unread': { minC: '', maxC: '' },
  },
  container: { pass: {}, used: { status: 'given' }, lost: {}, 'not-intact': {} },
  serology: { pass: { on: '2026-11-03', positive: '' }, missing: {}, positive: { on: '2026-11-03', positive: 'hcv' } },
  pending: { pass: {}, pending: { tests: 'sterility-final', until: '2026-12-06' } },
}

const all = checkNames.flatMap(check =>
  Object.entries(samples[check]).map(([finding, facts]): Check => {
    const standing = finding === 'pass' ? 'pass' : finding === 'pending' ? 'pending' : 'fail'
    return { check, finding, facts, standing }
  }),
)
const found = (check: Check['check'], finding: string): Check => {
  const sample = all.find(each => each.check === check && each.finding === finding)
  if (!sample) throw new Error(`No sample of ${check}: ${finding}`)
  return sample
}

describe('a check before the injection', () => {
  it.each(all)('$check: $finding is said with its fact', check => {
    expectInBoth(language => checkText(check, readerIn(language)).sentence, `${check.check}: ${check.finding}`)
    expectInBoth(
      language => checkText(check, readerIn(language)).title,
      check.check,
      text => expect(text).not.toBe(''),
    )
  })

  it('has words for every finding that the rules can give', () => {
    const source = readFileSync(new URL('../../server/domain/clinic/readiness.ts', import.meta.url), 'utf8')
    const given = [...source.matchAll(/fail\('([\w-]+)', '([\w-]+)'/g)].map(match => [match[1] ?? '', match[2] ?? ''])
    expect(given.length).toBeGreaterThan(15)
    const words: Record<string, Record<string, unknown>> = findingWords.en
    for (const [check = '', finding = ''] of given) {
      expect(words[check]?.[finding], `${check}: ${finding}`).toBeTypeOf('function')
    }
  })

  it('says a fact as it is read aloud', () => {
    expect(checkText(found('released', 'pass'), readerIn('en')).sentence).toBe(
      'Stage 1, certified by A. Ferrer, today 11:20.',
    )
    expect(checkText(found('journey', 'pass'), readerIn('es')).sentence).toBe('De 2,4 a 7,1\u00a0°C, precinto intacto.')
    expect(checkText({ ...found('journey', 'pass'), facts: { minC: '', maxC: '' } }, readerIn('en')).sentence).toBe(
      'Seal intact.',
    )
    const onlyWarm = { ...found('journey', 'temperature'), facts: { minC: '', maxC: 12 } }
    expect(checkText(onlyWarm, readerIn('en')).sentence).toBe('It was too warm or too cold on the way: 12\u00a0°C.')
    expect(checkText(found('journey', 'temperature-unread'), readerIn('en')).sentence).toMatch(
      /Read the logger .* or call QA of the laboratory\.$/,
    )
    expect(checkText(found('pending', 'pending'), readerIn('es')).sentence).toContain('resultado final el 6 dic')
  })
})

describe('the answer before the injection', () => {
  const failed = [found('released', 'on-hold'), found('in-date', 'expired')]

  it('is one word, another one for each verdict and language', () => {
    expect(verdictWord('go', { language: 'en' })).toBe('GO')
    const words = Object.values(verdictWords).flatMap(({ word }) => Object.values(word))
    expect(new Set(words).size).toBe(words.length)
  })

  it('is GO for this patient and this site', () => {
    const go = { verdict: 'go' as const, checks: [found('patient', 'pass')] }
    expect(verdictSentence(go, 'knee-left', readerIn('en'))).toBe('These cells are for this patient, left knee.')
    expect(verdictSentence(go, 'knee-left', readerIn('es'))).toBe(
      'Estas células son para este paciente, rodilla izquierda.',
    )
  })

  it('is NO-GO with the first thing that stands against it, and never names the site that was prescribed', () => {
    const noGo = { verdict: 'no-go' as const, checks: failed }
    expect(verdictSentence(noGo, 'knee-left', readerIn('en'))).toBe(
      'Do not inject. On hold since 13:52: turbid retained sample.',
    )
    const wrongSite = { verdict: 'no-go' as const, checks: [found('site', 'another-site')] }
    expect(verdictSentence(wrongSite, 'knee-right', readerIn('en'))).not.toMatch(/left|right/)
  })

  it('to a request is neither of them', () => {
    const request = {
      verdict: 'physician-request' as const,
      checks: [found('dose', 'dose-differs'), found('released', 'out-of-specification-requested')],
    }
    expect(verdictSentence(request, 'knee-left', readerIn('en'))).toBe(
      'This is no GO. The product is out of specification, supplied at the written request of Dr. M. Soler. The treating physician decides.',
    )
  })
})

describe('a container that was lost and is found', () => {
  it.each([
    ['en', 'return or destroy it'],
    ['es', 'devuélvalo o destrúyalo'],
  ] as const)('is blocked for good, and the screen says what to do with it (%s)', (language, what) => {
    const check = { check: 'container', standing: 'fail', finding: 'lost', facts: {} } as const
    const reader = { now: '2026-11-02T08:00:00.000Z', zone: 'Europe/Madrid', language }
    expect(checkText(check, reader).sentence).toContain(what)
  })
})

describe('the expiry', () => {
  it('is said with day, hour and zone, also of today', () => {
    const say = (finding: string, language: 'en' | 'es') =>
      checkText(
        { check: 'in-date', standing: 'fail', finding, facts: { expiresAt: '2026-11-22T12:00:00.000Z' } },
        { now: '2026-11-22T13:00:00.000Z', zone: 'Europe/Madrid', language },
      )
    expect(JSON.stringify(say('expired', 'en'))).toContain('It expired 22 Nov 2026 13:00 CET.')
    expect(JSON.stringify(say('expired', 'es'))).toContain('Caducó el 22 nov 2026 a las 13:00 CET.')
  })
})
