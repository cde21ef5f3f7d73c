import { describe, expect, it } from 'vitest'
import type {
  BatchPage as BatchAnswer,
  EntryAnswer,
  ExceptionAnswer,
  RunAnswer,
} from '../../../server/contract/batches.ts'
import { stepKinds } from '../../../server/domain/process/step-definition.ts'
import { stepRules } from '../../../server/domain/step/step-rules.ts'
import {
  beginForm,
  codesPrinted,
  destroyedForm,
  disposeForm,
  entryOfCode,
  holdForm,
  liftForm,
  reprintForm,
} from '../../../web/pages/Batch/forms.ts'
import { neededCells } from '../../../web/pages/Batch/needed-cells.ts'
import { BatchPage, sectionOf } from '../../../web/pages/Batch/page.svelte.ts'
import { correctableKinds, groupByRun, isCorrectable } from '../../../web/pages/Batch/timeline.ts'
import { type CommandForm, type FormValues, firstValues, readGiven } from '../../../web/parts/command-form.ts'
import { paperRefusal } from '../../../web/parts/papers.ts'
import { batchLine, due, reader } from '../lines.ts'
import { answering, problem } from '../server.ts'

const entry = (id: number, more: Partial<EntryAnswer> = {}): EntryAnswer => ({
  id,
  run: 1,
  operation: 'passage',
  step: 'count',
  kind: 'note',
  title: { en: 'Remark', es: 'Nota' },
  values: {},
  numbers: {},
  codes: [],
  ids: [],
  performedAt: '2026-11-20T09:00:00.000Z',
  recordedAt: '2026-11-20T09:00:00.000Z',
  actor: 'P-0004',
  actorName: 'Laia Ferrer',
  checkedByName: null,
  transcribed: null,
  reason: null,
  correctedBy: null,
  corrects: null,
  exceptions: [],
  ...more,
})

const run = (number: number): RunAnswer => ({
  run: number,
  operation: 'passage',
  name: { en: 'Passage', es: 'Pase' },
  phase: 'passage',
  openedAt: '2026-11-20T09:00:00.000Z',
  openedByName: 'Laia Ferrer',
  closedAt: null,
  abandoned: null,
  skipped: [],
  day: 8,
})

const exception = (id: string): ExceptionAnswer => ({
  id,
  kind: 'corrected',
  sentence: 'Corrected.',
  deviation: false,
  raisedAt: '2026-11-20T09:00:00.000Z',
  raisedByName: 'Laia Ferrer',
  entry: null,
  operationName: null,
  photo: null,
  disposition: null,
  decidedBefore: [],
  mayDecide: true,
})

describe('the record of a batch', () => {
  it('stands by runs, each correction right after what it replaced', () => {
    const entries = [
      entry(3, { correctedBy: 6 }),
      entry(4, { run: 2 }),
      entry(5),
      entry(6, { corrects: 3, correctedBy: 7, exceptions: ['X1'] }),
      entry(7, { corrects: 6, exceptions: ['X2'] }),
    ]
    const grouped = groupByRun([run(1), run(2), run(3)], entries, [exception('X1'), exception('X2')])
    expect(grouped.map(each => [each.run.run, each.entries.map(one => one.entry.id), each.exceptions])).toEqual([
      [1, [3, 6, 7, 5], 2],
      [2, [4], 0],
      [3, [], 0],
    ])
    expect(grouped[0]?.entries[1]?.exceptions.map(({ id }) => id)).toEqual(['X1'])
  })

  it('may be corrected where the rules of the domain let a later entry replace one', () => {
    expect([...correctableKinds].sort()).toEqual(stepKinds.filter(kind => stepRules[kind].correctable).sort())
    expect(isCorrectable(entry(3))).toBe(true)
    expect(isCorrectable(entry(3, { correctedBy: 4 }))).toBe(false)
    expect(isCorrectable(entry(3, { kind: 'sign' }))).toBe(false)
  })
})

const facts = {
  line: batchLine(),
  version: 40,
  containers: [],
  entries: [
    entry(8, { kind: 'print-labels', codes: ['B26-0001-P0-01', 'B26-0001-P0-02'] }),
    entry(9, { kind: 'print-labels', codes: ['B26-0001-P1-01'] }),
  ],
  tests: [],
  signatures: [],
  oosRequests: [],
} as unknown as BatchAnswer

/** The input that a form makes of what was typed. */
const sent = (form: CommandForm, values: FormValues): object =>
  form.input(readGiven({ ...firstValues(form), ...values }))

describe('what may be decided about a batch', () => {
  it('is begun at once when it is due, and with a second thought before its time or on a decision', () => {
    expect(beginForm('B26-0001', due(), reader())).toBeNull()
    const early = beginForm('B26-0001', due({ from: '2026-11-24T08:00:00.000Z', until: null }), reader())
    expect(early?.intro).toContain('before its time')
    expect(early && sent(early, {})).toEqual({ batch: 'B26-0001', operation: 'medium-change' })
    const decided = beginForm('B26-0001', due({ from: null, until: null, urgency: 'on-decision' }), reader('es'))
    expect(decided?.intro).toBe('No vence por sí sola. Empiécela si así se ha decidido.')
  })

  it('holds the whole batch, or one container where some are filled', () => {
    const whole = holdForm(facts, 'en')
    expect(whole.fields.map(({ key }) => key)).toEqual(['reason'])
    expect(sent(whole, { reason: ' Alarm ' })).toEqual({ batch: 'B26-0001', reason: 'Alarm' })
    const filled = { ...facts, containers: [{ id: 'B26-0001-F01', site: 'knee-left' }] } as unknown as BatchAnswer
    const form = holdForm(filled, 'en')
    expect(sent(form, { reason: 'Alarm' })).toEqual({ batch: 'B26-0001', reason: 'Alarm' })
    expect(sent(form, { reason: 'Alarm', container: 'B26-0001-F01' })).toEqual({
      batch: 'B26-0001',
      reason: 'Alarm',
      container: 'B26-0001-F01',
    })
  })

  it('says which version was seen where the command wants to know', () => {
    const hold = { id: 'H1', reason: 'turbid', container: null, byName: '', at: '', liftedAt: null }
    expect(liftForm(facts, hold, 'en').seenVersion).toBe(40)
    expect(sent(liftForm(facts, hold, 'en'), {})).toEqual({ batch: 'B26-0001', hold: 'H1', reason: undefined })
    expect(disposeForm(facts, exception('X1'), 'en').seenVersion).toBeUndefined()
  })

  it('puts first that the batch is affected where a result of a given product is out of specification; every choice stays', () => {
    const choices = (kind: string, status: 'received' | 'given' | 'given-in-part') => {
      const containers = [{ status }] as BatchAnswer['containers']
      const [field] = disposeForm({ ...facts, containers }, { ...exception('X1'), kind }, 'en').fields
      return field?.kind === 'choice' ? field.choices.map(({ value }) => value) : []
    }
    const usual = ['none', 'accepted', 'batch-affected']
    expect(choices('out-of-specification', 'received')).toEqual(usual)
    expect(choices('corrected', 'given')).toEqual(usual)
    for (const status of ['given', 'given-in-part'] as const)
      expect(choices('out-of-specification', status)).toEqual(['batch-affected', 'accepted', 'none'])
  })

  it('prints again what was printed, the latest first, filed under the entry that reserved it', () => {
    expect(codesPrinted(facts)).toEqual(['B26-0001-P1-01', 'B26-0001-P0-01', 'B26-0001-P0-02'])
    expect(entryOfCode(facts, 'B26-0001-P0-02')).toBe(8)
    const form = reprintForm(facts, 'en')
    const [field] = form.fields
    expect(field?.kind === 'several' && field.choices.map(({ label }) => label)).toEqual(['P1-01', 'P0-01', 'P0-02'])
    expect(sent(form, { codes: ['B26-0001-P1-01'], reason: 'Torn' })).toEqual({
      batch: 'B26-0001',
      codes: ['B26-0001-P1-01'],
      reason: 'Torn',
    })
  })

  it('asks which print of a label left over was destroyed, the first or the reprint', () => {
    const label = (print: number) => ({ code: 'B26-0001-F01', print })
    const labels = { printed: 3, applied: 1, destroyed: 0, left: ['B26-0001-F01'], toAccountFor: [label(1), label(2)] }
    const form = destroyedForm({ ...facts, labels }, 'en')
    const [field] = form.fields
    const choices = field?.kind === 'several' ? field.choices : []
    expect(choices.map(({ label }) => label)).toEqual(['F01, first print', 'F01, REPRINT 1'])
    expect(sent(form, { labels: [choices[1]?.value ?? ''] })).toEqual({ batch: 'B26-0001', labels: [label(2)] })
  })
})

describe('the papers of a batch', () => {
  const test = { test: 'endotoxin', name: { en: 'Endotoxin', es: 'Endotoxina' }, decisive: true, stage: 1 }
  const with_ = (more: object) => ({ ...facts, ...more }) as unknown as BatchAnswer
  const filled = { containers: [{}], tests: [{ ...test, standing: 'waiting' }] }

  it('begin with the record, which is never too early', () => {
    expect(paperRefusal(facts, 'batch-record', reader())).toBeNull()
  })

  it('say what is missing before a certificate of analysis', () => {
    expect(paperRefusal(facts, 'certificate-of-analysis', reader())).toContain('Nothing is filled yet')
    expect(paperRefusal(with_(filled), 'certificate-of-analysis', reader('es'))).toContain('Endotoxina')
    const done = with_({ ...filled, tests: [{ ...test, standing: 'pass' }] })
    expect(paperRefusal(done, 'certificate-of-analysis', reader())).toBeNull()
    const second = with_({ ...filled, tests: [{ ...test, stage: 2, standing: 'waiting' }] })
    expect(paperRefusal(second, 'certificate-of-analysis', reader())).toBeNull()
  })

  it('have a release certificate once the QP has certified', () => {
    expect(
      paperRefusal(with_({ signatures: [{ meaning: 'reviewed' }] }), 'release-certificate', reader()),
    ).not.toBeNull()
    const certified = with_({ signatures: [{ meaning: 'certified-stage-1' }] })
    expect(paperRefusal(certified, 'release-certificate', reader())).toBeNull()
  })
})

describe('the page of a batch', () => {
  const process = { id: 'bm-msc-40m', version: 2 }
  const operations = [{ id: 'passage', steps: [{ id: 'count', title: { en: 'Count', es: 'Contar' } }] }]
  const answers = {
    '/api/batches/B26-0001': { ...facts, process },
    '/api/processes/bm-msc-40m/versions/2': { document: { operations } },
    'open-operation': { run: 7 },
  }

  it('shows where the batch is now unless its address asks for a part that it knows', () => {
    expect(sectionOf(new URLSearchParams())).toBe('now')
    expect(sectionOf(new URLSearchParams('show=record'))).toBe('record')
    expect(sectionOf(new URLSearchParams('show=secrets'))).toBe('now')
  })

  it('asks once for the version of the process, which never changes', async () => {
    const { api, asked } = answering(answers)
    const page = new BatchPage(api, 'B26-0001')
    await page.load()
    await page.load()
    expect(asked.filter(([path]) => path.startsWith('/api/processes/'))).toHaveLength(1)
    expect(page.stepOf({ operation: 'passage', step: 'count' })?.title.en).toBe('Count')
    expect(page.stepOf({ operation: 'passage', step: 'other' })).toBeUndefined()
  })

  it('goes on without names where the process cannot be read', async () => {
    const { api } = answering({ ...answers, '/api/processes/bm-msc-40m/versions/2': problem('Not allowed.') })
    const page = new BatchPage(api, 'B26-0001')
    await page.load()
    expect([page.asked.answer?.version, page.process]).toEqual([40, null])
  })

  it('answers the run that was begun', async () => {
    const { api, commands } = answering(answers)
    expect(await new BatchPage(api, 'B26-0001').begin('passage')).toBe(7)
    expect(commands[0]?.slice(0, 2)).toEqual(['open-operation', { batch: 'B26-0001', operation: 'passage' }])
  })

  it('reads of its history only what it does not know yet', async () => {
    const logged = [{ version: 1 }, { version: 2 }]
    const { api, asked } = answering({
      '/api/history/batch/B26-0001': { entries: logged },
      '/api/people': { people: [{ id: 'P-0004', name: 'Laia Ferrer' }] },
    })
    const page = new BatchPage(api, 'B26-0001')
    await page.loadHistory()
    await page.history.load({ isBackground: true })
    const histories = asked.filter(([path]) => path.startsWith('/api/history'))
    expect(histories.map(([, params]) => params.after)).toEqual([0, 2])
    expect(page.people).toEqual({ 'P-0004': 'Laia Ferrer' })
  })
})

describe('the cells that a harvest needs', () => {
  const reserve = { qcCells: 3_000_000, retainedCells: 1_000_000, lossPct: 16 }

  it('are the doses, the reserve, and what is lost on the way', () => {
    const sites = [{ doseCells: 40_000_000 }, { doseCells: 40_000_000 }]
    expect(neededCells(sites, { reserve })).toBe(100_000_000)
    expect(neededCells(sites, { reserve: { ...reserve, lossPct: 100 } })).toBeNull()
  })
})
