// Finds rows of a register by words, wherever in them and in whatever order they stand; accents and capitals do not matter.

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The rows of which some text holds every word; all rows where nothing is asked. */
export const matching = <Row>(rows: readonly Row[], asked: string, textsOf: (row: Row) => readonly string[]): Row[] => {
  const wanted = plain(asked).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...rows]
  return rows.filter(row => {
    const text = plain(textsOf(row).join('\n'))
    return wanted.every(word => text.includes(word))
  })
}
