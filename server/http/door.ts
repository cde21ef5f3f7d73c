// What every request passes: its host and origin, its session, the state of its screen; and what every answer carries.
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Edge } from './edge.ts'
import type { Guest } from './gate.ts'
import { type OwnAddress, ownAddress } from './own-address.ts'
import { edgeProblem, notSignedIn, ownPasswordFirst } from './problem.ts'

export const COOKIE = 'marrow_session'

/** A request that a screen makes by itself (a live update) says so, and keeps no screen unlocked. */
export const BACKGROUND_HEADER = 'marrow-background'

/** On every answer that is no page: kept nowhere, guessed at by nobody, framed by our own pages only. */
const answerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'self'; object-src 'none'; frame-ancestors 'self'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

export const registerDoor = async (app: FastifyInstance, edge: Edge): Promise<void> => {
  await app.register(cookie)
  app.decorateRequest('guest', null)
  const own = ownAddress(edge.config)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('request-id', request.id)
    if (!isPage(request)) reply.headers(answerHeaders)
    if (!own.isOwnHost(request.headers.host)) throw edgeProblem('host-foreign', {}, 421)
    refuseForeignOrigin(request, own)
    admit(edge, request)
  })
  // Again once the body is here: however slowly it comes, it is not taken from a session that has ended, was locked or lost its roles.
  app.addHook('preValidation', async request => {
    if (request.body !== undefined) admit(edge, request)
  })
}

/** A page has headers of its own. The route tells: an address can be written in many ways (`/%61pi/session`). */
const isPage = ({ routeOptions, url }: FastifyRequest): boolean =>
  (routeOptions.url === '/*' && !url.startsWith('/api/')) || routeOptions.url === '/api'

/**
 * A browser says where a request that changes something comes from; another site's is refused. A client that says neither is no
 * browser, and holds no cookie that somebody else could use.
 */
const refuseForeignOrigin = (request: FastifyRequest, own: OwnAddress): void => {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  const isForeignSite = typeof site === 'string' && site !== 'same-origin' && site !== 'none'
  if (isForeignSite || (origin !== undefined && !own.isOwnOrigin(origin, host))) {
    throw edgeProblem('origin-foreign', {}, 403)
  }
}

/** Somebody else knows the password: what is done with it could be anybody's. */
export const mustChoosePassword = ({ person }: Pick<Guest, 'person'>): boolean => person.password?.own === false

/** Finds the guest; a route that does not say otherwise is for an open session only, of somebody with a password of their own. */
const admit = (edge: Edge, request: FastifyRequest): void => {
  if (request.is404) return
  const { access = 'session', beforeOwnPassword = access === 'locked' } = request.routeOptions.config
  const secret = request.cookies[COOKIE]
  const { now } = edge.executor.time()
  const guest = secret ? edge.gate.find(secret, now) : null
  request.guest = guest
  if (access === 'public') return
  if (!guest) throw notSignedIn()
  if (guest.isLocked) {
    if (access !== 'locked') throw edgeProblem('session-locked', {}, 401)
    return
  }
  if (mustChoosePassword(guest) && !beforeOwnPassword) throw ownPasswordFirst()
  if (request.headers[BACKGROUND_HEADER] === undefined) edge.gate.seen(guest, now)
}

/** The browser came by TLS, here or at the proxy before it. */
const isByTls = ({ protocol, headers }: FastifyRequest, { config }: Edge): boolean =>
  protocol === 'https' || (headers.origin === config.publicOrigin && headers.origin?.startsWith('https:') === true)

/** Gives the browser its secret, which no script can read and no other site can send. */
export const giveCookie = (reply: FastifyReply, secret: string, edge: Edge): void => {
  reply.setCookie(COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isByTls(reply.request, edge),
  })
}

export const takeCookie = (reply: FastifyReply): void => {
  reply.clearCookie(COOKIE, { path: '/' })
}
