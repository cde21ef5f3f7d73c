// The states that have a shape and a colour of their own, so that neither is ever needed alone (design.md section 12).

/** `refused` is the octagon of a NO-GO; `done`, `skipped`, `now` and `todo` are the steps of a rail. */
export type StateKind =
  | 'culture'
  | 'due'
  | 'late'
  | 'good'
  | 'hold'
  | 'neutral'
  | 'pending'
  | 'refused'
  | 'done'
  | 'skipped'
  | 'now'
  | 'todo'

/** The colour of a state, for text, edges and figures: a custom property of tokens.css. */
export const stateColour: Readonly<Record<StateKind, string>> = {
  culture: 'var(--culture)',
  due: 'var(--due)',
  late: 'var(--late)',
  good: 'var(--go)',
  hold: 'var(--hold)',
  neutral: 'var(--ink-soft)',
  pending: 'var(--due)',
  refused: 'var(--late)',
  done: 'var(--culture)',
  skipped: 'var(--ink-soft)',
  now: 'var(--culture)',
  todo: 'var(--edge)',
}

/** The tones of a panel or a message: the colour of its edge and of its ground. */
export type Tone = 'culture' | 'due' | 'late' | 'good' | 'hold' | 'neutral'

export const toneWash: Readonly<Record<Tone, string>> = {
  culture: 'var(--culture-wash)',
  due: 'var(--due-wash)',
  late: 'var(--late-wash)',
  good: 'var(--go-wash)',
  hold: 'var(--hold-wash)',
  neutral: 'var(--surface)',
}
