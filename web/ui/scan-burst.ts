// Tells a scanner's keys from a person's: a scanner types a whole code within a blink and ends it with Enter or Tab.

/** Longest time between two keys of a scanner (ms). Bluetooth ones are the slowest, at about 30; a person's fastest is about 60. */
const fastMs = 50

/** A busy machine may hold a scanner's keys up for so long (ms); after a longer pause something new begins. */
const pauseMs = 1000

/** Fewer fast keys in a row may come from two fingers that fall at once; the shortest code of Marrow's own is longer. */
export const minFast = 4

export interface Burst {
  /** Everything since the last pause. */
  text: string
  /** How many characters at the end of it came as a scanner's do. */
  fast: number
  /** When the last key came, in milliseconds of any clock that only goes forward. */
  lastAt: number
}

export interface Key {
  /** As in KeyboardEvent: one character, or a name such as `Enter`. */
  key: string
  /** Where the key lies, whatever it writes in this layout: `BracketRight`. */
  code?: string
  at: number
  hasCtrl: boolean
  /** Alt or Meta is down: a shortcut, never a scanner (AltGr, which types characters, reports both Ctrl and Alt). */
  hasOther: boolean
}

export const noBurst: Burst = { text: '', fast: 0, lastAt: Number.NEGATIVE_INFINITY }

/** True while the keys come as a scanner's do. */
export const isRunning = (burst: Burst, at: number): boolean => burst.fast > 0 && at - burst.lastAt <= fastMs

/** The burst after one more key, and the whole code when this key ended one. */
export function followKey(burst: Burst, pressed: Key): { burst: Burst; scanned: string | null } {
  if (pressed.key === 'Enter' || pressed.key === 'Tab') {
    const isScan = isRunning(burst, pressed.at) && burst.fast >= minFast
    return { burst: noBurst, scanned: isScan ? burst.text : null }
  }
  const character = characterOf(pressed)
  // By itself it is a key of the browser's.
  if (isSeparator(pressed) && !isRunning(burst, pressed.at)) return { burst: noBurst, scanned: null }
  if (character === 'none') return { burst: noBurst, scanned: null }
  // Shift and the like come between a scanner's characters and mean nothing by themselves.
  if (character === 'modifier') return { burst, scanned: null }
  return { burst: lengthen(burst, character, pressed.at), scanned: null }
}

function lengthen(burst: Burst, character: string, at: number): Burst {
  const gap = at - burst.lastAt
  return {
    text: gap <= pauseMs ? burst.text + character : character,
    fast: gap <= fastMs ? burst.fast + 1 : 1,
    lastAt: at,
  }
}

/**
 * GS1 and ISBT 128 symbols separate fields by the character 29, which scanners type as Ctrl and a closing bracket, also where that key
 * writes another character (a plus sign in Spanish), or as F8.
 */
const groupSeparator = '\x1d'

/** A key that stands for the separator, and that the browser would take for its own (a zoom) where it is not kept from that. */
export const isSeparator = (pressed: Key): boolean =>
  characterOf(pressed) === groupSeparator && pressed.key !== groupSeparator

function characterOf({ key, code, hasCtrl, hasOther }: Key): string | 'modifier' | 'none' {
  if (['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock'].includes(key)) return 'modifier'
  if (key === 'F8') return groupSeparator
  if (hasCtrl && !hasOther && (key === ']' || key === groupSeparator || code === 'BracketRight')) return groupSeparator
  if (key.length !== 1) return 'none'
  if (hasCtrl && hasOther) return key
  if (hasCtrl) return 'none'
  return hasOther ? 'none' : key
}
