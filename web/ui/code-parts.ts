// Finds the codes in a sentence, so that none is broken at its hyphen at the end of a line: `PT-0014` is one word.

export interface TextPart {
  text: string
  isCode: boolean
}

/** Capitals and figures, joined by hyphens, at times with a check character after a point: `B26-0007-P1-07`, `U26-0004.E`. */
const code = /(?<![\p{L}\d-])\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)+(?:\.[\p{Lu}\d](?![\p{L}\d]))?(?![\p{L}\d-])/gu

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
