// Environmental monitoring, and what was found wrong afterwards: sessions, what a thing has touched, exposures.
import type { FastifyInstance } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { listMonitoring } from '../contract/environment.ts'
import { listExposures, readTouched } from '../contract/exposures.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import { cabinetYear } from '../domain/equipment/cabinet-rules.ts'
import type { Thing } from '../domain/exposure/touched.ts'
import { makingActions } from '../http/actions.ts'
import type { Edge } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import type { Asking } from '../views/asking.ts'
import { monitoringLine } from '../views/environment-answer.ts'
import { exposureLine, thingAnswer, touchedAnswer } from '../views/exposure-answer.ts'
import { exposuresDeclared } from '../views/exposures.ts'
import { lotsInHand } from '../views/lots.ts'
import { sessionsHeld, sessionsOver, sessionsWaiting } from '../views/monitoring-sessions.ts'
import { askingOf, saidActions } from './asking.ts'
import { everybody } from './people.ts'

const sessionIds = (
  { show, session, limit }: { show: 'waiting' | 'over' | 'all'; session?: string | undefined; limit: number },
  { views }: Asking,
): string[] => {
  if (session !== undefined) return [session]
  if (show === 'waiting') return sessionsWaiting(views)
  return show === 'over' ? sessionsOver(views, limit) : sessionsHeld(views, limit)
}

const roomsOf = ({ context }: Asking) =>
  idsGiven(context, 'room').flatMap(id => {
    const room = context.read('room', id)
    return room ? [{ id, name: room.name, grade: room.grade }] : []
  })

const cabinetsOf = ({ context }: Asking) =>
  idsGiven(context, 'equipment').flatMap(id => {
    const found = context.read('equipment', id)
    if (found?.type !== 'cabinet') return []
    const openBatch = cabinetYear(context, id).state?.open?.batch ?? null
    return [{ id, name: found.name, roomName: context.read('room', found.room)?.name ?? found.room, openBatch }]
  })

/** Those of the hospital work in no clean room. */
const atWork = ({ context }: Asking) =>
  everybody(context.read)
    .filter(({ active, roles }) => active && roles.some(role => role === 'technician' || role === 'supervisor'))
    .map(({ id, name }) => ({ id, name }))

/** What an exposure may be about, by a list: of lots those that are in hand; others are found by their code. */
const thingsOf = (asking: Asking) => {
  const { context, views } = asking
  const named = (kind: Thing['kind'], ids: readonly string[]) =>
    ids.filter(id => context.read(kind, id) !== null).map(id => thingAnswer({ kind, id }, asking))
  return [
    ...named('lot', lotsInHand(views, '')),
    ...named('equipment', idsGiven(context, 'equipment')),
    ...named('room', idsGiven(context, 'room')),
    ...named('person', idsGiven(context, 'person')),
  ]
}

export const registerEnvironmentRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, listMonitoring, (params, request) => {
    const asking = askingOf(edge, request)
    const { context } = asking
    return {
      now: context.now,
      sessions: sessionIds(params, asking).flatMap(id => {
        const session = context.read('monitoring', id)
        return session ? [monitoringLine(session, asking)] : []
      }),
      rooms: roomsOf(asking),
      cabinets: cabinetsOf(asking),
      people: atWork(asking),
      actions: saidActions(makingActions(edge.commands, ['monitoring'], context), asking),
    }
  })

  registerQuery(app, edge, readTouched, ({ kind, id, from, until }, request) => {
    const asking = askingOf(edge, request)
    if (!asking.context.read(kind, id)) return refuseWith(refusalOf('unknown-thing', { kind, id }, 404))
    return touchedAnswer({ kind, id }, { from, until }, asking)
  })

  registerQuery(app, edge, listExposures, ({ limit }, request) => {
    const asking = askingOf(edge, request)
    const { context, views } = asking
    return {
      now: context.now,
      exposures: exposuresDeclared(views, limit).flatMap(id => {
        const exposure = context.read('exposure', id)
        return exposure ? [exposureLine(exposure, asking)] : []
      }),
      things: thingsOf(asking),
      actions: saidActions(makingActions(edge.commands, ['exposure'], context), asking),
    }
  })
}
