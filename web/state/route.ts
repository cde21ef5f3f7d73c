// A line of the route table: an address, the page that shows it (loaded when first needed), its title, and its frame.
import type { Component } from 'svelte'
import { buildPath, type ParamsOf, type Query } from './match-path.ts'

/** What every page is given: the parameters of its address, and what stands after the question mark. */
export interface PageProps<Params = unknown> {
  params: Params
  query: URLSearchParams
}

export interface RouteOptions<Params> {
  /** What the browser's tab says; read in the screen's language. */
  title(params: Params): string
  /** `app` under the bar of navigation; `bare` where the page fills the screen (the bench's operation, the surgeon's phone, sign-in). */
  frame?: 'app' | 'bare'
  /** True for what is shown without a session: sign-in, the first administrator. */
  isOpen?: boolean
  /** True for a page under the bar with a scan field of its own: the bar then has none. */
  scansItself?: boolean
}

export interface Route<Path extends string = string> {
  path: Path
  load: () => Promise<{ default: Component<PageProps> }>
  title(params: Record<string, string>): string
  frame: 'app' | 'bare'
  isOpen: boolean
  scansItself: boolean
}

/** Declares a route; the compiler checks that the page takes the parameters that its address has. */
export function route<const Path extends string>(
  path: Path,
  load: () => Promise<{ default: Component<PageProps<ParamsOf<Path>>> | Component<Record<string, never>> }>,
  options: RouteOptions<ParamsOf<Path>>,
): Route<Path> {
  const { title, frame = 'app', isOpen = false, scansItself = false } = options
  // The table holds pages of many kinds of parameters; `matchPath` gives each page those of its own path, checked just above.
  return { path, load, title, frame, isOpen, scansItself } as unknown as Route<Path>
}

export type RouteTable = Record<string, Route>

type PathOf<Table extends RouteTable, Name extends keyof Table> = Table[Name] extends Route<infer Path> ? Path : never

/** A function that makes the address of a named route: `href('batch', { batchId }, { tab: 'entries' })`. */
export function createHref<Table extends RouteTable>(table: Table) {
  return <Name extends keyof Table & string>(
    name: Name,
    ...[params, query]: keyof ParamsOf<PathOf<Table, Name>> extends never
      ? [params?: Record<string, never>, query?: Query]
      : [params: ParamsOf<PathOf<Table, Name>>, query?: Query]
  ): string => buildPath(table[name]?.path ?? '/', params as Record<string, string> | undefined, query)
}
