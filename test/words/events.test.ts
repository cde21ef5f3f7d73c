import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Signature } from '../../server/domain/batch/events.ts'
import type { EventBodyOf, TypesOf } from '../../server/words/events/types.ts'
import { eventSentence, eventWords } from '../../server/words/events.ts'
import { expectInBoth, readerIn } from './plain-speech.ts'

const container = 'B26-0147-F01'
const collectionAt = '2026-11-24T08:00:00.000Z'
const injectionAt = '2026-12-15T08:00:00.000Z'
const signature = (meaning: Signature['meaning']): Signature => ({
  personId: 'P-0003',
  name: 'Carla Ruiz',
  meaning,
  signed: [],
})
const v = 1
const reason = 'read the sample tube'
const site = { id: 'knee-left', joint: 'knee', side: 'left', doseCells: 40_000_000, volumeUl: 8_000 } as const

type Samples = { [Type in TypesOf<'batch' | 'case' | 'patient' | 'donation' | 'clock'>]: EventBodyOf<Type>[] }

/** One body of each type, several where one type tells several stories. Those of the registers are in fixtures/events. */
const samples: Samples = {
  'batch.booked': [
    {
      v,
      caseId: 'C26-0001',
      patientCode: 'PT-0001',
      process: { id: 'bm-msc-40m', version: 1 },
      donation: 'A999926000047',
      sites: [site],
      collectionAt,
      injectionAt,
    },
  ],
  'batch.rebooked': [{ v, collectionAt, injectionAt, reason }],
  'batch.sites-corrected': [{ v, sites: [site], reason }],
  'batch.operation-opened': [{ v, run: 1, operation: 'receipt', phase: 'receipt' }],
  'batch.operation-closed': [{ v, run: 1 }],
  'batch.operation-abandoned': [{ v, run: 1, reason }],
  'batch.operation-taken': [{ v, run: 1 }],
  'batch.operation-handed-over': [
    { v, run: 1, note: 'medium is out' },
    { v, run: 1, to: 'P-0005', note: 'medium is out' },
  ],
  'batch.check-requested': [
    { v, check: 'Q1', run: 1, step: 'final-label', kind: 'note', values: { text: 'x' }, raises: [] },
  ],
  'batch.check-confirmed': [{ v, check: 'Q1' }],
  'batch.check-declined': [{ v, check: 'Q1', reason }],
  'batch.check-withdrawn': [{ v, check: 'Q1' }],
  'batch.step-recorded': [
    {
      v,
      run: 1,
      operation: 'receipt',
      step: 'note',
      mark: 'record',
      kind: 'note',
      values: { text: 'x' },
      computed: {},
    },
    {
      v,
      run: 1,
      operation: 'receipt',
      step: 'note',
      mark: 'record',
      kind: 'note',
      values: { text: 'x' },
      computed: {},
      checkedBy: 'P-0005',
    },
  ],
  'batch.step-skipped': [{ v, run: 1, operation: 'observation', step: 'remark', mark: 'record' }],
  'batch.entry-corrected': [{ v, entry: 12, reason, kind: 'note', values: { text: 'x' }, computed: {} }],
  'batch.labels-reprinted': [{ v, entry: 12, codes: ['B26-0147-P1-09'], reason }],
  'batch.labels-sent': [
    { v, sending: 1, entry: 7, print: 1, printer: 'PRN-0001', from: 0, count: 12 },
    { v, sending: 2, entry: 7, print: 2, printer: 'PRN-0001', from: 0, count: 1 },
  ],
  'batch.labels-sending-ended': [
    { v, sending: 1, printed: 12, why: 'printed' },
    { v, sending: 2, printed: 0, why: 'cancelled' },
    { v, sending: 3, printed: 1, why: 'given-up' },
    { v, sending: 4, printed: 2, why: 'retired' },
  ],
  'batch.labels-destroyed': [
    {
      v,
      labels: [
        { code: 'B26-0147-P1-09', print: 1 },
        { code: 'B26-0147-P1-10', print: 2 },
      ],
    },
  ],
  'batch.exception-raised': [
    { v, exception: 'X1', kind: 'corrected', facts: { entry: 12, step: 'count', reason }, deviation: false },
  ],
  'batch.exception-disposed': [{ v, exception: 'X1', impact: 'accepted', reason }],
  'batch.held': [
    { v, hold: 'H1', reason: 'near-miss-opened' },
    { v, hold: 'H2', reason: 'Turbid medium.', container },
  ],
  'batch.hold-lifted': [{ v, hold: 'H1', reason }],
  'batch.near-miss-recorded': [
    { v, seen: { kind: 'vessel', id: 'B26-0149-P0-03' }, expected: 'B26-0147' },
    { v, seen: { kind: 'vessel', id: 'B26-0149-P0-03' }, expected: 'B26-0147', opened: true },
    { v, seen: { kind: 'vessel', id: 'B26-0149-P0-03' }, expected: 'B26-0147', opened: false },
    { v, seen: { kind: 'container', id: container }, expected: 'another-site' },
  ],
  'batch.result-entered': [
    {
      v,
      sample: 'B26-0147-S03',
      test: 'endotoxin',
      point: 'final-product',
      final: true,
      text: '<0.05',
      unit: 'EU/mL',
      verdict: 'pass',
    },
    {
      v,
      sample: 'B26-0147-S04',
      test: 'sterility-final',
      point: 'final-product',
      final: false,
      text: 'not detected',
      readingDay: 7,
      verdict: 'pass',
    },
  ],
  'batch.reviewed': [{ v, signature: signature('reviewed') }],
  'batch.certified': [
    { v, stage: 1, signature: signature('certified-stage-1') },
    { v, stage: 2, signature: signature('certified-stage-2') },
  ],
  'batch.signature-failed': [{ v, meaning: 'reviewed' }],
  'batch.rejected': [{ v, reason, signature: signature('rejected') }],
  'batch.failed': [{ v, reason }],
  'batch.oos-supply-requested': [{ v, container, physician: 'P-0008', reason, failedTests: ['viability'] }],
  'batch.oos-supply-signed': [{ v, container, signature: signature('supplied-out-of-specification') }],
  'batch.container-dispatched': [{ v, container, box: 'E-0011', seal: '4471' }],
  'batch.container-received': [
    { v, container, sealIntact: true, minC: 2.4, maxC: 7.1 },
    { v, container, sealIntact: false },
  ],
  'batch.logger-read': [{ v, container, minC: 2.4, maxC: 7.1 }],
  'batch.readiness-asked': [
    { v, container, joint: 'knee-left', side: 'left', verdict: 'go', failed: [] },
    { v, container, joint: 'knee-left', side: 'left', verdict: 'no-go', failed: ['in-date: expired', 'later: x'] },
  ],
  'batch.container-given': [
    { v, container, givenUl: 8_000, joint: 'knee-left', side: 'left', partOnly: false },
    { v, container, givenUl: 4_000, joint: 'knee-left', side: 'left', partOnly: true },
  ],
  'batch.container-destroyed': [{ v, container, reason }],
  'batch.container-returned': [{ v, container, reason }],
  'batch.container-lost': [{ v, container, reason }],
  'case.opened': [
    {
      v,
      patientCode: 'PT-0001',
      indication: 'osteoarthritis',
      surgeon: 'P-0008',
      hospital: 'hospital',
      sites: [site, { ...site, id: 'knee-right', side: 'right' }],
      collectionAt,
      injectionAt,
    },
  ],
  'case.consent-recorded': [
    { v, givenOn: '2026-11-03' },
    { v, givenOn: '2026-11-03', reason: 'Misread' },
  ],
  'case.serology-recorded': [
    {
      v,
      sampledOn: '2026-11-03',
      results: { hiv: 'negative', hbsag: 'negative', 'anti-hbc': 'positive', hcv: 'negative', syphilis: 'negative' },
    },
    {
      v,
      sampledOn: '2026-11-03',
      results: { hiv: 'negative', hbsag: 'negative', 'anti-hbc': 'negative', hcv: 'negative', syphilis: 'negative' },
    },
  ],
  'case.batch-added': [{ v, batch: 'B26-0147' }],
  'case.sites-corrected': [{ v, sites: [{ ...site, side: 'right', id: 'knee-right' }, site], reason }],
  'case.replanned': [{ v, collectionAt, injectionAt, reason }],
  'case.closed': [{ v, reason }],
  'patient.registered': [
    { v, identityVersion: 1, identityHash: 'h', similar: [] },
    { v, identityVersion: 1, identityHash: 'h', similar: ['PT-0009'] },
  ],
  'patient.case-added': [{ v, caseId: 'C26-0001' }],
  'patient.identity-changed': [{ v, identityVersion: 2, identityHash: 'h', confirmedBy: 'P-0004', reason }],
  'donation.assigned': [{ v, batch: 'B26-0147', caseId: 'C26-0001' }],
  'clock.confirmed': [
    { v, statedAt: collectionAt, serverAt: collectionAt, reason: 'jumped', offsetMs: -120_000, lastEntryAt: null },
    {
      v,
      statedAt: collectionAt,
      serverAt: collectionAt,
      reason: 'started-early',
      offsetMs: 120_000,
      lastEntryAt: null,
    },
  ],
}

interface Event {
  type: string
  body: object
}

/** What a person wrote stands as written: only what Marrow says around it is judged. */
const inPlainWords = (event: Event): Event =>
  'reason' in event.body && event.type !== 'clock.confirmed' ? { ...event, body: { ...event.body, reason } } : event

const folder = new URL('../fixtures/events/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .flatMap((name): Event[] => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).events)
const all: Event[] = [
  ...Object.entries(samples).flatMap(([type, bodies]) => bodies.map(body => ({ type, body }))),
  ...fixtures.map(inPlainWords),
]

describe('the sentence of an event', () => {
  it('is tried here for every type', () => {
    const tried = new Set(all.map(event => event.type))
    expect(Object.keys(eventWords.en).filter(type => !tried.has(type))).toEqual([])
  })

  it.each(all)('of $type is plain and past', event => {
    expectInBoth(language => eventSentence(event, readerIn(language)), event.type)
  })

  it('tells apart what one type can mean', () => {
    for (const [type, bodies] of Object.entries(samples)) {
      const said = bodies.map(body => eventSentence({ type, body }, readerIn('es')))
      expect(new Set(said).size, type).toBe(bodies.length)
    }
  })

  it('names the step and whoever checked it, where the reader knows them', () => {
    const reader = { ...readerIn('en'), named: (part: string, id: string) => `the ${part} ${id}` }
    const event = { type: 'batch.step-recorded', body: samples['batch.step-recorded'][1] ?? {} }
    expect(eventSentence(event, reader)).toBe('Step recorded: “the step note”. Checked by the person P-0005.')
  })

  it('of a later version stands for itself', () => {
    expect(eventSentence({ type: 'batch.of-tomorrow', body: {} }, readerIn('en'))).toBe('batch.of-tomorrow')
  })
})
