// The laboratory's own settings: its name, its facility number, its hospitals, whom to telephone, its label stock and language.
import { type EventBody, type Marks, type NewEvent, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'

/** A hospital that sends patients; it issues the numbers on their wristbands. */
export interface Hospital {
  /** The issuer of its hospital numbers: `hospital-del-mar`. */
  id: string
  name: string
  theatreTelephone?: string
  /** How a number of a wristband looks: 9 a digit, A a capital letter, X either, anything else itself. */
  numberPatterns: string[]
}

export const labelUses = ['vessel', 'sample', 'donation', 'product'] as const
export type LabelUse = (typeof labelUses)[number]

export interface LabelStock {
  widthMm: number
  heightMm: number
  dpi: 203 | 300
}

export interface LabSettings {
  name: string
  /** ISBT 128 facility identification number (five characters), from ICCBBA; null until the laboratory has one. */
  facility: string | null
  hospitals: Hospital[]
  /** International form: `+34 600 000 000`. */
  qpOnDutyTelephone: string | null
  labelStock: Record<LabelUse, LabelStock>
  /** Of every label, whoever prints it: what two people read on one container must be the same words. */
  labelLanguage: 'en' | 'es'
  /** Every evening at this hour the packs for when Marrow is down are made; they are kept for so many days. */
  packs: { at: string; keepDays: number }
}

export interface LabState extends LabSettings {
  version: number
  /** Which settings were changed, when, by whom and why. */
  changes: { settings: (keyof LabSettings)[]; at: string; by: string; reason?: string }[]
}

/** Only the settings that changed. */
export interface LabEvent {
  type: 'lab.settings-changed'
  body: EventBody & { settings: Partial<LabSettings> }
}

/** The one stream of its kind. */
export const LAB_ID = 'main'

/** What holds until the laboratory says otherwise: the label sizes that labels/layouts/ is drawn for. */
export const firstSettings: LabSettings = {
  name: '',
  facility: null,
  hospitals: [],
  qpOnDutyTelephone: null,
  labelStock: {
    vessel: { widthMm: 50, heightMm: 25, dpi: 300 },
    sample: { widthMm: 50, heightMm: 25, dpi: 300 },
    donation: { widthMm: 100, heightMm: 50, dpi: 300 },
    product: { widthMm: 100, heightMm: 70, dpi: 300 },
  },
  labelLanguage: 'en',
  packs: { at: '19:00', keepDays: 14 },
}

const evolve = (state: LabState | null, event: Recorded<LabEvent>): LabState => {
  if (event.type !== 'lab.settings-changed') return unknownEvent(event as never)
  const before = state ?? { ...firstSettings, version: 0, changes: [] }
  const { settings, reason } = event.body
  const changed = Object.keys(settings) as (keyof LabSettings)[]
  return {
    ...before,
    ...settings,
    version: event.version,
    changes: [...before.changes, { settings: changed, at: event.at, by: event.actor, reason }],
  }
}

const marks: Marks<LabEvent> = { 'lab.settings-changed': 'record' }

export const labSubject: Subject<LabState, LabEvent> = { kind: 'lab', evolve, marks }

/** Settings were changed. */
export const settingsChanged = (settings: Partial<LabSettings>, reason?: string): NewEvent => {
  const body: LabEvent['body'] = { v: 1, settings, reason }
  return { stream: `lab/${LAB_ID}`, type: 'lab.settings-changed', body }
}
