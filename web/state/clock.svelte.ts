// The time by the server's clock, ticking for what counts down on the screen: a tablet's own clock may be wrong.
import { createSubscriber } from 'svelte/reactivity'

export class Clock {
  #aheadMs = 0
  #subscribe: () => void

  /** `everyMs`: how often whoever shows the time is told that it went on. */
  constructor(everyMs = 1000) {
    this.#subscribe = createSubscriber(update => {
      const timer = setInterval(update, everyMs)
      return () => clearInterval(timer)
    })
  }

  /** Now, ISO 8601 UTC; in a template or `$derived` it ticks. */
  get now(): string {
    this.#subscribe()
    return new Date(Date.now() + this.#aheadMs).toISOString()
  }

  /** Takes the server's time at the moment at which it is heard (ISO 8601 UTC). */
  follow(serverNow: string): void {
    this.#aheadMs = Date.parse(serverNow) - Date.now()
  }
}
