// Reads and writes ISBT 128: one data structure, or a compound message (DS023) of several. The only way in to the isbt-* files.
//
// A compound message is `=+aabbb` and aa data structures without anything between them, in any order when bbb is 000. A number
// in bbb names a fixed order in ICCBBA's table RT017, which is theirs to publish: the structures name themselves all the same,
// so it is reported and not judged. Source: ST-001 v6.2.2, 2.4.23.

import {
  type CollectionDate,
  type CollectionDateTime,
  collectionDateRule,
  collectionDateTimeRule,
  type ExpiryDate,
  type ExpiryDateTime,
  expiryDateRule,
  expiryDateTimeRule,
  type FlexibleDateTime,
  flexibleDateTimeRule,
  type ProductionDate,
  type ProductionDateTime,
  productionDateRule,
  productionDateTimeRule,
} from './isbt-dates.ts'
import { type ChainOfIdentity, chainOfIdentityRule, type DonationNumber, donationNumberRule } from './isbt-donation.ts'
import { type EuropeanCode, europeanCodeRule } from './isbt-european-code.ts'
import {
  type DonorNumber,
  donorNumberRule,
  type PatientBirthDate,
  type PatientNumber,
  patientBirthDateRule,
  patientNumberRule,
  type StaffNumber,
  staffNumberRule,
} from './isbt-people.ts'
import {
  type BloodGroup,
  bloodGroupRule,
  type ProcessingFacility,
  type ProcessorProduct,
  type ProductCode,
  type ProductDivision,
  type ProductLot,
  processingFacilityRule,
  processorProductRule,
  productCodeRule,
  productDivisionRule,
  productLotRule,
  type RedCellAntigens,
  redCellAntigensRule,
} from './isbt-product.ts'
import type { StructureRule } from './isbt-rule.ts'
import { type Parsed, parsed, refused } from './refusals.ts'

/** One ISBT 128 data structure, its fields written out; tell them apart by `structure`. */
export type IsbtStructure =
  | DonationNumber
  | BloodGroup
  | ProductCode
  | ExpiryDate
  | ExpiryDateTime
  | CollectionDate
  | CollectionDateTime
  | ProductionDate
  | ProductionDateTime
  | RedCellAntigens
  | DonorNumber
  | StaffNumber
  | PatientBirthDate
  | PatientNumber
  | FlexibleDateTime
  | ProductDivision
  | ProcessingFacility
  | ProcessorProduct
  | ProductLot
  | EuropeanCode
  | ChainOfIdentity

/** Several data structures in one symbol. */
export interface CompoundMessage {
  structure: 'DS023'
  /** `000` for any order, or the number of a fixed order. */
  reference: string
  structures: IsbtStructure[]
}

type Rules = { readonly [S in IsbtStructure as S['structure']]: StructureRule<S> }

/** Every structure that is understood; complete by the compiler. */
const RULES: Rules = {
  DS001: donationNumberRule,
  DS002: bloodGroupRule,
  DS003: productCodeRule,
  DS004: expiryDateRule,
  DS005: expiryDateTimeRule,
  DS006: collectionDateRule,
  DS007: collectionDateTimeRule,
  DS008: productionDateRule,
  DS009: productionDateTimeRule,
  DS012: redCellAntigensRule,
  DS019: donorNumberRule,
  DS020: staffNumberRule,
  DS024: patientBirthDateRule,
  DS025: patientNumberRule,
  DS031: flexibleDateTimeRule,
  DS032: productDivisionRule,
  DS033: processingFacilityRule,
  DS034: processorProductRule,
  DS035: productLotRule,
  DS038: europeanCodeRule,
  DS040: chainOfIdentityRule,
}

// A list of rules of different structures; each reads what its own identifier announces.
const RULE_LIST = Object.values(RULES) as StructureRule<IsbtStructure>[]
const BEGINS_DONATION = /^=[A-NP-Z1-9]/
const COMPOUND = /^=\+(\d{2})(\d{3})/
const COMPOUND_WIDTH = 7

/** Reads what one symbol carries, the data identifiers included. Refuses anything that is not wholly understood. */
export function parseIsbt128(text: string): Parsed<IsbtStructure | CompoundMessage> {
  if (text.startsWith('=+')) return parseCompound(text)
  const first = takeStructure(text)
  if (!first.ok) return first
  const { structure, rest } = first.value
  if (rest === '') return parsed(structure)
  if (/^[=&]/.test(rest)) return refused({ code: 'code-concatenated' })
  return refused({ code: 'code-trailing-characters', what: structure.structure, extra: rest.length })
}

/** The symbol text of one data structure, data identifier included. @throws RangeError when a field cannot be written. */
export function buildStructure(value: IsbtStructure): string {
  // The rule is looked up by the value's own name, so it is the rule of the value's own type.
  const rule = RULES[value.structure] as StructureRule<IsbtStructure>
  const text = rule.identifier + rule.write(value)
  const again = parseIsbt128(text)
  if (!again.ok) throw new RangeError(`${value.structure} cannot be written: ${again.fault.code}`)
  // A field too long for its place would push the next one aside and still be readable: it must come back as it went in.
  for (const [name, content] of Object.entries(again.value)) {
    if (content !== Object.entries(value).find(([own]) => own === name)?.[1]) {
      throw new RangeError(`${value.structure} cannot be written: ${name} does not fit`)
    }
  }
  return text
}

/** The symbol text of a compound message in undefined order. @throws RangeError outside 1 to 99 structures. */
export function buildCompound(structures: readonly IsbtStructure[]): string {
  if (structures.length < 1 || structures.length > 99) throw new RangeError('a compound message has 1 to 99 structures')
  return `=+${String(structures.length).padStart(2, '0')}000${structures.map(buildStructure).join('')}`
}

/** The symbol text of a donation number of 13 characters with its flags (`00`: unused). @throws RangeError if malformed. */
export function buildDin(din: string, flags = '00'): string {
  return buildContent('DS001', din + flags)
}

/** The symbol text of a product code of 8 characters, division included. @throws RangeError if malformed. */
export function buildProductCode(productCode: string): string {
  return buildContent('DS003', productCode)
}

/** The symbol text (DS005) of an expiry in local time, `2026-11-22T19:30`. @throws RangeError if there is no such time. */
export function buildExpiryDateTime(isoLocal: string): string {
  return buildStructure({ structure: 'DS005', expiresAt: isoLocal })
}

/** The symbol text of a chain-of-identity number of 15 characters, `CH` included. @throws RangeError if malformed. */
export function buildChainOfIdentity(number: string): string {
  return buildContent('DS040', number)
}

/** Reads fields from content that is known to belong to one structure. @throws RangeError when it does not. */
export function structureOf<Name extends IsbtStructure['structure']>(
  name: Name,
  content: string,
): Extract<IsbtStructure, { structure: Name }> {
  const read = parseIsbt128(RULES[name].identifier + content)
  if (!read.ok) throw new RangeError(`${name} cannot be written: ${read.fault.code}`)
  if (read.value.structure !== name) throw new RangeError(`this is ${read.value.structure}, not ${name}`)
  // The line above made sure of it; the compiler cannot follow a comparison with a type parameter.
  return read.value as Extract<IsbtStructure, { structure: Name }>
}

function buildContent(name: IsbtStructure['structure'], content: string): string {
  return buildStructure(structureOf(name, content))
}

function parseCompound(text: string): Parsed<CompoundMessage> {
  const head = COMPOUND.exec(text)
  if (!head) {
    const missing = COMPOUND_WIDTH - text.length
    return refused(
      missing > 0
        ? { code: 'code-truncated', what: 'DS023', missing }
        : { code: 'code-character-not-allowed', what: 'DS023' },
    )
  }
  const structures: IsbtStructure[] = []
  let rest = text.slice(COMPOUND_WIDTH)
  while (rest !== '') {
    const next = takeStructure(rest)
    if (!next.ok) return next
    structures.push(next.value.structure)
    rest = next.value.rest
  }
  const declared = Number(head[1])
  const found = structures.length
  if (declared !== found || found === 0) return refused({ code: 'code-compound-count-wrong', declared, found })
  return parsed({ structure: 'DS023', reference: head[2] ?? '', structures })
}

function takeStructure(text: string): Parsed<{ structure: IsbtStructure; rest: string }> {
  const rule = ruleFor(text)
  if (!rule) return refused({ code: 'code-identifier-unknown' })
  const content = text.slice(rule.identifier.length)
  const width = rule.width(content)
  if (width === null || content.length < width) {
    const missing = width === null ? null : width - content.length
    return refused({ code: 'code-truncated', what: rule.structure, missing })
  }
  const read = rule.read(content.slice(0, width))
  return read.ok ? parsed({ structure: read.value, rest: content.slice(width) }) : read
}

/** The rule that the first characters announce; a donation number's second one is already data. */
function ruleFor(text: string): StructureRule<IsbtStructure> | undefined {
  if (BEGINS_DONATION.test(text)) return RULE_LIST.find(rule => rule.structure === 'DS001')
  return RULE_LIST.find(rule => rule.structure !== 'DS001' && text.startsWith(rule.identifier))
}
