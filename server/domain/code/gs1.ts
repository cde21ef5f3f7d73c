// Reads GS1 element strings from a supplier's label: which article, which lot, until when; and writes them for labels of tests.
//
// Scanned form: identifier and content, one field after the other; a field of variable length ends with a separator (FNC1, sent
// as the control character GS) unless it is the last. Printed form: identifiers in parentheses. Years have two digits: the
// century is the one that puts the year no more than 49 before and 50 after the present one; day 00 is the month's last day
// (GS1 General Specifications 3.4 and 7.12).

import { calendarDate, daysInMonth, timeOfDay } from './calendar.ts'
import { fieldAt, type Gs1Field, gs1CheckDigit, isFieldContent } from './gs1-fields.ts'
import { type Parsed, parsed, refused } from './refusals.ts'

/** What a GS1 symbol says. Fields that it does not have are absent; all of them, as they came, are in `elements`. */
export interface Gs1Message {
  structure: 'GS1'
  /** 14 digits: the article (AI 01). */
  gtin?: string
  /** AI 10, case kept. */
  lot?: string
  /** AI 21. */
  serial?: string
  /** ISO date: not to be used after it (AI 17). */
  expiresOn?: string
  /** ISO local date-time, to the minute (AI 7003). */
  expiresAt?: string
  /** AI 15. */
  bestBeforeOn?: string
  /** AI 11. */
  producedOn?: string
  /** Pieces, where they vary (AI 30). */
  count?: number
  /** Articles contained (AI 37). */
  containedCount?: number
  /** Further article number of the supplier (AI 240). */
  additionalArticle?: string
  /** Net weight in kilograms with the decimals as given (AI 310n). */
  netWeightKg?: string
  /** Number of a person in care (AI 8018), as on wristbands: personal data. */
  serviceRecipient?: string
  elements: { ai: string; value: string }[]
}

/** FNC1 as scanners send it: the control character GS. */
const SEPARATOR = '\x1d'
const PRINTED = /^\(\d{2,4}\)/
// An article number and a field that usually follows one: GS1 even when the check digit was misread.
const ARTICLE_AND_MORE = /^01\d{14}(?:1[0157]|21|30|37|240)/
// Where a scanner drops separators, a date after the lot becomes part of it.
const SWALLOWED_DATE = /(11|15|17)(\d{6})$/

/** Whether a text that no scanner vouched for is a GS1 one: parentheses, a separator, an article number. */
export function looksLikeGs1(text: string): boolean {
  if (PRINTED.test(text) || ARTICLE_AND_MORE.test(text)) return true
  if (text.includes(SEPARATOR) && fieldAt(withoutSeparator(text)) !== null) return true
  const gtin = /^01(\d{14})/.exec(text)?.[1]
  return gtin?.endsWith(gs1CheckDigit(gtin.slice(0, -1))) ?? false
}

/**
 * Reads an element string, scanned or printed form, without AIM prefix.
 * @param today ISO date; its year decides the century of two-digit years.
 */
export function parseGs1(text: string, today: string): Parsed<Gs1Message> {
  const elements = PRINTED.test(text) ? splitPrinted(text) : splitScanned(text)
  if (!elements.ok) return elements
  const message: Gs1Message = { structure: 'GS1', elements: [] }
  for (const element of elements.value) {
    const { ai, value } = element
    if (message.elements.some(earlier => earlier.ai === ai)) return refused({ code: 'code-gs1-field-repeated', ai })
    message.elements.push(element)
    if (!readElement(message, ai, value, Number(today.slice(0, 4)))) {
      return refused({ code: 'code-gs1-field-wrong', ai })
    }
  }
  return parsed(message)
}

/** A scanned form from its fields, separators only where they are needed. @throws RangeError when a field is not valid. */
export function buildGs1(elements: readonly { ai: string; value: string }[]): string {
  let text = ''
  for (const [at, { ai, value }] of elements.entries()) {
    const found = fieldAt(ai)
    if (found?.ai !== ai || !isFieldContent(found.field, value)) throw new RangeError(`not a GS1 field ${ai}`)
    const needsSeparator = !found.field.isPredefined && at < elements.length - 1
    text += ai + value + (needsSeparator ? SEPARATOR : '')
  }
  return text
}

function splitPrinted(text: string): Parsed<Gs1Message['elements']> {
  // Odd places are identifiers, even ones contents; before the first identifier stands nothing.
  const pieces = text.split(/\((\d{2,4})\)/).slice(1)
  const elements: Gs1Message['elements'] = []
  for (let at = 0; at < pieces.length; at += 2) {
    const ai = pieces[at] ?? ''
    const value = (pieces[at + 1] ?? '').replace(/\s+/g, '')
    const found = fieldAt(ai)
    if (found?.ai !== ai) return refused({ code: 'code-gs1-field-unknown' })
    if (!isFieldContent(found.field, value)) return refused(contentFault(ai, found.field, value))
    elements.push({ ai, value })
  }
  return parsed(elements)
}

function splitScanned(text: string): Parsed<Gs1Message['elements']> {
  const elements: Gs1Message['elements'] = []
  let rest = withoutSeparator(text)
  while (rest !== '') {
    const found = fieldAt(rest)
    if (!found) return refused({ code: 'code-gs1-field-unknown' })
    const { ai, field } = found
    const after = rest.slice(ai.length)
    const separator = after.indexOf(SEPARATOR)
    const end = field.isPredefined ? field.maximum : separator < 0 ? after.length : separator
    const value = after.slice(0, end)
    if (!isFieldContent(field, value)) return refused(contentFault(ai, field, value))
    elements.push({ ai, value })
    rest = withoutSeparator(after.slice(end))
  }
  if (elements.length === 0) return refused({ code: 'code-empty' })
  const swallowing = swallowingField(elements)
  return swallowing ? refused({ code: 'code-gs1-separator-missing', ai: swallowing }) : parsed(elements)
}

/** Without the one separator that may stand in front. */
function withoutSeparator(text: string): string {
  return text.startsWith(SEPARATOR) ? text.slice(1) : text
}

function contentFault(ai: string, field: Gs1Field, value: string) {
  if (field.isPredefined && value.length < field.minimum) {
    return { code: 'code-truncated', what: 'GS1', missing: field.minimum - value.length } as const
  }
  const isGtin = (ai === '01' || ai === '02') && /^\d{14}$/.test(value)
  if (isGtin) return { code: 'code-check-character-wrong', what: 'GTIN' } as const
  return { code: 'code-gs1-field-wrong', ai } as const
}

/** The lot or serial number at the end that seems to have a date field inside it, where that date is not given otherwise. */
function swallowingField(elements: Gs1Message['elements']): string | null {
  const last = elements.at(-1)
  if (!last || (last.ai !== '10' && last.ai !== '21')) return null
  const date = SWALLOWED_DATE.exec(last.value)
  // With nothing before the date there would be no lot at all; whatever year it is, month and day must be possible.
  if (!date || date.index === 0 || readDate(date[2] ?? '', 2000) === null) return null
  return elements.some(element => element.ai === date[1]) ? null : last.ai
}

/** Puts one field into the message; false when its date is impossible. */
function readElement(message: Gs1Message, ai: string, value: string, presentYear: number): boolean {
  if (ai === '01') message.gtin = value
  else if (ai === '10') message.lot = value
  else if (ai === '21') message.serial = value
  else if (ai === '30') message.count = Number(value)
  else if (ai === '37') message.containedCount = Number(value)
  else if (ai === '240') message.additionalArticle = value
  else if (ai === '8018') message.serviceRecipient = value
  else if (ai.startsWith('310')) message.netWeightKg = withDecimals(value, Number(ai.charAt(3)))
  else return readTime(message, ai, value, presentYear)
  return true
}

function readTime(message: Gs1Message, ai: string, value: string, presentYear: number): boolean {
  const content = fieldAt(ai)?.field.content
  if (content !== 'date' && content !== 'date-time') return true
  const date = readDate(value.slice(0, 6), presentYear)
  if (date === null) return false
  if (ai === '17') message.expiresOn = date
  else if (ai === '15') message.bestBeforeOn = date
  else if (ai === '11') message.producedOn = date
  else if (ai === '7003') {
    const time = timeOfDay(value.slice(6, 8), value.slice(8))
    if (time === null) return false
    message.expiresAt = `${date}T${time}`
  }
  return true
}

/** YYMMDD to ISO; day 00 is the last of the month. */
function readDate(digits: string, presentYear: number): string | null {
  const twoDigits = Number(digits.slice(0, 2))
  const gap = twoDigits - (presentYear % 100)
  const shift = gap >= 51 ? -100 : gap <= -50 ? 100 : 0
  const year = presentYear + gap + shift
  const month = Number(digits.slice(2, 4))
  const day = Number(digits.slice(4))
  return calendarDate(year, month, day === 0 ? daysInMonth(year, month) : day)
}

/** 001250 with 3 decimals is 1.250. */
function withDecimals(digits: string, decimals: number): string {
  const whole = String(Number(digits.slice(0, digits.length - decimals) || '0'))
  return decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`
}
