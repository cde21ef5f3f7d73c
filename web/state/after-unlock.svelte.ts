// A question that the lock refused is asked again by itself once the screen is open: nobody has to ask for the page twice.
import { untrack } from 'svelte'
import type { Asked } from './asked.svelte.ts'
import type { Session } from './session.svelte.ts'

export const isRefusedByLock = ({ problem }: Pick<Asked<unknown>, 'problem'>): boolean =>
  problem?.code === 'session-locked'

/** While a component lives. */
export function askAfterUnlock(
  session: Pick<Session, 'isLocked'>,
  asked: () => Pick<Asked<unknown>, 'problem' | 'load'>,
): void {
  $effect(() => {
    if (session.isLocked || !isRefusedByLock(asked())) return
    untrack(() => void asked().load())
  })
}
