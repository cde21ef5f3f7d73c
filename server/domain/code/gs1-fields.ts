// The GS1 application identifiers that stand on laboratory supplies: how long each field is, and what may stand in it.
//
// Source: GS1 General Specifications, section 3 (application identifiers) and 7.8 (which fields have a predefined length and
// so need no separator). An identifier that is not here is refused, because where its field ends cannot be told.

/** One field: an identifier (its last digit may be open), its length, and what it may hold. */
export interface Gs1Field {
  /** `01`, or `310n` where the last digit says how many decimals. */
  readonly ai: string
  readonly minimum: number
  readonly maximum: number
  readonly content: 'digits' | 'text' | 'date' | 'date-time' | 'checked-digits'
  /** Ends by its length alone, with no separator after it. */
  readonly isPredefined: boolean
}

const ISSUED_NUMBERS = ['710', '711', '712', '713', '714', '715', '716']
const COMPANY_FIELDS = ['91', '92', '93', '94', '95', '96', '97', '98', '99']
const LOCATIONS = ['410', '411', '412', '413', '414', '415', '416', '417']

const FIELDS: readonly Gs1Field[] = [
  ...predefined('checked-digits', 18, ['00']),
  ...predefined('checked-digits', 14, ['01', '02']),
  ...predefined('date', 6, ['11', '12', '13', '15', '16', '17']),
  ...predefined('digits', 2, ['20']),
  ...predefined('digits', 6, measures()),
  ...predefined('checked-digits', 13, LOCATIONS),
  ...separated('text', 1, 20, ['10', '21', '22', '243', '420', ...ISSUED_NUMBERS]),
  ...separated('text', 1, 30, ['240', '241', '250', '251', '400', '90']),
  ...separated('text', 1, 90, COMPANY_FIELDS),
  ...separated('digits', 1, 8, ['30', '37']),
  ...separated('digits', 1, 6, ['242']),
  ...separated('digits', 3, 3, ['422']),
  ...separated('date-time', 10, 10, ['7003']),
  ...separated('checked-digits', 18, 18, ['8017', '8018']),
]

/** GS1 character set 82, which text fields are limited to. */
const TEXT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/
const DIGITS = /^[0-9]+$/

/** The field whose identifier `text` begins with, and that identifier; null when it is not known. */
export function fieldAt(text: string): { field: Gs1Field; ai: string } | null {
  for (const field of FIELDS) {
    const ai = text.slice(0, field.ai.length)
    const isOpen = field.ai.endsWith('n')
    if (isOpen ? ai.startsWith(field.ai.slice(0, -1)) && /^\d{4}$/.test(ai) : ai === field.ai) return { field, ai }
  }
  return null
}

/** Whether `value` has the length and characters of its field, check digit included; dates are judged where they are read. */
export function isFieldContent(field: Gs1Field, value: string): boolean {
  if (value.length < field.minimum || value.length > field.maximum) return false
  if (field.content === 'text') return TEXT.test(value)
  if (!DIGITS.test(value)) return false
  return field.content !== 'checked-digits' || value.endsWith(gs1CheckDigit(value.slice(0, -1)))
}

/** The GS1 check digit of a row of digits: weights 3, 1, 3, ... from the right; the sum is filled up to a multiple of ten. */
export function gs1CheckDigit(digits: string): string {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    sum += Number(digits.charAt(digits.length - 1 - at)) * (at % 2 === 0 ? 3 : 1)
  }
  return String((10 - (sum % 10)) % 10)
}

function predefined(content: Gs1Field['content'], length: number, ais: readonly string[]): Gs1Field[] {
  return ais.map(ai => ({ ai, minimum: length, maximum: length, content, isPredefined: true }))
}

function separated(content: Gs1Field['content'], minimum: number, maximum: number, ais: readonly string[]): Gs1Field[] {
  return ais.map(ai => ({ ai, minimum, maximum, content, isPredefined: false }))
}

/** 310n to 316n and 320n to 369n: weights, lengths, areas, volumes, six digits. */
function measures(): string[] {
  const three = [310, 311, 312, 313, 314, 315, 316]
  for (let ai = 320; ai <= 369; ai += 1) three.push(ai)
  return three.map(ai => `${ai}n`)
}
