// What is wrong in a process document, said beside its path: the shape of a value, or how its parts fit together.
import type { FitRefusals, Named, ShapeRefusals } from '../../domain/process/refusals.ts'
import { formatNumber } from '../format.ts'
import type { Words } from '../languages.ts'
import type { Sentences } from '../sentences.ts'

/** What a name points to, with the article that it wants. */
const named: Words<Readonly<Record<Named, string>>> = {
  en: {
    operation: 'an operation',
    step: 'a step',
    option: 'an option of that step',
    field: 'a field that is recorded there',
    'vessel-type': 'a vessel type of this document',
    material: 'a material of this document',
    qualification: 'a qualification of this document',
    'formula-input': 'an input of that formula',
  },
  es: {
    operation: 'una operación',
    step: 'un paso',
    option: 'una opción de ese paso',
    field: 'un campo que se registre ahí',
    'vessel-type': 'un tipo de recipiente de este documento',
    material: 'un material de este documento',
    qualification: 'una cualificación de este documento',
    'formula-input': 'una entrada de esa fórmula',
  },
}

const languageNames: Words<Readonly<Record<string, string>>> = {
  en: { en: 'English', es: 'Spanish' },
  es: { en: 'inglés', es: 'español' },
}

/** Kinds of value as zod names them. */
const typeNames: Words<Readonly<Record<string, string>>> = {
  en: { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list' },
  es: { string: 'un texto', number: 'un número', int: 'un número entero', boolean: 'true o false', array: 'una lista' },
}

const typeName = (wanted: string, language: 'en' | 'es'): string =>
  typeNames[language][wanted] ?? (language === 'en' ? 'an object' : 'un objeto')

const list = (names: readonly string[]): string => names.join(', ')

export const documentFaultWords: Sentences<ShapeRefusals & FitRefusals> = {
  en: {
    'process-value-missing': () => 'A value is missing here. Add it.',
    'process-language-missing': ({ language }) =>
      `The text in ${languageNames.en[language] ?? language} is missing. Every text is written in both languages.`,
    'process-value-of-other-type': ({ wanted }) =>
      `${capital(typeName(wanted, 'en'))} belongs here. Correct the value.`,
    'process-key-unknown': ({ key }) =>
      `A process has nothing called “${key}” here. Check the spelling, or leave it out.`,
    'process-value-not-an-option': ({ options }) => `One of these belongs here: ${list(options)}.`,
    'process-value-too-small': ({ minimum, inclusive }) =>
      `The number must be ${inclusive ? 'at least' : 'more than'} ${formatNumber(minimum, 'en')}.`,
    'process-value-too-large': ({ maximum, inclusive }) =>
      `The number must be ${inclusive ? 'at most' : 'less than'} ${formatNumber(maximum, 'en')}.`,
    'process-list-too-short': ({ minimum }) => `The list needs at least ${formatNumber(minimum, 'en')}.`,
    'process-name-malformed': () => 'A name is made of small letters, digits and single hyphens: “medium-change”.',
    'process-product-code-malformed': () =>
      'A product code has six characters: a letter, four letters or digits, and the collection type.',
    'process-value-malformed': () => 'This value cannot be used here. Compare it with a process that is in use.',
    'process-range-empty': () => 'A range needs a minimum, a maximum, or both.',
    'process-range-reversed': () => 'The lower end lies above the upper end. Exchange or correct them.',
    'process-choice-without-options': () => 'A choice needs at least two options.',
    'process-limits-not-on-number': () => 'Limits, bounds and a target belong to a number only. Remove them.',
    'process-id-repeated': ({ id }) => `“${id}” stands here twice. Give one of them another name.`,
    'process-name-unknown': ({ what, name }) => `“${name}” is not the name of ${named.en[what]}. Check the spelling.`,
    'process-step-not-earlier': ({ step }) =>
      `The step “${step}” comes later, or is this one. Only an earlier step of the operation can be named here.`,
    'process-step-of-other-kind': ({ step, kind, wanted }) =>
      `The step “${step}” is of the kind “${kind}”; one of the kind “${wanted}” is needed here.`,
    'process-step-conditional': ({ step }) =>
      `The step “${step}” may be left out, and this step then lacks what it needs. Give both the same condition.`,
    'process-setting-missing': ({ setting }) => `“${setting}” is needed for this use. Add it.`,
    'process-setting-misplaced': ({ setting }) => `“${setting}” has no meaning for this use. Remove it.`,
    'process-measure-empty': () => 'Nothing is measured or computed at this step. Add a field, or remove the step.',
    'process-limits-outside-bounds': () =>
      'The limits reach beyond the bounds, where a value is refused. Draw the limits in, or the bounds out.',
    'process-target-outside-limits': () => 'The target lies outside the limits: each use of it would be a deviation.',
    'process-input-missing': ({ formula, input }) => `The formula “${formula}” needs the input “${input}”. Name it.`,
    'process-input-of-other-type': ({ formula, input }) =>
      `The formula “${formula}” cannot take this as “${input}”: a number stands where a time is needed, or the reverse.`,
    'process-reference-malformed': ({ reference }) =>
      `“${reference}” points to nothing. Write field:name, step:operation.step.field, now, or a number.`,
    'process-second-check-missing': () =>
      'This step cannot be undone: a second check must stand before it. Set secondCheck to true.',
    'process-photo-without-second-check': () =>
      'A photograph can only replace a second check, and this step has none. Set secondCheck, or remove the photograph.',
    'process-labels-of-other-kind': ({ labels, wanted }) =>
      `The labels of that step are for ${labels}; labels for ${wanted} are needed here.`,
    'process-labels-not-reconciled': () =>
      'Labels are printed here and never counted. Add a label reconciliation after it, or to an operation that follows.',
    'process-cabinet-not-scanned': () =>
      'The operation takes place in a cabinet, and no step scans it. Add a step that does.',
    'process-vessels-not-scanned': () =>
      'A harvest is counted, and no earlier step scans the vessels that it comes from. Add that scan.',
    'process-line-clearance-missing': () =>
      'The operation takes place in a cabinet without a line clearance. Add one that cannot be left out.',
    'process-identity-missing': () =>
      'The operation takes place in a cabinet, and nothing of the batch is scanned. Add a step that matches its code.',
    'process-count-missing': () =>
      'Cells are taken here, and no count before it says how many there are. Count the suspension in this operation first.',
    'process-sampling-point-differs': ({ point, wanted }) =>
      `The labels are for the sampling point “${point}”, the sample is of “${wanted}”. Use one point for both.`,
    'process-sampling-point-untested': ({ point }) =>
      `No test of the specification is for “${point}”. Add a test, or sample at another point.`,
    'process-test-unsampled': ({ point }) =>
      `No operation takes a sample at “${point}”, so this test can never have a result. Add the sample, or move the test.`,
    'process-test-without-limit': () =>
      'A result that is only recorded cannot fail, so it cannot be decisive. Give it a limit, or make it informative.',
    'process-readings-out-of-order': () => 'Reading days must rise: 2, 7, 14.',
    'process-window-reversed': () => 'The window ends before it begins. Correct one of its ends.',
    'process-repetition-missing': () => 'What is due again and again must be allowed to repeat. Set repeats to true.',
    'process-never-due': ({ waitsFor }) =>
      waitsFor.length > 0
        ? `This can never come due: it waits for ${list(waitsFor)}, which cannot be done before it.`
        : 'This can never come due: no operation gives what it waits for.',
    'process-phase-missing': ({ phase }) =>
      `No operation is of the phase “${phase}”, and without it a batch cannot go on. Add one.`,
    'process-axis-too-short': ({ plannedDays, axisDays }) =>
      `The axis of ${formatNumber(axisDays, 'en')} days is shorter than the ${formatNumber(plannedDays, 'en')} days planned.`,
    'process-source-misplaced': ({ path }) => `A source is given for “${path}”, and there is nothing at that place.`,
  },
  es: {
    'process-value-missing': () => 'Aquí falta un valor. Añádalo.',
    'process-language-missing': ({ language }) =>
      `Falta el texto en ${languageNames.es[language] ?? language}. Cada texto se escribe en ambos idiomas.`,
    'process-value-of-other-type': ({ wanted }) => `Aquí va ${typeName(wanted, 'es')}. Corrija el valor.`,
    'process-key-unknown': ({ key }) =>
      `Un proceso no tiene nada llamado «${key}» aquí. Compruebe la grafía o suprímalo.`,
    'process-value-not-an-option': ({ options }) => `Aquí va uno de estos valores: ${list(options)}.`,
    'process-value-too-small': ({ minimum, inclusive }) =>
      `El número debe ser ${inclusive ? 'como mínimo' : 'mayor que'} ${formatNumber(minimum, 'es')}.`,
    'process-value-too-large': ({ maximum, inclusive }) =>
      `El número debe ser ${inclusive ? 'como máximo' : 'menor que'} ${formatNumber(maximum, 'es')}.`,
    'process-list-too-short': ({ minimum }) => `La lista necesita al menos ${formatNumber(minimum, 'es')}.`,
    'process-name-malformed': () =>
      'Un nombre se compone de minúsculas sin tilde, cifras y guiones sueltos: «medium-change».',
    'process-product-code-malformed': () =>
      'Un código de producto tiene seis caracteres: una letra, cuatro letras o cifras y el tipo de extracción.',
    'process-value-malformed': () => 'Este valor no sirve aquí. Compárelo con un proceso en uso.',
    'process-range-empty': () => 'Un intervalo necesita un mínimo, un máximo o ambos.',
    'process-range-reversed': () => 'El extremo inferior supera al superior. Intercámbielos o corríjalos.',
    'process-choice-without-options': () => 'Una elección necesita al menos dos opciones.',
    'process-limits-not-on-number': () =>
      'Los límites, los topes y el valor fijado son propios de un número. Suprímalos.',
    'process-id-repeated': ({ id }) => `«${id}» figura aquí dos veces. Dé otro nombre a uno de ellos.`,
    'process-name-unknown': ({ what, name }) => `«${name}» no es el nombre de ${named.es[what]}. Compruebe la grafía.`,
    'process-step-not-earlier': ({ step }) =>
      `El paso «${step}» viene después o es este mismo. Aquí solo puede nombrarse un paso anterior de la operación.`,
    'process-step-of-other-kind': ({ step, kind, wanted }) =>
      `El paso «${step}» es del tipo «${kind}»; aquí hace falta uno del tipo «${wanted}».`,
    'process-step-conditional': ({ step }) =>
      `El paso «${step}» puede omitirse, y entonces a este le falta lo que necesita. Ponga a ambos la misma condición.`,
    'process-setting-missing': ({ setting }) => `Para este uso hace falta «${setting}». Añádalo.`,
    'process-setting-misplaced': ({ setting }) => `«${setting}» no tiene sentido para este uso. Suprímalo.`,
    'process-measure-empty': () => 'En este paso no se mide ni se calcula nada. Añada un campo o suprima el paso.',
    'process-limits-outside-bounds': () =>
      'Los límites superan los topes, donde el valor se rechaza. Estreche los límites o amplíe los topes.',
    'process-target-outside-limits': () =>
      'El valor fijado está fuera de los límites: cada uso sería una desviación. Corríjalo.',
    'process-input-missing': ({ formula, input }) =>
      `La fórmula «${formula}» necesita la entrada «${input}». Indíquela.`,
    'process-input-of-other-type': ({ formula, input }) =>
      `La fórmula «${formula}» no admite esto como «${input}»: hay un número donde va una hora, o al revés.`,
    'process-reference-malformed': ({ reference }) =>
      `«${reference}» no señala nada. Escriba field:nombre, step:operación.paso.campo, now o un número.`,
    'process-second-check-missing': () =>
      'Este paso no puede deshacerse: debe precederlo una doble verificación. Ponga secondCheck a true.',
    'process-photo-without-second-check': () =>
      'Una foto solo puede sustituir a una doble verificación, y este paso no la tiene. Ponga secondCheck o suprima la foto.',
    'process-labels-of-other-kind': ({ labels, wanted }) =>
      `Las etiquetas de ese paso son de ${labels}; aquí hacen falta etiquetas de ${wanted}.`,
    'process-labels-not-reconciled': () =>
      'Aquí se imprimen etiquetas que nunca se cuentan. Añada después una conciliación de etiquetas, o en una operación posterior.',
    'process-cabinet-not-scanned': () =>
      'La operación se hace en cabina y ningún paso la escanea. Añada un paso que lo haga.',
    'process-vessels-not-scanned': () =>
      'Se cuenta una cosecha y ningún paso anterior escanea los recipientes de los que procede. Añada ese escaneo.',
    'process-line-clearance-missing': () =>
      'La operación se hace en cabina sin despeje de línea. Añada uno que no pueda omitirse.',
    'process-identity-missing': () =>
      'La operación se hace en cabina y no se escanea nada del lote. Añada un paso que compruebe su código.',
    'process-count-missing': () =>
      'Aquí se toman células y ningún recuento anterior dice cuántas hay. Cuente antes la suspensión en esta operación.',
    'process-sampling-point-differs': ({ point, wanted }) =>
      `Las etiquetas son del punto de muestreo «${point}» y la muestra, de «${wanted}». Use el mismo para ambas.`,
    'process-sampling-point-untested': ({ point }) =>
      `Ningún ensayo de la especificación corresponde a «${point}». Añada un ensayo o tome la muestra en otro punto.`,
    'process-test-unsampled': ({ point }) =>
      `Ninguna operación toma muestra en «${point}», así que este ensayo nunca tendrá resultado. Añada la muestra o mueva el ensayo.`,
    'process-test-without-limit': () =>
      'Un resultado que solo se anota no puede fallar, así que no puede ser decisivo. Póngale un límite o hágalo informativo.',
    'process-readings-out-of-order': () => 'Los días de lectura deben ir en aumento: 2, 7, 14.',
    'process-window-reversed': () => 'El plazo termina antes de empezar. Corrija uno de sus extremos.',
    'process-repetition-missing': () => 'Lo que toca una y otra vez debe poder repetirse. Ponga repeats a true.',
    'process-never-due': ({ waitsFor }) =>
      waitsFor.length > 0
        ? `Nunca llegará a tocar: espera a ${list(waitsFor)}, que no puede hacerse antes.`
        : 'Nunca llegará a tocar: ninguna operación da lo que espera.',
    'process-phase-missing': ({ phase }) =>
      `Ninguna operación es de la fase «${phase}», y sin ella un lote no puede avanzar. Añada una.`,
    'process-axis-too-short': ({ plannedDays, axisDays }) =>
      `El eje de ${formatNumber(axisDays, 'es')} días es más corto que los ${formatNumber(plannedDays, 'es')} días previstos.`,
    'process-source-misplaced': ({ path }) => `Se da una fuente para «${path}» y en ese lugar no hay nada.`,
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
