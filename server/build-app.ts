// The whole app from its parts: what the parts are is decided by whoever builds it, a process or a test.
import { join } from 'node:path'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { queries } from './contract/queries.ts'
import { registerCommands } from './http/commands.ts'
import { registerDocumentation } from './http/documentation.ts'
import { registerDoor } from './http/door.ts'
import type { Access, Edge } from './http/edge.ts'
import { createLive, registerLive } from './http/live.ts'
import { registerPageHeaders } from './http/page-headers.ts'
import { edgeProblem, handleProblems, sendProblem } from './http/problem.ts'
import type { AnswerCheck } from './http/queries.ts'
import { registerWeb } from './http/web.ts'
import { createEveningPacks } from './jobs/evening-packs.ts'
import { zplOf } from './jobs/label-texts.ts'
import type { PaperRequest } from './jobs/paper-job.ts'
import { createPrinting, type PrintTiming } from './jobs/print-queue.ts'
import { createThread } from './jobs/thread.ts'
import { type MarrowParts, openMarrow } from './open-marrow.ts'
import type { DemoSecrets } from './routes/people.ts'
import { registerRoutes } from './routes/routes.ts'
import { runningBatches } from './views/batch-lines.ts'

export interface AppParts extends MarrowParts {
  /** What the people of the demonstration share, for its sign-in page; absent elsewhere. */
  demoSecrets?: DemoSecrets | null
  /** Told of each answer before it is sent; tests check it against its schema. */
  checkAnswer?: AnswerCheck
  /** Told of each route as it is registered: the net that every route falls into is made of these. */
  onRoute?: (route: { method: string; url: string; access: Access }) => void
  /** How long the printers are waited for; short in tests. */
  printTiming?: PrintTiming
  /** Where the log goes; the process's standard error unless told otherwise. */
  log?: { write(line: string): void }
}

/** A request's body; files have their own limit on their own route. */
const BODY_LIMIT_BYTES = 1_000_000

/** How long a request may take to arrive: a photo over a poor line does, and who sends a byte a minute does not. */
const ARRIVAL_MS = 120_000

declare module 'fastify' {
  interface FastifyInstance {
    /** The parts that the app stands on. */
    marrow: Edge
  }
}

/** Builds the app on an open store. It does not listen yet; `close` ends what it began, but leaves the store open. */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const { config } = parts
  const report = (error: unknown, where: string) => app.log.error({ err: error, where }, 'fault')
  const thread = <Request, Answer>(name: string) =>
    createThread<Request, Answer>({ workerFile: join(config.workersFolder, `${name}.js`), path: parts.store.path })
  const live = createLive()
  const marrow = openMarrow({ report, ...parts })
  // Two of a kind: two hundred pages for when Marrow is down keep no label of the bench waiting.
  const [papers, packPapers] = [
    thread<PaperRequest, Uint8Array>('paper-worker'),
    thread<PaperRequest, Uint8Array>('paper-worker'),
  ]
  const { read, time } = marrow.executor
  const running = () => runningBatches(marrow.views)
  const edge: Edge = {
    ...marrow,
    papers,
    packPapers,
    packs: createEveningPacks({ config, read, time, running, papers: packPapers, report }),
    printing: createPrinting({
      ...marrow,
      texts: (batch, sending, printer) => zplOf(batch, sending, printer, { ...marrow, papers }),
      // No stream of the journal: whoever shows a printer is told that it stands otherwise.
      changed: printer => live.changed([{ stream: `printing/${printer}`, version: 0 }]),
      report,
      timing: parts.printTiming,
    }),
    traces: thread('trace-worker'),
    checkAnswer: parts.checkAnswer,
  }
  const app: FastifyInstance = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: ARRIVAL_MS,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: edge.newId,
    // A proxy on this machine says who asks; without one nobody is believed about that.
    trustProxy: config.publicOrigin ? 'loopback' : false,
    // What a person is told at the start stands alone on the standard output.
    logger: { level: config.logLevel, stream: parts.log ?? process.stderr },
    // An address that cannot be read gets a problem document too.
    frameworkErrors: (_, request, reply) =>
      sendProblem(reply, edge, request, edgeProblem('request-malformed', {}, 400)),
    forceCloseConnections: 'idle',
    // The live line would never end a HEAD, and nobody asks for others.
    exposeHeadRoutes: false,
  })
  app.decorate('marrow', edge)
  app.addHook('onClose', async () => {
    await Promise.all([edge.packs.close(), edge.printing.close()])
    await Promise.all([edge.papers.close(), edge.packPapers.close(), edge.traces.close()])
  })
  app.addHook('onListen', async () => edge.packs.start())
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat()) parts.onRoute?.({ method: each, url, access: config?.access ?? 'session' })
  })
  app.removeContentTypeParser('text/plain')
  handleProblems(app, edge)
  logRequests(app)
  await app.register(rateLimit, { global: false })
  await registerDoor(app, edge)
  app.setNotFoundHandler((request, reply) => sendProblem(reply, edge, request, edgeProblem('address-unknown', {}, 404)))
  app.get('/healthz', { config: { access: 'public' } }, async () => ({ status: 'ok' }))
  registerCommands(app, edge)
  edge.onCommitted(live.changed)
  registerLive(app, edge, live)
  registerRoutes(app, edge, parts.demoSecrets ?? null)
  edge.printing.start()
  await app.register(async pages => {
    await registerPageHeaders(pages)
    registerDocumentation(pages, edge, queries)
    await registerWeb(pages, config.webFolder)
  })
  return app
}

/** One line a request: the route's pattern, never the address, which could hold a code or a name. */
const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const ms = Math.round(reply.elapsedTime * 10) / 10
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered')
    done()
  })
}
