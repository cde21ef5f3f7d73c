// Cases: the coordinator's calendar, one case, and a patient's identity (each reading of it is logged).
import { z } from 'zod'
import { joints } from '../domain/case/treatment-site-places.ts'
import { line } from '../domain/kit/text.ts'
import {
  BatchLine,
  ContainerAnswer,
  HoldAnswer,
  laboratory,
  OosRequestAnswer,
  SignatureAnswer,
  TestAnswer,
} from './batches.ts'
import { Action } from './place.ts'
import { defineQuery } from './query.ts'

export const CaseSite = z.strictObject({
  id: z.string(),
  joint: z.enum(joints),
  side: z.enum(['left', 'right']),
  digit: z.string().nullable(),
  digitJoint: z.string().nullable(),
  doseCells: z.int(),
  volumeUl: z.int(),
})
export type CaseSite = z.infer<typeof CaseSite>

export const CaseLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  version: z.int(),
  patientCode: z.string(),
  indication: z.string(),
  surgeonName: z.string(),
  /** By its name, where the settings of the laboratory know it. */
  hospital: z.string(),
  sites: z.array(CaseSite),
  collectionAt: z.string(),
  injectionAt: z.string(),
  consentOn: z.string().nullable(),
  serology: z.strictObject({ sampledOn: z.string(), positive: z.array(z.string()) }).nullable(),
  batches: z.array(BatchLine),
  closed: z.string().nullable(),
})
export type CaseLine = z.infer<typeof CaseLine>

/** What was filled for a case: what its surgeon must know of it, and what may be asked for. */
export const CaseProduct = z.strictObject({
  batch: z.string(),
  containers: z.array(ContainerAnswer),
  tests: z.array(TestAnswer),
  holds: z.array(HoldAnswer),
  signatures: z.array(SignatureAnswer),
  oosRequests: z.array(OosRequestAnswer),
  /** The request of supply out of specification, and what stands in its way. */
  actions: z.array(Action),
})
export type CaseProduct = z.infer<typeof CaseProduct>

export const listCases = defineQuery({
  name: 'cases',
  path: '/api/cases',
  who: [...laboratory, 'surgeon'],
  summary: 'Cases with their planned dates, forecasts and batches; a surgeon sees the own ones.',
  params: z.object({
    show: z.enum(['open', 'closed', 'all']).default('open'),
    /** Of the closed ones: so many, of those opened before the case `after`. Open ones are always told whole. */
    limit: z.coerce.number().int().min(1).max(1000).default(500),
    after: z.string().max(40).optional(),
  }),
  answer: z.strictObject({
    now: z.string(),
    cases: z.array(CaseLine),
    /** How many there are in all, told here or not. */
    total: z.int(),
  }),
})

export const readCase = defineQuery({
  name: 'case',
  path: '/api/cases/:id',
  who: [...laboratory, 'surgeon'],
  summary:
    'One case, its batches, what was filled for it, and what may be done with it now; a surgeon sees the own ones.',
  params: z.object({ id: z.string().max(40) }),
  answer: z.strictObject({
    now: z.string(),
    case: CaseLine,
    /** One for each batch of which something was filled. */
    products: z.array(CaseProduct),
    /** The collection, past or planned, for which the blood sample of the serology is too old or too late. */
    sampleOutside: z.strictObject({ collectionOn: z.string(), isPlanned: z.boolean() }).nullable(),
    /** Every consent, the first first; the last one counts. `reason`: why it was recorded again. */
    consents: z.array(
      z.strictObject({ givenOn: z.string(), at: z.string(), byName: z.string(), reason: z.string().nullable() }),
    ),
    /** Every serology, the first first; the last one counts. `reason`: why it was recorded again. */
    serologies: z.array(
      z.strictObject({
        sampledOn: z.string(),
        positive: z.array(z.string()),
        at: z.string(),
        byName: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    /** The sites as they were recorded each time, the first first; the last ones count. `reason`: why they were corrected. */
    prescriptions: z.array(
      z.strictObject({ sites: z.array(CaseSite), at: z.string(), byName: z.string(), reason: z.string().nullable() }),
    ),
    similar: z.array(z.string()),
    /** Days that the culture is planned for, by the process of the last batch, or the one in force; null where none is. */
    cultureDays: z.int().nullable(),
    actions: z.array(Action),
    patientVersion: z.int(),
  }),
})

export const readIdentity = defineQuery({
  name: 'identity',
  method: 'POST',
  path: '/api/patients/:code/identity',
  who: ['coordinator', 'surgeon', 'nurse', 'qp'],
  summary: "A patient's name, birth date and hospital numbers; who read them, when and why is logged.",
  params: z.strictObject({ code: z.string().max(20), purpose: line(200, 3) }),
  answer: z.strictObject({
    familyName: z.string(),
    givenName: z.string(),
    birthDate: z.string(),
    hospitalNumbers: z.array(z.strictObject({ issuer: z.string(), number: z.string() })),
  }),
})

/** Containers on their way or arrived, for the theatre; nothing personal. */
export const listArrivals = defineQuery({
  name: 'arrivals',
  path: '/api/clinic/arrivals',
  who: ['nurse', 'surgeon', 'coordinator', 'qp'],
  summary: 'Containers that are on their way to the hospital or have arrived there and were not yet given.',
  params: z.object({}),
  answer: z.strictObject({
    now: z.string(),
    containers: z.array(
      z.strictObject({
        id: z.string(),
        batch: z.string(),
        patientCode: z.string(),
        site: z.string(),
        expiresAt: z.string(),
        status: z.enum(['dispatched', 'received']),
        /** It has arrived, and a reading of its logger is still missing. */
        isUnread: z.boolean(),
        /** What befell it on its way, for which it is never GO: a broken seal, or a temperature outside the limits of the product. */
        journeyFault: z.enum(['seal-broken', 'temperature']).nullable(),
        onHold: z.boolean(),
      }),
    ),
  }),
})
