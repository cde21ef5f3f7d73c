// The built interface: its files as they are, and its one page for every other address that a browser may open.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { edgeProblem } from './problem.ts'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))

export const registerWeb = async (app: FastifyInstance, webFolder: string | null): Promise<void> => {
  if (!webFolder || !existsSync(join(webFolder, 'index.html'))) return
  // The build is complete before the start, so what is not in this list does not exist.
  const files = new Set(filesIn(webFolder))
  await app.register(staticFiles, { root: webFolder, serve: false, cacheControl: false })

  app.get('/*', { config: { access: 'public' } }, async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '').slice(1)
    if (path === 'api' || path.startsWith('api/')) throw edgeProblem('address-unknown', {}, 404)
    const isFile = files.has(path)
    // A built file's name changes with its content; the page that names them all does not.
    const keep = isFile && path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    if (!isFile && /\.[a-z0-9]+$/i.test(path)) throw edgeProblem('address-unknown', {}, 404)
    return reply.header('cache-control', keep).sendFile(isFile ? path : 'index.html')
  })
}
