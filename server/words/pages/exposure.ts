// The words of the page about what was found wrong afterwards: the thing, the window, what it touched, the decision.
import type { Words } from '../languages.ts'

interface ExposurePageWords {
  what: string
  find: string
  kind: string
  thing: string
  scan: string
  scanPlaceholder: string
  scanOther: string
  from: string
  fromHint: string
  until: string
  search: string
  touched(count: number, thing: string): string
  nothing: string
  nothingWhat: string
  batch: string
  patient: string
  standing: string
  how: string
  containers: string
  noContainers: string
  decision: string
  decisionOf(batch: string): string
  deviation: string
  deviationAndHold: string
  noDeviation: string
  why: string
  forNobody: string
  allDeviation: string
  allHold: string
  cause: string
  reason: string
  reasonHint: string
  stop: string
  qualification: string
  declare: string
  declareWhat(deviations: number, holds: number): string
  whoDeclares: string
  window(from: string, until: string): string
  declared: string
  none: string
  noneWhat: string
  exposure: string
  by(name: string, when: string): string
  open(count: number): string
  allDecided: string
  decidedBatches(count: number): string
  noBatches: string
  heldBatch: string
  without(why: string): string
  given: string
}

export const exposurePageWords: Words<ExposurePageWords> = {
  en: {
    what: 'Something was wrong for a while: a lot, a piece of equipment, a room, a person. Find every batch that was in touch with it, and decide about all of them in one act.',
    find: 'Find what was touched',
    kind: 'What was wrong',
    thing: 'Which one',
    scan: 'Scan it',
    scanPlaceholder: 'Scan or type its code',
    scanOther: 'An exposure is about a lot, a piece of equipment, a room or a person. Scan one of these.',
    from: 'From',
    fromHint: 'When it was last known to be right.',
    until: 'Until',
    search: 'Show what it touched',
    touched: (count, thing) =>
      count === 1 ? `${thing}: one batch was in touch with it` : `${thing}: ${count} batches were in touch with it`,
    nothing: 'No batch was in touch with it in this window',
    nothingWhat: 'The exposure can be declared all the same, so that it stands on record.',
    batch: 'Batch',
    patient: 'Patient',
    standing: 'Where it stands',
    how: 'How and when',
    containers: 'Containers',
    noContainers: 'none filled',
    decision: 'Decision',
    decisionOf: batch => `Decision about ${batch}`,
    deviation: 'Deviation',
    deviationAndHold: 'Deviation and hold',
    noDeviation: 'No deviation',
    why: 'Why none',
    forNobody: 'Nothing to decide: it goes to nobody.',
    allDeviation: 'Deviation for all',
    allHold: 'Deviation and hold for all',
    cause: 'Cause',
    reason: 'What happened',
    reasonHint: 'Stands in every batch.',
    stop: 'Its use from now on',
    qualification: 'Which qualification',
    declare: 'Declare the exposure',
    declareWhat: (deviations, holds) =>
      `Deviations: ${deviations}, holds: ${holds}. There is no GO for these batches before QA has decided each one.`,
    whoDeclares: 'QA or the QP declares an exposure.',
    window: (from, until) => `${from} to ${until}`,
    declared: 'Declared exposures',
    none: 'No exposure was declared',
    noneWhat: 'What was declared stays here, with what QA has still to decide.',
    exposure: 'Exposure',
    by: (name, when) => `${name}, ${when}`,
    open: count => (count === 1 ? '1 deviation to decide' : `${count} deviations to decide`),
    allDecided: 'All decided',
    decidedBatches: count => (count === 1 ? '1 batch, decided' : `${count} batches, decided`),
    noBatches: 'No batch was touched',
    heldBatch: 'on hold',
    without: why => `no deviation: ${why}`,
    given: 'Given already: tell the treating surgeon.',
  },
  es: {
    what: 'Algo estuvo mal durante un tiempo: un lote de material, un equipo, una sala, una persona. Busque todos los lotes en contacto y decida sobre todos en un solo acto.',
    find: 'Buscar lo que tocó',
    kind: 'Qué estuvo mal',
    thing: 'Cuál',
    scan: 'Escanear',
    scanPlaceholder: 'Escanear o escribir su código',
    scanOther:
      'Una exposición trata de un lote de material, un equipo, una sala o una persona. Escanee una de estas cosas.',
    from: 'Desde',
    fromHint: 'Cuando consta por última vez que estaba bien.',
    until: 'Hasta',
    search: 'Mostrar lo que tocó',
    touched: (count, thing) =>
      count === 1 ? `${thing}: un lote estuvo en contacto` : `${thing}: ${count} lotes estuvieron en contacto`,
    nothing: 'Ningún lote estuvo en contacto en este periodo',
    nothingWhat: 'La exposición puede declararse igualmente, para que conste.',
    batch: 'Lote',
    patient: 'Paciente',
    standing: 'Dónde está',
    how: 'Cómo y cuándo',
    containers: 'Envases',
    noContainers: 'ninguno lleno',
    decision: 'Decisión',
    decisionOf: batch => `Decisión sobre ${batch}`,
    deviation: 'Desviación',
    deviationAndHold: 'Desviación y retención',
    noDeviation: 'Sin desviación',
    why: 'Por qué no',
    forNobody: 'Nada que decidir: no se administra a nadie.',
    allDeviation: 'Desviación para todos',
    allHold: 'Desviación y retención para todos',
    cause: 'Causa',
    reason: 'Qué ocurrió',
    reasonHint: 'Consta en cada lote.',
    stop: 'Su uso desde ahora',
    qualification: 'Qué cualificación',
    declare: 'Declarar la exposición',
    declareWhat: (deviations, holds) =>
      `Desviaciones: ${deviations}, retenciones: ${holds}. No hay APTO para estos lotes hasta que garantía de calidad decida sobre cada uno.`,
    whoDeclares: 'Una exposición la declara garantía de calidad o la persona cualificada.',
    window: (from, until) => `${from} a ${until}`,
    declared: 'Exposiciones declaradas',
    none: 'No se ha declarado ninguna exposición',
    noneWhat: 'Lo declarado queda aquí, con lo que garantía de calidad aún debe decidir.',
    exposure: 'Exposición',
    by: (name, when) => `${name}; ${when}`,
    open: count => (count === 1 ? '1 desviación por decidir' : `${count} desviaciones por decidir`),
    allDecided: 'Todo decidido',
    decidedBatches: count => (count === 1 ? '1 lote, decidido' : `${count} lotes, decididos`),
    noBatches: 'Ningún lote en contacto',
    heldBatch: 'retenido',
    without: why => `sin desviación: ${why}`,
    given: 'Ya administrado: hay que avisar a quien trata el caso.',
  },
}
