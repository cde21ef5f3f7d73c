import { describe, expect, it } from 'vitest'
import { commands } from '../../server/domain/commands.ts'
import { commandDone, commandDoneSentence, commandLabel, commandLabels } from '../../server/words/commands.ts'
import { expectInBoth, expectPlain } from './plain-speech.ts'

const names = commands.map(command => command.name).toSorted()

/** What commands answer, as far as their sentences read it. */
const answers = [
  {},
  {
    exceptions: 1,
    verdict: 'fail',
    donation: 'A999926000047',
    batch: 'B26-0147',
    similar: ['PT-0009'],
    id: 'B26-0147',
  },
  {
    exceptions: 2,
    verdict: 'not-judged',
    labelsToCheck: ['B26-0147-P1-01'],
    held: ['B26-0147'],
    case: 'C26-0001',
    patientCode: 'PT-0001',
  },
]

describe('the words of a command', () => {
  it('are there for every command of the registry, and for no other', () => {
    expect(Object.keys(commandLabels.en).toSorted()).toEqual(names)
    expect(Object.keys(commandDone.en).toSorted()).toEqual(names)
  })

  it.each(names)('label %s', name => {
    expectInBoth(language => commandLabel(name, language), name, expectPlain)
  })

  it.each(names)('say what %s has done', name => {
    for (const answer of answers) expectInBoth(language => commandDoneSentence(name, answer, language), name)
  })

  it('say what a command has made and found', () => {
    expect(commandDoneSentence('book-collection', answers[1] ?? {}, 'en')).toBe(
      'Batch B26-0147 is open. Donation number A9999\u00a026\u00a0000047.',
    )
    expect(commandDoneSentence('record-step', { exceptions: 0 }, 'es')).toBe('Anotado.')
    expect(commandDoneSentence('receive-container', { exceptions: 1 }, 'en')).toBe(
      'The arrival is recorded, with a deviation: QA is told.',
    )
    expect(commandDoneSentence('receive-container', { exceptions: 0 }, 'en')).toBe('The arrival is recorded.')
    expect(commandDoneSentence('record-step', { exceptions: 2 }, 'es')).toBe(
      'Anotado, con 2 excepciones para la revisión.',
    )
    expect(commandDoneSentence('enter-result', { verdict: 'fail' }, 'en')).toBe(
      'The result is entered: out of specification.',
    )
  })

  it('of an unknown command are its name', () => {
    expect(commandLabel('make-tea', 'en')).toBe('make-tea')
    expect(commandDoneSentence('make-tea', {}, 'en')).toBe('')
  })
})

describe('a serology', () => {
  it('is said with the age of its blood sample where that is outside', () => {
    const say = (outside: unknown) => commandDoneSentence('record-serology', { outside }, 'en')
    expect(say(null)).toBe('The serology is recorded.')
    expect(say({ collectionOn: '2026-11-02', isPlanned: true })).toContain('more than 30 days old at the planned')
    expect(say({ collectionOn: '2026-11-02', isPlanned: false })).toContain('QA decides')
  })
})
