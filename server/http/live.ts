// GET /api/live: which streams have changed, to which version, never what in them, told to every open screen by server-sent events.
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { JournalEntry } from '../../db/journal.ts'
import { type Edge, guestOf } from './edge.ts'

export interface Live {
  /** Tells every listener of these streams, soon. */
  changed(entries: readonly Pick<JournalEntry, 'stream' | 'version'>[]): void
  /** Ends every line. */
  close(): void
}

/** Commits within this time are told together: fifty stations ask again at most ten times a second. */
const COALESCE_MS = 100
/** Keeps proxies from closing a silent line, and finds out whether the session still stands. */
const HEARTBEAT_MS = 15_000
/** Lines of one session: a browser gives one origin six connections, and a screen needs one. */
const MAX_LINES = 6
/** What a line may have left unread; a screen that reads nothing asks again when it does. */
const MAX_BEHIND_BYTES = 1_000_000

interface Line {
  response: ServerResponse
  secret: string
}

export const createLive = (): Live & { lines: Set<Line> } => {
  const lines = new Set<Line>()
  let versions = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    timer = undefined
    const told = { streams: [...versions.keys()], versions: [...versions.values()] }
    const message = `data: ${JSON.stringify(told)}\n\n`
    versions = new Map()
    for (const { response } of lines) {
      if (response.writableLength > MAX_BEHIND_BYTES) response.destroy()
      else response.write(message)
    }
  }

  return {
    lines,
    changed(entries) {
      if (lines.size === 0) return
      for (const { stream, version } of entries) versions.set(stream, version)
      timer ??= setTimeout(tell, COALESCE_MS)
    },
    close() {
      clearTimeout(timer)
      for (const { response } of lines) response.end()
      lines.clear()
    },
  }
}

export const registerLive = (app: FastifyInstance, edge: Edge, live: ReturnType<typeof createLive>): void => {
  /** A session that has ended or was locked hears nothing more; its screen asks why, and shows the door. */
  const beat = () => {
    const { now } = edge.executor.time()
    for (const line of live.lines) {
      const guest = edge.gate.find(line.secret, now)
      if (guest && !guest.isLocked) line.response.write(': here\n\n')
      else line.response.end()
    }
  }
  const heartbeat = setInterval(beat, HEARTBEAT_MS)
  heartbeat.unref()
  // Before the server waits for its connections to end: these would not end by themselves.
  app.addHook('preClose', async () => {
    clearInterval(heartbeat)
    live.close()
  })

  app.get('/api/live', async (request, reply) => {
    const { secret } = guestOf(request)
    const own = [...live.lines].filter(line => line.secret === secret)
    if (own.length >= MAX_LINES) own[0]?.response.end()
    reply.hijack()
    const response = reply.raw
    const headers = reply.getHeaders()
    response.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // For a proxy that would otherwise collect the answer.
      'x-accel-buffering': 'no',
    })
    response.write('retry: 2000\n\n')
    const line = { response, secret }
    live.lines.add(line)
    response.on('close', () => live.lines.delete(line))
  })
}
