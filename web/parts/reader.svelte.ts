// Who reads a page, when and where: the language of the screen, the laboratory's zone, and now to the minute.
import type { Reader } from '../../server/words/times.ts'
import { useApp } from '../state/app.ts'
import { language } from '../state/words.svelte.ts'

/** In a component: `const reader = useReader()`, then `formatMoment(at, reader.current)`; it goes on with every minute. */
export function useReader(): { readonly current: Reader } {
  const { clock, session } = useApp()
  // Texts say minutes: what reads the clock in seconds would be made anew sixty times for nothing.
  const minute = $derived(`${clock.now.slice(0, 16)}:00.000Z`)
  const reader = $derived<Reader>({ now: minute, zone: session.zone, language: language.current })
  return {
    get current() {
      return reader
    },
  }
}
