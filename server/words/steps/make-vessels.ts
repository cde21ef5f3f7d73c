// Flasks and containers that come to be at the bench: label applied and scanned, then filled.
import type { Words } from '../languages.ts'

interface MakeVesselsWords {
  scan: Readonly<Record<'vessels' | 'containers', string>>
  labels: string
  applied: string
  toApply: string
  scanLabel: string
  volumeForAll: string
  volumeOf(code: string): string
  sameForAll: string
  ownVolume: string
  volumeMissing: string
  volumeOfMissing(code: string): string
  siteOf(code: string): string
  siteMissing(code: string): string
  siteTaken: string
  tooMuch: string
  left(cells: string, volume: string): string
  leftNow: string
  leftAfter: string
  cellsEach: string
  density: string
  cells: string
  perCm2(density: string): string
  within(limits: string): string
  outside(limits: string): string
  dose(prescribed: string, tolerance: string): string
  doseOutside(prescribed: string, tolerance: string): string
  forDose(volume: string): string
  concentration: string
  each(volume: string, cells: string): string
  eachAt(volume: string, cells: string, site: string): string
  notCounted: string
  filled(site: string): string
}

export const makeVesselsWords: Words<MakeVesselsWords> = {
  en: {
    scan: { vessels: 'Scan each label as it is applied', containers: 'Scan each label as it is applied' },
    labels: 'Labels',
    applied: 'applied',
    toApply: 'to apply',
    scanLabel: 'scan a label',
    volumeForAll: 'Volume in each flask',
    volumeOf: code => `Volume in ${code}`,
    sameForAll: 'Same for all',
    ownVolume: 'Another volume for some',
    volumeMissing: 'enter the volume',
    volumeOfMissing: code => `enter the volume of ${code}`,
    siteOf: code => `Site of ${code}`,
    siteMissing: code => `choose the site of ${code}`,
    siteTaken: 'another container is for it',
    tooMuch: 'lower the volumes',
    left: (cells, volume) => `${cells} in ${volume}`,
    leftNow: 'There is',
    leftAfter: 'Left after it',
    cellsEach: 'Cells in each',
    density: 'Seeding density',
    cells: 'Viable cells',
    perCm2: density => `${density} cells/cm²`,
    within: limits => `within ${limits}`,
    outside: limits => `outside ${limits}: a deviation is opened`,
    dose: (prescribed, tolerance) => `prescribed ${prescribed}, ±${tolerance}`,
    doseOutside: (prescribed, tolerance) => `outside ${prescribed} ±${tolerance}: a deviation is opened`,
    forDose: volume => `${volume} hold the prescribed dose`,
    concentration: 'Concentration',
    each: (volume, cells) => `${volume} each, ${cells}`,
    eachAt: (volume, cells, site) => `${site}: ${volume}, ${cells}`,
    notCounted: 'Nothing has been counted in this operation yet.',
    filled: site => `for ${site}`,
  },
  es: {
    scan: { vessels: 'Escanee cada etiqueta al pegarla', containers: 'Escanee cada etiqueta al pegarla' },
    labels: 'Etiquetas',
    applied: 'pegada',
    toApply: 'por pegar',
    scanLabel: 'escanee una etiqueta',
    volumeForAll: 'Volumen de cada frasco',
    volumeOf: code => `Volumen de ${code}`,
    sameForAll: 'Igual para todos',
    ownVolume: 'Otro volumen para algunos',
    volumeMissing: 'falta el volumen',
    volumeOfMissing: code => `falta el volumen de ${code}`,
    siteOf: code => `Localización de ${code}`,
    siteMissing: code => `falta la localización de ${code}`,
    siteTaken: 'ya tiene otro envase',
    tooMuch: 'reduzca los volúmenes',
    left: (cells, volume) => `${cells} en ${volume}`,
    leftNow: 'Hay',
    leftAfter: 'Quedará',
    cellsEach: 'Células en cada uno',
    density: 'Densidad de siembra',
    cells: 'Células viables',
    perCm2: density => `${density} células/cm²`,
    within: limits => `dentro del límite (${limits})`,
    outside: limits => `fuera del límite (${limits}): se abre una desviación`,
    dose: (prescribed, tolerance) => `prescrito ${prescribed}, ±${tolerance}`,
    doseOutside: (prescribed, tolerance) => `fuera de ${prescribed} ±${tolerance}: se abre una desviación`,
    forDose: volume => `${volume} contienen la dosis prescrita`,
    concentration: 'Concentración',
    each: (volume, cells) => `${volume} en cada uno, ${cells}`,
    eachAt: (volume, cells, site) => `${site}: ${volume}, ${cells}`,
    notCounted: 'Todavía no se ha contado nada en esta operación.',
    filled: site => `para ${site}`,
  },
}
