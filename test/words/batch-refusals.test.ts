import { describe, expect, it } from 'vitest'
import type { BatchRefusals } from '../../server/domain/batch/refusals.ts'
import type { CaseRefusals } from '../../server/domain/case/refusals.ts'
import type { ClinicRefusals } from '../../server/domain/clinic/refusals.ts'
import type { ReleaseRefusals } from '../../server/domain/release/refusals.ts'
import type { StepRefusals } from '../../server/domain/step/refusals.ts'
import { refusalSentence } from '../../server/words/refusals.ts'
import { expectInBoth, readerIn } from './plain-speech.ts'

type Samples = BatchRefusals & CaseRefusals & ClinicRefusals & ReleaseRefusals & StepRefusals

const batch = 'B26-0147'
const container = 'B26-0147-F01'
const vessels = ['B26-0147-P1-01', 'B26-0147-P1-02']

/** Facts as the rules give them, one of each code. */
const samples: Samples = {
  'batch-over': { batch, standing: 'rejected' },
  'batch-on-hold': { batch, reason: 'turbid medium' },
  'operation-unknown': { operation: 'tea' },
  'operation-done': { operation: 'receipt' },
  'operation-open': { operation: 'medium-change', run: 4 },
  'operation-not-due': { operation: 'harvest' },
  'operation-needs': { need: 'closed', operation: 'receipt' },
  'run-not-open': { run: 4 },
  'step-unknown': { step: 'tea' },
  'step-recorded': { step: 'look' },
  'step-skipped': { step: 'remark' },
  'step-not-optional': { step: 'look' },
  'step-out-of-order': { step: 'look', next: 'flasks-out' },
  'step-not-called-for': { step: 'physician' },
  'values-of-another-kind': { kind: 'measure' },
  'steps-left': { steps: ['look', 'flasks-back'] },
  'entry-unknown': { entry: 12 },
  'entry-corrected': { entry: 12, by: 15 },
  'entry-not-correctable': { kind: 'scan-match' },
  'exception-unknown': { exception: 'X9' },
  'exception-disposed': { exception: 'X1' },
  'hold-unknown': { hold: 'H9' },
  'hold-lifted': { hold: 'H1' },
  'hold-of-qp': { hold: 'H1', person: 'U26-0005' },
  'identity-changed-here': { exception: 'X3', person: 'U26-0004' },
  'case-changed-here': { exception: 'X3', kind: 'prescription', person: 'U26-0004' },
  'hold-undecided': { hold: 'H1', exception: 'X3' },
  'not-signed-anew': { hold: 'H1', missing: 'certification' },
  'label-not-of-batch': { code: 'B26-0149-P0-03' },
  'label-not-left': { code: 'B26-0147-P1-09', print: 2 },
  'no-label-left': { batch },
  'photo-needed-for-check': {},
  'override-not-allowed': { roles: ['supervisor'] },
  'container-prescribed-no-more': { container, site: 'knee-left' },
  'batch-has-product': { batch },
  'before-the-batch': { at: '2026-10-31T10:00:00.000Z', booked: '2026-11-27T09:00:00.000Z' },
  'near-miss-unknown': { seen: 'B26-0149-P0-03' },
  'operation-in-hand': { run: 4 },
  'operation-not-in-hand': { run: 4, person: 'P-0005' },
  'handed-to-the-same': { person: 'P-0005' },
  'check-not-wanted': { step: 'look' },
  'check-unknown': { check: 'Q1' },
  'check-waits-no-more': { check: 'Q1' },
  'check-by-own-pin': {},
  'check-not-confirmed': { check: 'Q1' },
  'check-used': { check: 'Q1' },
  'check-too-old': { check: 'Q1' },
  'check-of-other-values': { check: 'Q1' },
  'item-not-confirmed': { item: 'nothing-left' },
  'item-unknown': { item: 'tea' },
  'option-unknown': { options: ['accept', 'reject'] },
  'note-required': { option: 'other' },
  'number-unreadable': { text: '12a' },
  'decimal-comma': { text: '4,5' },
  'out-of-bounds': { value: 120, unit: '%', min: 0, max: 100 },
  'minimum-above-maximum': { minimum: 12.5, maximum: 4, unit: '°C' },
  'date-unreadable': {},
  'wrong-kind-of-code': { seen: 'lot', expected: 'vessel' },
  'not-this-batch': { seen: 'B26-0149-P0-03', seenBatch: 'B26-0149', expected: batch },
  'not-this-donation': { seen: 'A999926000048', expected: 'A999926000047' },
  'not-this-patient': { seen: 'PT-0002', expected: 'PT-0001' },
  'vessel-unknown': { vessel: 'B26-0147-P1-09' },
  'vessel-not-in-culture': { vessel: 'B26-0147-P0-01', status: 'emptied' },
  'vessel-scanned-twice': { vessel: 'B26-0147-P1-01' },
  'vessels-missing': { vessels },
  'container-unknown': { container },
  'containers-missing': { containers: [container] },
  'counts-too-few': { counts: 1, required: 2 },
  'third-count-needed': { differencePct: 24.3, maxDifferencePct: 20 },
  'count-method-not-allowed': { method: 'counter', allowed: ['haemocytometer'] },
  'nothing-counted': {},
  'count-unlikely': { what: 'volume', because: 'sample', value: 20, unit: 'µL', low: 500, high: null },
  'more-than-counted': { neededUl: 45_000, leftUl: 40_000 },
  'material-wrong': { lot: 'L26-0003', category: 'medium', expected: 'wash' },
  'equipment-wrong': { equipment: 'E-0007', type: 'centrifuge', expected: 'cabinet' },
  'vessel-type-unknown': { options: ['t75', 't175'] },
  'passage-limit-reached': { passage: 5, max: 4 },
  'parents-missing': {},
  'label-not-printed': { code: 'B26-0147-P1-09' },
  'label-already-used': { code: 'B26-0147-P1-01' },
  'site-unknown': { site: 'hip-left', sites: ['knee-left', 'knee-right'] },
  'site-missing': { container },
  'site-filled-twice': { site: 'knee-left' },
  'site-not-of-label': { container, site: 'knee-left', label: 'knee-right' },
  'sites-unfilled': { sites: ['knee-right'] },
  'sample-tests-unknown': { tests: ['tea'] },
  'location-unknown': { location: 'E-0002-S9-P9' },
  'vessels-unplaced': { vessels },
  'nothing-left-to-discard': {},
  'photo-required': {},
  'timer-reversed': { startedAt: '2026-11-22T13:00:00.000Z', endedAt: '2026-11-22T12:50:00.000Z' },
  'password-to-sign': {},
  'outer-labels-printed': {},
  'outer-label-elsewhere': { container: 'B26-0147-F01', labelled: 'B26-0147-F02' },
  'outer-labels-missing': { containers: ['B26-0147-F01'] },
  'label-has-a-step': {},
  'nothing-running': {},
  'signature-not-transcribed': {},
  'before-the-outage': { at: '2026-11-22T08:00:00.000Z', since: '2026-11-22T09:00:00.000Z' },
  'not-qualified-then': { person: 'P-0004', at: '2026-11-22T08:00:00.000Z' },
  'paper-check-missing': {},
  'performed-at-missing': {},
  'label-code-unknown': { code: 'B26-0147-P1-01' },
  'site-incomplete': { joint: 'hand' },
  'site-twice': { site: 'knee-left' },
  'sites-unchanged': { case: 'C26-0001' },
  'surgeon-unknown': { person: 'P-0009' },
  'case-closed': { case: 'C26-0001' },
  'consent-missing': { case: 'C26-0001' },
  'batch-running': { batch },
  'dates-reversed': { collectionAt: '2026-12-15T08:00:00.000Z', injectionAt: '2026-12-01T08:00:00.000Z' },
  'process-not-effective': { process: 'bm-msc-40m' },
  'patient-known': { patientCode: 'PT-0001' },
  'birth-date-unlikely': { birthDate: '1826-04-18' },
  'hospital-number-taken': { patientCode: 'PT-0002' },
  'hospital-number-unlike': { hospital: 'Hospital del Río', patterns: ['HR999999'] },
  'identity-altered': { patientCode: 'PT-0002' },
  'test-not-open': { sample: 'B26-0147-S03', test: 'cd73' },
  'result-final': { test: 'cd73' },
  'reading-day-unknown': { days: [2, 7, 14] },
  'reading-early': { day: 14, at: '2026-12-06T09:00:00.000Z' },
  'exceptions-open': { exceptions: ['X1', 'X2'] },
  'results-missing': { tests: ['cd73', 'cd90'] },
  'batch-affected': { exceptions: ['X1', 'X2'] },
  'results-failed': { tests: ['endotoxin'] },
  'review-missing': {},
  'performed-here': { person: 'P-0004' },
  'supply-requested-here': { container: 'B26-0001-F01' },
  'basis-changed-here': { exception: 'X3', person: 'P-0004' },
  'not-filled': { batch },
  'labels-open': { codes: vessels },
  'runs-open': { operations: ['filling'] },
  'already-certified': { stage: 1 },
  'stage-1-missing': {},
  'gone-from-custody': { container },
  'nothing-failed': { batch },
  'oos-requested-already': { container },
  'oos-request-missing': { container },
  'serology-missing': { case: 'C26-0001' },
  'certificate-too-early': { certificate: 'release', missing: ['endotoxin'] },
  'container-not-known': {},
  'label-not-as-printed': { container: 'B26-0001-F01', differs: ['DS005', 'DS040'] },
  'container-not-dispatched': { container, status: 'certified' },
  'of-another-surgeon': { id: 'B26-0001-F01' },
  'of-another-hospital': { id: 'B26-0001-F01' },
  'container-of-another-surgeon': { container: 'B26-0001-F01' },
  'container-ended': { container, status: 'given' },
  'container-received-already': { container },
  'container-not-received': { container },
  'logger-read-already': { container },
  'volume-more-than-filled': { givenUl: 9_000, filledUl: 8_000 },
  'wristband-missing': {},
  'not-a-wristband': { seen: 'container', id: 'B26-0001-F01' },
}

const say = <Code extends keyof Samples>(code: Code, facts: Samples[Code], language: 'en' | 'es' = 'en') =>
  refusalSentence({ code, facts }, readerIn(language))

describe('a refusal about a batch, a step, a case, a release or at the hospital', () => {
  it.each(Object.keys(samples) as (keyof Samples)[])('%s says what happened and what to do', code => {
    expectInBoth(language => say(code, samples[code], language), code)
    // Something happened, and something is to be done: no refusal is one bare clause.
    expect(say(code, samples[code]), code).toMatch(/[.;:?].*\./s)
  })

  it('has a sentence of its own for every code', () => {
    const said = (Object.keys(samples) as (keyof Samples)[]).map(code => say(code, samples[code]))
    expect(new Set(said).size).toBe(said.length)
  })

  it('of a foreign vessel names its batch and where it goes', () => {
    expect(say('not-this-batch', samples['not-this-batch'])).toBe(
      'Not this batch. B26-0149-P0-03 belongs to batch B26-0149. Put it back and scan the right one, of B26-0147.',
    )
    expect(say('not-this-batch', samples['not-this-batch'], 'es')).toBe(
      'No es de este lote. B26-0149-P0-03 pertenece al lote B26-0149. Devuélvalo a su sitio y escanee el correcto, de B26-0147.',
    )
  })

  it('tells an ended culture from a rejected batch, an emptied vessel from one that is gone, each need from the others', () => {
    const apart = [
      say('batch-over', { batch, standing: 'failed' }),
      say('batch-over', { batch, standing: 'rejected' }),
      say('vessel-not-in-culture', { vessel: 'V', status: 'emptied' }),
      say('vessel-not-in-culture', { vessel: 'V', status: 'discarded' }),
      ...(['closed', 'chosen', 'in-culture', 'certified'] as const).map(need =>
        say('operation-needs', { need, operation: 'receipt' }),
      ),
    ]
    expect(new Set(apart).size).toBe(8)
  })

  it('says bounds that are open on one side', () => {
    expect(say('out-of-bounds', { value: -1, unit: 'mL', min: 0, max: null }, 'es')).toBe(
      '−1\u00a0mL no es posible aquí (mínimo 0\u00a0mL). Compruebe el valor y la unidad.',
    )
  })

  it('asks for the digit only where the joint has digits', () => {
    expect(say('site-incomplete', { joint: 'hand' })).toContain('Choose the digit')
    expect(say('site-incomplete', { joint: 'knee' })).toContain('Leave digit and digit joint empty')
  })

  it('tells why a batch is on hold, in words where a rule held it', () => {
    expect(say('batch-on-hold', { batch, reason: 'lot-expired: L26-0001' }, 'es')).toContain(
      '(lote caducado: L26-0001)',
    )
    expect(say('batch-on-hold', { batch, reason: '' })).toContain('is on hold. QA decides')
  })
})
