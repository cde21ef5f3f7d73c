// The people of the laboratory, and in the demonstration those whom the sign-in page offers.
import type { FastifyInstance } from 'fastify'
import { listDemoPeople, listPeople } from '../contract/people.ts'
import type { AnswerOf } from '../contract/query.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import type { Context } from '../domain/kit/context.ts'
import { isQualified } from '../domain/person/may-perform.ts'
import type { PersonState } from '../domain/person/person.ts'
import type { Edge } from '../http/edge.ts'
import { edgeProblem } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'

/** The people whom the demonstration shows on its sign-in page, with what they share. */
export type DemoPeople = AnswerOf<typeof listDemoPeople>

/** Everybody ever registered, in that order. */
export const everybody = (read: Context['read']): PersonState[] =>
  idsGiven({ read }, 'person')
    .map(id => read('person', id))
    .filter(person => person !== null)

const lineOf = (person: PersonState, now: string) => ({
  id: person.id,
  version: person.version,
  name: person.name,
  roles: [...person.roles],
  language: person.language,
  active: person.active,
  qualifications: person.qualifications
    .filter(each => !each.withdrawn)
    .map(({ qualification, validUntilOn }) => ({
      qualification,
      validUntilOn,
      isValid: isQualified(person, qualification, now),
    })),
  badge: person.badge,
  hasPassword: person.password !== null,
  hasPin: person.pin !== null,
  lockedUntil: person.lockedUntil,
})

export const registerPeopleRoutes = (app: FastifyInstance, edge: Edge, demoPeople: DemoPeople | null): void => {
  const { executor } = edge
  registerQuery(app, edge, listPeople, () => {
    const { now } = executor.time()
    return { people: everybody(executor.read).map(person => lineOf(person, now)) }
  })
  // Outside the demonstration nobody has a password that others know, and the address is not even there.
  registerQuery(app, edge, listDemoPeople, () => {
    if (!edge.config.demo || !demoPeople) throw edgeProblem('address-unknown', {}, 404)
    return demoPeople
  })
}
