// The live feed of this browser: `/api/live` while the tab is seen, closed while it is hidden.
import { type Changed, createLiveFeed, type LiveFeed, type LiveSource } from './live-feed.ts'

export class Live {
  #isHeard = $state(true)
  #feed: LiveFeed

  constructor({ url = '/api/live', onRefused }: { url?: string; onRefused?: () => void } = {}) {
    this.#feed = createLiveFeed({
      open: () => openEventSource(url),
      onRefused,
      onHeard: isHeard => {
        this.#isHeard = isHeard
      },
    })
  }

  /** False while the line is broken: what is on the screen may be old. */
  get isHeard(): boolean {
    return this.#isHeard
  }

  /**
   * Calls back when a stream that begins with one of the prefixes changed, or may have while nothing was heard (null). Returns how to
   * end it, so that a page writes `$effect(() => live.subscribe(['batch/'], load))`; what `load` asks for then is asked in the
   * background (`isBackground`), or a screen that nobody touches would never lock.
   */
  subscribe(prefixes: readonly string[], callback: (changed: Changed | null) => void): () => void {
    return this.#feed.subscribe(prefixes, callback)
  }

  /** Listens from now on, while the tab is seen; returns how to end it. */
  start(): () => void {
    const follow = () => (document.hidden ? this.#feed.pause() : this.#feed.resume())
    document.addEventListener('visibilitychange', follow)
    follow()
    return () => {
      document.removeEventListener('visibilitychange', follow)
      this.#feed.pause()
    }
  }
}

function openEventSource(url: string): LiveSource {
  const source = new EventSource(url)
  const opened: LiveSource = {
    onopen: null,
    onmessage: null,
    onerror: null,
    isClosed: () => source.readyState === EventSource.CLOSED,
    close: () => source.close(),
  }
  source.onopen = () => opened.onopen?.()
  source.onmessage = message => opened.onmessage?.(message)
  source.onerror = () => opened.onerror?.()
  return opened
}
