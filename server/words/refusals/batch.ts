// Why a command about the making of a batch is refused.
import type { BatchRefusals } from '../../domain/batch/refusals.ts'
import { labelName, printText } from '../code-list.ts'
import { reasonText } from '../holds.ts'
import type { Words } from '../languages.ts'
import { nameOf, titleOf, titlesList } from '../names.ts'
import { roleList } from '../roles.ts'
import type { Sentences } from '../sentences.ts'
import { siteTextFromKey } from '../sites.ts'
import { formatMoment, formatOnMoment, type Reader } from '../times.ts'

type Need = BatchRefusals['operation-needs']['need']

const needWords: Words<Readonly<Record<Need, (operation: string) => string>>> = {
  en: {
    closed: operation => `${operation} comes first. Finish it, then open this operation.`,
    chosen: operation => `${operation} has not decided for this. Record that decision first.`,
    'in-culture': () => 'No vessel of this batch is in culture. Check that this is the right batch.',
    certified: () => 'The batch is not certified yet. The QP certifies stage 1 first.',
  },
  es: {
    closed: operation => `Antes va ${operation}. Termine esa operación y abra después esta.`,
    chosen: operation => `En ${operation} no se ha decidido esto. Registre primero esa decisión.`,
    'in-culture': () => 'Este lote no tiene ningún recipiente en cultivo. Compruebe que el lote sea el correcto.',
    certified: () => 'El lote aún no está certificado. Primero debe certificar la QP la fase 1.',
  },
}

const needed = ({ need, operation }: BatchRefusals['operation-needs'], reader: Reader): string =>
  needWords[reader.language][need](titleOf('operation', operation, reader))

const held = (reason: string, reader: Reader): string => (reason === '' ? '' : ` (${reasonText(reason, reader)})`)

/** Whose signature a corrected record waits for. */
const anew = {
  en: {
    review: 'Decide on the exceptions, and have QA review the record as it stands now.',
    certification: 'Have the QP certify the batch as it stands now.',
    supply: 'Have the physician request the supply again, and the QP sign it.',
  },
  es: {
    review: 'Decida sobre las excepciones y pida a Garantía de Calidad que revise el registro tal como está ahora.',
    certification: 'Pida a la QP que certifique el lote tal como está ahora.',
    supply: 'Pida al médico que solicite de nuevo el suministro y a la QP que lo firme.',
  },
}

/** Who has recorded anew what the batch rests on. */
const changer: Words<Readonly<Record<BatchRefusals['case-changed-here']['kind'], string>>> = {
  en: {
    prescription: 'Whoever corrected the prescription',
    consent: 'Whoever recorded this consent',
    serology: 'Whoever recorded this serology',
    'serology-age': 'Whoever recorded this serology',
  },
  es: {
    prescription: 'Quien corrigió la prescripción',
    consent: 'Quien registró este consentimiento',
    serology: 'Quien registró esta serología',
    'serology-age': 'Quien registró esta serología',
  },
}

export const batchRefusalWords: Sentences<BatchRefusals> = {
  en: {
    'batch-over': ({ batch, standing }) =>
      standing === 'rejected'
        ? `Batch ${batch} was rejected. Nothing more is made of it; ask QA what happens with what is left.`
        : `The culture of batch ${batch} has ended. Another collection can be booked for its case.`,
    'batch-on-hold': ({ batch, reason }, reader) =>
      `Batch ${batch} is on hold${held(reason, reader)}. QA decides; until then only what keeps the cells alive goes on.`,
    'operation-unknown': ({ operation }) =>
      `The process of this batch has no operation “${operation}”. Reload the page and choose one of the list.`,
    'operation-done': ({ operation }, reader) =>
      `${titleOf('operation', operation, reader)} is done already, and it is done once only. Choose another operation.`,
    'operation-open': ({ operation }, reader) =>
      `${titleOf('operation', operation, reader)} is still open for this batch. Finish it first.`,
    'operation-not-due': ({ operation }, reader) =>
      `${titleOf('operation', operation, reader)} is not called for yet. Look at what is due next for this batch.`,
    'operation-needs': needed,
    'run-not-open': () =>
      'This operation is not open any more. Reload the page; if it is still due, open it from the batch.',
    'step-unknown': ({ step }) => `This operation has no step “${step}”. Reload the page.`,
    'step-recorded': ({ step }, reader) =>
      `${titleOf('step', step, reader)} is recorded already. If something in it is wrong, correct that entry.`,
    'step-skipped': ({ step }, reader) =>
      `${titleOf('step', step, reader)} is skipped already. Go on with the next step, or record it if it is needed after all.`,
    'step-not-optional': ({ step }, reader) =>
      `${titleOf('step', step, reader)} belongs to this operation and is not skipped. Record it; if that is not possible, break the operation off with a reason.`,
    'step-out-of-order': ({ step, next }, reader) =>
      `${titleOf('step', step, reader)} comes later. Record ${titleOf('step', next, reader)} first.`,
    'step-not-called-for': ({ step }, reader) =>
      `${titleOf('step', step, reader)} is not called for after the choice that was made. Go on with the next step.`,
    'values-of-another-kind': () => 'What was sent does not fit this step. Reload the page and fill the step in again.',
    'steps-left': ({ steps }, reader) =>
      `Still to be recorded: ${titlesList('step', steps, reader)}. Record what is missing, then close the operation.`,
    'entry-unknown': ({ entry }) => `This batch has no entry ${entry}. Reload the page.`,
    'entry-corrected': ({ entry, by }) =>
      `Entry ${entry} was corrected meanwhile by entry ${by}. Look at entry ${by}, and correct that one if needed.`,
    'entry-not-correctable': () =>
      'An entry of this kind says what was scanned or done, and no later entry replaces it. Tell QA what is wrong with it.',
    'exception-unknown': ({ exception }) => `This batch has no exception ${exception}. Reload the page.`,
    'exception-disposed': ({ exception }) =>
      `Exception ${exception} is decided already. Reload the page to see the decision.`,
    'hold-unknown': ({ hold }) => `This batch has no hold ${hold}. Reload the page.`,
    'hold-of-qp': ({ hold, person }, reader) =>
      `Hold ${hold} was set by a QP (${nameOf('person', person, reader)}). A QP lifts it.`,
    'identity-changed-here': ({ exception }) =>
      `Whoever changed or confirmed the identity does not decide about ${exception}. Ask a colleague of QA, or the QP.`,
    'case-changed-here': ({ exception, kind }) =>
      `${changer.en[kind]} does not decide about ${exception}, which came of it. Ask a colleague of QA, or the QP.`,
    'hold-undecided': ({ hold, exception }) =>
      `Hold ${hold} came with deviation ${exception}, which is not decided yet. Decide on ${exception} first, then lift the hold.`,
    'not-signed-anew': ({ hold, missing }) =>
      `Hold ${hold} followed a correction of what had been signed. ${anew.en[missing]} Then the hold can be lifted.`,
    'hold-lifted': ({ hold }) => `Hold ${hold} is lifted already. There is nothing left to do.`,
    'signature-not-transcribed': () =>
      'A signature is not entered for somebody else: leave the transcription for this step. Whoever stands for the sheet signs here with the own password.',
    'before-the-outage': ({ at, since }, reader) =>
      `Marrow itself recorded this batch until ${formatMoment(since, reader)}; ${formatMoment(at, reader)} is before that. Check date and time on the sheet.`,
    'not-qualified-then': ({ person, at }, reader) =>
      `${nameOf('person', person, reader)} could not do this ${formatOnMoment(at, reader)}: no open account, another role, or not qualified then. Check name and time on the sheet.`,
    'paper-check-missing': () =>
      'This step asks for a second check: choose who checked it on the sheet. If nobody did, tell QA before going on.',
    'performed-at-missing': () => 'The time on the sheet is missing: enter when this step was done.',
    'nothing-running': () => 'No batch is running: there is no pack to print.',
    'label-has-a-step': () =>
      'Outer labels of this batch are printed at a step of their own. Open that step, and print the label again there with a reason.',
    'label-not-of-batch': ({ code }) => `Label ${code} was not printed for this batch. Scan a label of this batch.`,
    'label-not-left': ({ code, print }) =>
      `${labelName(code, 'en')}, ${printText(print, 'en')}, is not left over. Reload the page and choose among the labels that are.`,
    'no-label-left': () =>
      'No label is left over after the reconciliation. Labels that are printed before it are accounted for there.',
    'photo-needed-for-check': () =>
      'Without a second person this step needs a photograph. Take one, or ask a colleague to confirm.',
    'override-not-allowed': ({ roles }) => `An override is open to: ${roleList(roles, 'en')}. Ask one of them.`,
    'container-prescribed-no-more': ({ container, site }) =>
      `${container} was filled for a place that is prescribed no more (${siteTextFromKey('en', site)}). It does not leave the laboratory. Keep it apart and ask QA what happens with it.`,
    'batch-has-product': ({ batch }) =>
      `Batch ${batch} has filled containers, so its culture did not fail. If nothing may be given, QA or the QP rejects the batch.`,
    'before-the-batch': ({ at, booked }, reader) =>
      `${formatMoment(at, reader)} is before this batch was booked, ${formatMoment(booked, reader)}. Check date and time.`,
    'near-miss-unknown': ({ seen }) => `No question about ${seen} is open. Go on with the step.`,
    'operation-in-hand': () => 'This operation is in the same hands already. Go on with the step.',
    'operation-not-in-hand': ({ person }, reader) =>
      person === ''
        ? 'This operation has been handed over and waits for somebody. Take it over first.'
        : `This operation is in the hands of ${nameOf('person', person, reader)}. Take it over first, or ask a supervisor to give it to somebody.`,
    'handed-to-the-same': ({ person }, reader) =>
      `${nameOf('person', person, reader)} has this operation in hand already. Choose another person, or nobody in particular.`,
    'check-not-wanted': ({ step }, reader) =>
      `${titleOf('step', step, reader)} is not confirmed on another tablet. Record it here.`,
    'check-unknown': ({ check }) =>
      `No second check ${check} was asked for here by the same person. Ask for it again, or have it confirmed on this tablet.`,
    'check-waits-no-more': () =>
      'This second check waits no more: it was answered, taken back or recorded, or 15 minutes have passed. It is asked for again at the bench if it is needed.',
    'check-by-own-pin': () =>
      'A check on another tablet is confirmed by whoever is signed in there, with the own PIN. Sign in there, or confirm at the bench with badge and PIN.',
    'check-not-confirmed': () =>
      'The second check is not confirmed yet. Wait for the colleague, or have it confirmed here.',
    'check-used': () => 'This second check was used for an earlier entry. Ask for it again.',
    'check-too-old': () => 'More than 15 minutes have passed since the confirmation. Ask for the second check again.',
    'check-of-other-values': () =>
      'What is to be recorded is not what was confirmed. Ask for the second check again, with the values as they are now.',
  },
  es: {
    'batch-over': ({ batch, standing }) =>
      standing === 'rejected'
        ? `El lote ${batch} está rechazado. Ya no se trabaja con él; consulte a Garantía de Calidad qué hacer con lo que queda.`
        : `El cultivo del lote ${batch} ha terminado. Se puede reservar otra extracción para el mismo caso.`,
    'batch-on-hold': ({ batch, reason }, reader) =>
      `El lote ${batch} está retenido${held(reason, reader)}. Decide Garantía de Calidad; hasta entonces solo continúa lo que mantiene vivas las células.`,
    'operation-unknown': ({ operation }) =>
      `El proceso de este lote no tiene ninguna operación «${operation}». Recargue la página y elija una de la lista.`,
    'operation-done': ({ operation }, reader) =>
      `${titleOf('operation', operation, reader)} ya está hecha y solo se hace una vez. Elija otra operación.`,
    'operation-open': ({ operation }, reader) =>
      `${titleOf('operation', operation, reader)} sigue abierta en este lote. Termínela primero.`,
    'operation-not-due': ({ operation }, reader) =>
      `${titleOf('operation', operation, reader)} aún no corresponde. Consulte qué toca ahora en este lote.`,
    'operation-needs': needed,
    'run-not-open': () =>
      'Esta operación ya no está abierta. Recargue la página; si todavía corresponde, ábrala desde el lote.',
    'step-unknown': ({ step }) => `Esta operación no tiene ningún paso «${step}». Recargue la página.`,
    'step-recorded': ({ step }, reader) =>
      `${titleOf('step', step, reader)} ya está anotado. Si hay algo incorrecto, corrija esa anotación.`,
    'step-skipped': ({ step }, reader) =>
      `${titleOf('step', step, reader)} ya está omitido. Continúe con el paso siguiente o anótelo si al final es necesario.`,
    'step-not-optional': ({ step }, reader) =>
      `${titleOf('step', step, reader)} forma parte de esta operación y no se omite. Anótelo; si no es posible, interrumpa la operación con un motivo.`,
    'step-out-of-order': ({ step, next }, reader) =>
      `${titleOf('step', step, reader)} viene después. Anote primero ${titleOf('step', next, reader)}.`,
    'step-not-called-for': ({ step }, reader) =>
      `${titleOf('step', step, reader)} no procede con la opción elegida. Continúe con el paso siguiente.`,
    'values-of-another-kind': () =>
      'Los datos enviados no corresponden a este paso. Recargue la página y vuelva a rellenarlo.',
    'steps-left': ({ steps }, reader) =>
      `Queda por anotar: ${titlesList('step', steps, reader)}. Anote lo que falta y cierre después la operación.`,
    'entry-unknown': ({ entry }) => `Este lote no tiene ninguna anotación ${entry}. Recargue la página.`,
    'entry-corrected': ({ entry, by }) =>
      `Entretanto, la anotación ${by} ha corregido la ${entry}. Consulte la ${by} y, si hace falta, corrija esa.`,
    'entry-not-correctable': () =>
      'Una anotación de este tipo dice qué se escaneó o se hizo, y ninguna posterior la sustituye. Comunique el error a Garantía de Calidad.',
    'exception-unknown': ({ exception }) => `Este lote no tiene ninguna excepción ${exception}. Recargue la página.`,
    'exception-disposed': ({ exception }) =>
      `Ya hay una decisión sobre la excepción ${exception}. Recargue la página para verla.`,
    'hold-unknown': ({ hold }) => `Este lote no tiene ninguna retención ${hold}. Recargue la página.`,
    'hold-of-qp': ({ hold, person }, reader) =>
      `La retención ${hold} la puso una QP (${nameOf('person', person, reader)}). La levanta una QP.`,
    'identity-changed-here': ({ exception }) =>
      `Quien cambió o confirmó la identidad no decide sobre ${exception}. Pídalo a otra persona de Garantía de Calidad o a la QP.`,
    'case-changed-here': ({ exception, kind }) =>
      `${changer.es[kind]} no decide sobre ${exception}, que se debe a ello. Pídalo a otra persona de Garantía de Calidad o a la QP.`,
    'hold-undecided': ({ hold, exception }) =>
      `La retención ${hold} vino con la desviación ${exception}, que aún está sin decidir. Decida primero sobre ${exception} y levante después la retención.`,
    'not-signed-anew': ({ hold, missing }) =>
      `La retención ${hold} se debe a una corrección de lo ya firmado. ${anew.es[missing]} Después podrá levantarse.`,
    'hold-lifted': ({ hold }) => `La retención ${hold} ya está levantada. No queda nada por hacer.`,
    'signature-not-transcribed': () =>
      'Una firma no se introduce por otra persona: deje la transcripción en este paso. Quien responde de la hoja firma aquí con su propia contraseña.',
    'before-the-outage': ({ at, since }, reader) =>
      `Marrow registró este lote hasta ${formatMoment(since, reader)}; ${formatMoment(at, reader)} es anterior. Compruebe la fecha y la hora en la hoja.`,
    'not-qualified-then': ({ person, at }, reader) =>
      `${nameOf('person', person, reader)} no podía hacer esto ${formatOnMoment(at, reader)}: sin cuenta abierta, con otro rol o sin cualificación entonces. Compruebe el nombre y la hora en la hoja.`,
    'paper-check-missing': () =>
      'Este paso pide una segunda comprobación: elija quién la hizo según la hoja. Si no la hizo nadie, avise a Calidad antes de continuar.',
    'performed-at-missing': () => 'Falta la hora de la hoja: indique cuándo se hizo este paso.',
    'nothing-running': () => 'No hay ningún lote en curso: no hay paquetes que imprimir.',
    'label-has-a-step': () =>
      'Las etiquetas exteriores de este lote se imprimen en un paso propio. Abra ese paso y reimprima allí la etiqueta con un motivo.',
    'label-not-of-batch': ({ code }) =>
      `La etiqueta ${code} no se imprimió para este lote. Escanee una etiqueta de este lote.`,
    'label-not-left': ({ code, print }) =>
      `${labelName(code, 'es')}, ${printText(print, 'es')}, no es una etiqueta sobrante. Recargue la página y elija entre las que sobran.`,
    'no-label-left': () =>
      'No sobra ninguna etiqueta después de la conciliación. Las que se imprimen antes se justifican en ella.',
    'photo-needed-for-check': () =>
      'Sin una segunda persona, este paso requiere una foto. Haga una o pida a un compañero que lo confirme.',
    'override-not-allowed': ({ roles }) =>
      `Solo puede autorizar esta excepción: ${roleList(roles, 'es')}. Pídalo a alguien con ese rol.`,
    'container-prescribed-no-more': ({ container, site }) =>
      `${container} se llenó para una localización que ya no está prescrita (${siteTextFromKey('es', site)}). No sale del laboratorio. Apártelo y consulte a Garantía de Calidad qué hacer con él.`,
    'batch-has-product': ({ batch }) =>
      `El lote ${batch} ya tiene envases llenos: el cultivo no ha fallado. Si no se puede administrar nada, Garantía de Calidad o la QP rechazan el lote.`,
    'before-the-batch': ({ at, booked }, reader) =>
      `${formatMoment(at, reader)} es anterior a la reserva de este lote, ${formatMoment(booked, reader)}. Compruebe la fecha y la hora.`,
    'near-miss-unknown': ({ seen }) => `No hay ninguna pregunta abierta sobre ${seen}. Continúe con el paso.`,
    'operation-in-hand': () => 'Esta operación ya está en las mismas manos. Continúe con el paso.',
    'operation-not-in-hand': ({ person }, reader) =>
      person === ''
        ? 'Se ha dado el relevo en esta operación y está a la espera. Tome primero el relevo.'
        : `Esta operación la tiene ${nameOf('person', person, reader)}. Tome primero el relevo o pida a un supervisor que la asigne.`,
    'handed-to-the-same': ({ person }, reader) =>
      `${nameOf('person', person, reader)} ya tiene esta operación. Elija a otra persona o a nadie en particular.`,
    'check-not-wanted': ({ step }, reader) =>
      `${titleOf('step', step, reader)} no se confirma en otra tableta. Anótelo aquí.`,
    'check-unknown': ({ check }) =>
      `Aquí no consta ninguna segunda comprobación ${check} pedida por la misma persona. Pídala de nuevo o confírmela en esta tableta.`,
    'check-waits-no-more': () =>
      'Esta segunda comprobación ya no espera: está respondida, retirada o anotada, o han pasado 15 minutos. Si hace falta, se vuelve a pedir desde el puesto.',
    'check-by-own-pin': () =>
      'En otra tableta confirma quien tiene allí la sesión abierta, con el PIN propio. Abra allí la sesión o confirme en el puesto con tarjeta y PIN.',
    'check-not-confirmed': () =>
      'La segunda comprobación aún no está confirmada. Espere la respuesta o confírmela aquí.',
    'check-used': () => 'Esta segunda comprobación ya sirvió para una anotación anterior. Pídala de nuevo.',
    'check-too-old': () => 'Han pasado más de 15 minutos desde la confirmación. Pida de nuevo la segunda comprobación.',
    'check-of-other-values': () =>
      'Lo que se va a anotar no es lo que se confirmó. Pida de nuevo la segunda comprobación con los valores actuales.',
  },
}
