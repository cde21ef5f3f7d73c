import { describe, expect, it } from 'vitest'
import type { OperationPage } from '../../../server/contract/batches.ts'
import { commandCode } from '../../../server/domain/code/command-code.ts'
import { closingFindings } from '../../../web/pages/Operation/closing-findings.ts'
import { nextCheck } from '../../../web/pages/Operation/current-step.ts'
import { type DraftStorage, openDrafts } from '../../../web/pages/Operation/drafts.ts'
import { Operation, wantedOf } from '../../../web/pages/Operation/page.svelte.ts'
import type { Api } from '../../../web/state/api.ts'
import { noteStep } from '../../../web/steps/kinds/note.ts'
import { printLabelsStep } from '../../../web/steps/kinds/print-labels.ts'
import { stepForm } from '../../../web/steps/step-form.ts'
import { reader } from '../lines.ts'
import { entry, operationPage } from '../operation-page.ts'

/** No screen, so no form is ever drawn. */
const undrawn = null as never
const noteForm = stepForm(noteStep, undrawn)
const labelsForm = stepForm(printLabelsStep, undrawn)

const settled = () => new Promise(done => setTimeout(done))

/** An operation on the screen: the address changes as the page asks for it, everything is answered when the test says so. */
function opened(storage: DraftStorage | null = null) {
  let address = ''
  const questions: ((page: OperationPage) => void)[] = []
  const commands: { name: string; accept(): void }[] = []
  const api = {
    ask: () => new Promise<OperationPage>(resolve => questions.push(resolve)),
    callCommand: (name: string) =>
      new Promise(resolve =>
        commands.push({ name, accept: () => resolve({ positions: [], answer: { entry: 11, raised: [] } }) }),
      ),
  } as unknown as Api
  const go = async (query: string) => {
    address = query
    operation.follow()
  }
  const operation: Operation = new Operation({
    api,
    batch: 'B26-0001',
    run: 3,
    formOf: kind => (kind === 'note' ? noteForm : labelsForm) as never,
    reader: () => reader(),
    performer: () => 'P-0001',
    wanted: () => wantedOf(new URLSearchParams(address)),
    drafts: openDrafts(storage, 'B26-0001/3', 'P-0001', () => 0),
    onRecorded: line => go(operation.filling?.form.stays ? `step=${line.definition.id}` : ''),
    onEnded: () => {},
    onNext: () => go(''),
    onStep: step => go(`step=${step}`),
  })
  return {
    operation,
    commands,
    go,
    /** How many questions were put so far. */
    asked: () => questions.length,
    shown: () => `${operation.line?.definition.id ?? 'close'} ${operation.shown}`,
    /** Answers the question that was asked as the n-th, from 0. */
    async answer(question: number, page: OperationPage) {
      questions[question]?.(page)
      await settled()
    },
    async accept() {
      commands.at(-1)?.accept()
      await settled()
    },
  }
}

const before = operationPage()
const printed = operationPage([entry(11, 'flask-labels')])
const skip = { title: { en: 'Remark', es: 'Observación' }, byName: 'Laia Puig', at: '2026-11-22T09:00:00.000Z' }
const skipped = operationPage([entry(11, 'flask-labels')], {}, { remark: { standing: 'skipped', skipped: skip } })

describe('the next step that a colleague checks', () => {
  it('is told by its step, and is none that was recorded or skipped', () => {
    const [, remark, last] = before.steps
    const checked = { secondCheck: true } as const
    const lines = {
      remark: { definition: { ...remark?.definition, ...checked } },
      'last-word': { definition: { ...last?.definition, ...checked } },
    } as Parameters<typeof operationPage>[2]
    const next = (entries: Parameters<typeof operationPage>[0], more = {}) =>
      nextCheck(operationPage(entries, {}, { ...lines, ...more }).steps)?.definition.id
    expect(next([])).toBe('remark')
    expect(next([], { remark: { ...lines?.remark, standing: 'skipped' } })).toBe('last-word')
    expect(next([entry(12, 'remark'), entry(13, 'last-word')])).toBeUndefined()
  })
})

/** A browser's storage, of one page. */
const storageOf = (kept = new Map<string, string>()): DraftStorage => ({
  get length() {
    return kept.size
  },
  key: index => [...kept.keys()][index] ?? null,
  getItem: key => kept.get(key) ?? null,
  setItem: (key, text) => void kept.set(key, text),
  removeItem: key => void kept.delete(key),
})

describe('a step left half filled', () => {
  it('is told at the closing, until it is recorded or emptied', async () => {
    const { operation, answer, go } = opened(storageOf())
    void operation.load()
    const page = operationPage([entry(11, 'flask-labels'), entry(12, 'last-word')])
    await answer(0, page)
    await go('step=remark')
    const { draft } = operation.filling as { draft: { text: string } }
    draft.text = 'Two flasks turned'
    operation.keepDraft()
    expect(closingFindings(page, operation.halfFilled)).toMatchObject([
      { what: 'half-filled', steps: [{ definition: { id: 'remark' } }] },
    ])
    draft.text = ''
    operation.keepDraft()
    expect(closingFindings(page, operation.halfFilled)).toEqual([])
  })
})

describe('a guided operation', () => {
  it('stays with the labels just printed, whatever was asked before the address followed', async () => {
    const { operation, answer, accept, shown, go } = opened()
    void operation.load()
    await answer(0, before)
    expect(shown()).toBe('flask-labels filling')
    // A colleague has recorded something: the question is on its way when the labels are printed here.
    void operation.load({ isBackground: true })
    const recording = operation.record()
    await accept()
    await answer(2, printed)
    expect(await recording).toBe(true)
    expect(shown()).toBe('flask-labels recorded')
    await answer(1, before)
    expect(shown()).toBe('flask-labels recorded')
    void operation.load({ isBackground: true })
    await answer(3, printed)
    expect(shown()).toBe('flask-labels recorded')
    await go('')
    expect(shown()).toBe('remark filling')
  })

  it('keeps on the screen what is being recorded, although another answer tells already that it is', async () => {
    const { operation, answer, accept, shown } = opened()
    void operation.load()
    await answer(0, before)
    const recording = operation.record()
    void operation.load({ isBackground: true })
    await answer(1, printed)
    expect(shown()).toBe('flask-labels filling')
    await accept()
    await answer(2, printed)
    await recording
    expect(shown()).toBe('flask-labels recorded')
  })

  it('records once what is pressed twice in a hurry, and then goes on', async () => {
    const { operation, answer, accept, commands, shown } = opened()
    const remarked = [entry(11, 'flask-labels'), entry(12, 'remark')]
    void operation.load()
    await answer(0, operationPage(remarked))
    expect(shown()).toBe('last-word filling')
    const recording = operation.record()
    await accept()
    expect(await operation.record()).toBe(false)
    await answer(1, operationPage([...remarked, entry(13, 'last-word')]))
    expect(await recording).toBe(true)
    expect(commands.map(({ name }) => name)).toEqual(['record-step'])
    expect(shown()).toBe('close close')
  })

  it('passes over what was skipped, here and on every other screen', async () => {
    const { operation, answer, accept, commands, shown, go } = opened()
    void operation.load()
    await answer(0, printed)
    expect(shown()).toBe('remark filling')
    const skipping = operation.skip()
    await accept()
    await answer(1, skipped)
    expect(await skipping).toBe(true)
    expect(commands.map(({ name }) => name)).toEqual(['skip-step'])
    expect(shown()).toBe('last-word filling')

    const colleague = opened()
    void colleague.operation.load()
    await colleague.answer(0, skipped)
    expect(colleague.shown()).toBe('last-word filling')
    // It can be read, and recorded after all.
    await go('step=remark')
    expect(shown()).toBe('remark recorded')
    await go('step=remark&again=1')
    expect(shown()).toBe('remark filling')
  })

  it('says that a scan was taken before what follows has come, and then goes on', async () => {
    const { operation, answer, accept, shown } = opened()
    void operation.load()
    await answer(0, before)
    const scanning = operation.scan(commandCode('next'))
    await accept()
    const outcome = await scanning
    expect([outcome.isAccepted, shown()]).toEqual([true, 'flask-labels filling'])
    await answer(1, printed)
    await outcome.settled
    expect(shown()).toBe('flask-labels recorded')
  })

  it('leaves what is typed alone when a colleague records for the same batch', async () => {
    const { operation, answer } = opened()
    void operation.load()
    await answer(0, before)
    const { filling } = operation
    void operation.load({ isBackground: true })
    await answer(1, operationPage([], { version: 12 }))
    expect(operation.filling).toBe(filling)
  })
})

describe('a change of the batch', () => {
  it('is asked for once where it was recorded here, and again where a colleague went further', async () => {
    const { operation, answer, accept, asked } = opened()
    void operation.load()
    await answer(0, before)
    const recording = operation.record()
    await accept()
    // Told while the question about it is on its way: the answer tells it already.
    const told = operation.changed(printed.version)
    await answer(1, printed)
    await Promise.all([recording, told])
    expect(asked()).toBe(2)
    void operation.changed(printed.version)
    await settled()
    expect(asked()).toBe(2)
    void operation.changed(printed.version + 1)
    await settled()
    expect(asked()).toBe(3)
  })

  it('is asked for where nobody knows which it was', async () => {
    const { operation, answer, asked } = opened()
    void operation.load()
    await answer(0, before)
    void operation.changed(undefined)
    await settled()
    expect(asked()).toBe(2)
  })
})
