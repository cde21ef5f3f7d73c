// The shipped process as tests change it: a fresh copy each time, and every place in it.
import shipped from '../../../server/processes/bm-msc-40m.json'

// Tests reach into the document by names that the compiler cannot know.
// biome-ignore lint/suspicious/noExplicitAny: a document under test may have any shape
export type AnyDocument = any

export const freshDocument = (): AnyDocument => structuredClone(shipped)

/** The shipped document with one change made to it. */
export const withChange = (change: (document: AnyDocument) => void): AnyDocument => {
  const document = freshDocument()
  change(document)
  return document
}

export const operation = (document: AnyDocument, id: string): AnyDocument =>
  document.operations.find((each: AnyDocument) => each.id === id)

export const step = (document: AnyDocument, operationId: string, id: string): AnyDocument =>
  operation(document, operationId).steps.find((each: AnyDocument) => each.id === id)

/** `operations[3].steps[2]`, as faults name it; where the step or the operation has gone, its place is asked for beforehand. */
export const pathOf = (operationId: string, stepId?: string): string => {
  const document = freshDocument()
  const at = document.operations.findIndex((each: AnyDocument) => each.id === operationId)
  const steps: AnyDocument[] = document.operations[at].steps
  return stepId === undefined
    ? `operations[${at}]`
    : `operations[${at}].steps[${steps.findIndex(each => each.id === stepId)}]`
}

export type Place = readonly (string | number)[]

/** Every place in a document, its branches and its leaves. */
export const placesIn = (value: unknown, at: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [at]
  const children = Object.entries(value).flatMap(([key, child]) =>
    placesIn(child, [...at, Array.isArray(value) ? Number(key) : key]),
  )
  return at.length === 0 ? children : [at, ...children]
}

/** The document with what stands at a place taken away, or replaced. */
export const changedAt = (place: Place, change: { to: unknown } | 'removed'): AnyDocument => {
  const document = freshDocument()
  const holder = place.slice(0, -1).reduce((value, part) => value[part], document)
  const last = place.at(-1) as string | number
  if (change !== 'removed') holder[last] = change.to
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return document
}
