// Joints, sides, digits and their joints as they are read aloud: `left knee`, `rodilla izquierda`; in capitals on a label.
import type { Joint, Side, SitePlace } from '../domain/case/treatment-site-places.ts'
import type { Language, Words } from './languages.ts'

export type Digit = NonNullable<SitePlace['digit']>
export type DigitJoint = NonNullable<SitePlace['digitJoint']>

interface SiteWords {
  joint: Readonly<Record<Joint, string>>
  /** A side alone, to choose from; beside a joint Spanish gives it the joint's gender. */
  side: Readonly<Record<Side, string>>
  finger: Readonly<Record<Digit, string>>
  toe: Readonly<Record<Digit, string>>
  digitJoint: Readonly<Record<DigitJoint, string>>
}

export const siteWords: Words<SiteWords> = {
  en: {
    joint: {
      knee: 'knee',
      hip: 'hip',
      ankle: 'ankle',
      foot: 'foot',
      shoulder: 'shoulder',
      elbow: 'elbow',
      wrist: 'wrist',
      hand: 'hand',
    },
    side: { left: 'left', right: 'right' },
    finger: { 1: 'thumb', 2: 'index finger', 3: 'middle finger', 4: 'ring finger', 5: 'little finger' },
    toe: { 1: 'great toe', 2: 'second toe', 3: 'third toe', 4: 'fourth toe', 5: 'fifth toe' },
    digitJoint: {
      cmc: 'carpometacarpal joint',
      mcp: 'metacarpophalangeal joint',
      pip: 'proximal interphalangeal joint',
      dip: 'distal interphalangeal joint',
      ip: 'interphalangeal joint',
      tmt: 'tarsometatarsal joint',
      mtp: 'metatarsophalangeal joint',
    },
  },
  es: {
    joint: {
      knee: 'rodilla',
      hip: 'cadera',
      ankle: 'tobillo',
      foot: 'pie',
      shoulder: 'hombro',
      elbow: 'codo',
      wrist: 'muñeca',
      hand: 'mano',
    },
    side: { left: 'izquierda', right: 'derecha' },
    finger: { 1: 'pulgar', 2: 'dedo índice', 3: 'dedo corazón', 4: 'dedo anular', 5: 'dedo meñique' },
    toe: { 1: 'primer dedo', 2: 'segundo dedo', 3: 'tercer dedo', 4: 'cuarto dedo', 5: 'quinto dedo' },
    digitJoint: {
      cmc: 'articulación carpometacarpiana',
      mcp: 'articulación metacarpofalángica',
      pip: 'articulación interfalángica proximal',
      dip: 'articulación interfalángica distal',
      ip: 'articulación interfalángica',
      tmt: 'articulación tarsometatarsiana',
      mtp: 'articulación metatarsofalángica',
    },
  },
}

const masculine: readonly Joint[] = ['ankle', 'foot', 'shoulder', 'elbow']
const sideMasculine: Readonly<Record<Side, string>> = { left: 'izquierdo', right: 'derecho' }

/** The side as it stands beside its joint: `left`; in Spanish `izquierda` or `izquierdo`. */
export const sideText = (language: Language, joint: Joint, side: Side): string =>
  language === 'es' && masculine.includes(joint) ? sideMasculine[side] : siteWords[language].side[side]

/** The name of a finger or a toe. */
export const digitText = (language: Language, joint: Joint, digit: Digit): string =>
  siteWords[language][joint === 'foot' ? 'toe' : 'finger'][digit]

/** `left knee`, `left hand, index finger, proximal interphalangeal joint`; in Spanish `rodilla izquierda`. */
export function siteText(language: Language, { joint, side, digit, digitJoint }: SitePlace): string {
  const noun = siteWords[language].joint[joint]
  const adjective = sideText(language, joint, side)
  const parts = [
    language === 'es' ? `${noun} ${adjective}` : `${adjective} ${noun}`,
    digit && digitText(language, joint, digit),
    digitJoint && siteWords[language].digitJoint[digitJoint],
  ]
  return parts.filter(Boolean).join(', ')
}

/** From the key of a site, `knee-left` or `hand-right-2-pip`; what is no key stands for itself. */
export function siteTextFromKey(language: Language, key: string): string {
  const [joint = '', side = '', digit, digitJoint] = key.split('-')
  const words = siteWords.en
  const isPlace =
    Object.hasOwn(words.joint, joint) &&
    Object.hasOwn(words.side, side) &&
    (digit === undefined || Object.hasOwn(words.finger, digit)) &&
    (digitJoint === undefined || Object.hasOwn(words.digitJoint, digitJoint))
  // Each part has just been found among the words of its kind.
  return isPlace ? siteText(language, { joint, side, digit, digitJoint } as SitePlace) : key
}

/** In capitals, as on a label: `LEFT KNEE`, `RODILLA IZQUIERDA`. */
export const siteLabel = (language: Language, key: string): string =>
  siteTextFromKey(language, key).toLocaleUpperCase(language)
