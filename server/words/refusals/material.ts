// Why a command about a material is refused.
import type { MaterialRefusals } from '../../domain/material/refusals.ts'
import type { Sentences } from '../sentences.ts'

export const materialRefusalWords: Sentences<MaterialRefusals> = {
  en: {
    'material-retired': ({ material, name }) =>
      `${name} (${material}) is retired from the catalogue. Choose the material that replaces it.`,
    'gtin-taken': ({ gtin, material, name }) =>
      `The GTIN ${gtin} already belongs to ${name} (${material}). Use that material, or retire it first.`,
    'material-unit-fixed': ({ material, name }) =>
      `The amounts of the lots of ${name} (${material}) are in its unit, which stays. Register another material for another unit.`,
    'gtin-wrong': ({ gtin }) =>
      `The check digit of the GTIN ${gtin} is not right. Scan it from the box, or type it again.`,
  },
  es: {
    'material-retired': ({ material, name }) =>
      `${name} (${material}) está retirado del catálogo. Elija el material que lo sustituye.`,
    'gtin-taken': ({ gtin, material, name }) =>
      `El GTIN ${gtin} ya pertenece a ${name} (${material}). Use ese material o retírelo antes del catálogo.`,
    'material-unit-fixed': ({ material, name }) =>
      `Las cantidades de los lotes de ${name} (${material}) están en su unidad, que no cambia. Para otra unidad, dé de alta otro material.`,
    'gtin-wrong': ({ gtin }) =>
      `El dígito de control del GTIN ${gtin} no es correcto. Escanéelo de la caja o escríbalo de nuevo.`,
  },
}
