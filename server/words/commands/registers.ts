// What the commands about people, materials, lots, equipment, rooms and settings are called on a button.
import type { Words } from '../languages.ts'

export type RegisterCommandName =
  | 'create-first-administrator'
  | 'register-person'
  | 'change-roles'
  | 'deactivate-person'
  | 'reactivate-person'
  | 'set-password'
  | 'set-pin'
  | 'unlock-person'
  | 'qualify-person'
  | 'withdraw-qualification'
  | 'record-media-fill'
  | 'assign-badge'
  | 'return-badge'
  | 'register-material'
  | 'change-material'
  | 'retire-material'
  | 'receive-lot'
  | 'release-lot'
  | 'quarantine-lot'
  | 'reject-lot'
  | 'recall-lot'
  | 'open-lot'
  | 'count-lot'
  | 'discard-from-lot'
  | 'empty-lot'
  | 'register-equipment'
  | 'record-calibration'
  | 'record-qualification'
  | 'take-out-of-service'
  | 'return-to-service'
  | 'register-printer'
  | 'change-printer'
  | 'retire-printer'
  | 'register-room'
  | 'regrade-room'
  | 'import-materials'
  | 'import-lots'
  | 'import-equipment'
  | 'import-rooms'
  | 'import-people'
  | 'change-settings'
  | 'count-misread'

export const registerCommandWords: Words<Readonly<Record<RegisterCommandName, string>>> = {
  en: {
    'create-first-administrator': 'Create the first administrator',
    'register-person': 'Register a person',
    'change-roles': 'Change roles and hospital',
    'deactivate-person': 'Close the account',
    'reactivate-person': 'Open the account again',
    'set-password': 'Set a password',
    'set-pin': 'Set the PIN',
    'unlock-person': 'Unlock signing',
    'qualify-person': 'Record a qualification',
    'withdraw-qualification': 'Withdraw a qualification',
    'record-media-fill': 'Record a media fill',
    'assign-badge': 'Assign a badge',
    'return-badge': 'Take the badge back',
    'register-material': 'Register a material',
    'change-material': 'Change the material',
    'retire-material': 'Retire the material',
    'receive-lot': 'Receive a lot',
    'release-lot': 'Release the lot',
    'quarantine-lot': 'Put into quarantine',
    'reject-lot': 'Reject the lot',
    'recall-lot': 'Record a recall',
    'open-lot': 'Record the opening',
    'count-lot': 'Record a stock count',
    'discard-from-lot': 'Record a discard',
    'empty-lot': 'Record as empty',
    'register-equipment': 'Register equipment',
    'record-calibration': 'Record a calibration',
    'record-qualification': 'Record a requalification',
    'take-out-of-service': 'Take out of service',
    'return-to-service': 'Return to service',
    'register-printer': 'Register a printer',
    'change-printer': 'Change the printer',
    'retire-printer': 'Take out of use',
    'register-room': 'Register a room',
    'regrade-room': 'Change the grade',
    'import-materials': 'Import materials from a file',
    'import-lots': 'Import lots from a file',
    'import-equipment': 'Import equipment from a file',
    'import-rooms': 'Import rooms from a file',
    'import-people': 'Import people from a file',
    'change-settings': 'Change the settings',
    'count-misread': 'Count a misread',
  },
  es: {
    'create-first-administrator': 'Crear el primer administrador',
    'register-person': 'Dar de alta a una persona',
    'change-roles': 'Cambiar roles y hospital',
    'deactivate-person': 'Cerrar la cuenta',
    'reactivate-person': 'Reabrir la cuenta',
    'set-password': 'Establecer la contraseña',
    'set-pin': 'Establecer el PIN',
    'unlock-person': 'Desbloquear la firma',
    'qualify-person': 'Registrar una cualificación',
    'withdraw-qualification': 'Retirar una cualificación',
    'record-media-fill': 'Registrar una simulación aséptica',
    'assign-badge': 'Asignar una tarjeta',
    'return-badge': 'Registrar la devolución de la tarjeta',
    'register-material': 'Dar de alta un material',
    'change-material': 'Cambiar el material',
    'retire-material': 'Retirar el material del catálogo',
    'receive-lot': 'Recibir un lote de material',
    'release-lot': 'Liberar el lote de material',
    'quarantine-lot': 'Poner en cuarentena',
    'reject-lot': 'Rechazar el lote de material',
    'recall-lot': 'Registrar una retirada',
    'open-lot': 'Registrar la apertura',
    'count-lot': 'Registrar un recuento',
    'discard-from-lot': 'Registrar un descarte',
    'empty-lot': 'Registrar como agotado',
    'register-equipment': 'Dar de alta un equipo',
    'record-calibration': 'Registrar una calibración',
    'record-qualification': 'Registrar una recualificación',
    'take-out-of-service': 'Poner fuera de servicio',
    'return-to-service': 'Devolver al servicio',
    'register-printer': 'Dar de alta una impresora',
    'change-printer': 'Modificar la impresora',
    'retire-printer': 'Retirar del uso',
    'register-room': 'Dar de alta una sala',
    'regrade-room': 'Cambiar el grado',
    'import-materials': 'Importar materiales de un archivo',
    'import-lots': 'Importar lotes de material de un archivo',
    'import-equipment': 'Importar equipos de un archivo',
    'import-rooms': 'Importar salas de un archivo',
    'import-people': 'Importar personas de un archivo',
    'change-settings': 'Cambiar la configuración',
    'count-misread': 'Contar una lectura defectuosa',
  },
}
