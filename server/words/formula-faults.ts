// Why a formula gives no answer and what to do now, in one sentence or two for each fault.
import type { FormulaFault, FormulaFaultCode, Quantity } from '../domain/formula/faults.ts'
import { formatNumber, formatVolume } from './format.ts'
import { quantityWords } from './formula-quantities.ts'
import type { Language, Words } from './languages.ts'

type FactsOf<Code extends FormulaFaultCode> = Omit<Extract<FormulaFault, { code: Code }>, 'code'>
type FormulaFaultWords = { [Code in FormulaFaultCode]: (facts: FactsOf<Code>) => string }

const spoken = (language: Language) => ({
  number: (value: number) => formatNumber(value, language),
  volume: (value: number) => formatVolume(value, language),
  name: ({ quantity, square }: { quantity: Quantity; square?: number }) => {
    const label = quantityWords[language][quantity]
    if (square === undefined) return label
    return `${label}, ${language === 'en' ? 'square' : 'cuadrado'} ${square}`
  },
})

const en = spoken('en')
const es = spoken('es')

export const formulaFaultWords: Words<FormulaFaultWords> = {
  en: {
    'not-a-number': facts => `${en.name(facts)}: there is no number. Enter one.`,
    'not-a-whole-number': facts =>
      `${en.name(facts)}: ${en.number(facts.value)} is not a whole number. Enter it without decimals.`,
    'count-negative': facts => `${en.name(facts)}: ${en.number(facts.value)} is below 0. Enter what was counted.`,
    'quantity-negative': facts => `${en.name(facts)}: ${en.number(facts.value)} is below 0. Enter what was measured.`,
    'quantity-not-positive': facts =>
      `${en.name(facts)}: ${en.number(facts.value)} is not enough to compute with. Enter a value above 0.`,
    'percentage-out-of-range': facts =>
      `${en.name(facts)}: ${en.number(facts.value)} % is outside what is possible here. Check the percentage.`,
    'too-many-digits': facts => `${en.name(facts)}: too many digits. Enter 15 at the most.`,
    'number-too-large': facts =>
      `${en.name(facts)}: the result is too large to be exact. Check the numbers and their units.`,
    'squares-not-positive': () => 'No square was counted. Enter at least one.',
    'dilution-not-positive': facts =>
      `A dilution factor of ${en.number(facts.dilutionFactor)} is not possible. Enter 1 for an undiluted sample, 2 for one part diluted with one part.`,
    'dilution-below-one': facts =>
      `A dilution factor of ${en.number(facts.dilutionFactor)} would concentrate the sample. Enter the volume after dilution divided by the volume before: 1 or more.`,
    'dead-exceeds-total': facts =>
      `More dead cells (${en.number(facts.deadCellsPerMl)} per mL) than cells in all (${en.number(facts.totalCellsPerMl)} per mL). Check both figures and their dilutions, or count again.`,
    'live-exceeds-total': facts =>
      `More live cells (${en.number(facts.liveCellsPerMl)} per mL) than cells in all (${en.number(facts.totalCellsPerMl)} per mL). Check both figures.`,
    'no-counts': () => 'There is no count. Enter at least one.',
    'volume-exceeds-suspension': facts =>
      `Taking ${en.volume(facts.volumeUl)} out of ${en.volume(facts.suspensionUl)} is not possible. Check both volumes.`,
    'seeded-not-positive': () =>
      'No cell was seeded, so there is nothing to compare the harvest with. Enter the cells plated.',
    'passage-not-following': facts =>
      `Passage ${facts.passage} does not follow passage ${facts.previousPassage}. Check that no passage is missing or entered twice.`,
    'concentration-not-positive': () => 'Without viable cells in the suspension no volume holds the dose. Count again.',
    'cells-exceed-basis': facts =>
      `Cells taken: ${en.number(facts.partsCells)}; cells counted: only ${en.number(facts.basisCells)}. Check the parts, or count again.`,
    'volume-exceeds-basis': facts =>
      `Volume taken: ${en.volume(facts.partsVolumeUl)}; the counted suspension holds ${en.volume(facts.basisVolumeUl)}. Check the volumes.`,
    'vessel-area-unknown': facts =>
      `The growth area of ${facts.vesselType} is not in the laboratory's table. Add it there, or choose another vessel.`,
    'instant-unreadable': facts => `“${facts.text}” is no date and time. Enter day, month, year, hour and minute.`,
    'instants-reversed': () =>
      'The times are not in order: what ended here began later, or at the same moment. Check both times.',
    'history-not-ordered': facts =>
      `The doubling times ${en.number(facts.lowHours)}, ${en.number(facts.medianHours)} and ${en.number(facts.highHours)} h are not in rising order. Check the laboratory's history.`,
    'reading-empty': () => 'There is no result. Enter one as the laboratory reported it.',
    'reading-unreadable': facts => `“${facts.text}” cannot be read as a number. Enter it like 4.50 or <0.05.`,
    'decimal-comma': facts =>
      `“${facts.text}” has a comma. Enter decimals with a point (4.5) and thousands without a separator (1000).`,
    'reading-wrong-kind': facts =>
      facts.expected === 'number'
        ? `“${facts.text}” is not a number, and the limit is one. Enter the number alone, like 4.50 or <0.05.`
        : `“${facts.text}” does not say whether it was found. Enter “not detected” or “detected”.`,
    'unit-differs': facts =>
      `The result ${facts.entered ? `is in ${facts.entered}` : 'has no unit'}, the limit ${facts.required ? `is in ${facts.required}` : 'has none'}. Enter the result in the unit of the limit.`,
    'limit-missing': facts =>
      `The specification says “${facts.operator}” without a limit. The process document must be corrected before this result can be judged.`,
    'formula-unknown': facts => `The process names the formula “${facts.formula}”, which does not exist here.`,
    'inputs-malformed': facts =>
      `The formula “${facts.formula}” cannot use these inputs: ${facts.paths.join(', ')}. Check that each is there and is of its kind.`,
  },
  es: {
    'not-a-number': facts => `${es.name(facts)}: falta el número. Introducirlo.`,
    'not-a-whole-number': facts =>
      `${es.name(facts)}: ${es.number(facts.value)} no es un número entero. Introducirlo sin decimales.`,
    'count-negative': facts =>
      `${es.name(facts)}: ${es.number(facts.value)} es menor que 0. Introducir lo que se ha contado.`,
    'quantity-negative': facts =>
      `${es.name(facts)}: ${es.number(facts.value)} es menor que 0. Introducir lo que se ha medido.`,
    'quantity-not-positive': facts =>
      `${es.name(facts)}: con ${es.number(facts.value)} no se puede calcular. Introducir un valor mayor que 0.`,
    'percentage-out-of-range': facts =>
      `${es.name(facts)}: ${es.number(facts.value)} % queda fuera de lo posible. Comprobar el porcentaje.`,
    'too-many-digits': facts => `${es.name(facts)}: demasiadas cifras. Introducir 15 como máximo.`,
    'number-too-large': facts =>
      `${es.name(facts)}: el resultado es demasiado grande para ser exacto. Comprobar los números y sus unidades.`,
    'squares-not-positive': () => 'No se ha contado ningún cuadrado. Introducir al menos uno.',
    'dilution-not-positive': facts =>
      `Un factor de dilución de ${es.number(facts.dilutionFactor)} no es posible. Introducir 1 si la muestra no se ha diluido, 2 si se ha diluido a partes iguales.`,
    'dilution-below-one': facts =>
      `Un factor de dilución de ${es.number(facts.dilutionFactor)} concentraría la muestra. Introducir el volumen después de diluir dividido por el volumen de antes: 1 o más.`,
    'dead-exceeds-total': facts =>
      `Hay más células muertas (${es.number(facts.deadCellsPerMl)} por mL) que células en total (${es.number(facts.totalCellsPerMl)} por mL). Comprobar las dos cifras y sus diluciones, o repetir el recuento.`,
    'live-exceeds-total': facts =>
      `Hay más células vivas (${es.number(facts.liveCellsPerMl)} por mL) que células en total (${es.number(facts.totalCellsPerMl)} por mL). Comprobar las dos cifras.`,
    'no-counts': () => 'No hay ningún recuento. Introducir al menos uno.',
    'volume-exceeds-suspension': facts =>
      `No se pueden tomar ${es.volume(facts.volumeUl)} de ${es.volume(facts.suspensionUl)}. Comprobar los dos volúmenes.`,
    'seeded-not-positive': () =>
      'No consta ninguna célula sembrada y no hay con qué comparar la cosecha. Introducir las células sembradas.',
    'passage-not-following': facts =>
      `El pase ${facts.passage} no sigue al pase ${facts.previousPassage}. Comprobar que no falte ninguno ni esté dos veces.`,
    'concentration-not-positive': () =>
      'Sin células viables en la suspensión, ningún volumen contiene la dosis. Repetir el recuento.',
    'cells-exceed-basis': facts =>
      `Células tomadas: ${es.number(facts.partsCells)}; células contadas: solo ${es.number(facts.basisCells)}. Comprobar las partes o repetir el recuento.`,
    'volume-exceeds-basis': facts =>
      `Se han tomado ${es.volume(facts.partsVolumeUl)}, pero la suspensión contada tiene ${es.volume(facts.basisVolumeUl)}. Comprobar los volúmenes.`,
    'vessel-area-unknown': facts =>
      `La superficie de cultivo de ${facts.vesselType} no está en la tabla del laboratorio. Añadirla o elegir otro recipiente.`,
    'instant-unreadable': facts => `«${facts.text}» no es una fecha con hora. Introducir día, mes, año, hora y minuto.`,
    'instants-reversed': () =>
      'Las horas no están en orden: lo que aquí termina empezó después, o a la misma hora. Comprobar las dos horas.',
    'history-not-ordered': facts =>
      `Los tiempos de duplicación ${es.number(facts.lowHours)}; ${es.number(facts.medianHours)} y ${es.number(facts.highHours)} h no van de menor a mayor. Comprobar el historial del laboratorio.`,
    'reading-empty': () => 'Falta el resultado. Introducirlo tal como lo informó el laboratorio.',
    'reading-unreadable': facts => `«${facts.text}» no se puede leer como número. Escribirlo así: 4.50 o <0.05.`,
    'decimal-comma': facts =>
      `«${facts.text}» lleva una coma. Escribir los decimales con punto (4.5) y los millares sin separador (1000).`,
    'reading-wrong-kind': facts =>
      facts.expected === 'number'
        ? `«${facts.text}» no es un número, y el límite sí lo es. Escribir solo el número, así: 4.50 o <0.05.`
        : `«${facts.text}» no dice si se ha detectado o no. Escribir «no detectado» o «detectado».`,
    'unit-differs': facts =>
      `El resultado está ${facts.entered ? `en ${facts.entered}` : 'sin unidad'} y el límite, ${facts.required ? `en ${facts.required}` : 'sin unidad'}. Introducir el resultado en la unidad del límite.`,
    'limit-missing': facts =>
      `La especificación dice «${facts.operator}» sin ningún límite. Hay que corregir el documento de proceso antes de poder valorar este resultado.`,
    'formula-unknown': facts => `El proceso nombra la fórmula «${facts.formula}», que aquí no existe.`,
    'inputs-malformed': facts =>
      `La fórmula «${facts.formula}» no puede usar estos datos: ${facts.paths.join(', ')}. Comprobar que estén todos y sean del tipo correcto.`,
  },
}

/** The sentence of one fault in one language. */
export function sayFormulaFault(fault: FormulaFault, language: Language): string {
  // The compiler cannot see that code and facts belong together once the union is looked up by its own code.
  const say = formulaFaultWords[language][fault.code] as (facts: FormulaFault) => string
  return say(fault)
}
