// What the code on a supplier's box fills in: the material by its article number, the lot, and until when it is good.
import type { MaterialLine } from '../../../server/contract/laboratory.ts'
import { fromWallTime } from '../../../server/words/zone.ts'
import type { FormValues } from '../../parts/command-form.ts'

/** What of a GS1 symbol is of use here; the rest of its fields stand apart. */
export interface SupplierCode {
  gtin?: string
  lot?: string
  expiresOn?: string
  /** The hour on the wall of the laboratory, `2026-11-22T14:00`. */
  expiresAt?: string
}

/** The GS1 structure among those that a scan was understood as. */
export const supplierCodeOf = (parsed: readonly Record<string, unknown>[] = []): SupplierCode | null => {
  const found = parsed.find(each => each.structure === 'GS1')
  if (!found) return null
  const text = (key: string) => (typeof found[key] === 'string' ? { [key]: found[key] } : {})
  return { ...text('gtin'), ...text('lot'), ...text('expiresOn'), ...text('expiresAt') }
}

export interface Filled {
  material: MaterialLine | undefined
  /** Only what the code says: everything else that was typed stays. */
  values: FormValues
}

export function fillFrom(code: SupplierCode, materials: readonly MaterialLine[], zone: string): Filled {
  const material = code.gtin ? materials.find(each => each.gtin === code.gtin) : undefined
  const expiresAt = code.expiresAt && fromWallTime(code.expiresAt.slice(0, 16), zone)
  const values: FormValues = {
    ...(material && { material: material.id }),
    ...(code.gtin && { gtin: code.gtin }),
    ...(code.lot && { supplierLot: code.lot }),
    // One of the two: a box says a day or an hour.
    ...(expiresAt ? { expiresAt, expiresOn: '' } : code.expiresOn ? { expiresOn: code.expiresOn, expiresAt: '' } : {}),
  }
  return { material, values }
}
