// Tells a scanner's keys from a person's: a scanner types a whole code within a blink and ends it with Enter or Tab.

/** Longest time between two keys of a scanner (ms). Bluetooth ones are the slowest, at about 30; a person's fastest is about 60. */
const maxGapMs = 50

/** Fewer characters may come from two fingers that fall at once; the shortest code of Marrow's own is longer. */
const minLength = 4

export interface Burst {
  text: string
  /** When the last key came, in milliseconds of any clock that only goes forward. */
  lastAt: number
}

export interface Key {
  /** As in KeyboardEvent: one character, or a name such as `Enter`. */
  key: string
  at: number
  hasCtrl: boolean
  /** Alt or Meta is down: a shortcut, never a scanner (AltGr, which types characters, reports both Ctrl and Alt). */
  hasOther: boolean
}

export const noBurst: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY }

/** True while the keys come as a scanner's do. */
export const isRunning = (burst: Burst, at: number): boolean => burst.text.length > 0 && at - burst.lastAt <= maxGapMs

/** The burst after one more key, and the whole code when this key ended one. */
export function followKey(burst: Burst, pressed: Key): { burst: Burst; scanned: string | null } {
  const running = isRunning(burst, pressed.at)
  if (pressed.key === 'Enter' || pressed.key === 'Tab') {
    const isScan = running && burst.text.length >= minLength
    return { burst: noBurst, scanned: isScan ? burst.text : null }
  }
  const character = characterOf(pressed)
  if (character === 'none') return { burst: noBurst, scanned: null }
  // Shift and the like come between a scanner's characters and mean nothing by themselves.
  if (character === 'modifier') return { burst, scanned: null }
  return { burst: { text: (running ? burst.text : '') + character, lastAt: pressed.at }, scanned: null }
}

/** GS1 and ISBT 128 symbols separate fields by the character 29, which scanners type as Ctrl and a closing bracket. */
const groupSeparator = '\x1d'

function characterOf({ key, hasCtrl, hasOther }: Key): string | 'modifier' | 'none' {
  if (['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock'].includes(key)) return 'modifier'
  if (key.length !== 1) return 'none'
  if (hasCtrl && hasOther) return key
  if (hasCtrl) return key === ']' ? groupSeparator : 'none'
  return hasOther ? 'none' : key
}
