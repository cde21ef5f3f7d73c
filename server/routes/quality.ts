// Quality: samples that wait for results, batches that wait for release, and one batch as its reviewer reads it.
import type { FastifyInstance } from 'fastify'
import { listRelease, listSamples, readRelease, type SampleLine } from '../contract/quality.ts'
import type { Edge } from '../http/edge.ts'
import { registerQuery } from '../http/queries.ts'
import type { Asking } from '../views/asking.ts'
import { releaseLines, releasePage } from '../views/release-answer.ts'
import { countSamples, type SampleRow, samplesTaken, waitingSamples } from '../views/samples.ts'
import { byWanted, sampleLines } from '../views/samples-answer.ts'
import { askingOf } from './asking.ts'
import { batchById, runningStates, undecidedStates } from './batches.ts'

/** The lines of these samples, in their order; each batch is looked at once. */
const linesOf = (rows: readonly SampleRow[], asking: Asking): SampleLine[] => {
  const lines = new Map<string, SampleLine>()
  for (const batch of new Set(rows.map(row => row.batch))) {
    for (const line of sampleLines(batchById(batch, asking), asking)) lines.set(line.id, line)
  }
  return rows.map(row => lines.get(row.id)).filter(line => line !== undefined)
}

export const registerQualityRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, listSamples, ({ show, batch, limit, after }, request) => {
    const asking = askingOf(edge, request)
    const { now } = asking.context
    if (batch !== undefined) {
      const samples = sampleLines(batchById(batch, asking), asking)
      return { now, samples, total: samples.length }
    }
    if (show === 'all') {
      return {
        now,
        samples: linesOf(samplesTaken(asking.views, limit, after), asking),
        total: countSamples(asking.views),
      }
    }
    const samples = linesOf(waitingSamples(asking.views), asking).sort(byWanted)
    return { now, samples, total: samples.length }
  })

  registerQuery(app, edge, listRelease, (_, request) => {
    const asking = askingOf(edge, request)
    return {
      now: asking.context.now,
      lines: releaseLines([...runningStates(asking), ...undecidedStates(asking)], asking),
    }
  })

  registerQuery(app, edge, readRelease, ({ id }, request) => {
    const asking = askingOf(edge, request)
    return releasePage(batchById(id, asking), asking)
  })
}
