// The words around every page: the places of the navigation, the scan field at the top, the person's menu.
import type { Words } from './languages.ts'

interface ShellWords {
  product: string
  navigation: string
  bench: string
  batches: string
  samples: string
  environment: string
  exposures: string
  release: string
  calendar: string
  newCase: string
  ready: string
  trace: string
  lab: string
  system: string
  scanOrType: string
  scan: string
  lock: string
  signOut: string
  personMenu(name: string): string
  account: string
  clockInQuestion: string
  confirmTime: string
  /** Stands on every page of the demonstration laboratory. */
  demo: string
  messages: string
  notFound: string
  notFoundWhat: string
  toStart: string
}

export const shellWords: Words<ShellWords> = {
  en: {
    product: 'Marrow',
    navigation: 'Main',
    bench: 'Bench',
    batches: 'Batches',
    samples: 'Samples',
    environment: 'Environment',
    exposures: 'Exposures',
    release: 'Release',
    calendar: 'Calendar',
    newCase: 'New case',
    ready: 'Ready',
    trace: 'Trace',
    lab: 'Lab',
    system: 'System',
    scanOrType: 'Scan or type a code',
    scan: 'Scan',
    lock: 'Lock the screen',
    signOut: 'Sign out',
    personMenu: name => `${name}: account`,
    account: 'Own account',
    clockInQuestion:
      'The clock has jumped: nothing is recorded until a supervisor or an administrator has confirmed the time.',
    confirmTime: 'Confirm the time',
    demo: 'DEMO',
    messages: 'Messages',
    notFound: 'Nothing is kept at this address',
    notFoundWhat: 'It may have been mistyped. Scan the code of the thing, or start from the first page.',
    toStart: 'To the first page',
  },
  es: {
    product: 'Marrow',
    navigation: 'Principal',
    bench: 'Puesto',
    batches: 'Lotes',
    samples: 'Muestras',
    environment: 'Ambiente',
    exposures: 'Exposiciones',
    release: 'Liberación',
    calendar: 'Calendario',
    newCase: 'Caso nuevo',
    ready: 'Listo',
    trace: 'Trazabilidad',
    lab: 'Laboratorio',
    system: 'Sistema',
    scanOrType: 'Escanear o escribir',
    scan: 'Escanear',
    lock: 'Bloquear la pantalla',
    signOut: 'Cerrar sesión',
    personMenu: name => `${name}: cuenta`,
    account: 'Cuenta propia',
    clockInQuestion:
      'El reloj ha saltado: no se registra nada hasta que un supervisor o un administrador confirme la hora.',
    confirmTime: 'Confirmar la hora',
    demo: 'DEMO',
    messages: 'Mensajes',
    notFound: 'No hay nada en esta dirección',
    notFoundWhat: 'Puede que esté mal escrita. Escanee el código de lo que busca o empiece por la primera página.',
    toStart: 'A la primera página',
  },
}
