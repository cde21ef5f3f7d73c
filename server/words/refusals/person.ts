// Why a command about a person or a badge is refused.
import type { PersonRefusals } from '../../domain/person/refusals.ts'
import { nameOf } from '../names.ts'
import { formatPlainDay } from '../plain-day.ts'
import { roleList } from '../roles.ts'
import type { Sentences } from '../sentences.ts'
import { formatMoment } from '../times.ts'

export const personRefusalWords: Sentences<PersonRefusals> = {
  en: {
    'laboratory-has-people': () =>
      'This laboratory already has its first administrator. Sign in; an administrator registers everybody else.',
    'person-inactive': ({ person }) =>
      `The account of ${person} is closed. An administrator can open it again, with a reason.`,
    'person-active': ({ person }) => `The account of ${person} is open already. There is nothing to do.`,
    'person-unqualified': ({ person, qualification }, reader) =>
      `${nameOf('person', person, reader)} has no qualification “${nameOf('qualification', qualification, reader)}”. Ask somebody who has it, or have the lab manager record it.`,
    'qualification-lapsed': ({ person, qualification, on }, reader) =>
      `The qualification “${nameOf('qualification', qualification, reader)}” of ${nameOf('person', person, reader)} was valid until ${formatPlainDay(on, reader)}. Ask somebody whose qualification is valid, or have it renewed.`,
    'qualification-in-the-past': ({ on }, reader) =>
      `${formatPlainDay(on, reader)} is past. Enter the last day on which the qualification is valid.`,
    'qualification-not-held': ({ person, qualification }, reader) =>
      `${nameOf('person', person, reader)} does not hold the qualification “${nameOf('qualification', qualification, reader)}”. Check the name, or look at the list again.`,
    'qualification-own': () =>
      'Nobody records a qualification of their own. Ask another lab manager, or somebody of QA.',
    'media-fill-read-early': ({ earliest, days }, reader) =>
      days === 0
        ? `The fill was on ${formatPlainDay(earliest, reader)}: it was not read before that. Check both days.`
        : `Without growth a media fill is read after ${days} days, on ${formatPlainDay(earliest, reader)} at the earliest. Record it then.`,
    'media-fill-more-growth': ({ filled }) =>
      `Only ${filled} units were filled: growth cannot be in more. Check both numbers.`,
    'media-fill-out-of-order': ({ at }, reader) =>
      `A media fill of ${formatMoment(at, reader)} is recorded already, later than this one. Record media fills in the order in which they were done.`,
    'media-fill-own': () => 'Nobody records a media fill of their own. Ask another lab manager, or somebody of QA.',
    'role-named-twice': () => 'A role is named twice. Name each once.',
    'hospital-missing': () =>
      'A nurse works for one hospital: choose which. Hospitals are entered in Lab, under Settings.',
    'hospital-unknown': ({ hospital }) =>
      `The laboratory knows no hospital ${hospital}. Choose one from the list; hospitals are entered in Lab, under Settings.`,
    'hospital-not-given': () =>
      'No hospital stands in this account yet, and without one no case is shown. An administrator gives it in System, with “Change roles and hospital”.',
    'roles-own': () => 'Nobody changes roles of their own. Ask another administrator.',
    'roles-conflict': ({ roles: names }) =>
      `These roles cannot be held together: ${roleList(names, 'en')}. An administrator neither makes nor releases, and an inspector has no other role. Give them to different people.`,
    'last-administrator': ({ person }) =>
      `${person} is the only administrator whose account is open. Make somebody else an administrator first.`,
    'badge-taken': ({ badge, person }) =>
      `The badge ${badge} belongs to ${person}. Take another badge, or have this one given back first.`,
    'badge-lost': ({ badge }) => `The badge ${badge} was reported lost and is never used again. Take another badge.`,
    'badge-already-held': ({ person, badge }) =>
      `${person} already has the badge ${badge}. Have it given back, or report it lost, first.`,
    'badge-not-held': ({ person }) => `${person} has no badge. There is nothing to give back.`,
    'password-of-another': ({ person }) =>
      `The password of ${person} can be set by that person, or by an administrator. Ask one of them.`,
    'password-not-own': () =>
      'This password was set by an administrator and signs nothing. Choose a password known to nobody else, then sign.',
    'pin-of-another': ({ person }) => `A PIN is always chosen by its owner. ${person} sets it after signing in.`,
    'pin-too-simple': () =>
      'This PIN is too easy to guess. Choose six digits that are neither all the same nor in a row.',
    'credential-missing': () => 'The new password or PIN did not arrive. Enter it again.',
    'person-not-locked': ({ person }) => `Signing is not locked for ${person}. There is nothing to unlock.`,
    'unlock-own': () => 'Nobody lifts a lock of their own. Wait until it ends, or ask another administrator.',
  },
  es: {
    'laboratory-has-people': () =>
      'Este laboratorio ya tiene su primer administrador. Inicie sesión; un administrador da de alta a las demás personas.',
    'person-inactive': ({ person }) =>
      `La cuenta de ${person} está cerrada. Un administrador puede volver a abrirla, indicando el motivo.`,
    'person-active': ({ person }) => `La cuenta de ${person} ya está abierta. No hay nada que hacer.`,
    'person-unqualified': ({ person, qualification }, reader) =>
      `${nameOf('person', person, reader)} no tiene la cualificación «${nameOf('qualification', qualification, reader)}». Pídaselo a alguien que la tenga o solicite su registro al responsable de laboratorio.`,
    'qualification-lapsed': ({ person, qualification, on }, reader) =>
      `La cualificación «${nameOf('qualification', qualification, reader)}» de ${nameOf('person', person, reader)} fue válida hasta el ${formatPlainDay(on, reader)}. Pídaselo a alguien con la cualificación vigente o solicite su renovación.`,
    'qualification-in-the-past': ({ on }, reader) =>
      `El ${formatPlainDay(on, reader)} ya ha pasado. Introduzca el último día de validez de la cualificación.`,
    'qualification-not-held': ({ person, qualification }, reader) =>
      `${nameOf('person', person, reader)} no tiene la cualificación «${nameOf('qualification', qualification, reader)}». Compruebe el nombre o consulte de nuevo la lista.`,
    'qualification-own': () =>
      'Nadie registra una cualificación propia. Pídaselo a otro responsable de laboratorio o a garantía de calidad.',
    'media-fill-read-early': ({ earliest, days }, reader) =>
      days === 0
        ? `El llenado fue el ${formatPlainDay(earliest, reader)}: no pudo leerse antes. Compruebe los dos días.`
        : `Sin crecimiento, una simulación aséptica se lee a los ${days} días, no antes del ${formatPlainDay(earliest, reader)}. Regístrela entonces.`,
    'media-fill-more-growth': ({ filled }) =>
      `Solo se llenaron ${filled} unidades: no puede haber crecimiento en más. Compruebe los dos números.`,
    'media-fill-out-of-order': ({ at }, reader) =>
      `Ya consta una simulación aséptica del ${formatMoment(at, reader)}, posterior a esta. Regístrelas en el orden en que se hicieron.`,
    'media-fill-own': () =>
      'Nadie registra una simulación aséptica propia. Pídaselo a otro responsable de laboratorio o a garantía de calidad.',
    'role-named-twice': () => 'Un rol figura dos veces. Indique cada uno una sola vez.',
    'hospital-missing': () =>
      'Enfermería trabaja para un hospital: elija cuál. Los hospitales se introducen en Laboratorio, en Configuración.',
    'hospital-unknown': ({ hospital }) =>
      `El laboratorio no tiene ningún hospital ${hospital}. Elija uno de la lista; los hospitales se introducen en Laboratorio, en Configuración.`,
    'hospital-not-given': () =>
      'Esta cuenta aún no tiene hospital, y sin él no se muestra ningún caso. Un administrador lo indica en Sistema, con «Cambiar roles y hospital».',
    'roles-own': () => 'Nadie cambia los roles propios. Pídaselo a otro administrador.',
    'roles-conflict': ({ roles: names }) =>
      `Estos roles no pueden coincidir en una persona: ${roleList(names, 'es')}. Un administrador ni fabrica ni libera, y un inspector no tiene otro rol. Repártalos entre personas distintas.`,
    'last-administrator': ({ person }) =>
      `${person} es el único administrador con la cuenta abierta. Nombre antes a otro administrador.`,
    'badge-taken': ({ badge, person }) =>
      `La tarjeta ${badge} pertenece a ${person}. Tome otra tarjeta o registre antes la devolución de esta.`,
    'badge-lost': ({ badge }) => `La tarjeta ${badge} consta como perdida y no vuelve a usarse. Tome otra tarjeta.`,
    'badge-already-held': ({ person, badge }) =>
      `${person} ya tiene la tarjeta ${badge}. Registre antes su devolución o su pérdida.`,
    'badge-not-held': ({ person }) => `${person} no tiene ninguna tarjeta. No hay nada que devolver.`,
    'password-of-another': ({ person }) =>
      `La contraseña de ${person} solo puede establecerla esa persona o un administrador. Pídaselo a uno de ellos.`,
    'password-not-own': () =>
      'Un administrador estableció esta contraseña y no sirve para firmar. Elija una que nadie más conozca y firme después.',
    'pin-of-another': ({ person }) =>
      `El PIN lo elige siempre su titular. ${person} puede establecerlo al iniciar sesión.`,
    'pin-too-simple': () =>
      'Este PIN es demasiado fácil de adivinar. Elija seis cifras que no sean todas iguales ni consecutivas.',
    'credential-missing': () => 'La nueva contraseña o el nuevo PIN no ha llegado. Introdúzcalo de nuevo.',
    'person-not-locked': ({ person }) => `La firma de ${person} no está bloqueada. No hay nada que desbloquear.`,
    'unlock-own': () => 'Nadie levanta un bloqueo propio. Espere a que termine o avise a otro administrador.',
  },
}
