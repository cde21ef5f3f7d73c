// The registers of a laboratory as the server tells them, and the shipped process, for tests of what a screen makes of them.
import type { EquipmentLine, LotLine, MaterialLine, ProcessLine } from '../../server/contract/laboratory.ts'
import type { AccountLine } from '../../server/contract/people.ts'
import type { Role } from '../../server/domain/person/roles.ts'
import { checkProcess } from '../../server/domain/process/check-process.ts'
import type { ProcessDefinition } from '../../server/domain/process/definition.ts'
import shipped from '../../server/processes/bm-msc-40m.json' with { type: 'json' }
import type { Laboratory } from '../../web/pages/Lab/page.svelte.ts'
import { type CommandForm, type FormValues, firstValues, readGiven } from '../../web/parts/command-form.ts'
import { NOW } from './lines.ts'

const checked = checkProcess(shipped)
if (!checked.ok) throw new Error('the shipped process is not well-formed')
export const definition: ProcessDefinition = checked.definition

/** What a form sends once these values were typed into it. */
export const sent = (form: CommandForm, values: FormValues = {}): unknown =>
  form.input(readGiven({ ...firstValues(form), ...values }))

export const material = (more: Partial<MaterialLine> = {}): MaterialLine => ({
  id: 'M-0004',
  version: 1,
  name: 'Alpha MEM',
  category: 'medium',
  supplier: 'Medium Example',
  gtin: '08400000000031',
  unit: 'mL',
  openedDays: null,
  minimumStock: null,
  warnDays: null,
  stock: 500,
  isLow: false,
  ...more,
})

export const lot = (more: Partial<LotLine> = {}): LotLine => ({
  id: 'L26-0001',
  check: 'P',
  version: 2,
  material: 'M-0004',
  materialName: 'Alpha MEM',
  category: 'medium',
  supplierLot: 'M2208',
  expires: '2027-01-31',
  standing: 'released',
  refusal: null,
  left: 500,
  quantity: 500,
  unit: 'mL',
  uses: 0,
  openUntil: null,
  openedAt: null,
  endsSoon: false,
  certificate: null,
  found: 0,
  used: 0,
  discarded: 0,
  missing: 0,
  actions: [],
  ...more,
})

export const piece = (more: Partial<EquipmentLine> = {}): EquipmentLine => ({
  id: 'E-0001',
  check: 'W',
  version: 3,
  type: 'cabinet',
  name: 'BSC-1',
  room: 'R-0001',
  roomName: 'Clean room',
  calibratedUntil: '2027-05-08',
  qualifiedUntil: null,
  due: null,
  refusal: null,
  openBatch: null,
  positions: [],
  actions: [],
  ...more,
})

export const person = (id: string, roles: Role[], more: Partial<AccountLine> = {}): AccountLine => ({
  id,
  version: 4,
  name: `Person ${id}`,
  roles,
  language: 'en',
  active: true,
  hospital: null,
  mediaFills: [],
  qualifications: [],
  badge: null,
  hasPassword: true,
  hasPin: true,
  lockedUntil: null,
  actions: [],
  ...more,
})

export const process = (more: Partial<ProcessLine['versions'][number]> = {}): ProcessLine => ({
  id: 'bm-msc-40m',
  version: 5,
  name: { en: 'Marrow MSC', es: 'MSC de médula' },
  versions: [
    {
      version: 1,
      standing: 'draft',
      draftedAt: NOW,
      draftedByName: 'Josep Riera',
      change: 'First',
      signatures: [],
      effectiveFrom: null,
      ...more,
    },
  ],
  actions: [],
})

export const laboratory = (more: Partial<Laboratory> = {}): Laboratory => ({
  now: NOW,
  name: '',
  facility: null,
  settingsVersion: 0,
  hospitals: [],
  qpOnDutyTelephone: null,
  labelLanguage: 'en',
  packs: { at: '19:00', keepDays: 14 },
  materials: [],
  lots: [],
  equipment: [],
  rooms: [],
  processes: [],
  cultureDays: null,
  shipped: ['bm-msc-40m'],
  actions: [],
  ...more,
})
