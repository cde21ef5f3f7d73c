// What the commands about people, materials, lots, equipment, rooms, settings and processes have done.
import { type CommandAnswer, type DoneSentences, made } from '../command-answer.ts'
import type { ProcessCommandName } from './process.ts'
import type { RegisterCommandName } from './registers.ts'

const importedInEnglish = ({ rows }: CommandAnswer): string =>
  rows === 1 ? 'The row is imported.' : `All ${Number(rows ?? 0)} rows are imported.`

const importedInSpanish = ({ rows }: CommandAnswer): string =>
  rows === 1 ? 'La fila queda importada.' : `Quedan importadas las ${Number(rows ?? 0)} filas.`
const fillInEnglish = ({ passed, granted, inARow }: CommandAnswer): string => {
  if (!passed) return 'The media fill failed: the qualification no longer holds.'
  if (granted) return 'The media fill passed, and the qualification is renewed.'
  return `The media fill passed: ${inARow} in a row so far.`
}

const fillInSpanish = ({ passed, granted, inARow }: CommandAnswer): string => {
  if (!passed) return 'La simulación aséptica ha fallado: la cualificación ya no es válida.'
  if (granted) return 'La simulación aséptica es correcta y la cualificación queda renovada.'
  return `La simulación aséptica es correcta: ${inARow} seguidas hasta ahora.`
}

export const registerDoneWords: DoneSentences<RegisterCommandName | ProcessCommandName> = {
  en: {
    'create-first-administrator': () => 'The first administrator is registered. Sign in to go on.',
    'register-person': answer => `Person${made(answer, 'person')} is registered.`,
    'change-roles': () => 'Roles and hospital are changed.',
    'deactivate-person': () => 'The account is closed, and its sessions have ended.',
    'reactivate-person': () => 'The account is open again.',
    'set-password': () => 'The password is set.',
    'set-pin': () => 'The PIN is set.',
    'unlock-person': () => 'Signing is unlocked.',
    'qualify-person': () => 'The qualification is recorded.',
    'withdraw-qualification': () => 'The qualification is withdrawn.',
    'record-media-fill': fillInEnglish,
    'assign-badge': answer => `Badge${made(answer, 'badge')} is assigned.`,
    'return-badge': () => 'The badge opens nothing any more.',
    'register-material': answer => `Material${made(answer, 'material')} is registered.`,
    'change-material': () => 'The catalogue says so from now on.',
    'retire-material': () => 'The material is retired.',
    'receive-lot': answer => `Lot${made(answer, 'lot')} is received and waits for release.`,
    'release-lot': () => 'The lot is released.',
    'quarantine-lot': () => 'The lot is in quarantine.',
    'reject-lot': () => 'The lot is rejected.',
    'recall-lot': () => 'The recall is recorded.',
    'open-lot': () => 'The opening is recorded.',
    'count-lot': () => 'The count is recorded.',
    'discard-from-lot': () => 'The discard is recorded.',
    'empty-lot': () => 'The lot is recorded as empty.',
    'register-equipment': answer => `Equipment${made(answer, 'equipment')} is registered.`,
    'record-calibration': () => 'The calibration is recorded.',
    'record-qualification': () => 'The requalification is recorded.',
    'take-out-of-service': () => 'The equipment is out of service.',
    'return-to-service': () => 'The equipment is back in service.',
    'register-printer': () => 'The printer is registered.',
    'change-printer': () => 'The printer is changed.',
    'retire-printer': () => 'The printer is used no more.',
    'register-room': answer => `Room${made(answer, 'room')} is registered.`,
    'regrade-room': () => 'The grade is changed.',
    'import-materials': answer => importedInEnglish(answer),
    'import-lots': answer => importedInEnglish(answer),
    'import-equipment': answer => importedInEnglish(answer),
    'import-rooms': answer => importedInEnglish(answer),
    'import-people': answer => importedInEnglish(answer),
    'change-settings': () => 'The settings are changed.',
    'count-misread': () => 'The misread is counted.',
    'draft-process': () => 'The version is drafted.',
    'sign-process': () => 'The version is signed.',
    'set-effective-date': () => 'The date is set.',
    'retire-process': () => 'The version is retired.',
  },
  es: {
    'create-first-administrator': () => 'El primer administrador está dado de alta. Inicie sesión para continuar.',
    'register-person': answer => `Alta registrada:${made(answer, 'person') || ' persona'}.`,
    'change-roles': () => 'Roles y hospital han cambiado.',
    'deactivate-person': () => 'La cuenta está cerrada y sus sesiones han terminado.',
    'reactivate-person': () => 'La cuenta vuelve a estar abierta.',
    'set-password': () => 'La contraseña queda establecida.',
    'set-pin': () => 'El PIN queda establecido.',
    'unlock-person': () => 'La firma está desbloqueada.',
    'qualify-person': () => 'La cualificación queda registrada.',
    'withdraw-qualification': () => 'La cualificación queda retirada.',
    'record-media-fill': fillInSpanish,
    'assign-badge': answer => `Tarjeta${made(answer, 'badge')} asignada.`,
    'return-badge': () => 'La tarjeta ya no abre nada.',
    'register-material': answer => `Material${made(answer, 'material')} dado de alta.`,
    'change-material': () => 'El catálogo lo dice así desde ahora.',
    'retire-material': () => 'El material queda retirado del catálogo.',
    'receive-lot': answer => `Lote de material${made(answer, 'lot')} recibido, pendiente de liberar.`,
    'release-lot': () => 'El lote de material está liberado.',
    'quarantine-lot': () => 'El lote de material está en cuarentena.',
    'reject-lot': () => 'El lote de material está rechazado.',
    'recall-lot': () => 'La retirada queda registrada.',
    'open-lot': () => 'La apertura queda registrada.',
    'count-lot': () => 'El recuento queda registrado.',
    'discard-from-lot': () => 'El descarte queda registrado.',
    'empty-lot': () => 'El lote de material figura como agotado.',
    'register-equipment': answer => `Equipo${made(answer, 'equipment')} dado de alta.`,
    'record-calibration': () => 'La calibración queda registrada.',
    'record-qualification': () => 'La recualificación queda registrada.',
    'take-out-of-service': () => 'El equipo está fuera de servicio.',
    'return-to-service': () => 'El equipo vuelve a estar en servicio.',
    'register-printer': () => 'Impresora dada de alta.',
    'change-printer': () => 'La impresora está modificada.',
    'retire-printer': () => 'La impresora ya no se usa.',
    'register-room': answer => `Sala${made(answer, 'room')} dada de alta.`,
    'regrade-room': () => 'El grado ha cambiado.',
    'import-materials': answer => importedInSpanish(answer),
    'import-lots': answer => importedInSpanish(answer),
    'import-equipment': answer => importedInSpanish(answer),
    'import-rooms': answer => importedInSpanish(answer),
    'import-people': answer => importedInSpanish(answer),
    'change-settings': () => 'La configuración ha cambiado.',
    'count-misread': () => 'La lectura defectuosa queda contada.',
    'draft-process': () => 'La versión está redactada.',
    'sign-process': () => 'La versión está firmada.',
    'set-effective-date': () => 'La fecha queda fijada.',
    'retire-process': () => 'La versión está retirada.',
  },
}
