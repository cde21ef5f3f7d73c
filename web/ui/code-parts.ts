// Finds the codes in a sentence, so that none is broken at its hyphen at the end of a line: `PT-0014` is one word.

export interface TextPart {
  text: string
  isCode: boolean
}

/** Capitals and figures, joined by hyphens, at times with a check character after a point: `B26-0007-P1-07`, `U26-0004.E`. */
const code = /(?<![\p{L}\d-])\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)+(?:\.[\p{Lu}\d](?![\p{L}\d]))?(?![\p{L}\d-])/gu

/** Begins as such a code with its number, and has neither blank nor full stop yet. */
const runOn = /^\s*(?:\p{L}\d{2}|\p{L}{1,2})-\d{4}[\p{L}\d-]*$/u

/** Whether what is being typed is a code in which nothing sets a check character apart: at its end, or so far. */
export const lacksSeparator = (typed: string): boolean => runOn.test(typed)

export function codeParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const found of text.matchAll(code)) {
    if (found.index > end) parts.push({ text: text.slice(end, found.index), isCode: false })
    parts.push({ text: found[0], isCode: true })
    end = found.index + found[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), isCode: false })
  return parts
}
