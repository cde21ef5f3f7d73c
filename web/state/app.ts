// What every page can reach: the server, who is signed in, the live feed, the way between pages, messages, the clock.
import { createContext } from 'svelte'
import { type Api, createApi } from './api.ts'
import { Clock } from './clock.svelte.ts'
import { Live } from './live.svelte.ts'
import type { RouteTable } from './route.ts'
import { Router } from './router.svelte.ts'
import { Session } from './session.svelte.ts'
import { Toasts } from './toasts.svelte.ts'
import { language } from './words.svelte.ts'

export interface App {
  api: Api
  session: Session
  live: Live
  router: Router
  toasts: Toasts
  clock: Clock
}

/** In a component: `const { api, live } = useApp()`. */
export const [useApp, provideApp] = createContext<App>()

/** The app of this document, its parts tied together: whom the server shuts out sees the door, the clock follows the server's. */
export function createApp(table: RouteTable, notFound: string): App {
  const toasts = new Toasts()
  const api = createApi({
    language: () => language.current,
    onShutOut: code => session.shutOut(code),
    onDone: () => toasts.clear(),
  })
  const clock = new Clock()
  const session = new Session(api, now => clock.follow(now))
  // A session that ended elsewhere closes the feed first: asking who is here then shows the door.
  const live = new Live({ onRefused: () => void session.refresh().catch(() => {}) })
  return { api, session, live, router: new Router(table, notFound), toasts, clock }
}
