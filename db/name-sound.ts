// How a family name sounds, so that names are pointed out that would be taken for each other when called or read.
//
// Made for the names met in a Spanish laboratory (Spanish, Catalan, Galician, Basque); others fare well enough. Only the
// first family name counts, because labels and wristbands shorten the second. Accents are dropped (Ç becomes S), letters
// made upper case and particles passed over; then letters that are said alike are written alike, in this order: PH as F;
// CH, TCH, TX and TZ as X; an X at the beginning as J; QU before E or I as K; Z, and C before E or I, as S; other C and Q
// as K; G before E or I as J; GU before E or I as G; NY as N; LL and Y as I; V and W as B; H dropped; doubled letters once.
// So Jiménez, Giménez and Ximénez sound alike, and so do Etxeberria and Echeverría.

/** Not a name by themselves: `de la Fuente` is found under `Fuente`. */
const PARTICLES = new Set('DE DEL LA LAS LOS EL I Y DA DO DOS VAN VON DER'.split(' '))

const ALIKE: [RegExp, string][] = [
  [/PH/g, 'F'],
  [/T?CH|T[XZ]/g, '*'],
  [/^X/, 'J'],
  [/QU(?=[EI])/g, 'K'],
  [/C(?=[EI])|Z/g, 'S'],
  [/[CQ]/g, 'K'],
  [/G(?=[EI])/g, 'J'],
  [/GU(?=[EI])/g, 'G'],
  [/NY/g, 'N'],
  [/LL|Y/g, 'I'],
  [/[VW]/g, 'B'],
  [/H/g, ''],
  [/\*/g, 'X'],
  [/(.)\1+/g, '$1'],
]

/** The sound of the first family name in `familyName`, in capital letters; empty when it has no letter. */
export function soundOf(familyName: string): string {
  const words = familyName
    .replace(/ç/gi, 's')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .split(/[^\p{Letter}]+/u)
    .filter(word => word !== '')
  const word = words.find(each => !PARTICLES.has(each)) ?? words[0] ?? ''
  return ALIKE.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)
}
