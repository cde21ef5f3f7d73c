import { describe, expect, it } from 'vitest'
import { entryValueWords } from '../../server/words/entry-value-words.ts'
import { batchPageWords } from '../../server/words/pages/batch.ts'
import { batchPartWords } from '../../server/words/pages/batch-parts.ts'
import { batchesWords } from '../../server/words/pages/batches.ts'
import { calendarWords } from '../../server/words/pages/calendar.ts'
import { caseWords } from '../../server/words/pages/case.ts'
import { traceWords } from '../../server/words/pages/trace.ts'
import { standingWords } from '../../server/words/standing.ts'
import { expectCatalogue } from './plain-speech.ts'

describe('the words of a page', () => {
  const pages = {
    'the list of batches': batchesWords,
    'a batch': batchPageWords,
    'the parts of a batch': batchPartWords,
    'the calendar': calendarWords,
    'a case': caseWords,
    'the trace': traceWords,
    'where a batch stands': standingWords,
    'what was recorded': entryValueWords,
  }
  it.each(Object.entries(pages))('for %s are plain and said in each language', (name, words) => {
    // Names that are the same everywhere.
    expectCatalogue(words, name, ['Marrow', 'Hospital'])
  })
})

describe('the day of a culture', () => {
  it('is told of those planned, and beside them once it is past them', () => {
    expect(batchPageWords.en.dayOf('20', 21)).toBe('20 of 21')
    expect(batchPageWords.en.dayOf('28', 21)).toBe('28; planned 21')
    expect(batchPageWords.es.dayOf('28', 21)).toBe('28; previstos 21')
    expect(batchPageWords.en.dayOf('3')).toBe('3')
  })
})
