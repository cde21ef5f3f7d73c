// What a formula was computed from, as papers name it: `net mass 83 g, density 1.06 g/mL`.
import type { FormulaInput } from '../domain/formula/formulas.ts'
import { unitText } from './amounts.ts'
import { formatQuantity } from './format.ts'
import type { Language, Words } from './languages.ts'

/** What a count and a mean over vessels keep beside the inputs of a formula. */
type KeptInput = FormulaInput | 'suspensionVolumeUl'

const names: Words<Record<KeptInput, string>> = {
  en: {
    squares: 'squares',
    dilutionFactor: 'dilution',
    shownTotalCellsPerMl: 'shown in all',
    shownDeadCellsPerMl: 'shown as dead',
    totalRunDilution: 'dilution of the total run',
    deadRunDilution: 'dilution of the dead run',
    sampleDilution: 'dilution of the sample',
    counts: 'counts',
    limitPct: 'limit',
    cellsPerMl: 'concentration',
    volumeUl: 'volume',
    partUl: 'volume taken',
    suspensionUl: 'volume of the suspension',
    cells: 'cells',
    massG: 'net mass',
    densityGPerMl: 'density',
    seededCells: 'seeded cells',
    harvestedCells: 'harvested cells',
    passages: 'passages',
    hours: 'time in culture',
    fromIso: 'start',
    toIso: 'end',
    doseViableCells: 'dose in viable cells',
    viabilityPct: 'viability',
    viableCells: 'viable cells',
    viableCellsPerMl: 'viable cells in each mL',
    measured: 'measured',
    target: 'target',
    tolerancePct: 'tolerance',
    doses: 'doses',
    qcCells: 'cells for quality control',
    retainedCells: 'cells for retained samples',
    expectedLossPct: 'expected loss',
    basis: 'counted',
    parts: 'parts',
    previousCells: 'cells before',
    countedCells: 'counted cells',
    vessels: 'vessels',
    table: 'table of growth areas',
    areaCm2: 'growth area',
    cellsPerCm2: 'cells on each cm²',
    suspensionVolumeUl: 'volume of the suspension',
  },
  es: {
    squares: 'cuadros',
    dilutionFactor: 'dilución',
    shownTotalCellsPerMl: 'mostrado en total',
    shownDeadCellsPerMl: 'mostrado como muertas',
    totalRunDilution: 'dilución de la lectura total',
    deadRunDilution: 'dilución de la lectura de muertas',
    sampleDilution: 'dilución de la muestra',
    counts: 'recuentos',
    limitPct: 'límite',
    cellsPerMl: 'concentración',
    volumeUl: 'volumen',
    partUl: 'volumen tomado',
    suspensionUl: 'volumen de la suspensión',
    cells: 'células',
    massG: 'masa neta',
    densityGPerMl: 'densidad',
    seededCells: 'células sembradas',
    harvestedCells: 'células cosechadas',
    passages: 'pases',
    hours: 'tiempo en cultivo',
    fromIso: 'inicio',
    toIso: 'fin',
    doseViableCells: 'dosis en células viables',
    viabilityPct: 'viabilidad',
    viableCells: 'células viables',
    viableCellsPerMl: 'células viables en cada mL',
    measured: 'medido',
    target: 'valor objetivo',
    tolerancePct: 'tolerancia',
    doses: 'dosis',
    qcCells: 'células para control de calidad',
    retainedCells: 'células para muestras de retención',
    expectedLossPct: 'pérdida prevista',
    basis: 'contado',
    parts: 'partes',
    previousCells: 'células antes',
    countedCells: 'células contadas',
    vessels: 'recipientes',
    table: 'tabla de superficies de cultivo',
    areaCm2: 'superficie de cultivo',
    cellsPerCm2: 'células en cada cm²',
    suspensionVolumeUl: 'volumen de la suspensión',
  },
}

const units: Partial<Record<KeptInput, string>> = {
  shownTotalCellsPerMl: 'cells/mL',
  shownDeadCellsPerMl: 'cells/mL',
  limitPct: '%',
  cellsPerMl: 'cells/mL',
  volumeUl: 'µL',
  partUl: 'µL',
  suspensionUl: 'µL',
  massG: 'g',
  densityGPerMl: 'g/mL',
  hours: 'h',
  viabilityPct: '%',
  tolerancePct: '%',
  expectedLossPct: '%',
  areaCm2: 'cm²',
  suspensionVolumeUl: 'µL',
}

const isKept = (name: string): name is KeptInput => Object.hasOwn(names.en, name)

/** One input with its value; a text, such as a time, as its caller writes it. A process names only inputs that a formula has. */
export function formulaInputText(name: string, value: number | string, language: Language): string {
  const isKnown = isKept(name)
  const unit = isKnown ? (units[name] ?? '') : ''
  const text = typeof value === 'number' ? formatQuantity(value, unitText(unit, language, value), language) : value
  return `${isKnown ? names[language][name] : name} ${text}`
}
