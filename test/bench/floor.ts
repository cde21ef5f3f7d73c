// The floors that answer over HTTP, in a process of their own: bare Fastify, with as little behind it as each row says.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import Fastify, { type FastifyInstance } from 'fastify'
import type { FloorSpec } from './kit/floor-process.ts'

const openTable = (folder: string) => {
  const db = new Database(join(folder, 'floor.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS record (seq INTEGER PRIMARY KEY, row TEXT NOT NULL) STRICT')
  return { db, insert: db.prepare('INSERT INTO record (row) VALUES (?)') }
}

/** One INSERT per transaction. */
const single = (app: FastifyInstance, folder: string, rowBytes: number): void => {
  const { insert } = openTable(folder)
  const row = 'x'.repeat(rowBytes)
  app.post('/record', async () => ({ seq: insert.run(row).lastInsertRowid }))
}

/** The INSERTs of the requests that came in one turn of the loop share a transaction. */
const grouped = (app: FastifyInstance, folder: string, rowBytes: number): void => {
  const { db, insert } = openTable(folder)
  const row = 'x'.repeat(rowBytes)
  let waiting: ((answer: { seq: number | bigint }) => void)[] = []
  const commit = db.transaction((count: number) => Array.from({ length: count }, () => insert.run(row).lastInsertRowid))
  const flush = () => {
    const group = waiting
    waiting = []
    const seqs = commit(group.length)
    group.forEach((answer, index) => {
      answer({ seq: seqs[index] ?? 0 })
    })
  }
  app.post(
    '/record',
    () =>
      new Promise(answer => {
        waiting.push(answer)
        if (waiting.length === 1) setImmediate(flush)
      }),
  )
}

const constant = (app: FastifyInstance, answer: string): void => {
  const said: unknown = JSON.parse(answer)
  app.post('/scan', async () => said)
}

const start = async (spec: FloorSpec): Promise<void> => {
  const app = Fastify()
  if (spec.kind === 'single') single(app, spec.folder, spec.rowBytes)
  if (spec.kind === 'grouped') grouped(app, spec.folder, spec.rowBytes)
  if (spec.kind === 'constant') constant(app, spec.answer)
  app.get('/healthz', async () => ({ status: 'ok' }))
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  process.stdout.write(`Floor listening on ${base}\n`)
}

start(JSON.parse(process.argv[2] ?? '') as FloorSpec)
