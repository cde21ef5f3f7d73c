// A batch and a case as the server tells them, for tests of what a screen makes of them.
import type { output } from 'zod'
import type { BatchLine } from '../../server/contract/batches.ts'
import type { CaseLine } from '../../server/contract/cases.ts'
import type { DueLine } from '../../server/contract/place.ts'
import type { Reader } from '../../server/words/times.ts'

export const NOW = '2026-11-22T09:00:00.000Z'

export const reader = (language: Reader['language'] = 'en', now = NOW): Reader => ({
  now,
  zone: 'Europe/Madrid',
  language,
})

export const due = (more: Partial<DueLine> = {}): DueLine => ({
  operation: 'medium-change',
  name: { en: 'Medium change', es: 'Cambio de medio' },
  run: null,
  from: '2026-11-22T07:00:00.000Z',
  until: '2026-11-22T17:00:00.000Z',
  urgency: 'now',
  refusal: null,
  ...more,
})

/** In culture since ten days, in order. */
export const batchLine = (more: Partial<BatchLine> = {}): BatchLine => ({
  id: 'B26-0001',
  check: 'K',
  caseId: 'C26-0001',
  patientCode: 'PT-0001',
  sites: [{ id: 'knee-left', joint: 'knee', side: 'left', doseCells: 40_000_000, volumeUl: 8000 }],
  progress: 'in-culture',
  standing: 'good',
  passage: 1,
  dayNow: 10,
  axis: [{ day: 0, phase: 'seeding' }],
  forecast: { kind: 'before-first-count', doublingsNeeded: null },
  bookedDay: 21,
  collectionAt: '2026-11-11T08:00:00.000Z',
  injectionAt: '2026-12-03T11:00:00.000Z',
  givenAt: null,
  isSpent: false,
  reason: null,
  failedTests: [],
  openExceptions: 0,
  resultsWaiting: 0,
  resultsTotal: 0,
  next: due(),
  isRunning: true,
  ...more,
})

export const forecast = (earliestDay: number, likelyDay: number, latestDay: number): BatchLine['forecast'] => ({
  kind: 'interval',
  basis: 'own-counts',
  earliestDay,
  likelyDay,
  latestDay,
  doublingsNeeded: 2,
  doublingTimeHours: 48,
  flags: [],
})

export const caseLine = (more: Partial<output<typeof CaseLine>> = {}): output<typeof CaseLine> => ({
  id: 'C26-0001',
  check: 'A',
  version: 3,
  patientCode: 'PT-0001',
  indication: 'Osteoarthritis of the knee',
  surgeonName: 'Elena Marín',
  hospital: 'hospital-del-rio',
  sites: [
    {
      id: 'knee-left',
      joint: 'knee',
      side: 'left',
      digit: null,
      digitJoint: null,
      doseCells: 40_000_000,
      volumeUl: 8000,
    },
  ],
  collectionAt: '2026-11-11T08:00:00.000Z',
  injectionAt: '2026-12-03T11:00:00.000Z',
  consentOn: '2026-11-05',
  serology: { sampledOn: '2026-11-05', positive: [] },
  batches: [batchLine()],
  closed: null,
  ...more,
})
