// The people of the laboratory: their printed names, roles and qualifications.
import { z } from 'zod'
import { roles } from '../domain/person/roles.ts'
import { Action } from './place.ts'
import { defineQuery } from './query.ts'

const Qualification = z.strictObject({ qualification: z.string(), validUntilOn: z.string(), isValid: z.boolean() })

export const PersonLine = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  language: z.enum(['en', 'es']),
  active: z.boolean(),
  /** By its id in the settings; null in the laboratory. */
  hospital: z.string().nullable(),
  qualifications: z.array(Qualification),
  /** The badge's code; null where the person has none. */
  badge: z.string().nullable(),
  hasPassword: z.boolean(),
  hasPin: z.boolean(),
  /** Signing rests until then, after wrong passwords. */
  lockedUntil: z.string().nullable(),
  /** What may be done with the account or the qualifications now, by whoever asks. */
  actions: z.array(Action),
})
export type PersonLine = z.infer<typeof PersonLine>

export const listPeople = defineQuery({
  name: 'people',
  path: '/api/people',
  who: 'signed-in',
  summary: 'Everybody who works or has worked with Marrow, in the order of registration.',
  params: z.object({}),
  answer: z.strictObject({ people: z.array(PersonLine) }),
})

export const listDemoPeople = defineQuery({
  name: 'demo-people',
  path: '/api/demo/people',
  who: 'public',
  summary:
    'The people of the demonstration laboratory, with the password and the PIN that they share; nothing of it exists outside the demonstration.',
  params: z.object({}),
  answer: z.strictObject({
    password: z.string(),
    /** What goes with each badge at the bench. */
    pin: z.string(),
    people: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        roles: z.array(z.enum(roles)),
        /** What the badge says when it is scanned. */
        badge: z.string().nullable(),
      }),
    ),
  }),
})
