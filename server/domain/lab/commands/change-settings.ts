// The laboratory's settings: each change says which ones, by whom and why.
import { z } from 'zod'
import { FACILITY } from '../../code/isbt-rule.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Line, Reason } from '../../kit/input.ts'
import { type FieldFault, fieldFault, refuseFields, refuseState } from '../../kit/refusal.ts'
import { form } from '../../kit/text-forms.ts'
import { Name } from '../../process/text.ts'
import { LAB_ID, type LabelUse, type LabSettings, settingsChanged } from '../lab.ts'
import { settingsOf } from '../settings.ts'

const Telephone = z
  .string()
  .trim()
  .regex(/^\+[0-9][0-9 ]{5,24}$/, form('telephone'))

const HospitalInput = z.strictObject({
  id: Name.max(60),
  name: Line,
  theatreTelephone: Telephone.optional(),
  /** 9 a digit, A a capital letter, X either, anything else itself: `AAAA9999999999`. */
  numberPatterns: z
    .array(z.string().regex(/^[0-9A-Z./-]{4,30}$/, form('four-to-thirty-signs')))
    .min(1)
    .max(10),
})

const Stock = z.strictObject({
  widthMm: z.number().min(10).max(210),
  heightMm: z.number().min(5).max(297),
  dpi: z.union([z.literal(203), z.literal(300)]),
})

const Settings = z.strictObject({
  name: Line,
  facility: z.string().regex(FACILITY, form('facility-number')).nullable(),
  hospitals: z.array(HospitalInput).max(100),
  qpOnDutyTelephone: Telephone.nullable(),
  labelStock: z.strictObject({ vessel: Stock, sample: Stock, donation: Stock, product: Stock }) satisfies z.ZodType<
    Record<LabelUse, unknown>
  >,
  labelLanguage: z.enum(['en', 'es']),
  packs: z.strictObject({
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, form('hour-and-minute')),
    keepDays: z.int().min(1).max(365),
  }),
})

/** Only the settings that change. */
const Input = z.strictObject({ settings: Settings.partial(), reason: Reason })
type Input = z.infer<typeof Input>

const repeatedHospitals = (settings: Partial<LabSettings>): FieldFault[] =>
  (settings.hospitals ?? []).flatMap((hospital, index, all) =>
    all.findIndex(other => other.id === hospital.id) < index
      ? [fieldFault(`settings.hospitals.${index}.id`, 'hospital-repeated', { hospital: hospital.id })]
      : [],
  )

const changesOf = (settings: Partial<LabSettings>, before: LabSettings): Partial<LabSettings> =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof LabSettings]),
    ),
  )

export const changeSettings = defineCommand<Input>({
  name: 'change-settings',
  subject: 'lab',
  summary: 'Changes settings of the laboratory; those not named stay as they are.',
  who: ['lab-manager', 'administrator'],
  input: Input,
  target: () => LAB_ID,
  seesVersion: true,
  decide: ({ settings, reason }, context) => {
    const faults = repeatedHospitals(settings)
    if (faults.length > 0) return decline(refuseFields(faults))
    const changes = changesOf(settings, settingsOf(context))
    if (Object.keys(changes).length === 0) return decline(refuseState('settings-unchanged', {}))
    return accept([settingsChanged(changes, reason)])
  },
})
