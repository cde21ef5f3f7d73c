// Many codes on one line: without the part that all of one batch share, and runs of numbers by their two ends.
import type { Language } from './languages.ts'
import { listOf } from './names.ts'

/** `P1-07` of `B26-0001-P1-07`, within that batch; every other code as it is. */
export const codeWithin = (code: string, batch: string): string =>
  code.startsWith(`${batch}-`) ? code.slice(batch.length + 1) : code

const outerSymbol = /^[A-Z0-9]{13}-[A-Z0-9]{8}-(\d{6})$/

/** The same of a label: `F01 outer` where it is the symbol of an outer label, which names the number of its container. */
export function labelWithin(code: string, batch: string, language: Language): string {
  const division = outerSymbol.exec(code)?.[1]
  if (division === undefined) return codeWithin(code, batch)
  return `F${String(Number(division)).padStart(2, '0')} ${language === 'en' ? 'outer' : 'exterior'}`
}

/** A label outside the page of its batch: `B26-0001-P1-07`, `F01 outer`. */
export const labelName = (code: string, language: Language): string => labelWithin(code, '', language)

/** Labels one after the other, each as it is called. */
export const labelList = (codes: readonly string[], language: Language): string =>
  listOf(
    codes.map(code => labelName(code, language)),
    language,
  )

/** Which print of a label it is, as its own mark says: the first has none, a reprint its number. */
export function printText(print: number, language: Language): string {
  if (print > 1) return language === 'en' ? `REPRINT ${print - 1}` : `REIMPRESO ${print - 1}`
  return language === 'en' ? 'first print' : 'primera impresión'
}

/** `B26-0001-F01 (REPRINT 1)`: labels told apart by their print. */
export const printList = (labels: readonly { code: string; print: number }[], language: Language): string =>
  listOf(
    labels.map(({ code, print }) => `${labelName(code, language)} (${printText(print, language)})`),
    language,
  )

interface Numbered {
  code: string
  head: string
  number: number
}

const numberedEnd = /^(.*?)(\d+)$/

function numbered(code: string): Numbered {
  const [, head = code, digits] = numberedEnd.exec(code) ?? []
  return { code, head, number: digits === undefined ? Number.NaN : Number(digits) }
}

/** Codes that follow each other in number, three or more, belong together. */
function chains(codes: readonly string[]): Numbered[][] {
  const found: Numbered[][] = []
  for (const code of codes.map(numbered)) {
    const last = found.at(-1)?.at(-1)
    if (last && last.head === code.head && last.number + 1 === code.number) found.at(-1)?.push(code)
    else found.push([code])
  }
  return found.flatMap(chain => (chain.length < 3 ? chain.map(each => [each]) : [chain]))
}

/**
 * `P1-01 to P1-12`, `P0-03, P0-07`: the codes in their order, those of the batch without its number; runs of three and more by
 * their first and last. Empty for none.
 */
export function codeList(codes: readonly string[], batch: string, language: Language): string {
  const to = language === 'en' ? 'to' : 'a'
  return chains(
    codes
      .map(code => labelWithin(code, batch, language))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  )
    .map(chain => (chain.length === 1 ? chain[0]?.code : `${chain[0]?.code} ${to} ${chain.at(-1)?.code}`))
    .join(', ')
}
