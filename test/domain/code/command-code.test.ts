// The printed command codes.
import { describe, expect, it } from 'vitest'
import {
  COMMAND_WORDS,
  commandCode,
  parseCommandCode,
  readCommandCode,
} from '../../../server/domain/code/command-code.ts'
import { readCode } from '../../../server/domain/code/read-code.ts'
import { beginnings, exchanges, substitutions } from './damage.ts'

describe('a command code', () => {
  it('comes back as the word that it was made from, in either case', () => {
    for (const word of COMMAND_WORDS) {
      expect(parseCommandCode(commandCode(word))).toBe(word)
      expect(readCode(`${commandCode(word).toLowerCase()}\r`, '2026-11-22')).toEqual({
        ok: true,
        kind: 'command',
        id: word,
      })
    }
  })

  it('is understood with the prefix of its symbology, through another keyboard layout and with Caps Lock down', () => {
    for (const word of COMMAND_WORDS) {
      const code = commandCode(word)
      for (const sent of [`]d1${code}`, `+d1${code}\t`, `]D1${code.toLowerCase()}`, ` ${code}\r`]) {
        expect(readCommandCode(sent)).toBe(word)
      }
    }
    expect(readCommandCode(']d1B26-0001.X')).toBeNull()
  })

  it('is nothing at all when it was damaged or cut', () => {
    for (const word of COMMAND_WORDS) {
      const code = commandCode(word)
      for (const damaged of [...substitutions(code), ...exchanges(code), ...beginnings(code)]) {
        expect(parseCommandCode(damaged)).toBeNull()
      }
    }
  })
})
