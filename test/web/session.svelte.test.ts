// Who is at the screen, as its pages see it: effects run here as in the browser.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionAnswer } from '../../server/contract/session.ts'

const here = (more: Partial<SessionAnswer> = {}): SessionAnswer => ({
  person: { id: 'P-0005', name: 'Marc Vidal', roles: ['coordinator'], language: 'es' },
  mustChoosePassword: false,
  isLocked: false,
  lockAfterMinutes: 10,
  isDemo: false,
  isEmpty: false,
  zone: 'Europe/Madrid',
  now: '2026-11-22T09:00:00.000Z',
  isClockInQuestion: false,
  commands: [],
  failedSignIns: 0,
  ...more,
})

const nobody = here({ person: null })
const json = (body: unknown, status = 200) => Response.json(body, { status })
const refused = (code: string) => json({ code, detail: 'Not now.' }, 401)
/** Until whatever was begun has come to rest, or has gone round often enough to show that it never will. */
const rest = async () => {
  for (let turn = 0; turn < 40; turn++) await new Promise(resolve => setTimeout(resolve))
}

let stored: Map<string, string>
let answers: Record<string, () => Response>
let asked: string[]

beforeEach(() => {
  stored = new Map()
  asked = []
  answers = { 'GET /api/session': () => json(nobody) }
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  vi.stubGlobal('navigator', { languages: ['en'] })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  })
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`)
    await new Promise(resolve => setTimeout(resolve))
    return answers[`${method} ${path}`]?.() ?? json({}, 404)
  })
})

/** The app of a screen; another one of the same document, unless modules were reset: then as the browser loads it. */
async function opened() {
  const { createApp } = await import('../../web/state/app.ts')
  const { language } = await import('../../web/state/words.svelte.ts')
  const app = createApp({}, 'notFound')
  await app.session.refresh()
  return { ...app, language }
}

describe('a page that asks whenever the session changes', () => {
  /** Such a page, whose question is refused once the screen is locked; answers how often it asked after that. */
  async function askedBehindTheLock(code: string) {
    answers['GET /api/session'] = () => json(here())
    answers['GET /api/laboratory'] = () => (isShut ? refused(code) : json({}))
    answers['POST /api/session/lock'] = () => json(here({ isLocked: true }))
    let isShut = false
    const { api, session } = await opened()
    const end = $effect.root(() => {
      $effect(() => {
        if (session.hasRole('coordinator')) void api.ask('/api/laboratory').catch(() => {})
      })
    })
    await rest()
    isShut = true
    asked = []
    await session.lock()
    await rest()
    end()
    return { session, times: asked.filter(each => each === 'GET /api/laboratory').length }
  }

  it('asks once at a locked screen, and no further', async () => {
    const { session, times } = await askedBehindTheLock('session-locked')
    expect([session.isLocked, session.person?.id, times]).toEqual([true, 'P-0005', 1])
  })

  it('shows the door where the session has ended, and asks no further', async () => {
    const { session, times } = await askedBehindTheLock('not-signed-in')
    expect([session.person, times]).toEqual([null, 1])
  })
})

describe('a session that is ended elsewhere', () => {
  it('is told of at the door until somebody signs in', async () => {
    answers['GET /api/session'] = () => json(here({ isLocked: true }))
    answers['POST /api/session/unlock'] = () => refused('not-signed-in')
    answers['POST /api/session'] = () => json(here())
    const { session } = await opened()
    expect(session.hasEnded).toBe(false)
    await session.unlock({ password: 'right' }).catch(() => {})
    expect([session.person, session.hasEnded]).toEqual([null, true])
    await session.signIn({ person: 'P-0005', password: 'right' })
    expect(session.hasEnded).toBe(false)
  })

  it('is told of where the screen finds out by itself', async () => {
    answers['GET /api/session'] = () => json(here())
    const { session } = await opened()
    answers['GET /api/session'] = () => json(nobody)
    await session.refresh()
    expect(session.hasEnded).toBe(true)
  })

  it('is not one that the person signed out of, nor a screen at which nobody was', async () => {
    const { session } = await opened()
    expect(session.hasEnded).toBe(false)
    answers['POST /api/session'] = () => json(here())
    answers['DELETE /api/session'] = () => json(nobody)
    await session.signIn({ person: 'P-0005', password: 'right' })
    await session.signOut()
    expect(session.hasEnded).toBe(false)
  })
})

describe('the language of the screen', () => {
  beforeEach(() => {
    vi.resetModules()
    answers['POST /api/session'] = () => json(here())
  })

  it('is that of the person who signs in, where none was chosen', async () => {
    const { session, language } = await opened()
    await session.signIn({ person: 'P-0005', password: 'right' })
    expect(language.current).toBe('es')
  })

  it('is the one chosen at the door, also when the page is loaded anew', async () => {
    const { session, language } = await opened()
    language.choose('en')
    await session.signIn({ person: 'P-0005', password: 'right' })
    expect(language.current).toBe('en')
    answers['GET /api/session'] = () => json(here())
    vi.resetModules()
    expect((await opened()).language.current).toBe('en')
  })

  it('of one person is not left to the next', async () => {
    const { session, language } = await opened()
    await session.signIn({ person: 'P-0005', password: 'right' })
    const other = { id: 'P-0004', name: 'Laia Ferrer', roles: [], language: 'en' } as const
    answers['POST /api/session/unlock'] = () => json(here({ person: { ...other, roles: [] } }))
    await session.unlock({ badge: 'x', pin: '123456' })
    expect(language.current).toBe('en')
  })
})
