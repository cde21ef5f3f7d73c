// Why a request is refused whatever its subject: input, permission, versions, the clock, signatures and second checks.
import type { ClockRefusals } from '../../domain/clock/refusals.ts'
import type { KitRefusals } from '../../domain/kit/refusals.ts'
import { languageNames, type Words } from '../languages.ts'
import { listOf, nameOf } from '../names.ts'
import { formatPlainDay, isPlainDay } from '../plain-day.ts'
import { roleList, roleWords } from '../roles.ts'
import type { Sentences } from '../sentences.ts'
import { thingName } from '../things.ts'
import { formatMoment, formatTime, type Reader } from '../times.ts'
import { formSentence } from './form-fault.ts'

/** Choices as the reader has them on the screen: options of a step, roles, languages; others have no name but their code. */
const optionsText = (options: readonly string[], reader: Reader): string =>
  listOf(
    options.map(option => reader.named?.('option', option) ?? knownOptions[reader.language][option] ?? option),
    reader.language,
    'or',
  )

const knownOptions: Words<Readonly<Record<string, string>>> = {
  en: { ...roleWords.en, ...languageNames },
  es: { ...roleWords.es, ...languageNames },
}

export const kitRefusalWords: Sentences<KitRefusals & ClockRefusals> = {
  en: {
    'fields-invalid': ({ count }) =>
      count === 1
        ? 'One field cannot be taken as it is. See the note beside it.'
        : `${count} fields cannot be taken as they are. See the note beside each.`,
    'field-required': () => 'This is missing. Fill it in.',
    'field-malformed': facts => formSentence(facts, 'en'),
    'text-has-hidden': () =>
      'This holds a character that cannot be seen and may change how the text reads. Type the text instead of pasting it.',
    'field-unknown-option': ({ options }, reader) =>
      `This is none of the choices. Choose one of: ${optionsText(options, reader)}.`,
    'file-not-stored': () => 'This file is not stored here. Take the picture, or choose the file, again.',
    'file-no-picture': () => 'This file is no picture. Take a picture.',
    'file-no-scan': () => 'This file is neither a picture nor a PDF. Scan the sheet, or photograph it.',
    'unknown-thing': ({ kind, id }) => `There is no ${thingName(kind, 'en')} ${id}. Check the code, or scan it again.`,
    'not-permitted': ({ roles: names }) =>
      names.length === 0
        ? 'This is not open to the roles of this person.'
        : `This is open to: ${roleList(names, 'en')}. Ask one of them.`,
    'not-signed-in': () => 'Nobody is signed in here. Sign in first.',
    'moved-on': ({ presentVersion }) =>
      `This has changed since it was shown (now version ${presentVersion}). Look at it again, then decide.`,
    'version-required': () => 'The request does not say which version was seen. Reload the page and try again.',
    'command-id-reused': () => 'The same command id came before with another content. Reload the page and try again.',
    'clock-unconfirmed': ({ now }, reader) =>
      `The clock of Marrow has jumped; it now shows ${formatMoment(now, reader)}. Nothing is recorded until a supervisor or an administrator has confirmed the time.`,
    'clock-not-in-question': () => 'The clock is not in question. There is nothing to confirm.',
    'clock-differs': ({ now }, reader) =>
      `The time entered is not the one that Marrow has (${formatMoment(now, reader)}). Read another clock again; if Marrow is wrong, set the clock of its computer first.`,
    'password-wrong': ({ attemptsLeft }) =>
      `The password is not right. ${attemptsLeft === 1 ? 'One attempt is' : `${attemptsLeft} attempts are`} left before signing is locked for a while.`,
    'password-required': () => 'This needs the password again. Enter it.',
    'person-locked': ({ untilAt }, reader) =>
      `Signing is locked until ${formatTime(untilAt, reader)} after several wrong passwords. Wait, or ask an administrator.`,
    'second-person-required': () => 'This step needs a second person. Ask a colleague to confirm with badge and PIN.',
    'second-person-not-recognised': () =>
      'The badge or the PIN of the second person is not right. Type the PIN again, or scan the right badge.',
    'second-person-same': () => 'The second check must be by another person. Ask a colleague.',
    'second-person-unqualified': ({ qualification }, reader) =>
      `The second person is not qualified for this (${nameOf('qualification', qualification, reader)}). Ask somebody who is.`,
    'second-person-role': ({ roles: names }) => `This is confirmed by: ${roleList(names, 'en')}. Ask one of them.`,
    'reason-required': () => 'This needs a reason. Say why.',
    'in-the-future': ({ at }, reader) =>
      isPlainDay(at)
        ? `${formatPlainDay(at, reader)} has not come yet. Check the date.`
        : `${formatMoment(at, reader)} has not come yet. Check date and time.`,
  },
  es: {
    'fields-invalid': ({ count }) =>
      count === 1
        ? 'Hay un campo que no puede aceptarse así. Véase la nota al lado.'
        : `Hay ${count} campos que no pueden aceptarse así. Véase la nota al lado de cada uno.`,
    'field-required': () => 'Falta este dato. Complételo.',
    'field-malformed': facts => formSentence(facts, 'es'),
    'text-has-hidden': () =>
      'Contiene un carácter que no se ve y que puede alterar la lectura del texto. Escriba el texto en lugar de pegarlo.',
    'field-unknown-option': ({ options }, reader) =>
      `No es ninguna de las opciones. Elija una de estas: ${optionsText(options, reader)}.`,
    'file-not-stored': () => 'Este archivo no está guardado aquí. Haga de nuevo la foto o elija de nuevo el archivo.',
    'file-no-picture': () => 'Este archivo no es una imagen. Haga una foto.',
    'file-no-scan': () => 'Este archivo no es ni una imagen ni un PDF. Escanee la hoja, o fotografíela.',
    'unknown-thing': ({ kind, id }) =>
      `No existe ${thingName(kind, 'es')} ${id}. Compruebe el código o vuelva a escanearlo.`,
    'not-permitted': ({ roles: names }) =>
      names.length === 0
        ? 'Los roles de esta persona no permiten esta acción.'
        : `Esta acción corresponde a: ${roleList(names, 'es')}. Pídasela a alguien con ese rol.`,
    'not-signed-in': () => 'No hay ninguna sesión iniciada aquí. Inicie sesión primero.',
    'moved-on': ({ presentVersion }) =>
      `Esto ha cambiado desde que se mostró (ahora versión ${presentVersion}). Revíselo de nuevo antes de decidir.`,
    'version-required': () =>
      'La petición no indica qué versión se ha visto. Recargue la página y vuelva a intentarlo.',
    'command-id-reused': () =>
      'El mismo identificador de orden llegó antes con otro contenido. Recargue la página y vuelva a intentarlo.',
    'clock-unconfirmed': ({ now }, reader) =>
      `El reloj de Marrow ha dado un salto; ahora marca ${formatMoment(now, reader)}. No se registra nada hasta que un supervisor o un administrador confirme la hora.`,
    'clock-not-in-question': () => 'El reloj no está en duda. No hay nada que confirmar.',
    'clock-differs': ({ now }, reader) =>
      `La hora introducida no coincide con la de Marrow (${formatMoment(now, reader)}). Lea otro reloj de nuevo; si la de Marrow es incorrecta, ajuste primero el reloj de su ordenador.`,
    'password-wrong': ({ attemptsLeft }) =>
      `La contraseña no es correcta. ${attemptsLeft === 1 ? 'Queda un intento' : `Quedan ${attemptsLeft} intentos`} antes de que la firma se bloquee durante un tiempo.`,
    'password-required': () => 'Esta acción requiere de nuevo la contraseña. Introdúzcala.',
    'person-locked': ({ untilAt }, reader) =>
      `La firma está bloqueada hasta las ${formatTime(untilAt, reader)} tras varias contraseñas incorrectas. Espere o avise a un administrador.`,
    'second-person-required': () =>
      'Este paso requiere una segunda persona. Pida a un compañero que lo confirme con tarjeta y PIN.',
    'second-person-not-recognised': () =>
      'La tarjeta o el PIN de la segunda persona no es correcto. Teclee otra vez el PIN o escanee la tarjeta correcta.',
    'second-person-same': () => 'La segunda comprobación debe hacerla otra persona. Pídasela a un compañero.',
    'second-person-unqualified': ({ qualification }, reader) =>
      `La segunda persona no está cualificada para esto (${nameOf('qualification', qualification, reader)}). Pídaselo a alguien que lo esté.`,
    'second-person-role': ({ roles: names }) =>
      `La confirmación corresponde a: ${roleList(names, 'es')}. Pídasela a alguien con ese rol.`,
    'reason-required': () => 'Esta acción requiere un motivo. Indique por qué.',
    'in-the-future': ({ at }, reader) =>
      isPlainDay(at)
        ? `${formatPlainDay(at, reader)} aún no ha llegado. Compruebe la fecha.`
        : `${formatMoment(at, reader)} aún no ha llegado. Compruebe la fecha y la hora.`,
  },
}
