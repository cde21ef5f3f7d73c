// What the door itself answers before any rule is asked: requests that cannot be read, sessions, faults of our own.
import type { Sentences } from './sentences.ts'
import { formatTime } from './times.ts'

/** Codes of problems that are no refusal of the domain, with their facts. */
export interface EdgeProblems {
  'body-malformed': Record<string, never>
  'body-too-large': { limitBytes: number }
  'media-type-unsupported': { wanted: string }
  'request-malformed': Record<string, never>
  'address-unknown': Record<string, never>
  'command-id-missing': Record<string, never>
  'host-foreign': Record<string, never>
  'origin-foreign': Record<string, never>
  'sign-in-failed': Record<string, never>
  'session-locked': Record<string, never>
  'own-password-first': Record<string, never>
  'unlock-failed': { attemptsLeft: number }
  'session-ended': Record<string, never>
  /** Whoever waits: this station, or the person whose PIN was tried, wherever that was. */
  'too-many-attempts': { untilAt: string; of: 'station' | 'person' | 'name' }
  'storage-unavailable': Record<string, never>
  'server-fault': Record<string, never>
}

export const edgeWords: Sentences<EdgeProblems> = {
  en: {
    'body-malformed': () => 'The request is not well-formed JSON. Reload the page and try again.',
    'body-too-large': ({ limitBytes }) =>
      `This is too large: ${Math.floor(limitBytes / 1_000_000)} MB at the most. Send less at once.`,
    'media-type-unsupported': ({ wanted }) => `This kind of content is not taken here. Send ${wanted}.`,
    'request-malformed': () => 'The request cannot be read. Reload the page and try again.',
    'address-unknown': () => 'Nothing is kept at this address.',
    'command-id-missing': () => 'The request has no Idempotency-Key that is a UUID. Reload the page and try again.',
    'host-foreign': () =>
      'Marrow is not to be reached under this address. Open the one that the administrator gave; MARROW_ORIGIN makes another one known.',
    'origin-foreign': () => 'The request came from another site and was not carried out.',
    'sign-in-failed': () => 'Name or badge and password do not belong together. Check both and try again.',
    'session-locked': () => 'The screen is locked. Unlock it with badge and PIN, or with the password.',
    'own-password-first': () =>
      'The password of this account was set by somebody else. Choose an own one first; after that everything is open.',
    'unlock-failed': ({ attemptsLeft }) =>
      `Badge, PIN or password is not right. ${attemptsLeft === 1 ? 'One attempt is' : `${attemptsLeft} attempts are`} left before the session ends.`,
    'session-ended': () => 'The session has ended after several wrong attempts. Sign in with the password.',
    'too-many-attempts': ({ untilAt, of }, reader) =>
      of === 'person'
        ? `Too many wrong PINs of this person. Wait until ${formatTime(untilAt, reader)}, or confirm at a station where the PIN of this person was right before: there nothing waits.`
        : of === 'name'
          ? `Too many wrong passwords at this name. Wait until ${formatTime(untilAt, reader)}, or sign in at a station where this person signed in before: there nothing waits.`
          : `Too many attempts from this station. Wait until ${formatTime(untilAt, reader)}; other stations are not affected.`,
    'storage-unavailable': () =>
      'Nothing was recorded: the database could not be written. Try again; if it stays so, call the administrator.',
    'server-fault': () =>
      'Something in Marrow went wrong and nothing was recorded. Try again; if it stays so, tell the administrator the number of this request.',
  },
  es: {
    'body-malformed': () => 'La petición no es JSON bien formado. Recargue la página y vuelva a intentarlo.',
    'body-too-large': ({ limitBytes }) =>
      `Es demasiado grande: ${Math.floor(limitBytes / 1_000_000)} MB como máximo. Envíe menos de una vez.`,
    'media-type-unsupported': ({ wanted }) => `Aquí no se acepta este tipo de contenido. Envíe ${wanted}.`,
    'request-malformed': () => 'La petición no puede leerse. Recargue la página y vuelva a intentarlo.',
    'address-unknown': () => 'No hay nada en esta dirección.',
    'command-id-missing': () =>
      'La petición no lleva un Idempotency-Key que sea un UUID. Recargue la página y vuelva a intentarlo.',
    'host-foreign': () =>
      'Marrow no responde en esta dirección. Abra la que indicó el administrador; MARROW_ORIGIN da a conocer otra.',
    'origin-foreign': () => 'La petición procede de otro sitio y no se ha ejecutado.',
    'sign-in-failed': () =>
      'El nombre o la tarjeta y la contraseña no se corresponden. Compruebe ambos y vuelva a intentarlo.',
    'session-locked': () => 'La pantalla está bloqueada. Desbloquéela con tarjeta y PIN o con la contraseña.',
    'own-password-first': () =>
      'La contraseña de esta cuenta la puso otra persona. Elija primero una propia; después todo queda disponible.',
    'unlock-failed': ({ attemptsLeft }) =>
      `La tarjeta, el PIN o la contraseña no es correcto. ${attemptsLeft === 1 ? 'Queda un intento' : `Quedan ${attemptsLeft} intentos`} antes de que se cierre la sesión.`,
    'session-ended': () => 'La sesión se ha cerrado tras varios intentos incorrectos. Inicie sesión con la contraseña.',
    'too-many-attempts': ({ untilAt, of }, reader) =>
      of === 'person'
        ? `Demasiados PIN incorrectos de esta persona. Espere hasta las ${formatTime(untilAt, reader)} o confirme en un puesto donde el PIN de esta persona ya haya sido correcto: allí no hay espera.`
        : of === 'name'
          ? `Demasiadas contraseñas incorrectas con este nombre. Espere hasta las ${formatTime(untilAt, reader)} o entre desde un puesto donde esta persona ya haya entrado: allí no hay espera.`
          : `Demasiados intentos desde este puesto. Espere hasta las ${formatTime(untilAt, reader)}; los demás puestos no se ven afectados.`,
    'storage-unavailable': () =>
      'No se ha registrado nada: no se pudo escribir en la base de datos. Vuelva a intentarlo; si persiste, avise al administrador.',
    'server-fault': () =>
      'Algo ha fallado en Marrow y no se ha registrado nada. Vuelva a intentarlo; si persiste, comunique al administrador el número de esta petición.',
  },
}
