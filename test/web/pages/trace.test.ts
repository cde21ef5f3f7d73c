import { describe, expect, it } from 'vitest'
import { traceWords } from '../../../server/words/pages/trace.ts'
import {
  groupByKind,
  inTwoLists,
  linkTo,
  reachesAnybody,
  TracePage,
  traceText,
} from '../../../web/pages/Trace/page.svelte.ts'
import { answering } from '../server.ts'

const node = (kind: string, id: string) => ({ kind, id, sentence: `The ${kind} ${id}.`, at: null })
const answer = {
  start: node('batch', 'B26-0001'),
  backward: [node('lot', 'L26-0001'), node('patient', 'PT-0001'), node('lot', 'L26-0002')],
  forward: [node('container', 'B26-0001-F01')],
  reach: { given: ['PT-0001'], left: ['PT-0001', 'PT-0003'], ended: [] },
  recall: [],
  links: [
    { from: 'lot/L26-0001', to: 'batch/B26-0001', how: 'was used in' },
    { from: 'batch/B26-0001', to: 'container/B26-0001-F01', how: 'was filled into' },
  ],
  history: [{ seq: 4, at: '2026-11-22T09:00:00.000Z', actorName: 'Clara Puig', sentence: 'Booked.', stream: 's' }],
  isComplete: true,
}

describe('a trace', () => {
  it('groups things by kind, the nearest kind first', () => {
    expect(groupByKind(answer.backward).map(({ kind, nodes }) => [kind, nodes.length])).toEqual([
      ['lot', 2],
      ['patient', 1],
    ])
  })

  it('says how a thing is tied to the one that is traced, in either direction, where it is tied directly', () => {
    const [lot, patient] = answer.backward
    expect(linkTo(answer.start, lot ?? node('', ''), answer.links)).toBe('was used in')
    expect(linkTo(answer.start, answer.forward[0] ?? node('', ''), answer.links)).toBe('was filled into')
    expect(linkTo(answer.start, patient ?? node('', ''), answer.links)).toBeNull()
  })

  it('is plain text to be kept', () => {
    const text = traceText(answer, traceWords.en, 'en')
    expect(text.split('\n')).toEqual([
      'Batch B26-0001 A: The batch B26-0001.',
      '',
      'Patients concerned',
      '- Injected (1): PT-0001 O',
      '- Not given yet (2): PT-0001 O, PT-0003 K',
      '- Ended (0)',
      '',
      'Where it came from',
      '- Lot L26-0001 P: The lot L26-0001.',
      '- Patient PT-0001 O: The patient PT-0001.',
      '- Lot L26-0002 N: The lot L26-0002.',
      '',
      'Where it went',
      '- Container B26-0001-F01 P: The container B26-0001-F01.',
      '',
      'What happened to it',
      '- 2026-11-22T09:00:00.000Z Clara Puig: Booked.',
    ])
  })

  it('speaks Spanish in the copied text too, things and counts', () => {
    const text = traceText(answer, traceWords.es, 'es')
    expect(text).toContain('- El lote de material L26-0001 ')
    expect(text).toContain('- Aún sin administrar (2): PT-0001 O, PT-0003 K')
  })

  it('says of whom something was given and something is left', () => {
    expect(inTwoLists(answer.reach)).toBe(1)
    expect(reachesAnybody(answer.reach)).toBe(true)
    expect(reachesAnybody({ given: [], left: [], ended: [] })).toBe(false)
  })

  it('is asked for by kind and code, whatever characters a code has', async () => {
    const path = '/api/trace/site/C26-0001%2Fknee-left'
    const { api, asked } = answering({ [path]: answer })
    const page = new TracePage(api)
    await page.load({ kind: 'site', id: 'C26-0001/knee-left' })
    expect(asked.map(([each]) => each)).toEqual([path])
    expect(page.asked.answer).toEqual(answer)
  })

  it('finds what a scanned text is; a patient code is traced as its patient', async () => {
    const { api, sent } = answering({ '/api/scan': { kind: 'patient-code', id: 'PT-0001', sentence: '', opens: null } })
    expect(await new TracePage(api).find('PT-0001.K')).toEqual({ kind: 'patient', id: 'PT-0001' })
    expect(sent).toEqual([['/api/scan', { text: 'PT-0001.K' }]])
  })
})
