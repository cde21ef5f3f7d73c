// Moves between pages without reloading: matches the address, loads the page, keeps scroll and focus where people expect them.
import { type Component, tick } from 'svelte'
import { matchPath } from './match-path.ts'
import type { PageProps, Route, RouteTable } from './route.ts'

/** Where the screen is: a page, ready to be shown. */
export interface Place {
  name: string
  route: Route
  params: Record<string, string>
  query: URLSearchParams
  Page: Component<PageProps>
}

interface Target {
  url: URL
  /** How the address got here: by going on, by the browser's back and forward, or in place of the one before. */
  by: 'push' | 'pop' | 'replace'
}

export class Router {
  #table: RouteTable
  #notFound: string
  #place = $state.raw<Place | null>(null)
  #isLoading = $state(false)
  #hasFailed = $state(false)
  #scrolls = new Map<string, number>()
  #historyKey = ''
  #turn = 0

  /** `notFound`: the name of the route that is shown for an address that no route has. */
  constructor(table: RouteTable, notFound: string) {
    this.#table = table
    this.#notFound = notFound
  }

  /** The page that is shown; null until the first one has loaded. */
  get place(): Place | null {
    return this.#place
  }

  /** True while the next page's script is on its way; the present page stays until it is there. */
  get isLoading(): boolean {
    return this.#isLoading
  }

  /** True where a page's script could not be loaded: the network, or a newer Marrow on the server. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Goes to an address of this app (made by `href`). `replace` leaves no step back: a changed filter, a finished sign-in. */
  go(address: string, { replace = false } = {}): Promise<void> {
    return this.#follow({ url: new URL(address, location.href), by: replace ? 'replace' : 'push' })
  }

  /** Shows the present address and follows links and the back button from now on; returns how to end it. */
  start(): () => void {
    history.scrollRestoration = 'manual'
    const onClick = (event: MouseEvent) => this.#followLink(event)
    const onPop = () => void this.#follow({ url: new URL(location.href), by: 'pop' })
    document.addEventListener('click', onClick)
    addEventListener('popstate', onPop)
    void this.#follow({ url: new URL(location.href), by: 'replace' })
    return () => {
      document.removeEventListener('click', onClick)
      removeEventListener('popstate', onPop)
    }
  }

  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || event.button !== 0 || !isOurs(link)) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void this.go(link.href)
  }

  async #follow({ url, by }: Target): Promise<void> {
    const turn = ++this.#turn
    this.#isLoading = true
    const found = this.#find(url.pathname)
    try {
      const loaded = await found.route.load()
      // Somebody went elsewhere meanwhile: the later wish counts.
      if (turn !== this.#turn) return
      this.#arrive(url, by)
      const before = this.#place
      this.#hasFailed = false
      this.#place = { ...found, query: url.searchParams, Page: loaded.default }
      await this.#settle(before, url, by)
    } catch (error) {
      if (turn !== this.#turn) return
      // The page is told in words; the console keeps what was wrong with it.
      console.error(error)
      this.#hasFailed = true
    } finally {
      if (turn === this.#turn) this.#isLoading = false
    }
  }

  #find(pathname: string): { name: string; route: Route; params: Record<string, string> } {
    for (const [name, route] of Object.entries(this.#table)) {
      const params = matchPath(route.path, pathname)
      if (params) return { name, route, params }
    }
    const route = this.#table[this.#notFound]
    if (!route) throw new Error(`The route table has no ${this.#notFound}`)
    return { name: this.#notFound, route, params: {} }
  }

  /** Writes the address into the browser's history and remembers how far the page left was scrolled. */
  #arrive(url: URL, by: Target['by']): void {
    this.#scrolls.set(this.#historyKey, scrollY)
    const kept = by === 'push' ? undefined : (history.state as { key?: string } | null)?.key
    this.#historyKey = kept ?? String(performance.now())
    const state = { key: this.#historyKey }
    if (by === 'push') history.pushState(state, '', url)
    else history.replaceState(state, '', url)
  }

  /** After the page stands: scroll and focus, except where only the query changed. */
  async #settle(before: Place | null, url: URL, by: Target['by']): Promise<void> {
    await tick()
    if (!before || isSamePage(before, this.#place)) return
    if (by === 'pop') scrollWhenTallEnough(this.#scrolls.get(this.#historyKey) ?? 0)
    else scrollTo(0, 0)
    const anchor = url.hash && document.getElementById(decodeURIComponent(url.hash.slice(1)))
    if (anchor) anchor.scrollIntoView()
    focusHeading()
  }
}

const isSamePage = (a: Place, b: Place | null): boolean =>
  a.name === b?.name && JSON.stringify(a.params) === JSON.stringify(b.params)

/** Our own pages only: not another site, a new tab, a download, a file or an answer of the API. */
function isOurs(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.pathname.startsWith('/api/')) return false
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return false
  return !link.hasAttribute('download') && (link.target === '' || link.target === '_self')
}

/** A reader of the screen hears the new page's name; a scan field that took the focus keeps it. */
function focusHeading(): void {
  if (document.activeElement?.closest('main')) return
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** The list to which one goes back fills when its data are there; until then it is too short to be scrolled. */
function scrollWhenTallEnough(top: number, framesLeft = 60): void {
  const isTall = document.documentElement.scrollHeight - innerHeight >= top
  if (isTall || framesLeft === 0) scrollTo(0, top)
  else requestAnimationFrame(() => scrollWhenTallEnough(top, framesLeft - 1))
}
