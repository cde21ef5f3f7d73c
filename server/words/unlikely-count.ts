// Why a count is asked about, in half a sentence: what does not fit, and what would.
import type { StepRefusals } from '../domain/step/refusals.ts'
import { formatCellCount, formatVolume } from './format.ts'
import type { Language, Words } from './languages.ts'

type Doubt = Pick<StepRefusals['count-unlikely'], 'because' | 'what' | 'value' | 'low' | 'high'>

type Said = (value: string, range: { low: string; high: string }) => string

const reasons: Words<Readonly<Record<Doubt['because'], Said>>> = {
  en: {
    sample: value => `${value} is little for a whole suspension; it may be the volume of the sample`,
    received: (value, { low, high }) =>
      `${value} does not fit the marrow received, which makes ${low} to ${high} likely`,
    marrow: (value, { low, high }) =>
      `${value} do not fit what was counted in the marrow, which makes ${low} to ${high} likely`,
    harvest: (value, { low, high }) => `${value} do not fit what was harvested, which makes ${low} to ${high} likely`,
    flasks: (value, { high }) => `${value} are more than these flasks hold; up to ${high} are likely`,
    plated: (value, { low }) => `${value} are less than half of what was plated; from ${low} on it is likely`,
    pace: (value, { high }) => `${value} are far more than the growth so far foretells; up to ${high} are likely`,
  },
  es: {
    sample: value => `${value} es poco para toda una suspensión; puede ser el volumen de la muestra`,
    received: (value, { low, high }) =>
      `${value} no concuerda con la médula recibida, con la que cabe esperar de ${low} a ${high}`,
    marrow: (value, { low, high }) =>
      `${value} no concuerdan con lo contado en la médula, con lo que cabe esperar de ${low} a ${high}`,
    harvest: (value, { low, high }) =>
      `${value} no concuerdan con lo cosechado, con lo que cabe esperar de ${low} a ${high}`,
    flasks: (value, { high }) => `${value} son más de las que caben en estos frascos; cabe esperar hasta ${high}`,
    plated: (value, { low }) => `${value} son menos de la mitad de las sembradas; cabe esperar ${low} o más`,
    pace: (value, { high }) =>
      `${value} son muchas más de las que anuncia el crecimiento hasta ahora; cabe esperar hasta ${high}`,
  },
}

/** `0.02 mL is little for a whole suspension; it may be the volume of the sample`: without a full stop. */
export const doubtText = ({ because, what, value, low, high }: Doubt, language: Language): string => {
  const amount = (figure: number): string =>
    what === 'volume' ? formatVolume(figure, language) : formatCellCount(figure, language, { decimals: 2 })
  return reasons[language][because](amount(value), { low: amount(low), high: high === null ? '' : amount(high) })
}
