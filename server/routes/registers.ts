// The registers one by one: a thing with its history, a logbook, lots that have ended, files out and in.
import type { FastifyInstance } from 'fastify'
import { notPermitted } from '../commands/attempt.ts'
import { refusalOf } from '../commands/outcome.ts'
import {
  ENDED_LOTS_A_PAGE,
  exportRegister,
  listEndedLots,
  readLogbook,
  readRegisterItem,
  tryImport,
} from '../contract/registers.ts'
import { mayGive } from '../domain/kit/command.ts'
import { dayIn } from '../domain/kit/time.ts'
import { registerFiles } from '../domain/register-file/columns.ts'
import { planImport } from '../domain/register-file/plan-import.ts'
import type { Edge } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import type { Asking } from '../views/asking.ts'
import { type CsvCell, csvText } from '../views/csv-text.ts'
import { lotLine, shownFrom } from '../views/laboratory-answer.ts'
import { endedLots, everyLot, lotsInHand } from '../views/lots.ts'
import { lotHeadings, lotRow, registerRows } from '../views/register-csv.ts'
import { logbook, registerItem } from '../views/register-item.ts'
import { refusalSentence } from '../words/refusals.ts'
import { askingOf } from './asking.ts'

/** Lots that are read in one turn of the loop: ten years of them keep nobody at the bench waiting. */
const LOTS_A_TURN = 100

const lotRows = async (ids: readonly string[], asking: Asking): Promise<CsvCell[][]> => {
  const rows: CsvCell[][] = []
  for (let from = 0; from < ids.length; from += LOTS_A_TURN) {
    if (from > 0) await new Promise(resolve => setImmediate(resolve))
    rows.push(...ids.slice(from, from + LOTS_A_TURN).map(id => lotRow(id, asking)))
  }
  return rows
}

const registerFilesInAndOut = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, exportRegister, async ({ register, all }, request, reply) => {
    const asking = askingOf(edge, request)
    const { context, views, reader } = asking
    const ids = () => (all === 'yes' ? everyLot(views) : lotsInHand(views, shownFrom(context)))
    const { headings, rows } =
      register === 'lots'
        ? { headings: lotHeadings, rows: await lotRows(ids(), asking) }
        : registerRows[register](asking)
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${register}-${dayIn(context.zone, context.now)}.csv"`,
    })
    return Buffer.from(csvText(headings, rows, reader.language), 'utf8')
  })

  registerQuery(app, edge, tryImport, ({ register, text }, request) => {
    const { context, reader } = askingOf(edge, request)
    const { command } = registerFiles[register]
    if (!mayGive(command.who, context.actor.roles)) return refuseWith(notPermitted(command))
    const plan = planImport(register, text, context)
    if (!plan.ok) return refuseWith(plan.refusal)
    const rows = plan.rows.map(({ line, cells, faults }) => ({
      line,
      cells,
      faults: faults.map(fault => ({ heading: fault.path || null, sentence: refusalSentence(fault, reader) })),
    }))
    return { headings: plan.headings, rows, bad: rows.filter(({ faults }) => faults.length > 0).length }
  })
}

export const registerRegisterRoutes = (app: FastifyInstance, edge: Edge): void => {
  const readStream = (stream: string) => edge.journal.readStream(stream)

  registerQuery(app, edge, readRegisterItem, ({ kind, id }, request) => {
    const item = registerItem(kind, id, readStream, askingOf(edge, request))
    return item ?? refuseWith(refusalOf('unknown-thing', { kind, id }, 404))
  })

  registerQuery(app, edge, readLogbook, ({ id, year }, request) => {
    const book = logbook(id, year, readStream, askingOf(edge, request))
    return book ?? refuseWith(refusalOf('unknown-thing', { kind: 'equipment', id }, 404))
  })

  registerQuery(app, edge, listEndedLots, ({ text, page }, request) => {
    const asking = askingOf(edge, request)
    const { views, context } = asking
    const ids = endedLots(views, shownFrom(context), text, ENDED_LOTS_A_PAGE + 1, (page - 1) * ENDED_LOTS_A_PAGE)
    const lots = ids
      .slice(0, ENDED_LOTS_A_PAGE)
      .map(id => context.read('lot', id))
      .filter(lot => lot !== null)
      .map(lot => lotLine(lot, asking))
    return { lots, page, hasMore: ids.length > ENDED_LOTS_A_PAGE }
  })

  registerFilesInAndOut(app, edge)
}
