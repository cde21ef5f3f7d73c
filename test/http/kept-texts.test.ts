import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOf, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await startApp()
})
afterAll(() => test.remove())

const receipts = (): number => test.store.raw.prepare<[], number>('SELECT count(*) FROM receipts').pluck().get() ?? 0

describe('a text where an id is asked for', () => {
  const step = { run: 1, step: 'photo', kind: 'photo', values: {} }

  it.each([
    ['open-operation', { batch: 'ZZHR998877', operation: 'seeding' }],
    ['open-operation', { batch: 'HR-998877', operation: 'seeding' }],
    ['record-step', { ...step, batch: 'B'.repeat(9000) }],
  ])('is refused at its field by %s, and neither kept nor said again', async (name, input) => {
    const before = receipts()
    const response = await test.command(name, input, { as: 'technician' })
    const { status, fields } = problemOf(response)
    expect(status).toBe(400)
    expect(new Set(fields?.map(({ path, code }) => `${path} ${code}`))).toEqual(new Set(['batch field-malformed']))
    expect(response.body).not.toContain(input.batch)
    expect(receipts()).toBe(before)
  })

  it('that has the form of an id is looked for, and said', async () => {
    const input = { ...step, batch: 'B26-0999' }
    expect(problemOf(await test.command('record-step', input, { as: 'technician' })).facts).toEqual({
      kind: 'batch',
      id: 'B26-0999',
    })
  })
})
