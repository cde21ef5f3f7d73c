// The batches: every line, one whole, one run of an operation, and what is due on the bench.
import type { FastifyInstance } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { laboratory, listBatches, readBatch, readOperation } from '../contract/batches.ts'
import { type BenchLine, listChecks, readBench } from '../contract/bench.ts'
import type { DueLine } from '../contract/place.ts'
import { readPerformers } from '../contract/transcription.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { operationOf, processOf } from '../domain/batch/may.ts'
import { couldPerform } from '../domain/person/may-perform.ts'
import type { RoomState } from '../domain/room/room.ts'
import type { Edge } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import type { Asking } from '../views/asking.ts'
import { endedLine, lineOfBatch } from '../views/batch-line-answer.ts'
import { batchesLeft, countBatches, endedBatches, runningBatches, undecidedBatches } from '../views/batch-lines.ts'
import { batchPage } from '../views/batch-page-answer.ts'
import { allCabinets, allRooms, placeOf } from '../views/bench-place.ts'
import { byUrgency, dueLines, isForTheBench } from '../views/due-answer.ts'
import { checkLines, handAnswer } from '../views/hand-answer.ts'
import { findRun, operationPage } from '../views/operation-answer.ts'
import { askingOf } from './asking.ts'
import { everybody } from './people.ts'
import { refuseWithoutHospital, seesBatch, seesPhase } from './seen.ts'

/** The state of a batch; refused where there is none. */
export const batchById = (id: string, { context }: Pick<Asking, 'context'>): BatchState =>
  context.read('batch', id) ?? refuseWith(refusalOf('unknown-thing', { kind: 'batch', id }, 404))

const statesOf = (ids: readonly string[], { context }: Asking): BatchState[] =>
  ids.map(id => context.read('batch', id)).filter(batch => batch !== null)

/** The states of all running batches, the one booked last first. */
export const runningStates = (asking: Asking): BatchState[] => statesOf(runningBatches(asking.views), asking)

/** The states of closed batches of which something late is to be decided. */
export const undecidedStates = (asking: Asking): BatchState[] => statesOf(undecidedBatches(asking.views), asking)

const isSeen = (batch: BatchState, { operation }: DueLine, asking: Asking): boolean => {
  const phase = operationOf(processOf(batch, asking.context), operation)?.phase
  return phase !== undefined && seesPhase(phase, asking)
}

/** Everything of which something is to be done, that whoever asks sees. */
const statesAtBench = (asking: Asking): BatchState[] =>
  [...runningStates(asking), ...statesOf(batchesLeft(asking.views), asking)].filter(batch => seesBatch(batch, asking))

const benchLine = (
  batch: BatchState,
  due: DueLine,
  rooms: readonly RoomState[],
  asking: Asking,
): Omit<BenchLine, 'batch'> | null => {
  const operation = operationOf(processOf(batch, asking.context), due.operation)
  const run = batch.runs.find(each => each.run === due.run)
  if (!operation) return null
  return {
    due,
    hand: run ? handAnswer(batch, run, asking) : null,
    place: placeOf(batch, operation, due.run, rooms, asking),
  }
}

/** What belongs on the bench of whoever asks, of all batches of which something is to be done, the most urgent first. */
const benchLines = (rooms: readonly RoomState[], asking: Asking): BenchLine[] =>
  statesAtBench(asking)
    .flatMap(batch => {
      const lines = dueLines(batch, asking)
        .filter(line => isForTheBench(line, batch, asking.context) && isSeen(batch, line, asking))
        .map(due => benchLine(batch, due, rooms, asking))
        .filter(line => line !== null)
      const line = lines.length > 0 ? lineOfBatch(batch, asking) : null
      return line ? lines.map(each => ({ batch: line, ...each })) : []
    })
    .sort((one, other) => byUrgency(one.due, other.due))

export const registerBatchRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, listBatches, ({ show, limit, after }, request) => {
    const asking = askingOf(edge, request)
    const count = countBatches(asking.views)
    const running = show === 'ended' ? [] : runningStates(asking).map(batch => lineOfBatch(batch, asking))
    const ended =
      show === 'running' ? [] : endedBatches(asking.views, limit, after).map(facts => endedLine(facts, asking))
    const total = (show === 'ended' ? 0 : count.running) + (show === 'running' ? 0 : count.ended)
    return { now: asking.context.now, batches: [...running, ...ended], total }
  })

  registerQuery(app, edge, readBatch, ({ id }, request) => {
    const asking = askingOf(edge, request)
    return batchPage(batchById(id, asking), asking)
  })

  registerQuery(app, edge, readOperation, ({ id, run: number }, request) => {
    const asking = askingOf(edge, request)
    refuseWithoutHospital(asking)
    const batch = batchById(id, asking)
    const found = seesBatch(batch, asking) ? findRun(batch, number, asking) : null
    if (!found) return refuseWith(refusalOf('unknown-thing', { kind: 'operation', id: `${id}/${number}` }, 404))
    const { run, operation } = found
    if (!seesPhase(run.phase, asking)) return refuseWith(refusalOf('not-permitted', { roles: [...laboratory] }, 403))
    return operationPage(batch, run, operation, asking)
  })

  registerQuery(app, edge, readPerformers, ({ id, run: number, at }, request) => {
    const asking = askingOf(edge, request)
    const found = findRun(batchById(id, asking), number, asking)
    if (!found) return refuseWith(refusalOf('unknown-thing', { kind: 'operation', id: `${id}/${number}` }, 404))
    const could = everybody(asking.context.read).filter(person => couldPerform(person, found.operation, at))
    return { people: could.map(({ id: person, name }) => ({ id: person, name })) }
  })

  registerQuery(app, edge, readBench, (_, request) => {
    const asking = askingOf(edge, request)
    refuseWithoutHospital(asking)
    const rooms = allRooms(asking)
    return {
      now: asking.context.now,
      lines: benchLines(rooms, asking),
      rooms: rooms.map(({ id, name }) => ({ id, name })),
      cabinets: allCabinets(asking),
    }
  })

  registerQuery(app, edge, listChecks, (_, request) => {
    const asking = askingOf(edge, request)
    return { now: asking.context.now, checks: checkLines(statesAtBench(asking), asking) }
  })
}
