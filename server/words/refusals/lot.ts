// Why a command about a lot, or its use, is refused.

import type { LotStanding } from '../../domain/lot/lot.ts'
import type { LotRefusals } from '../../domain/lot/refusals.ts'
import { unitText } from '../amounts.ts'
import { formatNumber } from '../format.ts'
import type { Words } from '../languages.ts'
import { formatPlainDay } from '../plain-day.ts'
import type { Sentences } from '../sentences.ts'

export const lotStandingWords: Words<Readonly<Record<LotStanding, string>>> = {
  en: {
    received: 'waiting for quality control',
    released: 'released',
    quarantined: 'in quarantine',
    rejected: 'rejected',
    recalled: 'recalled',
  },
  es: {
    received: 'pendiente de control de calidad',
    released: 'liberado',
    quarantined: 'en cuarentena',
    rejected: 'rechazado',
    recalled: 'retirado',
  },
}

const amount = (value: number, unit: string, language: 'en' | 'es'): string =>
  `${formatNumber(value, language)}\u00a0${unitText(unit, language, value)}`

export const lotRefusalWords: Sentences<LotRefusals> = {
  en: {
    'lot-unreleased': ({ lot }) =>
      `Lot ${lot} has not been released by quality control. Take a released lot, or ask QC to release this one.`,
    'lot-quarantined': ({ lot, reason }) => `Lot ${lot} is in quarantine (${reason}). Take another lot.`,
    'lot-rejected': ({ lot, reason }) =>
      `Lot ${lot} was rejected (${reason}). Take another lot and set this one aside.`,
    'lot-recalled': ({ lot, reason }) =>
      `Lot ${lot} was recalled (${reason}). Take another lot, set this one aside and tell QA.`,
    'lot-expired': ({ lot, until }, reader) =>
      `Lot ${lot} expired: it was good until ${formatPlainDay(until, reader)}. Take another lot.`,
    'lot-opened-too-long': ({ lot, until }, reader) =>
      `Lot ${lot} has been open for too long: it was to be used by ${formatPlainDay(until, reader)}. Take another lot.`,
    'lot-empty': ({ lot }) =>
      `Nothing is left of lot ${lot} according to the record. Take another lot, or check the amounts that were recorded.`,
    'lot-short': ({ lot, asked, left, unit }) =>
      `Of lot ${lot} there is less left (${amount(left, unit, 'en')}) than is needed (${amount(asked, unit, 'en')}). Check the amount, or take another lot as well.`,
    'lot-standing': ({ lot, standing }) =>
      `Lot ${lot} is ${lotStandingWords.en[standing]}; this cannot be done with it now. Look at its history.`,
    'lot-already-opened': ({ lot, on }, reader) =>
      `Lot ${lot} was already opened on ${formatPlainDay(on, reader)}. There is nothing to record.`,
    'lot-gtin-differs': ({ material, name }) =>
      `The code on the box belongs to another article than ${name} (${material}). Check the box, or choose the material that it holds.`,
    'count-differs': ({ expected, unit }) =>
      `The record says that ${amount(expected, unit, 'en')} should be there. Say why there is another amount.`,
    'pieces-not-whole': () => 'Pieces are counted in whole numbers. Enter a number without decimals.',
    'expiry-required': () => 'Enter when the lot expires: a day, or a day and a time, one of the two.',
  },
  es: {
    'lot-unreleased': ({ lot }) =>
      `Control de calidad no ha liberado el lote de material ${lot}. Tome un lote liberado o solicite la liberación de este.`,
    'lot-quarantined': ({ lot, reason }) =>
      `El lote de material ${lot} está en cuarentena (${reason}). Tome otro lote.`,
    'lot-rejected': ({ lot, reason }) =>
      `El lote de material ${lot} está rechazado (${reason}). Tome otro lote y aparte este.`,
    'lot-recalled': ({ lot, reason }) =>
      `El lote de material ${lot} ha sido retirado (${reason}). Tome otro lote, aparte este y avise a garantía de calidad.`,
    'lot-expired': ({ lot, until }, reader) =>
      `El lote de material ${lot} ha caducado: era válido hasta el ${formatPlainDay(until, reader)}. Tome otro lote.`,
    'lot-opened-too-long': ({ lot, until }, reader) =>
      `El lote de material ${lot} lleva abierto demasiado tiempo: debía usarse hasta el ${formatPlainDay(until, reader)}. Tome otro lote.`,
    'lot-empty': ({ lot }) =>
      `Según el registro, no queda nada del lote de material ${lot}. Tome otro lote o compruebe las cantidades registradas.`,
    'lot-short': ({ lot, asked, left, unit }) =>
      `Del lote de material ${lot} queda menos (${amount(left, unit, 'es')}) de lo necesario (${amount(asked, unit, 'es')}). Compruebe la cantidad o tome además otro lote.`,
    'lot-standing': ({ lot, standing }) =>
      `El lote de material ${lot} está ${lotStandingWords.es[standing]}; esta acción no es posible ahora. Consulte su historial.`,
    'lot-already-opened': ({ lot, on }, reader) =>
      `El lote de material ${lot} ya se abrió el ${formatPlainDay(on, reader)}. No hay nada que registrar.`,
    'lot-gtin-differs': ({ material, name }) =>
      `El código de la caja corresponde a otro artículo distinto de ${name} (${material}). Compruebe la caja o elija el material que contiene.`,
    'count-differs': ({ expected, unit }) =>
      `Según el registro debería haber ${amount(expected, unit, 'es')}. Indique por qué la cantidad es otra.`,
    'pieces-not-whole': () => 'Las unidades se cuentan en números enteros. Introduzca un número sin decimales.',
    'expiry-required': () => 'Indique cuándo caduca el lote: un día, o un día y una hora; uno de los dos.',
  },
}
