// The people of the laboratory: names for everybody, qualifications for the laboratory, accounts for who keeps them.
import { z } from 'zod'
import { roles } from '../domain/person/roles.ts'
import { laboratory } from './batches.ts'
import { Action } from './place.ts'
import { defineQuery } from './query.ts'

const Colleague = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  active: z.boolean(),
})

const Qualification = z.strictObject({ qualification: z.string(), validUntilOn: z.string(), isValid: z.boolean() })

/** Aseptic process simulations, by the qualification that they show. */
const MediaFills = z.strictObject({
  qualification: z.string(),
  /** Passed one after the other since the last that failed. */
  inARow: z.int(),
  lastOn: z.string(),
  passed: z.boolean(),
  /** The last day by which the next one is due; null after a failure. */
  nextBy: z.string().nullable(),
  /** Since when the work is in doubt where the last one failed: the last one passed; null where none was. */
  doubtFrom: z.string().nullable(),
})

export const PersonLine = Colleague.extend({
  qualifications: z.array(Qualification),
  mediaFills: z.array(MediaFills),
  /** What may be done with the qualifications now, in an account with the account too, by whoever asks. */
  actions: z.array(Action),
})
export type PersonLine = z.infer<typeof PersonLine>

export const AccountLine = PersonLine.extend({
  version: z.int(),
  language: z.enum(['en', 'es']),
  /** By its id in the settings; null in the laboratory. */
  hospital: z.string().nullable(),
  /** The badge's code; null where the person has none. */
  badge: z.string().nullable(),
  hasPassword: z.boolean(),
  hasPin: z.boolean(),
  /** Signing rests until then, after wrong passwords. */
  lockedUntil: z.string().nullable(),
})
export type AccountLine = z.infer<typeof AccountLine>

export const listPeople = defineQuery({
  name: 'people',
  path: '/api/people',
  who: 'signed-in',
  summary: 'Everybody who works or has worked with Marrow, by name and role, in the order of registration.',
  params: z.object({}),
  answer: z.strictObject({ people: z.array(Colleague) }),
})

export const listQualifications = defineQuery({
  name: 'qualifications',
  path: '/api/qualifications',
  who: [...laboratory, 'administrator'],
  summary: 'Everybody with what each is qualified for, and until when.',
  params: z.object({}),
  answer: z.strictObject({ people: z.array(PersonLine) }),
})

export const listAccounts = defineQuery({
  name: 'accounts',
  path: '/api/accounts',
  who: ['administrator'],
  summary: 'Everybody with the account: badge, password and PIN set or not, the lock, and what may be done with each.',
  params: z.object({}),
  answer: z.strictObject({ people: z.array(AccountLine) }),
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
