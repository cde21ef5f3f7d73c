// What a reader must not stumble over: raw codes, symbols in place of labels, one piece that is several, a file that nobody finds.
import { describe, expect, it } from 'vitest'
import { amountText, unitText } from '../../server/words/amounts.ts'
import { labelList } from '../../server/words/code-list.ts'
import { eventSentence } from '../../server/words/events.ts'
import { exceptionSentence } from '../../server/words/exceptions.ts'
import { doorWords } from '../../server/words/pages/door.ts'
import { labSettingsWords } from '../../server/words/pages/lab-settings.ts'
import { releaseWords } from '../../server/words/pages/release.ts'
import { refusalSentence } from '../../server/words/refusals.ts'
import { readerIn } from './plain-speech.ts'

const symbol = 'A999926000014-S0000000-000001'.replace('S0000000', 'S1234567')

describe('a label in a sentence', () => {
  it('is called what a technician calls it, never by the symbol of an outer label', () => {
    expect(labelList(['B26-0001-F01', symbol], 'en')).toBe('B26-0001-F01 and F01 outer')
    const printed = { type: 'batch.labels-reprinted', body: { v: 1, entry: 3, codes: [symbol], reason: 'Wet' } }
    expect(eventSentence(printed, readerIn('en'))).toBe('Labels printed again: F01 outer. Reason: Wet.')
    expect(eventSentence(printed, readerIn('es'))).toContain('F01 exterior')
    for (const kind of ['label-reprinted', 'labels-unreconciled']) {
      const facts = { codes: symbol, left: 1, reason: 'Wet' }
      expect(exceptionSentence({ kind, facts }, readerIn('en'))).toContain('F01 outer')
      expect(exceptionSentence({ kind, facts }, readerIn('es'))).toContain('F01 exterior')
    }
    const unknown = { code: 'label-code-unknown' as const, facts: { code: symbol } }
    expect(refusalSentence(unknown, readerIn('en'))).not.toContain(symbol)
  })
})

describe('choices in a refusal', () => {
  const refusal = { code: 'field-unknown-option' as const, facts: { options: ['intact', 'broken'] } }

  it('are called as the reader has them on the screen', () => {
    const named = (part: string, id: string) =>
      part === 'option' ? { intact: 'Intacto', broken: 'Roto' }[id] : undefined
    expect(refusalSentence(refusal, { ...readerIn('es'), named })).toContain('Intacto o Roto.')
    const roles = { ...refusal, facts: { options: ['qc-analyst', 'lab-manager'] } }
    expect(refusalSentence(roles, readerIn('en'))).toContain('QC analyst or lab manager.')
  })
})

describe('a number with its unit', () => {
  it('is one piece, and several pieces, in both languages', () => {
    expect([1, 2].map(value => amountText(value, 'piece', 'en'))).toEqual(['1\u00a0piece', '2\u00a0pieces'])
    expect([1, 2].map(value => amountText(value, 'piece', 'es'))).toEqual(['1\u00a0unidad', '2\u00a0unidades'])
    expect(unitText('piece', 'en')).toBe('pieces')
    expect(unitText('mL', 'es', 1)).toBe('mL')
  })
})

describe.each(['en', 'es'] as const)('in %s', language => {
  it('the first visit says where the sheet of the key lies, by the name that its operator knows', () => {
    expect(doorWords[language].keySheet).toContain('master.key')
    expect(doorWords[language].keySheet).toContain('MARROW_KEYS')
  })

  it('the settings say what fails without a facility number and without a telephone', () => {
    const { facilityHint, telephoneHint } = labSettingsWords[language]
    expect(facilityHint).toMatch(language === 'en' ? /without it no collection/ : /sin él no se puede reservar/)
    expect(telephoneHint).toMatch(language === 'en' ? /^.*Without it a NO-GO/ : /Sin él, un NO APTO/)
  })

  it('what stands after the full stop of a signature is a sentence', () => {
    const { standing, outrun } = releaseWords[language]
    for (const text of [standing, outrun]) expect(text).toMatch(/^\p{Lu}.*\.$/u)
  })
})
