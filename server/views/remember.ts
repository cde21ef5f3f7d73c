// What is computed from a state once and asked for often: states never change, so the answer is kept for as long as its state is.

/** A function of a state that computes each state's answer once. */
export const rememberFor = <State extends object, Answer>(
  make: (state: State) => Answer,
): ((state: State) => Answer) => {
  const made = new WeakMap<State, { answer: Answer }>()
  return state => {
    const known = made.get(state)
    if (known) return known.answer
    const answer = make(state)
    made.set(state, { answer })
    return answer
  }
}
