import { describe, expect, it } from 'vitest'
import { groupByKind, linkTo, TracePage, traceText } from '../../../web/pages/Trace/page.svelte.ts'
import { answering } from '../server.ts'

const node = (kind: string, id: string) => ({ kind, id, sentence: `The ${kind} ${id}.`, at: null })
const answer = {
  start: node('batch', 'B26-0001'),
  backward: [node('lot', 'L26-0001'), node('patient', 'PT-0001'), node('lot', 'L26-0002')],
  forward: [node('container', 'B26-0001-F01')],
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
    const text = traceText(answer, { backward: 'Where it came from', forward: 'Where it went', history: 'History' })
    expect(text.split('\n')).toEqual([
      'batch B26-0001: The batch B26-0001.',
      '',
      'Where it came from',
      '- lot L26-0001: The lot L26-0001.',
      '- patient PT-0001: The patient PT-0001.',
      '- lot L26-0002: The lot L26-0002.',
      '',
      'Where it went',
      '- container B26-0001-F01: The container B26-0001-F01.',
      '',
      'History',
      '- 2026-11-22T09:00:00.000Z Clara Puig: Booked.',
    ])
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
