// From a pattern such as `/batches/:batchId` to the parameters of an address, and back; no browser needed.

/** The names after the colons of a pattern, each a string: `/batches/:batchId` gives `{ batchId: string }`. */
export type ParamsOf<Path extends string> = Path extends `${infer Head}/${infer Rest}`
  ? ParamsOf<Head> & ParamsOf<Rest>
  : Path extends `:${infer Name}`
    ? { [key in Name]: string }
    : unknown

/** The parameters of the pathname where it fits the pattern, else null. A slash at its end makes no difference. */
export function matchPath(pattern: string, pathname: string): Record<string, string> | null {
  const wanted = segments(pattern)
  const given = segments(pathname)
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, want] of wanted.entries()) {
    const value = decode(given[index] ?? '')
    if (value === null) return null
    if (want.startsWith(':')) params[want.slice(1)] = value
    else if (want !== value) return null
  }
  return params
}

export type Query = Record<string, string | number | undefined>

/** The address of a pattern with its parameters and query, each encoded; undefined ones are left out. Throws where one is missing. */
export function buildPath(pattern: string, params: Record<string, string> = {}, query: Query = {}): string {
  const path = segments(pattern).map(segment => {
    if (!segment.startsWith(':')) return segment
    const value = params[segment.slice(1)]
    if (!value) throw new Error(`The path ${pattern} needs ${segment.slice(1)}`)
    return encodeURIComponent(value)
  })
  const pairs = Object.entries(query).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  )
  const search = new URLSearchParams(pairs).toString()
  return `/${path.join('/')}${search && `?${search}`}`
}

const segments = (path: string): string[] => path.split('/').filter(segment => segment !== '')

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
