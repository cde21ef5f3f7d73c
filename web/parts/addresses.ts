// Addresses of pages that several pages lead to, where a line of the route table alone does not say them.
import { pageOf } from '../routes.ts'

/** The trace of a thing. */
export const traceAddress = (kind: string, id: string): string =>
  `/trace/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`

/** The page of a thing where its kind has one, else its trace. */
export const addressOf = (kind: string, id: string): string => pageOf[kind]?.(id) ?? traceAddress(kind, id)
