// What a scan does on the screen of a guided operation: the badge of the second check, and a sheet of another batch.
import { describe, expect, it } from 'vitest'
import type { OperationPage } from '../../../server/contract/batches.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import { openDrafts } from '../../../web/pages/Operation/drafts.ts'
import { Operation, wantedOf } from '../../../web/pages/Operation/page.svelte.ts'
import type { Api } from '../../../web/state/api.ts'
import { ApiProblem } from '../../../web/state/api-problem.ts'
import { scanMatchStep } from '../../../web/steps/kinds/scan-match.ts'
import { stepForm } from '../../../web/steps/step-form.ts'
import { outcomeOfProblem } from '../../../web/ui/scan-outcome.ts'
import { reader } from '../lines.ts'
import { operationPage } from '../operation-page.ts'

const say = operationWords.en
const performer = 'P-0001'
const colleague = 'P-0002'
const badges: Readonly<Record<string, string>> = { 'CARD-1': performer, 'CARD-2': colleague }

const problem = (code: string, facts = {}) =>
  new ApiProblem({ status: 422, code, sentence: code, fields: [], facts, requestId: '' })

/** A step that asks for the batch, answered as a server would: it knows two cards and this batch alone. */
async function atBatchStep(withSecond = 'second-person-required') {
  const [first, ...others] = operationPage().steps
  if (!first) throw new Error('The operation has no step')
  const definition = { id: first.definition.id, kind: 'scan-match', match: 'batch', title: first.definition.title }
  const steps = [{ ...first, definition }, ...others] as OperationPage['steps']
  const commands: string[] = []
  const asked: { name: string; step: string | undefined }[] = []
  const api = {
    ask: async () => operationPage([], { steps }),
    send: async (_method: string, _path: string, { text }: { text: string }) => {
      const person = badges[text]
      if (!person) throw problem('code-unknown')
      return { kind: 'badge', id: text, sentence: '', names: [{ kind: 'person', id: person }] }
    },
    callCommand: async (name: string, { code, step, second }: { code?: string; step?: string; second?: object }) => {
      commands.push(name)
      asked.push({ name, step })
      if (code === withCheck('L26-0001')) throw problem('material-wrong')
      if (name === 'record-step') throw problem(second ? withSecond : 'second-person-required')
      if (code === withCheck('B26-0002')) throw problem('not-this-batch', { seen: 'B26-0002', seenBatch: 'B26-0002' })
      if (code === withCheck('B26-0002-P1-01')) throw problem('not-this-batch', { seen: 'B26-0002-P1-01' })
      return { positions: [], answer: { kind: 'batch', id: 'B26-0001' } }
    },
  } as unknown as Api
  const operation = new Operation({
    api,
    batch: 'B26-0001',
    run: 3,
    formOf: () => stepForm(scanMatchStep, null as never) as never,
    reader: () => reader(),
    performer: () => performer,
    wanted: () => wantedOf(new URLSearchParams()),
    drafts: openDrafts(null, 'B26-0001/3', performer, () => 0),
    onRecorded: async () => {},
    onEnded: () => {},
    onStep: async () => {},
    onNext: async () => {},
  })
  await operation.load()
  return { operation, commands, asked, step: definition.id }
}

/** With the answer to whoever then confirms. */
async function atSecondCheck(withSecond?: string) {
  const { operation } = await atBatchStep(withSecond)
  await operation.scan(withCheck('B26-0001'))
  expect(operation.filling?.isChecking).toBe(true)
  return operation
}

describe('the scan of a badge for the second check', () => {
  it('refuses at once what is no badge, and keeps none of it', async () => {
    const operation = await atSecondCheck()
    await expect(operation.scan('banana')).rejects.toMatchObject({ code: 'code-unknown' })
    expect(operation.filling?.badge).toBe('')
  })

  it.each(['CARD-1', withCheck(performer)])('refuses at once the own badge or code: %s', async text => {
    const operation = await atSecondCheck()
    expect(await operation.scan(text)).toEqual({ isAccepted: false, sentence: say.ownBadge })
    expect(operation.filling?.badge).toBe('')
  })

  it.each(['CARD-2', withCheck(colleague)])("takes a colleague's: %s", async text => {
    const operation = await atSecondCheck()
    expect(await operation.scan(text)).toEqual({ isAccepted: true, sentence: say.badgeRead })
    expect(operation.filling?.badge).toBe(text)
  })

  it('takes from the screen why the person before was refused, whoever the next badge is of', async () => {
    for (const next of ['CARD-1', 'CARD-2']) {
      const operation = await atSecondCheck('person-unqualified')
      await operation.scan('CARD-2')
      expect(await operation.confirm()).toBe(false)
      // Who may not confirm is another badge's turn, in a field that begins anew.
      expect(operation.filling).toMatchObject({ isChecking: true, badge: '', problem: { code: 'person-unqualified' } })
      expect(operation.hearsScans).toBe(true)
      await operation.scan(next)
      expect(operation.filling?.problem).toBe(null)
    }
  })

  it('asks for the PIN alone after a wrong one, until another badge is taken', async () => {
    const operation = await atSecondCheck('second-person-not-recognised')
    await operation.scan('CARD-2')
    if (operation.filling) operation.filling.pin = '123456'
    await operation.confirm()
    expect(operation.filling).toMatchObject({ badge: 'CARD-2', pin: '' })
    const { scanAbout } = operation
    operation.filling?.takeOtherBadge()
    expect(operation.filling).toMatchObject({ isChecking: true, badge: '', pin: '', problem: null })
    expect(operation.scanAbout).not.toBe(scanAbout)
  })

  it('puts the badge in the place of the picture that was to be taken alone', async () => {
    const operation = await atSecondCheck()
    operation.filling?.takeOtherBadge({ isAlone: true })
    await operation.scan('CARD-2')
    expect(operation.filling).toMatchObject({ isAlone: false, badge: 'CARD-2' })
  })

  it('leaves no field for scans beside the PIN, where it could be read', async () => {
    const operation = await atSecondCheck()
    expect(operation.hearsScans).toBe(true)
    await operation.scan('CARD-2')
    expect(operation.hearsScans).toBe(false)
    operation.filling?.backToForm()
    expect(operation.hearsScans).toBe(true)
  })
})

describe('a sheet of another batch', () => {
  it('is put away by whoever then scans the right one', async () => {
    const { operation, commands } = await atBatchStep()
    expect(await operation.scan(withCheck('B26-0002'))).toEqual({ isAccepted: false })
    expect(operation.nearMiss.isOpen(operation.page)).toBe(true)
    await operation.scan(withCheck('B26-0001'))
    expect(commands).toEqual(['check-scan', 'check-scan', 'answer-near-miss', 'record-step'])
    expect(operation.nearMiss.isOpen(operation.page)).toBe(false)
  })

  it('is not put away by one more wrong one', async () => {
    const { operation, commands } = await atBatchStep()
    await operation.scan(withCheck('B26-0002'))
    await operation.scan(withCheck('B26-0002'))
    expect(operation.nearMiss.isOpen(operation.page)).toBe(true)
    expect(commands).not.toContain('answer-near-miss')
  })
})

describe('a flask of another batch', () => {
  it('is asked about before anything else is scanned; answered, the scan field begins anew', async () => {
    const { operation } = await atBatchStep()
    await operation.scan(withCheck('B26-0002-P1-01'))
    expect(await operation.scan(withCheck('B26-0001'))).toEqual({ isAccepted: false, sentence: say.answerFirst })
    const { scanAbout } = operation
    await operation.nearMiss.answer('B26-0002-P1-01', false)
    expect(operation.scanAbout).not.toBe(scanAbout)
  })
})

describe('a thing that the step never takes', () => {
  it('is refused at the scan, where the server is told which step it is scanned at', async () => {
    const { operation, asked, step } = await atBatchStep()
    await expect(operation.scan(withCheck('L26-0001'))).rejects.toMatchObject({ code: 'material-wrong' })
    expect(asked).toEqual([{ name: 'check-scan', step }])
    expect(operation.nearMiss.isOpen(operation.page)).toBe(false)
  })
})

describe('a text that is no code', () => {
  it('is left standing nowhere; one that was misread stays, to be looked at', () => {
    expect(outcomeOfProblem(problem('code-unknown'), '')).toMatchObject({ isForgotten: true })
    expect(outcomeOfProblem(problem('code-truncated'), '')).toEqual({ isAccepted: false, sentence: 'code-truncated' })
  })
})
