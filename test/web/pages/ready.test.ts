import { beforeEach, describe, expect, it } from 'vitest'
import { recordAdministration, returnContainer } from '../../../server/domain/clinic/commands/follow-container.ts'
import { readLogger, receiveContainer } from '../../../server/domain/clinic/commands/receive-container.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { ArrivalsPage, standOf } from '../../../web/pages/Ready/arrivals.svelte.ts'
import { arrivalForm, givenForm, loggerForm, notGivenForm } from '../../../web/pages/Ready/forms.ts'
import { ReadyPage } from '../../../web/pages/Ready/page.svelte.ts'
import { type CommandForm, type FormValues, firstValues, readGiven } from '../../../web/parts/command-form.ts'
import { FormState } from '../../../web/parts/form-state.svelte.ts'
import type { Api } from '../../../web/state/api.ts'
import { answering, problem } from '../server.ts'

/** A server whose answers come when the test says so, in any order. */
const slowServer = () => {
  const waiting: { name: string; settle(answer: unknown): void; fail(error: Error): void }[] = []
  const callCommand = (name: string) =>
    new Promise((resolve, reject) => {
      waiting.push({ name, settle: answer => resolve({ positions: [], answer }), fail: reject })
    })
  const next = (name: string) => {
    const at = waiting.findIndex(each => each.name === name)
    const [found] = waiting.splice(at, 1)
    if (at < 0 || !found) throw new Error(`${name} was not asked for`)
    return found
  }
  return { api: { callCommand } as unknown as Api, next, waiting }
}

const product = { batch: 'B26-0001', container: 'B26-0001-F01', volumeUl: 7500 }
const go = { verdict: 'go', ...product, validUntil: '2026-11-20T12:05:00.000Z' }
const ended = { verdict: 'no-go', ...product, validUntil: null }
const label = 'B26-0001-F01.K'

let server: ReturnType<typeof slowServer>
let page: ReadyPage

/** The form of the injection as it opens, filled in with the whole volume. */
const injection = (mayBeGiven = true): FormState => {
  const form = page.givenForm(mayBeGiven, 'en')
  if (!form) throw new Error('nothing can be recorded here')
  return new FormState(server.api, form)
}

const settled = () => new Promise(resolve => setImmediate(resolve))

const readWristband = async (number = 'HR000001'): Promise<void> => {
  const reading = page.scan(number)
  server.next('check-wristband').settle(undefined)
  await reading
}

/** Up to the label. */
const mark = async (): Promise<void> => {
  await readWristband()
  page.mark({ joint: 'knee' })
  page.mark({ side: 'left' })
}

const gather = async (): Promise<void> => {
  await mark()
  const reading = page.scan(label)
  server.next('check-product').settle({ container: product.container })
  await reading
  return page.confirmIntact(true)
}

beforeEach(() => {
  server = slowServer()
  page = new ReadyPage(server.api)
})

describe('the mark on the skin', () => {
  it('of a hand keeps no joint that the chosen digit does not have', async () => {
    await readWristband()
    page.mark({ joint: 'hand' })
    page.mark({ side: 'left' })
    page.mark({ digitJoint: 'pip' })
    page.mark({ digit: '1' })
    expect([page.place.digitJoint, page.step]).toEqual([undefined, 'place'])
    page.mark({ digitJoint: 'ip' })
    expect([page.site, page.step]).toEqual(['hand-left-1-ip', 'container'])
  })
})

describe('GO on the screen', () => {
  beforeEach(async () => {
    const asked = gather()
    await settled()
    server.next('ask-readiness').settle(go)
    await asked
    expect([page.step, page.answer?.verdict]).toEqual(['answer', 'go'])
  })

  it('changes when what it rests on changes', async () => {
    const following = page.follow()
    server.next('ask-readiness').settle(ended)
    await following
    expect(page.answer?.verdict).toBe('no-go')
  })

  it('is in doubt when something changed and no answer comes, until one comes', async () => {
    const following = page.follow()
    server.next('ask-readiness').fail(problem('No answer'))
    await following
    expect(page.isInDoubt).toBe(true)
    const asking = page.ask()
    server.next('ask-readiness').settle(go)
    await asking
    expect(page.isInDoubt).toBe(false)
  })

  it('gives way to the recorded injection, whatever was asked before and answers after', async () => {
    const following = page.follow()
    const recording = page.send(injection())
    server.next('record-administration').settle({ exceptions: 0 })
    await recording
    server.next('ask-readiness').settle(ended)
    await following
    expect([page.step, page.answer?.verdict]).toEqual(['given', 'go'])
  })

  it('is not asked about again by the injection itself', async () => {
    const filling = injection()
    const recording = page.send(filling)
    await page.follow()
    expect(server.waiting.map(({ name }) => name)).toEqual(['record-administration'])
    server.next('record-administration').fail(problem('The volume is larger than what the container holds'))
    expect(await recording).toBeNull()
    expect([filling.sentence, page.step]).toEqual(['The volume is larger than what the container holds', 'answer'])
    void page.follow()
    expect(server.waiting.map(({ name }) => name)).toEqual(['ask-readiness'])
  })

  it('is never shown for the product that is scanned next', async () => {
    const following = page.follow()
    page.startAgain()
    await readWristband('HR000002')
    server.next('ask-readiness').settle(go)
    await following
    expect([page.step, page.answer]).toEqual(['place', null])
  })
})

describe('a scan on Ready', () => {
  it('is not taken while joint and side are asked, nor while an answer stands, and changes nothing of them', async () => {
    await readWristband()
    expect([await page.scan(label), page.step]).toEqual([false, 'place'])
    page.startAgain()
    const asked = gather()
    await settled()
    server.next('ask-readiness').settle(go)
    await asked
    expect([await page.scan('HR000002'), page.step, page.answer]).toEqual([false, 'answer', go])
  })

  it('of what is no label of a product is refused at once, and the label is still awaited', async () => {
    await mark()
    const reading = page.scan('A9999 26 000001 H')
    server.next('check-product').fail(problem('This code names another kind of thing.'))
    await expect(reading).rejects.toThrow('another kind')
    expect([page.step, server.waiting]).toEqual(['container', []])
    const again = page.scan(label)
    expect(page.step).toBe('container')
    server.next('check-product').settle({ container: product.container })
    expect([await again, page.step]).toEqual([true, 'intact'])
  })

  it('of another label takes the place of the first one; refused, neither stands', async () => {
    await mark()
    const reading = page.scan(label)
    server.next('check-product').settle({ container: product.container })
    await reading
    const other = page.scan('B26-0001-F01.X')
    server.next('check-product').fail(problem('The check character is not right.'))
    await expect(other).rejects.toThrow('check character')
    expect(page.step).toBe('container')
  })

  it('of another thing is no wristband: refused at once, and the wristband is still awaited', async () => {
    const reading = page.scan(label)
    server.next('check-wristband').fail(problem('This is no wristband.'))
    await expect(reading).rejects.toThrow('no wristband')
    expect([page.step, server.waiting]).toEqual(['wristband', []])
    await readWristband()
    expect(page.step).toBe('place')
  })

  it('that is answered after everything began again changes nothing', async () => {
    await mark()
    const reading = page.scan(label)
    page.startAgain()
    server.next('check-product').settle({ container: product.container })
    await reading
    expect(page.step).toBe('wristband')
  })

  it('of another wristband begins the next product once this one has come to its end', async () => {
    const asked = gather()
    await settled()
    server.next('ask-readiness').settle(ended)
    await asked
    const returned = new FormState(server.api, notGivenForm('return-container', page.scanned ?? never(), 'en'))
    const recording = page.send(returned)
    server.next('return-container').settle({ batch: 'B26-0001' })
    await recording
    expect([page.step, page.recorded, page.hasExceptions]).toEqual(['not-given', 'return-container', false])
    const refused = page.scan(label)
    server.next('check-wristband').fail(problem('This is no wristband.'))
    await expect(refused).rejects.toThrow('no wristband')
    expect([page.step, page.recorded, page.answer]).toEqual(['not-given', 'return-container', ended])
    await readWristband('HR000002')
    expect([page.step, page.answer]).toEqual(['place', null])
  })
})

const never = (): never => {
  throw new Error('nothing was scanned')
}

/** The input that a form makes of what was typed, and what it finds wrong by itself. */
const sent = (form: CommandForm, values: FormValues) => {
  const given = readGiven({ ...firstValues(form), ...values })
  return { input: form.input(given), faults: form.faults?.(given).map(({ path }) => path) ?? [] }
}

describe('the injection, as it is recorded', () => {
  const form = (mayBeGiven = true) =>
    givenForm({ label, place: { joint: 'knee', side: 'left' }, volumeUl: 7500, mayBeGiven }, 'es')

  it('is the whole volume now, unless something else is typed, with a point or a comma', () => {
    const whole = { container: label, place: { joint: 'knee', side: 'left' }, givenUl: 7500 }
    expect(recordAdministration.input.parse(sent(form(), {}).input)).toEqual(whole)
    expect(sent(form(), { givenMl: '6,25' }).input).toMatchObject({ givenUl: 6250 })
    expect(sent(form(), { givenMl: '6.25' }).input).toMatchObject({ givenUl: 6250 })
  })

  it('says beside the field what is no volume, before anything is sent', () => {
    expect(['', '0', '7,5 mL', '-3', '<8', '7.5'].map(givenMl => sent(form(), { givenMl }).faults)).toEqual([
      ['givenUl'],
      ['givenUl'],
      ['givenUl'],
      ['givenUl'],
      ['givenUl'],
      [],
    ])
  })

  it('carries the time at which it was given, where that is not now', () => {
    const performedAt = '2026-11-20T11:58:00.000Z'
    expect(recordAdministration.input.parse(sent(form(), { performedAt }).input)).toMatchObject({ performedAt })
  })

  it('that was given all the same says that the QP is called now', () => {
    expect([form(true).isDanger, form(false).isDanger]).toEqual([false, true])
    expect(form(false).intro).toContain('a la QP')
  })
})

describe('Arrivals', () => {
  const id = 'B26-0001-F01'
  const scanned = (names: object[]) => ({ '/api/scan': { kind: 'product', id: 'x', names } })
  const arrivals = (
    status: string,
    names: object[] = [
      { kind: 'product', id: 'x' },
      { kind: 'container', id },
    ],
    isUnread = false,
  ) => {
    const { api, sent: asked } = answering({
      '/api/clinic/arrivals': { now: '2026-11-20T12:00:00.000Z', containers: [{ id, status, isUnread }] },
      ...scanned(names),
    })
    return { page: new ArrivalsPage(api, () => 'en'), asked }
  }

  it('opens the arrival of what is on its way, by whichever symbol its label has', async () => {
    const { page: here, asked } = arrivals('dispatched')
    expect(await here.scan('=A99992600002500')).toEqual({ isAccepted: true })
    expect(asked).toEqual([['/api/scan', { text: '=A99992600002500' }]])
    expect([here.form?.command, here.waiting]).toEqual(['receive-container', null])
  })

  it('are marked as arrived well only where nothing befell them on the way', () => {
    const come = { onHold: false, journeyFault: null, isUnread: false, status: 'received' } as const
    expect(standOf(come, 'en')).toEqual({ kind: 'good', word: 'Arrived' })
    expect(standOf({ ...come, status: 'dispatched' }, 'en').kind).toBe('pending')
    expect(standOf({ ...come, isUnread: true }, 'en').kind).toBe('due')
    for (const journeyFault of ['seal-broken', 'temperature'] as const)
      for (const isUnread of [true, false]) {
        const { kind, word } = standOf({ ...come, journeyFault, isUnread }, 'en')
        expect([kind, word]).toEqual(['late', expect.stringContaining('NO-GO')])
        expect(standOf({ ...come, journeyFault, isUnread }, 'es').word).toContain('NO APTO')
      }
    expect(standOf({ ...come, journeyFault: 'temperature', onHold: true }, 'en').kind).toBe('hold')
  })

  it('asks what becomes of it where it had arrived already', async () => {
    const { page: here } = arrivals('received')
    await here.scan(label)
    expect([here.form, here.waiting]).toEqual([null, { id, label, isUnread: false }])
    const { page: there } = arrivals('received', undefined, true)
    await there.scan(label)
    expect(there.waiting).toMatchObject({ isUnread: true })
  })

  it('records the logger that is read later, both temperatures and nothing less', () => {
    const form = loggerForm(id, 'es')
    expect(form.submitLabel).toBe('Registrar las dos temperaturas')
    expect(readLogger.input.parse(sent(form, { minC: '2,5', maxC: '6.1' }).input)).toEqual({
      container: withCheck(id),
      minC: 2.5,
      maxC: 6.1,
    })
    const faults = readLogger.input.safeParse(sent(form, { minC: '2,5' }).input).error?.issues
    expect(faults?.map(({ path }) => path.join('.'))).toEqual(['maxC'])
  })

  it('refuses what is not expected here, and what is no product, with what to do', async () => {
    const other = [{ kind: 'container', id: 'B26-0002-F01' }]
    const flask = [{ kind: 'vessel', id: 'B26-0001-P0-01' }]
    for (const [names, sentence] of [
      [other, 'B26-0002-F01 is neither on its way'],
      [flask, 'This is no label of a product'],
    ] as const) {
      const { page: here } = arrivals('dispatched', [...names])
      expect(await here.scan(label)).toEqual({ isAccepted: false, sentence: expect.stringContaining(sentence) })
      expect([here.form, here.waiting]).toEqual([null, null])
    }
  })

  it('records seal and temperatures as they are typed in either language', () => {
    const form = arrivalForm({ id, label }, 'es')
    const { input } = sent(form, { seal: 'broken', minC: '2,5', maxC: '-0.5' })
    expect(receiveContainer.input.parse(input)).toEqual({ container: label, sealIntact: false, minC: 2.5, maxC: -0.5 })
    expect(receiveContainer.input.parse(sent(form, { seal: 'intact' }).input)).toMatchObject({ sealIntact: true })
  })

  it('leaves to the server to say that the seal or a figure is missing or none', () => {
    const form = arrivalForm({ id, label }, 'en')
    const faults = (values: FormValues) =>
      receiveContainer.input.safeParse(sent(form, values).input).error?.issues.map(({ path }) => path.join('.'))
    expect(faults({ minC: '2 to 8', maxC: '<8' })).toEqual(['sealIntact', 'minC', 'maxC'])
  })

  it('records what was not given with its reason', () => {
    const form = notGivenForm('return-container', { id, label }, 'en')
    expect(returnContainer.input.parse(sent(form, { reason: 'Fever' }).input)).toEqual({
      container: label,
      reason: 'Fever',
    })
  })
})
