// The people of the laboratory, and in the demonstration those whom the sign-in page offers.
import type { FastifyInstance } from 'fastify'
import { listDemoPeople, listPeople, type PersonLine } from '../contract/people.ts'
import { readOwnId, withCheck } from '../domain/code/own-code.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import type { Context } from '../domain/kit/context.ts'
import { isQualified } from '../domain/person/may-perform.ts'
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

const lineOf = (person: PersonState, { context, actions }: Asking): PersonLine => ({
  id: person.id,
  version: person.version,
  name: person.name,
  roles: [...person.roles],
  language: person.language,
  active: person.active,
  hospital: person.hospital,
  qualifications: person.qualifications
    .filter(each => !each.withdrawn)
    .map(({ qualification, validUntilOn }) => ({
      qualification,
      validUntilOn,
      isValid: isQualified(person, qualification, context.now),
    })),
  badge: person.badge,
  hasPassword: person.password !== null,
  hasPin: person.pin !== null,
  lockedUntil: person.lockedUntil,
  actions: actions('person', person.id),
})

/** As the card says it when it is scanned. */
const scannedBadge = (badge: string | null): string | null => badge && (readOwnId(badge) ? withCheck(badge) : badge)

/** `demo`: null outside the demonstration, where nobody has a password that others know, and the address is not even there. */
export const registerPeopleRoutes = (app: FastifyInstance, edge: Edge, demo: DemoSecrets | null): void => {
  const { executor, config } = edge

  registerQuery(app, edge, listPeople, (_, request) => {
    const asking = askingOf(edge, request)
    return { people: everybody(executor.read).map(person => lineOf(person, asking)) }
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
