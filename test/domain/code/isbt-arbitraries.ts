// Random ISBT 128 data structures of every kind, for properties.
import fc from 'fast-check'
import { calendarDate, daysInMonth } from '../../../server/domain/code/calendar.ts'
import { type IsbtStructure, structureOf } from '../../../server/domain/code/isbt128.ts'
import { textOf } from './damage.ts'

const DIGITS = '0123456789'
const CAPITALS = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`
const LETTERS = `${CAPITALS}abcdefghijklmnopqrstuvwxyz`
const digits = (length: number) => textOf(DIGITS, length, length)
const capitals = (length: number) => textOf(CAPITALS, length, length)
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(texts => texts.join(''))

const facility = joined(
  fc.constantFrom(...'ABCDEFGHIJKLMNPQRSTUVWXYZ123456789'),
  textOf('ABCDEFGHIJKLMNPQRSTUVWXYZ0123456789', 2, 2),
  digits(2),
)
const processor = textOf('ABCDEFGHIJKLMNPQRSTUVWXYZ0123456789', 5, 5)

/** Thirteen characters of a donation number. */
export const din = joined(facility, digits(2), digits(6))
/** Flags that any donation number may have: all but the checksum ones. */
export const flags = fc.oneof(
  fc.integer({ min: 0, max: 59 }).map(value => String(value).padStart(2, '0')),
  fc.constantFrom('97', '99', 'A0', 'Y9', 'PR', '0H'),
)
/** Days that the century digit reaches. */
export const day = fc
  .tuple(fc.integer({ min: 1900, max: 2899 }), fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([year, month, seed]) => calendarDate(year, month, (seed % daysInMonth(year, month)) + 1) ?? '')
const twoDigits = (max: number) => fc.integer({ min: 0, max }).map(value => String(value).padStart(2, '0'))
/** Local time to the minute. */
export const minute = fc
  .tuple(day, twoDigits(23), twoDigits(59))
  .map(([date, hours, minutes]) => `${date}T${hours}:${minutes}`)
const productCode = fc.oneof(
  joined(
    fc.constantFrom(...'SPEFHXYABCD'),
    capitals(4),
    textOf(LETTERS, 1, 1),
    fc.constantFrom('00', 'A0', 'Aa', 'Zz', '99', 'B1'),
  ),
  joined(fc.constantFrom(...'MNRTVW'), capitals(4), digits(3)),
)

type Arbitraries = { [S in IsbtStructure as S['structure']]: fc.Arbitrary<S> }

/** Every data structure; complete by the compiler. */
export const structures: Arbitraries = {
  DS001: joined(din, flags).map(content => structureOf('DS001', content)),
  DS002: joined(textOf(LETTERS, 2, 2), capitals(2)).map(content => structureOf('DS002', content)),
  DS003: productCode.map(content => structureOf('DS003', content)),
  DS004: day.map(expiresOn => ({ structure: 'DS004', expiresOn })),
  DS005: minute.map(expiresAt => ({ structure: 'DS005', expiresAt })),
  DS006: day.map(collectedOn => ({ structure: 'DS006', collectedOn })),
  DS007: minute.map(collectedAt => ({ structure: 'DS007', collectedAt })),
  DS008: day.map(producedOn => ({ structure: 'DS008', producedOn })),
  DS009: minute.map(producedAt => ({ structure: 'DS009', producedAt })),
  DS012: fc.record({ structure: fc.constant('DS012' as const), antigens: digits(16), furtherAntigen: digits(2) }),
  DS019: joined(facility, digits(16)).map(content => structureOf('DS019', content)),
  DS020: fc.record({ structure: fc.constant('DS020' as const), facility, staffNumber: capitals(6) }),
  DS024: fc.record({ structure: fc.constant('DS024' as const), location: digits(2), bornOn: day }),
  DS025: fc.record({
    structure: fc.constant('DS025' as const),
    location: digits(2),
    patientNumber: textOf(LETTERS, 1, 99),
  }),
  DS031: fc
    .tuple(
      fc.constantFrom('local' as const, 'utc' as const),
      fc.constantFrom(
        'expiry' as const,
        'collection' as const,
        'production' as const,
        'cross-clamp' as const,
        'preservation' as const,
        'death-of-donor' as const,
      ),
      minute,
    )
    .map(([zone, moment, at]) => ({ structure: 'DS031', zone, moment, at: zone === 'utc' ? `${at}Z` : at })),
  DS032: fc.record({ structure: fc.constant('DS032' as const), division: capitals(6) }),
  DS033: fc.record({ structure: fc.constant('DS033' as const), facility: processor, facilityProductCode: capitals(6) }),
  DS034: fc.record({
    structure: fc.constant('DS034' as const),
    facility: processor,
    facilityProductCode: capitals(6),
    productDescriptionCode: capitals(5),
  }),
  DS035: fc.record({ structure: fc.constant('DS035' as const), lot: capitals(18) }),
  DS038: fc.record({
    structure: fc.constant('DS038' as const),
    country: textOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2, 2),
    tissueEstablishment: capitals(6),
    donationNumber: capitals(13),
    codingSystem: fc.constantFrom('A', 'B', 'E'),
    productNumber: capitals(7),
    split: textOf(LETTERS, 3, 3),
    expiresOn: fc.option(day),
  }),
  DS040: joined(fc.constant('CH'), facility, digits(2), capitals(6)).map(content => structureOf('DS040', content)),
}

/** Any data structure. */
export const anyStructure: fc.Arbitrary<IsbtStructure> = fc.oneof(...Object.values(structures))
