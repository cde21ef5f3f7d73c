// What changed elsewhere, as the server tells it: which streams, never their content; whoever shows one of them asks again.

/** The part of the browser's EventSource that is needed here. */
export interface LiveSource {
  onopen: (() => void) | null
  onmessage: ((message: { data: string }) => void) | null
  onerror: (() => void) | null
  /** True once the source has given up (the server answered with an error) and must be opened anew. */
  isClosed(): boolean
  close(): void
}

export interface LiveFeedOptions {
  open(): LiveSource
  /** Called when the feed is heard or not heard any more. */
  onHeard?(isHeard: boolean): void
  /** Called when the server ended the line or refused it, so that it will be asked for anew: perhaps nobody is signed in any more. */
  onRefused?(): void
  /** Waits before opening anew, in milliseconds; the last one repeats. */
  waitsMs?: readonly number[]
}

/** The streams that changed, each with the version that it has now, where that was told. */
export type Changed = ReadonlyMap<string, number | undefined>

/** Told what changed; null where that is not known, because nothing was heard for a while. */
type Callback = (changed: Changed | null) => void

interface Subscription {
  prefixes: readonly string[]
  callback: Callback
}

export interface LiveFeed {
  /** Calls back when a stream that begins with one of the prefixes (`batch/B26-0001`, `batch/`) changed, or may have. */
  subscribe(prefixes: readonly string[], callback: Callback): () => void
  /** Opens the feed; what changed while it was closed is not known, so every subscriber is called back. */
  resume(): void
  /** Closes the feed: a hidden tab keeps none of the six connections that a browser gives one origin. */
  pause(): void
}

/** True where a change of these streams concerns somebody who watches these prefixes. */
export const concerns = (prefixes: readonly string[], streams: readonly string[]): boolean =>
  streams.some(stream => prefixes.some(prefix => stream.startsWith(prefix)))

export function createLiveFeed(options: LiveFeedOptions): LiveFeed {
  const waits = options.waitsMs ?? [1000, 2000, 5000, 15_000]
  const subscriptions = new Set<Subscription>()
  let source: LiveSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let hasMissed = false

  const callAll = () => {
    for (const subscription of [...subscriptions]) subscription.callback(null)
  }

  function listen(): void {
    const opened = options.open()
    source = opened
    opened.onopen = () => {
      failures = 0
      options.onHeard?.(true)
      if (hasMissed) callAll()
      hasMissed = false
    }
    opened.onmessage = message => {
      const changed = readChanged(message.data)
      for (const subscription of [...subscriptions]) {
        if (concerns(subscription.prefixes, [...changed.keys()])) subscription.callback(changed)
      }
    }
    opened.onerror = () => {
      hasMissed = true
      options.onHeard?.(false)
      // A broken line is taken up again by the browser itself; an answer such as 401 or 503 closes the source for good.
      if (!opened.isClosed()) return
      opened.close()
      options.onRefused?.()
      timer = setTimeout(listen, waits[Math.min(failures++, waits.length - 1)])
    }
  }

  return {
    subscribe(prefixes, callback) {
      const subscription = { prefixes, callback }
      subscriptions.add(subscription)
      return () => subscriptions.delete(subscription)
    },
    resume() {
      if (source) return
      listen()
    },
    pause() {
      clearTimeout(timer)
      source?.close()
      source = null
      hasMissed = true
    },
  }
}

function readChanged(data: string): Changed {
  try {
    const { streams, versions } = JSON.parse(data) as { streams?: unknown; versions?: unknown }
    const versionAt = (index: number) => (Array.isArray(versions) ? Number(versions[index]) : undefined)
    return new Map(Array.isArray(streams) ? streams.map((stream, index) => [String(stream), versionAt(index)]) : [])
  } catch {
    return new Map()
  }
}
