// The people of the laboratory, their qualifications and accounts, and in the demonstration those whom the sign-in page offers.
import type { FastifyInstance } from 'fastify'
import {
  type AccountLine,
  listAccounts,
  listDemoPeople,
  listPeople,
  listQualifications,
  type PersonLine,
} from '../contract/people.ts'
import { readOwnId, withCheck } from '../domain/code/own-code.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import type { Context } from '../domain/kit/context.ts'
import { dayIn } from '../domain/kit/time.ts'
import { qualifyPerson } from '../domain/person/commands/qualify-person.ts'
import { recordMediaFill } from '../domain/person/commands/record-media-fill.ts'
import { withdrawQualification } from '../domain/person/commands/withdraw-qualification.ts'
import { isQualified } from '../domain/person/may-perform.ts'
import { inDoubtFrom, mediaFillsFor, passesInARow, validUntilOn } from '../domain/person/media-fills.ts'
import type { PersonState } from '../domain/person/person.ts'
import type { Edge } from '../http/edge.ts'
import { edgeProblem } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import type { Asking } from '../views/asking.ts'
import { askingOf } from './asking.ts'

/** What everybody of the demonstration shares. */
export interface DemoSecrets {
  password: string
  pin: string
}

/** Everybody ever registered, in that order. */
export const everybody = (read: Context['read']): PersonState[] =>
  idsGiven({ read }, 'person')
    .map(id => read('person', id))
    .filter(person => person !== null)

const colleague = ({ id, name, roles, active }: PersonState) => ({ id, name, roles: [...roles], active })

const qualifying: readonly string[] = [qualifyPerson.name, withdrawQualification.name, recordMediaFill.name]

const fillsOf = (person: PersonState, zone: string): PersonLine['mediaFills'] =>
  [...new Set(person.mediaFills.map(({ qualification }) => qualification))].flatMap(qualification => {
    const fills = mediaFillsFor(person, qualification)
    const last = fills.at(-1)
    if (!last) return []
    const { passed } = last
    return {
      qualification,
      inARow: passesInARow(fills),
      lastOn: dayIn(zone, last.filledAt),
      passed,
      nextBy: passed ? validUntilOn(last, zone) : null,
      doubtFrom: passed ? null : inDoubtFrom(fills),
    }
  })

const lineOf = (person: PersonState, { context, actions }: Asking): PersonLine => ({
  ...colleague(person),
  qualifications: person.qualifications
    .filter(each => !each.withdrawn)
    .map(({ qualification, validUntilOn }) => ({
      qualification,
      validUntilOn,
      isValid: isQualified(person, qualification, context.now),
    })),
  mediaFills: fillsOf(person, context.zone),
  // What stands in the way of the others would tell of the account.
  actions: actions('person', person.id).filter(({ command }) => qualifying.includes(command)),
})

const accountOf = (person: PersonState, asking: Asking): AccountLine => ({
  ...lineOf(person, asking),
  version: person.version,
  language: person.language,
  hospital: person.hospital,
  badge: person.badge,
  hasPassword: person.password !== null,
  hasPin: person.pin !== null,
  lockedUntil: person.lockedUntil,
  actions: asking.actions('person', person.id),
})

/** As the card says it when it is scanned. */
const scannedBadge = (badge: string | null): string | null => badge && (readOwnId(badge) ? withCheck(badge) : badge)

/** `demo`: null outside the demonstration, where nobody has a password that others know, and the address is not even there. */
export const registerPeopleRoutes = (app: FastifyInstance, edge: Edge, demo: DemoSecrets | null): void => {
  const { executor, config } = edge

  registerQuery(app, edge, listPeople, () => ({ people: everybody(executor.read).map(colleague) }))

  registerQuery(app, edge, listQualifications, (_, request) => {
    const asking = askingOf(edge, request)
    return { people: everybody(executor.read).map(person => lineOf(person, asking)) }
  })

  registerQuery(app, edge, listAccounts, (_, request) => {
    const asking = askingOf(edge, request)
    return { people: everybody(executor.read).map(person => accountOf(person, asking)) }
  })

  /** An account that was made later has a password of its own: it is let in by the form, as everywhere. */
  const sharing = async (people: PersonState[], password: string): Promise<PersonState[]> => {
    const shares = await Promise.all(people.map(person => edge.doorkeeper.hasPassword(person, password)))
    return people.filter((_, index) => shares[index])
  }

  registerQuery(app, edge, listDemoPeople, async () => {
    if (!config.demo || !demo) throw edgeProblem('address-unknown', {}, 404)
    const active = everybody(executor.read).filter(person => person.active)
    const people = await sharing(active, demo.password)
    return {
      ...demo,
      people: people.map(({ id, name, roles, badge }) => ({ id, name, roles: [...roles], badge: scannedBadge(badge) })),
    }
  })
}
