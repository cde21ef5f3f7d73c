// Nothing is declared that no person can reach: each command and each question is used by a page that the interface leads to.
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { queries } from '../../server/contract/queries.ts'
import type { Query } from '../../server/contract/query.ts'
import { commands } from '../../server/domain/commands.ts'

const root = resolve(import.meta.dirname, '../..')

const withoutComments = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:from\s+|import\s*\(?\s*)['"](\.[^'"]+)['"]/g)]
    .map(match => relative(root, resolve(root, dirname(file), match[1] ?? '')))
    .filter(to => to.startsWith('web/') && /\.(ts|svelte)$/.test(to) && !to.startsWith('web/pages/Gallery/'))

/** Every file that a browser gets, from the first script on; the gallery shows parts with invented data and counts for nothing. */
const readFrom = (first: string): Map<string, string> => {
  const found = new Map<string, string>()
  const left = [first]
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file)) continue
    const text = withoutComments(readFileSync(resolve(root, file), 'utf8'))
    found.set(file, text)
    left.push(...importsOf(file, text))
  }
  return found
}

const files = readFrom('web/main.ts')
const quotes = (text: string, word: string): boolean => new RegExp(`['"\`]${word}['"\`]`).test(text)
const someFile = (holds: (text: string) => boolean): boolean => [...files.values()].some(holds)

/** Addresses made in a file, each `${value}` and `{value}` a star; a local function that begins an address is put in its place. */
const addressesIn = (text: string): string[] => {
  const beginnings = new Map(
    [...text.matchAll(/const (\w+) = \([^)]*\)(?:: string)? => `(\/api\/[^`]*)`/g)].map(match => [match[1], match[2]]),
  )
  const whole = text.replace(/\$\{(\w+)\([^}]*\)\}/g, (all, name) => beginnings.get(name) ?? all)
  return [...whole.matchAll(/['"`](\/api\/[^'"`?]*)/g)].map(match => (match[1] ?? '').replace(/\$?\{[^}]*\}/g, '*'))
}

/** A star stands for a parameter, and for a fixed word where the same file names it. */
const leadsTo = (address: string, path: string, text: string): boolean => {
  const [made, declared] = [address.split('/'), path.split('/')]
  return (
    made.length === declared.length &&
    declared.every((part, at) => {
      const own = made[at] ?? ''
      if (part.startsWith(':')) return own !== '' && own.endsWith(part.replace(/^:\w+/, ''))
      return own === part || (own.startsWith('*') && quotes(text, part.replace('.pdf', '')))
    })
  )
}

const sends: Readonly<Record<string, RegExp>> = { GET: /./, POST: /'POST'|\.upload/, DELETE: /'DELETE'/ }

const isAsked = ({ path, method = 'GET' }: Query): boolean =>
  someFile(
    text => (sends[method]?.test(text) ?? false) && addressesIn(text).some(address => leadsTo(address, path, text)),
  )

describe('a person at a screen', () => {
  it('can give every command', () => {
    const unreached = commands.map(({ name }) => name).filter(name => !someFile(text => quotes(text, name)))
    expect(unreached).toEqual([])
  })

  it('can ask every question, and open every paper and label', () => {
    expect(queries.filter(query => !isAsked(query)).map(({ name }) => name)).toEqual([])
  })

  it('gets no address of a paper that no page opens', () => {
    const addresses = 'web/parts/paper-addresses.ts'
    const made = [...(files.get(addresses) ?? '').matchAll(/export const (\w+Address) =/g)].map(match => match[1] ?? '')
    const others = [...files].filter(([file]) => file !== addresses).map(([, text]) => text)
    expect(made).not.toEqual([])
    expect(made.filter(name => !others.some(text => new RegExp(`\\b${name}\\(`).test(text)))).toEqual([])
  })
})
