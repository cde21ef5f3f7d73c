// Invented facts for the gallery; nothing here is a rule or a word of the product.
import type { AxisEvent, AxisForecast } from '../../figures/axis.ts'
import type { Passage } from '../../figures/growth.ts'
import type { Vessel } from '../../figures/VesselTree.svelte'
import type { StateKind } from '../../ui/state-kind.ts'

export interface SampleBatch {
  code: string
  check: string
  patient: string
  site: string
  day: number
  events: AxisEvent[]
  forecast?: AxisForecast
  kind: StateKind
  stands: string
  next: string
  when: string
}

const events = (changes: number[], passages: number[], harvest?: number): AxisEvent[] => [
  { day: 0, phase: 'seeding' },
  ...changes.map(day => ({ day, phase: 'change' as const })),
  ...passages.map(day => ({ day, phase: 'passage' as const })),
  ...(harvest ? [{ day: harvest, phase: 'harvest' as const }] : []),
]

export const sampleBatches: SampleBatch[] = [
  {
    code: 'B26-0151',
    check: 'K',
    patient: 'PT-4417',
    site: 'Knee, left',
    day: 2,
    events: events([], []),
    kind: 'culture',
    stands: 'In culture, P0',
    next: 'Wash and medium change',
    when: 'today 09:00 to 13:00',
  },
  {
    code: 'B26-0149',
    check: '3',
    patient: 'PT-4402',
    site: 'Hip, right',
    day: 6,
    events: events([1, 4], []),
    kind: 'late',
    stands: 'Medium change overdue 5 h',
    next: 'Medium change',
    when: 'was due today 08:00',
  },
  {
    code: 'B26-0147',
    check: 'R',
    patient: 'PT-4390',
    site: 'Knee, right',
    day: 10,
    events: events([1, 4, 7], [8]),
    forecast: { earliestDay: 16.8, likelyDay: 18.6, latestDay: 20.4, basis: 'site-history' },
    kind: 'culture',
    stands: 'In culture, P1',
    next: 'Medium change, 12 flasks',
    when: 'today until 18:00',
  },
  {
    code: 'B26-0146',
    check: 'Y',
    patient: 'PT-4388',
    site: 'Knee, left',
    day: 13,
    events: events([1, 4, 8, 12], [9]),
    forecast: { earliestDay: 20.6, likelyDay: 22.5, latestDay: 24, basis: 'site-history' },
    kind: 'due',
    stands: 'Forecast after the booked day',
    next: 'Medium change',
    when: 'tomorrow',
  },
  {
    code: 'B26-0143',
    check: '8',
    patient: 'PT-4371',
    site: 'Ankle, left',
    day: 17,
    events: [...events([1, 4, 7, 12], [9, 14]), { day: 16, phase: 'observation' }],
    forecast: { earliestDay: 18.2, likelyDay: 19.1, latestDay: 20, basis: 'own-counts' },
    kind: 'culture',
    stands: 'In culture, P2',
    next: 'Observation',
    when: 'tomorrow',
  },
  {
    code: 'B26-0140',
    check: 'C',
    patient: 'PT-4359',
    site: 'Knee, right',
    day: 20,
    events: events([1, 4, 7, 11, 14, 18], [8, 15]),
    forecast: { earliestDay: 19.6, likelyDay: 20.2, latestDay: 20.9, basis: 'own-counts' },
    kind: 'culture',
    stands: 'In culture, P2',
    next: 'Harvest',
    when: 'tomorrow 07:30',
  },
  {
    code: 'B26-0138',
    check: 'M',
    patient: 'PT-4352',
    site: 'Shoulder, left',
    day: 21,
    events: events([1, 4, 7, 11, 14, 18], [8, 15], 21),
    kind: 'due',
    stands: 'Results waiting: 2 of 6',
    next: 'Viability, endotoxin',
    when: 'today',
  },
  {
    code: 'B26-0137',
    check: 'W',
    patient: 'PT-4350',
    site: 'Knee, left',
    day: 21,
    events: events([1, 4, 7, 11, 14, 18], [8, 15], 21),
    kind: 'good',
    stands: 'Certified, stage 1',
    next: 'Dispatch',
    when: 'today 13:00',
  },
  {
    code: 'B26-0135',
    check: '5',
    patient: 'PT-4344',
    site: 'Hip, left',
    day: 15,
    events: events([1, 4, 7, 12], [9]),
    kind: 'hold',
    stands: 'On hold: turbidity, DEV-0032',
    next: 'QA decision',
    when: 'since yesterday',
  },
]

const none = { harvestedDay: null, harvestedCells: null, doublings: null, cumulativeDoublings: null }
export const samplePassages: Passage[] = [
  { ...none, passage: 0, seededDay: 0, seededCells: 180_000_000, harvestedDay: 8, harvestedCells: 2_100_000 },
  {
    passage: 1,
    seededDay: 8,
    seededCells: 2_000_000,
    harvestedDay: 14.5,
    harvestedCells: 14_600_000,
    doublings: 2.87,
    cumulativeDoublings: 2.87,
  },
  { ...none, passage: 2, seededDay: 14.5, seededCells: 9_000_000 },
]

const vessel = (code: string, parents: string[], state: StateKind, word: string): Vessel => ({
  id: code,
  code,
  parents,
  state,
  word,
  href: `/gallery?show=figures#${code}`,
})

const primaries = ['P0-01', 'P0-02', 'P0-03']
export const sampleVessels: Vessel[] = [
  ...primaries.map(code => vessel(code, [], 'neutral', 'pooled')),
  ...['P1-01', 'P1-02', 'P1-03', 'P1-04', 'P1-05', 'P1-06'].map(code =>
    code === 'P1-04' ? vessel(code, primaries, 'late', 'discarded') : vessel(code, primaries, 'culture', 'in culture'),
  ),
  vessel('P2-01', ['P1-01'], 'culture', 'in culture'),
  vessel('P2-02', ['P1-01'], 'hold', 'on hold'),
  vessel('P2-03', ['P1-02', 'P1-03'], 'culture', 'in culture'),
]
