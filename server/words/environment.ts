// What environmental monitoring and exposures speak of: methods, conditions, causes, the ways in which a batch was touched.
import type { ExposureCause, ExposureStop } from '../domain/exposure/exposure.ts'
import type { Thing, Touching } from '../domain/exposure/touched.ts'
import type { Condition, PlateMethod } from '../domain/monitoring/limits.ts'
import type { MonitoringSample } from '../domain/monitoring/monitoring.ts'
import { formatNumber } from './format.ts'
import type { Language, Words } from './languages.ts'

export type MonitoringMethod = PlateMethod | 'particles'

interface EnvironmentWords {
  methods: Readonly<Record<MonitoringMethod, string>>
  conditions: Readonly<Record<Condition, string>>
  hands: Readonly<Record<'left' | 'right', string>>
  causes: Readonly<Record<ExposureCause, string>>
  things: Readonly<Record<Thing['kind'], string>>
  touchings: Readonly<Record<Touching, string>>
  stops: Readonly<Record<ExposureStop, string>>
  particles(value: string, size: string): string
  noGrowth: string
}

export const environmentWords: Words<EnvironmentWords> = {
  en: {
    methods: {
      settle: 'settle plate',
      contact: 'contact plate',
      glove: 'glove print',
      air: 'air sample',
      particles: 'particle count',
    },
    conditions: { 'at-rest': 'at rest', 'in-operation': 'in operation' },
    hands: { left: 'left glove', right: 'right glove' },
    causes: {
      recall: 'recall of a lot',
      calibration: 'calibration found wrong',
      alarm: 'alarm of equipment',
      'media-fill': 'failed media fill',
      environment: 'growth or particles over the limit',
      other: 'another cause',
    },
    things: { lot: 'lot', equipment: 'equipment', room: 'room', person: 'person' },
    touchings: {
      'used-lot': 'used in it',
      'used-equipment': 'used for it',
      'open-in': 'open in the cabinet',
      'stood-in': 'stood in the incubator',
      performed: 'worked on it',
      checked: 'second check',
    },
    stops: {
      'quarantine-lot': 'put the lot into quarantine',
      'recall-lot': 'record the recall of the lot',
      'take-out-of-service': 'take the equipment out of service',
      'withdraw-qualification': 'withdraw the qualification',
    },
    particles: (value, size) => `${value} particles/m³ of ${size} µm or more`,
    noGrowth: 'no growth',
  },
  es: {
    methods: {
      settle: 'placa de sedimentación',
      contact: 'placa de contacto',
      glove: 'huella de guante',
      air: 'muestra de aire',
      particles: 'recuento de partículas',
    },
    conditions: { 'at-rest': 'en reposo', 'in-operation': 'en funcionamiento' },
    hands: { left: 'guante izquierdo', right: 'guante derecho' },
    causes: {
      recall: 'retirada de un lote de material',
      calibration: 'calibración incorrecta',
      alarm: 'alarma de un equipo',
      'media-fill': 'simulación aséptica fallida',
      environment: 'crecimiento o partículas por encima del límite',
      other: 'otra causa',
    },
    things: { lot: 'lote de material', equipment: 'equipo', room: 'sala', person: 'persona' },
    touchings: {
      'used-lot': 'usado en el lote',
      'used-equipment': 'usado para el lote',
      'open-in': 'abierto en la cabina',
      'stood-in': 'estuvo en el incubador',
      performed: 'trabajó en el lote',
      checked: 'segunda comprobación',
    },
    stops: {
      'quarantine-lot': 'poner en cuarentena el lote de material',
      'recall-lot': 'registrar la retirada del lote de material',
      'take-out-of-service': 'poner el equipo fuera de servicio',
      'withdraw-qualification': 'retirar la cualificación',
    },
    particles: (value, size) => `${value} partículas/m³ de ${size} µm o más`,
    noGrowth: 'sin crecimiento',
  },
}

/** `12 CFU`, `10 CFU/m³`, `3,520 particles/m³ of 0.5 µm or more`; a limit of none is no growth. */
export const foundText = (
  { method, size = '' }: { method: MonitoringSample['method']; size?: string },
  value: number,
  language: Language,
): string => {
  const { particles, noGrowth } = environmentWords[language]
  const number = formatNumber(value, language)
  if (method === 'particles') return particles(number, language === 'es' ? size.replace('.', ',') : size)
  if (value === 0) return noGrowth
  const unit = language === 'es' ? 'UFC' : 'CFU'
  return `${number}\u00a0${unit}${method === 'air' ? '/m³' : ''}`
}

const of = <Key extends string>(words: Readonly<Record<Key, string>>, key: string): string =>
  Object.hasOwn(words, key) ? words[key as Key] : key

/** The name of a method, a cause and the like; one of a later version stands for itself. */
export const methodText = (method: string, language: Language): string => of(environmentWords[language].methods, method)
export const causeText = (cause: string, language: Language): string => of(environmentWords[language].causes, cause)
export const touchingText = (how: string, language: Language): string => of(environmentWords[language].touchings, how)
