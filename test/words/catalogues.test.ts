import { describe, expect, it } from 'vitest'
import { ProcessDefinition } from '../../server/domain/process/definition.ts'
import shipped from '../../server/processes/bm-msc-40m.json' with { type: 'json' }
import { reasonText } from '../../server/words/holds.ts'
import { languages } from '../../server/words/languages.ts'
import { type Names, namesOf } from '../../server/words/names.ts'
import { onPaper, paperWords } from '../../server/words/papers.ts'
import { serologyText, serologyWords } from '../../server/words/serology.ts'
import { settingWords } from '../../server/words/settings.ts'
import { meaningShort, meaningWords } from '../../server/words/signatures.ts'
import { siteWords } from '../../server/words/sites.ts'
import { resultText, specificationText, specificationWords } from '../../server/words/specification.ts'
import { containerStatusText, placeText, stateWords } from '../../server/words/states.ts'
import { formatDay } from '../../server/words/times.ts'
import { expectCatalogue, readerIn } from './plain-speech.ts'

describe('a catalogue', () => {
  const catalogues = {
    states: stateWords,
    meanings: meaningWords,
    'short meanings': meaningShort,
    serology: serologyWords,
    settings: settingWords,
    sites: siteWords,
    specification: specificationWords,
    ...paperWords,
  }
  it.each(Object.entries(catalogues))('of %s is plain and said in each language', (name, words) => {
    // A number and a name need no words of their own.
    expectCatalogue(words, name, ['7. 8'])
  })
})

describe('where a batch stands', () => {
  it('is its progress, with the passage in culture', () => {
    expect(placeText({ progress: 'in-culture', standing: 'good', passage: 1 }, 'en')).toBe('In culture, P1')
    expect(placeText({ progress: 'in-culture', standing: 'good', passage: 0 }, 'es')).toBe('En cultivo, P0')
    expect(placeText({ progress: 'certified', standing: 'good', passage: null }, 'en')).toBe('Certified, stage 1')
  })

  it('is its standing where that is not good', () => {
    expect(placeText({ progress: 'in-culture', standing: 'on-hold', passage: 1 }, 'en')).toBe('On hold')
    expect(placeText({ progress: 'in-culture', standing: 'failed', passage: null }, 'es')).toBe('Fallido')
  })

  it('of a container is a word inside a sentence', () => {
    expect(containerStatusText('given-in-part', 'es')).toBe('administrado en parte')
    expect(containerStatusText('of-tomorrow', 'en')).toBe('of-tomorrow')
  })
})

describe('the reason of a hold or of an end', () => {
  const process = ProcessDefinition.parse(shipped)
  const english = { language: 'en', named: namesOf(process, 'en') } as const
  const spanish = { language: 'es', named: namesOf(process, 'es') } as const

  it('is told from its code where a rule gave it', () => {
    expect(reasonText('lot-expired: L26-0001', english)).toBe('lot expired: L26-0001')
    const named: Names = (part, id) => (part === 'equipment' && id === 'E-0007' ? 'BSC-2' : undefined)
    const lapsed = 'equipment-calibration-lapsed: E-0007'
    expect(reasonText(lapsed, { ...spanish, named })).toBe('calibración vencida: BSC-2 (E-0007)')
    for (const language of languages) expect(reasonText('corrected-after-signature', { language })).toContain(' ')
  })

  it('is told by the names of the process where an option gave it, with the vessel where it was seen', () => {
    expect(reasonText('turbidity: turbid', english)).toBe('Medium: Turbid')
    expect(reasonText('turbidity: turbid (B26-0001-P1-02)', spanish)).toBe('Medio: Turbio (B26-0001-P1-02)')
    expect(reasonText('No growth', spanish)).toBe('Sin crecimiento')
    expect(reasonText('No growth', english)).toBe('No growth')
  })

  it('of each option that holds or ends a batch is in words, in each language', () => {
    const steps = process.operations.flatMap(operation => operation.steps)
    const fields = steps.flatMap(step => ('fields' in step ? step.fields : []))
    const leading = fields.flatMap(field =>
      (field.options ?? [])
        .filter(({ leadsTo }) => leadsTo !== undefined && leadsTo !== 'exception')
        .map(({ id, label }) => ({ reason: `${field.id}: ${id}`, label: field.label, option: label })),
    )
    expect(leading.length).toBeGreaterThan(0)
    for (const { reason, label, option } of leading) {
      expect(reasonText(reason, english)).toBe(`${label.en}: ${option.en}`)
      expect(reasonText(reason, spanish)).toBe(`${label.es}: ${option.es}`)
    }
    const options = steps.flatMap(step => (step.kind === 'choose' ? step.options : []))
    const ending = options.filter(({ leadsTo }) => leadsTo !== undefined && leadsTo !== 'exception')
    expect(ending.map(({ label }) => reasonText(label.en, spanish))).toEqual(ending.map(({ label }) => label.es))
  })

  it('stands as a person wrote it, without its full stop', () => {
    expect(reasonText('Turbid: see photo.', spanish)).toBe('Turbid: see photo')
    expect(reasonText('toString', { language: 'en' })).toBe('toString')
  })
})

describe('a limit of the specification', () => {
  it('reads as on a certificate', () => {
    expect(specificationText({ operator: '>=', limit: 95, unit: '%' }, 'en')).toBe('≥\u00a095\u00a0%')
    expect(specificationText({ operator: '<', limit: 0.5, unit: 'EU/mL' }, 'es')).toBe('<\u00a00,5\u00a0UE/mL')
    expect(specificationText({ operator: 'between', limit: 90, limitHigh: 110, unit: '%' }, 'es')).toBe(
      'de 90 a 110\u00a0%',
    )
    expect(specificationText({ operator: 'not-detected' }, 'es')).toBe('no detectado')
    expect(specificationText({ operator: 'equals', word: 'clear', wordText: { en: 'clear', es: 'claro' } }, 'es')).toBe(
      'claro',
    )
  })

  it('stands beside the result as it was entered', () => {
    expect(resultText('<0.05', 'EU/mL', 'es')).toBe('<0,05\u00a0UE/mL')
    expect(resultText('not detected', null, 'en')).toBe('not detected')
  })
})

describe('serology', () => {
  it('is negative, or says what is positive', () => {
    const negative = {
      hiv: 'negative',
      hbsag: 'negative',
      'anti-hbc': 'negative',
      hcv: 'negative',
      syphilis: 'negative',
    } as const
    expect(serologyText(negative, 'es')).toBe('negativa')
    expect(serologyText({ ...negative, hcv: 'positive', syphilis: 'positive' }, 'en')).toBe(
      'positive: HCV and syphilis',
    )
  })
})

describe('on paper', () => {
  it('a day is never said from today, whenever it is printed', () => {
    expect(formatDay('2026-11-22T13:06:00.000Z', onPaper(readerIn('en')))).toBe('22 Nov 2026')
  })
})
