// ISBT 128 codes of what a container holds: DS003 product code, DS032 divisions, DS033 and DS034 processor's codes, DS035 lot;
// and DS002 and DS012, which may stand beside them on a label that comes from elsewhere.
//
// Source: ST-001 v6.2.2, 2.4.2, 2.4.3, 2.4.12, 2.4.32 to 2.4.35. Product codes themselves are ICCBBA's: Marrow keeps none.

import {
  CAPITALS_AND_DIGITS,
  DIGITS,
  field,
  LETTERS_AND_DIGITS,
  PROCESSOR,
  plainRule,
  readFields,
  type StructureRule,
  totalWidth,
} from './isbt-rule.ts'
import { parsed } from './refusals.ts'

/** What the product is, how it was collected, and which part of it this is. */
export interface ProductCode {
  structure: 'DS003'
  /** All eight characters. */
  productCode: string
  /** The five that name the product. */
  productDescriptionCode: string
  /** One character: `1` autologous use only, `X` the same with biohazard, `8` autologous with allogeneic material, `0` not said. */
  collectionType: string
  /** `00` undivided, `Aa`, or a pack number of three digits where the category has those; `99` means that DS032 tells. */
  division: string
}

/** The division where DS003 has no room for it: digits, or three pairs of letters. */
export interface ProductDivision {
  structure: 'DS032'
  division: string
}

/** The facility that assigned the product code, and its own code for the product. */
export interface ProcessingFacility {
  structure: 'DS033'
  facility: string
  /** `000000` when there is none. */
  facilityProductCode: string
}

/** Processor product identification code (PPIC): the same, with the standard's product description. */
export interface ProcessorProduct {
  structure: 'DS034'
  facility: string
  facilityProductCode: string
  productDescriptionCode: string
}

/** A lot number of a medical product of human origin, 18 characters, zeroes in front (which may belong to it). */
export interface ProductLot {
  structure: 'DS035'
  lot: string
}

/** ABO and RhD blood groups, or a special message; the codes of ST-001 Tables 4 to 6. */
export interface BloodGroup {
  structure: 'DS002'
  bloodGroup: string
  phenotype: string
  reserved: string
}

/** Red cell antigens, general; the codes of ST-001 Tables 9 and 12. */
export interface RedCellAntigens {
  structure: 'DS012'
  antigens: string
  furtherAntigen: string
}

const PRODUCT_FIELDS = [
  field('category', 1, /^[A-Z]$/),
  field('number', 4, CAPITALS_AND_DIGITS),
  field('collectionType', 1, LETTERS_AND_DIGITS),
  field('division', 2, /^[A-Z0-9][a-z0-9]$/),
] as const
const PACK_FIELDS = [
  field('category', 1, /^[A-Z]$/),
  field('number', 4, CAPITALS_AND_DIGITS),
  field('division', 3, DIGITS),
] as const

/** Milk, organs, reproductive, tissue, ocular, microbiota: the last three characters are one pack number. */
const HAS_PACK_NUMBER = /^[MNRTVW]/

/** DS003, `=<αooootds`. */
export const productCodeRule: StructureRule<ProductCode> = {
  structure: 'DS003',
  identifier: '=<',
  width: () => totalWidth(PRODUCT_FIELDS),
  read: content => {
    const hasPackNumber = HAS_PACK_NUMBER.test(content)
    const read = hasPackNumber
      ? readFields('DS003', content, PACK_FIELDS)
      : readFields('DS003', content, PRODUCT_FIELDS)
    if (!read.ok) return read
    const collectionType = hasPackNumber ? '0' : content.charAt(5)
    const productDescriptionCode = content.slice(0, 5)
    return parsed({
      structure: 'DS003',
      productCode: content,
      productDescriptionCode,
      collectionType,
      division: read.value.division,
    })
  },
  write: value => value.productCode,
}

/** DS032, `=,dddddd`. */
export const productDivisionRule = plainRule<ProductDivision>('DS032', '=,', [
  field('division', 6, CAPITALS_AND_DIGITS),
])

/** DS033, `&+nnnnnpppppp`. Not to be taken for the compound message, `=+`. */
export const processingFacilityRule = plainRule<ProcessingFacility>('DS033', '&+', [
  field('facility', 5, PROCESSOR),
  field('facilityProductCode', 6, CAPITALS_AND_DIGITS),
])

/** DS034, `=/nnnnnppppppqqqqq`. */
export const processorProductRule = plainRule<ProcessorProduct>('DS034', '=/', [
  field('facility', 5, PROCESSOR),
  field('facilityProductCode', 6, CAPITALS_AND_DIGITS),
  field('productDescriptionCode', 5, CAPITALS_AND_DIGITS),
])

/** DS035, `&,1` and 18 characters. */
export const productLotRule = plainRule<ProductLot>('DS035', '&,1', [field('lot', 18, CAPITALS_AND_DIGITS)])

/** DS002, `=%ggre`. */
export const bloodGroupRule = plainRule<BloodGroup>('DS002', '=%', [
  field('bloodGroup', 2, LETTERS_AND_DIGITS),
  field('phenotype', 1, CAPITALS_AND_DIGITS),
  field('reserved', 1, CAPITALS_AND_DIGITS),
])

/** DS012, `=\` and 18 digits. */
export const redCellAntigensRule = plainRule<RedCellAntigens>('DS012', '=\\', [
  field('antigens', 16, DIGITS),
  field('furtherAntigen', 2, DIGITS),
])
