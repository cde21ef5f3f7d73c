// Storing a photo or a document before the command that names it, and reading it again.
import type { FastifyInstance } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { FILE_LIMIT_BYTES, fileTypes, readFile, saveFile } from '../contract/files.ts'
import type { AnswerOf } from '../contract/query.ts'
import { type Edge, guestOf } from '../http/edge.ts'
import { fileTypeOf, storedFileType } from '../http/file-type.ts'
import { edgeProblem, refuseWith } from '../http/problem.ts'
import { type Handler, registerQuery } from '../http/queries.ts'
import { createTurns } from '../http/turns.ts'
import type { Asking } from '../views/asking.ts'
import { type Attached, attachedTo } from '../views/attached-files.ts'
import { askingOf } from './asking.ts'
import { seesAttached } from './seen.ts'

/** The file's own name, percent-encoded; kept sealed, because it may carry a person's name. */
const NAME_HEADER = 'marrow-file-name'
const MAX_NAME = 200
/** Files of one session under way at once: each is in memory several times while it is sealed. A screen sends one. */
const AT_ONCE = 2

export const registerFileRoutes = (app: FastifyInstance, edge: Edge): void => {
  const { files, executor, identities } = edge

  /** A picture of a label or a physician's letter may carry a name: reading it is reading of the patient. */
  const logReading = (hash: string, seen: readonly Attached[], { context }: Asking): void => {
    const batches = seen.flatMap(({ kind, id }) => (kind === 'batch' ? (context.read('batch', id) ?? []) : []))
    const reader = { actor: context.actor.id, purpose: `file ${hash.slice(0, 12)}`, at: context.now }
    for (const patient of new Set(batches.map(({ patientCode }) => patientCode))) identities.note(patient, reader)
  }

  // A part of its own: elsewhere a body is JSON and small.
  app.register(async part => {
    part.removeAllContentTypeParsers()
    part.addContentTypeParser([...fileTypes], { parseAs: 'buffer', bodyLimit: FILE_LIMIT_BYTES }, (_, content, done) =>
      done(null, content),
    )
    const turns = createTurns(AT_ONCE)
    // Before the body is read: what waits stays with whoever sends it.
    part.addHook('preParsing', async (request, { raw }) => {
      const { key } = guestOf(request).session
      await turns.take(key)
      if (raw.destroyed) turns.giveBack(key)
      else raw.once('close', () => turns.giveBack(key))
    })
    const save: Handler<object, AnswerOf<typeof saveFile>> = async (_, request) => {
      const content = request.body
      const claimed = request.headers['content-type'] ?? ''
      const type = Buffer.isBuffer(content) && content.length > 0 ? fileTypeOf(content, claimed) : null
      if (!Buffer.isBuffer(content) || type === null) {
        throw edgeProblem('media-type-unsupported', { wanted: fileTypes.join(', ') }, 415)
      }
      const saved = await files.save(content)
      files.record({ ...saved, name: nameIn(request.headers[NAME_HEADER]), at: executor.time().now })
      return { ...saved, type }
    }
    registerQuery(part, edge, saveFile, save, { bodyLimitBytes: FILE_LIMIT_BYTES })
  })

  registerQuery(app, edge, readFile, async ({ hash }, request, reply) => {
    const asking = askingOf(edge, request)
    const seen = attachedTo(asking.views, hash).filter(each => seesAttached(each, asking))
    const content = seen.length > 0 && files.has(hash) ? await files.read(hash) : null
    if (content) logReading(hash, seen, asking)
    if (!content) return refuseWith(refusalOf('unknown-thing', { kind: 'file', id: hash.slice(0, 12) }, 404))
    reply.headers({
      'content-type': storedFileType(content),
      'content-disposition': 'inline',
      // Whatever it holds, it runs nothing and asks for nothing.
      'content-security-policy':
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    })
    return content
  })
}

const nameIn = (header: string | string[] | undefined): string | undefined => {
  if (typeof header !== 'string') return undefined
  try {
    return decodeURIComponent(header).slice(0, MAX_NAME)
  } catch {
    // A name that cannot be read is no reason to lose the file.
    return undefined
  }
}
