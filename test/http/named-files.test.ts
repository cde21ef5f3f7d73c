import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands } from '../../server/domain/commands.ts'
import { stepValues } from '../../server/domain/step/values.ts'
import { problemOf, type Somebody, startApp, type TestApp } from '../kit/app.ts'
import { smallPicture } from '../kit/small-picture.ts'

const missing = '0'.repeat(64)
const hashForm = '^[0-9a-f]{64}$'

let test: TestApp
let picture: string
let paper: string
const save = async (payload: Buffer, type: string, as: Somebody): Promise<string> => {
  const headers = { 'content-type': type }
  return (await test.send({ method: 'POST', url: '/api/files', payload, headers }, as)).json().hash
}
beforeAll(async () => {
  test = await startApp()
  picture = await save(smallPicture(), 'image/png', 'technician')
  paper = await save(Buffer.from('%PDF-1.7\n'), 'application/pdf', 'technician')
})
afterAll(() => test.remove())

/** Where a schema takes the hash of a file, however deep. */
const hashesIn = (schema: unknown, path: string[] = []): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  if ('pattern' in schema && schema.pattern === hashForm) return [path.join('.')]
  return Object.entries(schema).flatMap(([key, part]) => hashesIn(part, key === 'properties' ? path : [...path, key]))
}
const hashesOf = (schema: z.ZodType): string[] =>
  hashesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))

describe('a file that a command names', () => {
  const naming = commands.flatMap(command =>
    hashesOf(command.input).map(path => ({ name: command.name, path, command })),
  )

  it('is looked up at the door, whatever the command', () => {
    expect(naming.map(({ name, path }) => `${name} ${path}`)).toEqual(
      expect.arrayContaining([
        'record-step checkPhoto',
        'record-step transcribed.sheet',
        'release-lot certificate',
        'request-oos-supply document',
      ]),
    )
    for (const { command, path } of naming) {
      const input = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), missing)
      const named = command.files?.({ values: {}, ...(input as object) }).map(file => file.path)
      expect({ [command.name]: named }).toEqual({ [command.name]: [path] })
    }
    const inValues = Object.entries(stepValues).flatMap(([kind, schema]) => hashesOf(schema).map(path => [kind, path]))
    expect(inValues).toEqual([['photo', 'file']])
    const taking = commands.filter(({ input }) => input instanceof z.ZodObject && 'values' in input.shape)
    expect(taking.map(({ name }) => name)).toEqual(expect.arrayContaining(['record-step', 'correct-entry']))
    for (const command of taking) {
      expect(command.files?.({ values: { file: missing } })).toMatchObject([{ path: 'values.file', isPicture: true }])
    }
  })

  const step = { batch: 'B26-0001', run: 1, step: 'photo', kind: 'photo', values: {} }
  const supply = { batch: 'B26-0001', container: 'B26-0001-F01', reason: 'The benefit outweighs the finding' }
  const faultsOf = async (name: string, input: object, as: Somebody) =>
    problemOf(await test.command(name, input, { as, seen: 1 })).fields?.map(({ path, code }) => [path, code])

  it('is refused at its field where nothing of it is stored', async () => {
    expect(await faultsOf('record-step', { ...step, checkPhoto: missing }, 'technician')).toEqual([
      ['checkPhoto', 'file-not-stored'],
    ])
    expect(await faultsOf('record-step', { ...step, values: { file: missing } }, 'technician')).toEqual([
      ['values.file', 'file-not-stored'],
    ])
    expect(await faultsOf('request-oos-supply', { ...supply, document: missing }, 'surgeon')).toEqual([
      ['document', 'file-not-stored'],
    ])
    expect(await faultsOf('release-lot', { lot: 'L26-0001', certificate: missing }, 'qa')).toEqual([
      ['certificate', 'file-not-stored'],
    ])
    expect(await faultsOf('request-oos-supply', supply, 'surgeon')).toEqual([['document', 'field-required']])
  })

  it('is a picture or a PDF where it is a sheet of paper', async () => {
    const text = await save(Buffer.from('time;value'), 'text/csv', 'technician')
    const onPaper = (sheet: string) => ({ ...step, transcribed: { performer: 'P-0001', sheet } })
    expect(await faultsOf('record-step', onPaper(text), 'technician')).toEqual([['transcribed.sheet', 'file-no-scan']])
    for (const sheet of [paper, picture]) {
      const answer = await test.command('record-step', onPaper(sheet), { as: 'technician' })
      expect(problemOf(answer).code).toBe('unknown-thing')
    }
  })

  it('is a picture where it replaces a check', async () => {
    expect(await faultsOf('record-step', { ...step, checkPhoto: paper }, 'technician')).toEqual([
      ['checkPhoto', 'file-no-picture'],
    ])
    const refused = async (name: string, input: object, as: Somebody) =>
      problemOf(await test.command(name, input, { as, seen: 1 })).code
    // Past the door: what is missing now is the batch.
    expect(await refused('record-step', { ...step, checkPhoto: picture }, 'technician')).toBe('unknown-thing')
    expect(await refused('request-oos-supply', { ...supply, document: paper }, 'surgeon')).toBe('unknown-thing')
  })
})
