// open-case: one treatment of one patient; a new patient's identity goes beside the journal, its keyed hash into it.
import { z } from 'zod'
import { takeId, takeYearlyId } from '../../counter/take-id.ts'
import { type Aside, accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { Id, Line } from '../../kit/input.ts'
import { type Refusal, refuse, refuseUnknown } from '../../kit/refusal.ts'
import { IdentityInput } from '../../patient/identity-input.ts'
import { numbersUnlike } from '../../patient/numbers-unlike.ts'
import { patientEvent } from '../../patient/patient.ts'
import { caseEvent } from '../case.ts'
import { TreatmentSite } from '../treatment-site.ts'
import { isPlaceComplete, siteKey } from '../treatment-site-places.ts'

const Input = z.strictObject({
  /** An existing patient's code, or a new patient's identity. */
  patient: z.union([z.strictObject({ code: Id }), z.strictObject({ identity: IdentityInput })]),
  indication: Line,
  surgeon: Id,
  hospital: Line,
  sites: z.array(TreatmentSite).min(1).max(6),
  collectionAt: z.iso.datetime(),
  injectionAt: z.iso.datetime(),
})
type Input = z.infer<typeof Input>

/** Each site whole and each once: both knees are two sites, the same knee twice is none. */
export const sitesFault = (sites: readonly TreatmentSite[]): Refusal | null => {
  const incomplete = sites.find(site => !isPlaceComplete(site))
  if (incomplete) return refuse('site-incomplete', { joint: incomplete.joint })
  const keys = sites.map(siteKey)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  return twice === undefined ? null : refuse('site-twice', { site: twice })
}

const inUtc = (at: string): string => new Date(Date.parse(at)).toISOString()

const oldestYears = 120

const identityFault = (identity: z.infer<typeof IdentityInput>, context: Context): Refusal | null => {
  const { birthDate } = identity
  const today = context.now.slice(0, 10)
  const isTooOld = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > oldestYears
  if (birthDate > today || isTooOld) return refuse('birth-date-unlikely', { birthDate })
  for (const { number } of identity.hospitalNumbers) {
    const [holder] = context.personal.find(number)
    if (holder) return refuse('hospital-number-taken', { patientCode: holder })
  }
  return numbersUnlike(identity.hospitalNumbers, context)
}

interface Patient {
  code: string
  events: NewEvent[]
  asides: Aside[]
  similar: string[]
}

const newPatient = (identity: z.infer<typeof IdentityInput>, context: Context): Patient => {
  const { id: code, event } = takeId(context, 'patient-code')
  const similar = context.personal.similar(identity)
  const identityHash = context.personal.hash(code, identity)
  const registered = patientEvent(code, 'patient.registered', { identityVersion: 1, identityHash, similar })
  const aside: Aside = { kind: 'identity', patientCode: code, version: 1, identity }
  return { code, events: [event, registered], asides: [aside], similar }
}

const decide: Command<Input>['decide'] = (input, context) => {
  const fault = sitesFault(input.sites)
  if (fault) return decline(fault)
  const surgeon = context.read('person', input.surgeon)
  if (!surgeon?.roles.includes('surgeon')) return decline(refuse('surgeon-unknown', { person: input.surgeon }))
  const [collectionAt, injectionAt] = [inUtc(input.collectionAt), inUtc(input.injectionAt)]
  if (injectionAt <= collectionAt) return decline(refuse('dates-reversed', { collectionAt, injectionAt }))
  if ('identity' in input.patient) {
    const unlikely = identityFault(input.patient.identity, context)
    if (unlikely) return decline(unlikely)
  } else if (!context.read('patient', input.patient.code)) {
    return decline(refuseUnknown('patient', input.patient.code))
  }
  const patient: Patient =
    'identity' in input.patient
      ? newPatient(input.patient.identity, context)
      : { code: input.patient.code, events: [], asides: [], similar: [] }
  const { id, event } = takeYearlyId(context, 'case')
  const sites = input.sites.map(site => ({ ...site, id: siteKey(site) }))
  const { indication, surgeon: surgeonId, hospital } = input
  const facts = {
    patientCode: patient.code,
    indication,
    surgeon: surgeonId,
    hospital,
    sites,
    collectionAt,
    injectionAt,
  }
  return accept(
    [
      ...patient.events,
      event,
      caseEvent(id, 'case.opened', facts),
      patientEvent(patient.code, 'patient.case-added', { caseId: id }),
    ],
    { case: id, patientCode: patient.code, similar: patient.similar },
    patient.asides,
  )
}

export const openCase = defineCommand<Input>({
  name: 'open-case',
  subject: 'case',
  summary: 'Opens a case: the patient, the treatment sites with dose and volume, the surgeon and the planned dates.',
  who: ['coordinator'],
  input: Input,
  target: () => null,
  decide,
})
