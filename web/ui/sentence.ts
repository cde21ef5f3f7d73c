// The sentence of whatever went wrong: problems of the server bring theirs along, anything else gets the one that is given.

/** `sentence` is what an ApiProblem carries; a part of the interface needs to know no more of it. */
export function sentenceOf(problem: unknown, otherwise: string): string {
  const said = (problem as { sentence?: unknown } | null)?.sentence
  return typeof said === 'string' && said !== '' ? said : otherwise
}
