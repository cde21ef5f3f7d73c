// The words of the System page: accounts, open sessions, where the journal stands, and the clock.
import type { Words } from '../languages.ts'

interface SystemWords {
  tabs: string
  people: string
  sessions: string
  printers: string
  journal: string
  packs: string
  /** Accounts. */
  summary(active: number, closed: number): string
  person: string
  name: string
  nameHint: string
  roles: string
  rolesHint: string
  hospital: string
  hospitalHint: string
  noHospital: string
  ownCasesOnly: string
  language: string
  badge: string
  noBadge: string
  password: string
  pin: string
  set: string
  notSet: string
  account: string
  open: string
  closed: string
  locked(moment: string): string
  unknown(id: string): string
  withoutPassword: string
  badgeCode: string
  badgeCodeHint: string
  badgeLost: string
  badgeLostHint: string
  firstPassword: string
  firstPasswordHint: string
  ownPassword: string
  again: string
  notTheSame: string
  closeWhat: string
  /** Sessions. */
  station: string
  noStation: string
  since: string
  lastSeen: string
  state: string
  sessionOpen: string
  sessionLocked: string
  thisOne: string
  end: string
  noSessions: string
  sessionsWhat: string
  ownSessions: string
  ended: string
  /** The journal. */
  headTitle: string
  headWhat: string
  headEntry: string
  headHash: string
  headAt: string
  headEmpty: string
  readAgain: string
  headAnchor: string
  verifyWhat: string
  /** The clock. */
  clockTitle: string
  clockWhat: string
  clockField: string
  clockHint: string
  clockInOrder: string
  toClock: string
  /** The own account. */
  ownAccount: string
  ownWhat: string
  newPassword: string
  newPasswordHint: string
  presentPassword: string
  newPin: string
  newPinHint: string
  passwordNotOwn: string
}

export const systemWords: Words<SystemWords> = {
  en: {
    tabs: 'Parts of the system',
    people: 'People and accounts',
    sessions: 'Open sessions',
    printers: 'Label printers',
    journal: 'Journal and clock',
    packs: 'When Marrow is down',
    summary: (active, closed) =>
      `${active === 1 ? '1 account is' : `${active} accounts are`} open${closed > 0 ? `, ${closed} closed` : ''}.`,
    person: 'Person',
    name: 'Name, as printed beside signatures',
    nameHint: 'First and family name.',
    roles: 'Roles',
    rolesHint: 'An administrator has no say in what is made or released; an inspector changes nothing.',
    hospital: 'Hospital',
    hospitalHint:
      'A nurse sees and receives the products of one hospital; a surgeon may ask there about the product of a colleague. In the laboratory it stays empty.',
    noHospital: 'no hospital yet: sees no case',
    ownCasesOnly: 'no hospital: own cases only',
    language: 'Language',
    badge: 'Badge',
    noBadge: 'none',
    password: 'Password',
    pin: 'PIN',
    set: 'set',
    notSet: 'not set',
    account: 'Account',
    open: 'open',
    closed: 'closed',
    locked: moment => `signing locked until ${moment}`,
    unknown: id => `Nobody has the number ${id}. Check the code.`,
    withoutPassword: 'no password: cannot sign in yet',
    badgeCode: 'Code of the card',
    badgeCodeHint:
      'What the card says when it is scanned. Empty: Marrow gives a new number, and its card is printed here.',
    badgeLost: 'The badge is lost',
    badgeLostHint: 'A lost badge opens nothing and is never given to anybody again.',
    firstPassword: 'First password',
    firstPasswordHint: 'At least 12 characters. Whoever gets it chooses another one before signing anything.',
    ownPassword: 'Own password of the person at this screen',
    again: 'The same once more',
    notTheSame: 'The two are not the same. Type both again.',
    closeWhat: 'Every session ends at once. What was done and signed stays.',
    station: 'Station',
    noStation: 'not named',
    since: 'Since',
    lastSeen: 'Last seen',
    state: 'State',
    sessionOpen: 'open',
    sessionLocked: 'locked',
    thisOne: 'this screen',
    end: 'End',
    noSessions: 'No session is open',
    sessionsWhat: 'Whoever is signed in, and where. A session that is ended asks for the password again.',
    ownSessions: 'Own sessions',
    ended: 'The session has ended.',
    headTitle: 'Where the journal stands',
    headWhat:
      'Write this line down outside the computer, with today’s date: with it anybody can prove later that nothing before it was changed or cut off.',
    headEntry: 'Last entry',
    headHash: 'Its hash (SHA-256)',
    headAt: 'Recorded',
    headEmpty: 'The journal is empty.',
    readAgain: 'Read again',
    headAnchor: 'To write down',
    verifyWhat: 'Checked with:',
    clockTitle: 'The clock has jumped',
    clockWhat:
      'Nothing is recorded until the time is confirmed. Read another clock, not this screen: a telephone, the wall.',
    clockField: 'The time now, by another clock',
    clockHint: 'To the minute; two minutes of difference are taken.',
    clockInOrder: 'The clock is not in question.',
    toClock: 'Confirm the time',
    ownAccount: 'Own account',
    ownWhat: 'Password and PIN of the person at this screen, and where that person is signed in.',
    newPassword: 'New password',
    newPasswordHint: 'At least 12 characters; a few words are easier to keep than signs.',
    presentPassword: 'Present password',
    newPin: 'New PIN',
    newPinHint:
      'Six digits, not one digit throughout and none in a row like 123456. It unlocks a shared tablet together with the badge.',
    passwordNotOwn: 'A password that somebody else set signs nothing: choose a new one.',
  },
  es: {
    tabs: 'Partes del sistema',
    people: 'Personas y cuentas',
    sessions: 'Sesiones abiertas',
    printers: 'Impresoras de etiquetas',
    journal: 'Diario y reloj',
    packs: 'Si Marrow no funciona',
    summary: (active, closed) =>
      `${active === 1 ? '1 cuenta abierta' : `${active} cuentas abiertas`}${closed > 0 ? `, ${closed} ${closed === 1 ? 'cerrada' : 'cerradas'}` : ''}.`,
    person: 'Persona',
    name: 'Nombre, tal como se imprime junto a las firmas',
    nameHint: 'Nombre y apellidos.',
    roles: 'Roles',
    rolesHint: 'Un administrador no decide sobre lo que se elabora o libera; un inspector no cambia nada.',
    hospital: 'Hospital',
    hospitalHint:
      'Enfermería ve y recibe los productos de un hospital; un cirujano puede consultar allí el producto de un colega. En el laboratorio queda vacío.',
    noHospital: 'aún sin hospital: no ve ningún caso',
    ownCasesOnly: 'sin hospital: solo casos propios',
    language: 'Idioma',
    badge: 'Tarjeta',
    noBadge: 'ninguna',
    password: 'Contraseña',
    pin: 'PIN',
    set: 'establecida',
    notSet: 'sin establecer',
    account: 'Cuenta',
    open: 'abierta',
    closed: 'cerrada',
    locked: moment => `firma bloqueada hasta ${moment}`,
    unknown: id => `Nadie tiene el número ${id}. Compruebe el código.`,
    withoutPassword: 'sin contraseña: todavía no puede entrar',
    badgeCode: 'Código de la tarjeta',
    badgeCodeHint:
      'Lo que dice la tarjeta al escanearla. Vacío: Marrow asigna un número nuevo y su tarjeta se imprime aquí.',
    badgeLost: 'La tarjeta se ha perdido',
    badgeLostHint: 'Una tarjeta perdida no abre nada y no se vuelve a entregar a nadie.',
    firstPassword: 'Primera contraseña',
    firstPasswordHint: '12 caracteres como mínimo. Quien la recibe elige otra antes de firmar nada.',
    ownPassword: 'Contraseña propia de quien está en esta pantalla',
    again: 'La misma otra vez',
    notTheSame: 'No coinciden. Escriba las dos de nuevo.',
    closeWhat: 'Todas sus sesiones terminan al momento. Lo hecho y firmado permanece.',
    station: 'Puesto',
    noStation: 'sin nombre',
    since: 'Desde',
    lastSeen: 'Última actividad',
    state: 'Estado',
    sessionOpen: 'abierta',
    sessionLocked: 'bloqueada',
    thisOne: 'esta pantalla',
    end: 'Terminar',
    noSessions: 'No hay ninguna sesión abierta',
    sessionsWhat: 'Quién ha entrado y dónde. Una sesión terminada vuelve a pedir la contraseña.',
    ownSessions: 'Sesiones propias',
    ended: 'La sesión ha terminado.',
    headTitle: 'Dónde está el diario',
    headWhat:
      'Anote esta línea fuera del ordenador, con la fecha de hoy: con ella cualquiera puede demostrar después que nada anterior se ha cambiado ni cortado.',
    headEntry: 'Última anotación',
    headHash: 'Su huella (SHA-256)',
    headAt: 'Registrada',
    headEmpty: 'El diario está vacío.',
    readAgain: 'Volver a leer',
    headAnchor: 'Para anotar',
    verifyWhat: 'Se comprueba con:',
    clockTitle: 'El reloj ha saltado',
    clockWhat:
      'No se registra nada hasta que se confirme la hora. Mire otro reloj, no esta pantalla: un teléfono, el de la pared.',
    clockField: 'La hora actual, según otro reloj',
    clockHint: 'Al minuto; se admiten dos minutos de diferencia.',
    clockInOrder: 'El reloj no está en cuestión.',
    toClock: 'Confirmar la hora',
    ownAccount: 'Cuenta propia',
    ownWhat: 'Contraseña y PIN de la persona que está en esta pantalla, y dónde ha entrado.',
    newPassword: 'Contraseña nueva',
    newPasswordHint: '12 caracteres como mínimo; unas palabras se recuerdan mejor que unos signos.',
    presentPassword: 'Contraseña actual',
    newPin: 'PIN nuevo',
    newPinHint:
      'Seis cifras, ni todas iguales ni seguidas como 123456. Junto con la tarjeta desbloquea una tableta compartida.',
    passwordNotOwn: 'Una contraseña puesta por otra persona no firma nada: elija una nueva.',
  },
}
