// The door: signing in, the locked screen, and the first administrator of an empty laboratory.
import type { Words } from '../languages.ts'

interface DoorWords {
  signIn: string
  signInWhat: string
  person: string
  personHint: string
  signInNow: string
  sessionEnded: string
  demoTitle: string
  demoWhat: string
  demoPassword: string
  demoBadges: string
  demoPin: string
  /** Before the badge's code, and after it before the PIN. */
  demoOwnBadge: string
  demoOwnPin: string
  otherPerson: string
  ownPassword: string
  ownPasswordWhat(name: string): string
  locked: string
  lockedWhat(name: string): string
  scanBadge: string
  badgeRead: string
  anotherBadge: string
  badgeTyped: string
  badgeTypedHint: string
  pin: string
  pinHint: string
  digit(digit: number): string
  pinBack: string
  byPassword: string
  byBadge: string
  passwordOf(name: string): string
  unlock: string
  signOut: string
  first: string
  firstWhat: string
  name: string
  nameHint: string
  newPassword: string
  newPasswordHint: string
  again: string
  differs: string
  tooShort: string
  create: string
  keySheet: string
}

export const doorWords: Words<DoorWords> = {
  en: {
    signIn: 'Sign in',
    signInWhat: 'Scan the badge, or type the number of the person.',
    person: 'Badge or person',
    personHint: 'for example P-0004',
    signInNow: 'Sign in',
    sessionEnded: 'This session was ended. Sign in again.',
    demoTitle: 'Who is working?',
    demoWhat: 'A simulated laboratory: invented patients, invented people. Touch a name to work as that person.',
    demoPassword: 'Everybody here has the password',
    demoBadges: 'For a second check at the bench: badges and PIN',
    demoPin: 'PIN of everybody',
    demoOwnBadge: 'The badge that is worn here is',
    demoOwnPin: 'with the PIN',
    otherPerson: 'By badge and password',
    locked: 'Locked',
    lockedWhat: name => `${name} works at this screen. What is on it stays as it is.`,
    scanBadge: 'Scan the badge',
    badgeRead: 'Badge read. Now the PIN.',
    anotherBadge: 'Another badge can be scanned at any time.',
    badgeTyped: 'Badge',
    badgeTypedHint: 'as it is printed, where it cannot be scanned',
    pin: 'PIN',
    pinHint: '6 digits',
    digit: digit => `Digit ${digit}`,
    pinBack: 'Delete the last digit',
    byPassword: 'By password instead',
    byBadge: 'By badge and PIN instead',
    passwordOf: name => `Password of ${name}`,
    unlock: 'Unlock',
    signOut: 'Sign out',
    ownPassword: 'Choose a new password',
    ownPasswordWhat: name =>
      `${name}: the present password was set by somebody else, who knows it. Work and signatures begin with one that nobody else knows.`,
    first: 'An empty laboratory',
    firstWhat: 'Nobody is registered yet. The first person is the administrator, who then registers everybody else.',
    name: 'Name, as it is printed on records',
    nameHint: 'for example A. Ferrer',
    newPassword: 'Password',
    newPasswordHint: 'at least 12 characters; a few words are best',
    again: 'The same password again',
    differs: 'The two passwords differ. Type the second one again.',
    tooShort: 'The password needs at least 12 characters.',
    create: 'Create the administrator',
    keySheet:
      'The key of this laboratory was made at its first start. Its sheet is the text file master.key in the folder that MARROW_KEYS names (keys, where nothing is set), on the computer that runs Marrow. Open it there with a text editor, print it twice and lock both away, in two places: a lost key is lost traceability.',
  },
  es: {
    signIn: 'Iniciar sesión',
    signInWhat: 'Escanee la tarjeta o escriba el número de la persona.',
    person: 'Tarjeta o persona',
    personHint: 'por ejemplo P-0004',
    signInNow: 'Entrar',
    sessionEnded: 'Esta sesión se ha cerrado. Inicie sesión de nuevo.',
    demoTitle: '¿Quién trabaja?',
    demoWhat:
      'Un laboratorio simulado: pacientes y personal inventados. Toque un nombre para trabajar como esa persona.',
    demoPassword: 'Aquí la contraseña de todos es',
    demoBadges: 'Para la segunda comprobación en el puesto: tarjetas y PIN',
    demoPin: 'PIN de todos',
    demoOwnBadge: 'La tarjeta de aquí es',
    demoOwnPin: 'con el PIN',
    otherPerson: 'Con tarjeta y contraseña',
    locked: 'Bloqueada',
    lockedWhat: name => `En esta pantalla trabaja ${name}. Lo que hay en ella se queda como está.`,
    scanBadge: 'Escanee la tarjeta',
    badgeRead: 'Tarjeta leída. Ahora el PIN.',
    anotherBadge: 'Se puede escanear otra tarjeta en cualquier momento.',
    badgeTyped: 'Tarjeta',
    badgeTypedHint: 'tal como está impresa, si no se puede escanear',
    pin: 'PIN',
    pinHint: '6 cifras',
    digit: digit => `Cifra ${digit}`,
    pinBack: 'Borrar la última cifra',
    byPassword: 'Mejor con contraseña',
    byBadge: 'Mejor con tarjeta y PIN',
    passwordOf: name => `Contraseña de ${name}`,
    unlock: 'Desbloquear',
    signOut: 'Cerrar sesión',
    ownPassword: 'Elegir una contraseña nueva',
    ownPasswordWhat: name =>
      `${name}: la contraseña actual la puso otra persona, que la conoce. El trabajo y las firmas empiezan con una que no conozca nadie más.`,
    first: 'Un laboratorio vacío',
    firstWhat:
      'Todavía no hay nadie registrado. La primera persona es la administradora y registra después a las demás.',
    name: 'Nombre, tal como se imprime en los registros',
    nameHint: 'por ejemplo A. Ferrer',
    newPassword: 'Contraseña',
    newPasswordHint: 'al menos 12 caracteres; lo mejor son unas pocas palabras',
    again: 'La misma contraseña otra vez',
    differs: 'Las dos contraseñas no coinciden. Escriba la segunda otra vez.',
    tooShort: 'La contraseña necesita al menos 12 caracteres.',
    create: 'Crear la persona administradora',
    keySheet:
      'La clave de este laboratorio se creó en su primer arranque. Su hoja es el archivo de texto master.key de la carpeta que indica MARROW_KEYS (keys, si no se indica nada), en el ordenador que ejecuta Marrow. Ábrala allí con un editor de texto, imprímala dos veces y guarde cada copia bajo llave en un sitio distinto: una clave perdida es trazabilidad perdida.',
  },
}
