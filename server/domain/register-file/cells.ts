// What stands in a cell, as people and spreadsheets write it: figures with a comma or a point, days in either order, yes and no.
import type { FieldFault } from '../kit/refusal.ts'
import { fieldFault } from '../kit/refusal.ts'

export type Read = { ok: true; value: unknown } | { ok: false; fault: FieldFault }

const good = (value: unknown): Read => ({ ok: true, value })
const bad = (fault: FieldFault): Read => ({ ok: false, fault })

/**
 * A figure without separators between thousands. Where three digits follow the sign that is not the decimal one of this file, it might
 * be either (`1.250` beside semicolons): that is asked, not guessed.
 */
export const readFigure = (text: string, separator: string): Read => {
  const decimal = separator === ';' ? ',' : '.'
  const match = /^(\d+)(?:([.,])(\d+))?$/.exec(text)
  const isDoubtful = match?.[2] !== undefined && match[2] !== decimal && match[3]?.length === 3
  if (!match || isDoubtful) return bad(fieldFault('', 'import-figure', { decimal }))
  return good(Number(text.replace(',', '.')))
}

/** `2026-11-28`, `28/11/2026`, `28.11.2026`: the day before the month, as in Europe. Whether there is such a day, the schema says. */
export const readDay = (text: string): Read => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return good(text)
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const isDay = day !== '' && Number(day) <= 31 && Number(month) <= 12
  if (!isDay) return bad(fieldFault('', 'import-day', {}))
  return good(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const truths = ['yes', 'y', 'true', '1', 'x', 'sí', 'si', 's', 'verdadero']
const falsehoods = ['no', 'n', 'false', '0', 'falso']

export const readYesNo = (text: string): Read => {
  const said = text.toLowerCase()
  if (truths.includes(said)) return good(true)
  return falsehoods.includes(said) ? good(false) : bad(fieldFault('', 'import-yes-no', {}))
}

/** An article number as a spreadsheet leaves it: GTINs of 8, 12 and 13 digits are those of 14 with zeros in front. */
export const readGtin = (text: string): Read => good(/^\d{8}$|^\d{12,13}$/.test(text) ? text.padStart(14, '0') : text)
