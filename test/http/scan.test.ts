import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { problemOf, type Somebody, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startApp()
})
afterEach(() => test.remove())

const scan = (text: string, as: Somebody = 'technician', expected?: { kind: string; id?: string }, headers = {}) =>
  test.send({ method: 'POST', url: '/api/scan', payload: { text, expected }, headers }, as)

const receiveLot = async () => {
  const material = { name: 'Culture medium', category: 'medium', supplier: 'Supplier', unit: 'mL' }
  await test.command('register-material', material, { as: 'lab-manager' })
  const lot = {
    material: 'M-0001',
    supplierLot: 'AB12',
    expiresOn: '2027-05-31',
    quantity: 500,
    gtin: '04012345678901',
  }
  const response = await test.command('receive-lot', lot, { as: 'technician' })
  expect(response.statusCode, response.body).toBe(200)
}

describe('a scanned code', () => {
  it('says what it is, its state, and what may be done with it by this person', async () => {
    await receiveLot()
    const response = await scan(withCheck('L26-0001'), 'qc-analyst')
    expect(response.json()).toMatchObject({ kind: 'lot', id: 'L26-0001', opens: { kind: 'lot', id: 'L26-0001' } })
    expect(response.json().sentence).toContain("Culture medium, supplier's lot AB12, expires 31 May 2027.")
    expect(response.json().refusal).toEqual({ code: 'lot-unreleased', sentence: expect.stringContaining('L26-0001') })
    const actions = response.json().actions as { command: string; refusal: { code: string; sentence: string } | null }[]
    const refusalOf = (name: string) => actions.find(each => each.command === name)?.refusal
    expect(refusalOf('quarantine-lot')).toBeNull()
    expect(refusalOf('open-lot')).toEqual({ code: 'lot-unreleased', sentence: expect.stringContaining('L26-0001') })
    expect(actions.map(each => each.command)).not.toContain('receive-lot')
    const nurse = (await scan(withCheck('L26-0001'), 'nurse')).json().actions as typeof actions
    expect(new Set(nurse.map(each => each.refusal?.code))).toEqual(new Set(['not-permitted']))
  })

  it('is answered in the language of the screen', async () => {
    await receiveLot()
    const response = await scan(withCheck('L26-0001'), 'technician', undefined, { 'accept-language': 'es' })
    expect(response.json().sentence).toContain('lote del proveedor AB12, caduca 31 may 2027')
  })

  it('of a supplier tells its parts and the lot that it was received as', async () => {
    await receiveLot()
    const good = await scan(']d201040123456789011727053110AB12')
    expect(good.json()).toMatchObject({
      kind: 'gs1',
      id: '04012345678901/AB12',
      opens: { kind: 'lot', id: 'L26-0001' },
      parsed: [{ structure: 'GS1', gtin: '04012345678901', lot: 'AB12', expiresOn: '2027-05-31' }],
    })
    expect(good.json().sentence).toContain('Received as L26-0001.')
  })

  it('of nothing that Marrow has is unknown', async () => {
    expect(problemOf(await scan(withCheck('B26-0001')))).toMatchObject({
      status: 404,
      code: 'unknown-thing',
      facts: { kind: 'batch', id: 'B26-0001' },
    })
  })

  it('of a person and of a badge say whose they are', async () => {
    expect((await scan(withCheck(test.personOf('qa')))).json().sentence).toBe('qa person: QA.')
  })

  it('of a card from elsewhere is known where a badge is asked for, with its holder; any other text is refused', async () => {
    const card = await scan(' card-qa ', 'technician', { kind: 'badge' })
    expect(card.json()).toMatchObject({ kind: 'badge', id: 'CARD-QA' })
    expect(card.json().names).toContainEqual({ kind: 'person', id: test.personOf('qa') })
    expect(problemOf(await scan('banana', 'technician', { kind: 'badge' })).code).toBe('code-unknown')
    expect(problemOf(await scan('CARD-QA')).code).toBe('code-unknown')
    await receiveLot()
    const lot = await scan(withCheck('L26-0001'), 'technician', { kind: 'badge' })
    expect(problemOf(lot).code).toBe('scan-not-expected')
  })

  it("of Marrow's own badge is none without its check character, also where a card from elsewhere would do", async () => {
    await test.command('return-badge', { person: test.personOf('qa'), lost: false }, { as: 'administrator' })
    await test.command('assign-badge', { person: test.personOf('qa') }, { as: 'administrator' })
    const badge = test.executor.read('person', test.personOf('qa'))?.badge ?? ''
    const whole = await scan(withCheck(badge), 'technician', { kind: 'badge' })
    expect(whole.json().names).toContainEqual({ kind: 'person', id: test.personOf('qa') })
    for (const typed of [badge, ` ${badge.toLowerCase()}`]) {
      const refused = await scan(typed, 'technician', { kind: 'badge' })
      expect(problemOf(refused).code).toBe('code-check-character-missing')
    }
  })

  it('of a command is the word', async () => {
    expect((await scan('MARROW.CONFIRM')).json()).toMatchObject({ kind: 'command', id: 'confirm', actions: [] })
  })

  it('that is another thing than was asked for is refused', async () => {
    await receiveLot()
    expect(problemOf(await scan(withCheck('L26-0001'), 'technician', { kind: 'lot', id: 'L26-0002' }))).toMatchObject({
      status: 422,
      code: 'scan-not-expected',
      facts: { kind: 'lot', id: 'L26-0001', expectedKind: 'lot', expectedId: 'L26-0002' },
    })
    expect((await scan(withCheck('L26-0001'), 'technician', { kind: 'lot' })).statusCode).toBe(200)
  })
})

describe('a damaged code', () => {
  it('is refused with its reason and counted, and what was read is kept nowhere', async () => {
    const response = await scan('B26-0001-P1-07.A')
    expect(problemOf(response)).toMatchObject({ status: 422, code: 'code-check-character-wrong' })
    expect(test.executor.read('misreads', '2026-11')).toMatchObject({
      total: 1,
      byReason: { 'code-check-character-wrong': 1 },
    })
    expect(test.store.raw.serialize().toString('latin1')).not.toContain('B26-0001-P1-07')
  })

  it.each([
    ['(17)260231', 'code-gs1-field-wrong'],
    ['(01)99999999999999999999', 'code-gs1-field-wrong'],
  ])('of a supplier is refused with its reason and counted: %s', async (text, code) => {
    expect(problemOf(await scan(text))).toMatchObject({ status: 422, code })
    expect(test.executor.read('misreads', '2026-11')?.byReason[code]).toBeGreaterThan(0)
  })

  it('that cannot be told from a hospital number is refused, not counted, and kept nowhere', async () => {
    const head = test.journal.head()
    expect(problemOf(await scan('7740012345'))).toMatchObject({
      status: 422,
      code: 'code-unknown',
      facts: { length: 10 },
    })
    expect(test.journal.head()).toEqual(head)
    expect(test.store.raw.serialize().toString('latin1')).not.toContain('7740012345')
  })

  it('is refused also while nothing can be recorded', async () => {
    await test.close()
    test = await startApp({ folder: test.folder, start: '2026-11-01T00:00:00.000Z', isEmpty: true })
    const signIn = await test.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: 'P-0001', password: 'correct horse battery' },
    })
    const cookie = `marrow_session=${signIn.cookies[0]?.value}`
    const response = await test.app.inject({
      method: 'POST',
      url: '/api/scan',
      payload: { text: 'B26-0001-P1-07.A' },
      headers: { cookie },
    })
    expect(problemOf(response).code).toBe('code-check-character-wrong')
  })
})
