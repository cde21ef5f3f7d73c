import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queries } from '../../server/contract/queries.ts'
import { commands } from '../../server/domain/commands.ts'
import { edgeWords } from '../../server/words/edge.ts'
import { refusalWords } from '../../server/words/refusals.ts'
import { startApp, type TestApp } from '../kit/app.ts'

interface Operation {
  operationId: string
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> }
  security?: unknown[]
}
type Description = { openapi: string; paths: Record<string, Record<string, Operation>> }

let test: TestApp
let description: Description
beforeAll(async () => {
  test = await startApp()
  description = (await test.ask('/api/openapi.json', 'qa')).json()
})
afterAll(() => test.remove())

const operations = () =>
  Object.values(description.paths).flatMap(methods => Object.values(methods).map(operation => operation.operationId))

describe('the description', () => {
  it('has every command and every question once', () => {
    expect(description.openapi).toBe('3.1.0')
    const declared = [...commands.map(({ name }) => name), ...queries.map(({ name }) => name)]
    expect(operations().sort()).toEqual(declared.sort())
  })

  it('says for each command its id, and where it asks for it the version seen', () => {
    for (const { name, seesVersion } of commands) {
      const parameters = description.paths[`/api/commands/${name}`]?.post?.parameters ?? []
      const required = parameters.filter(each => each.required).map(each => each.name)
      expect(required, name).toEqual(seesVersion ? ['Idempotency-Key', 'If-Match'] : ['Idempotency-Key'])
    }
  })

  it('says what is public', () => {
    expect(description.paths['/api/commands/create-first-administrator']?.post?.security).toEqual([])
    expect(description.paths['/api/commands/register-person']?.post?.security).toBeUndefined()
  })

  it('marks every secret as one that is only ever written', () => {
    const body = description.paths['/api/commands/set-pin']?.post?.requestBody?.content['application/json']?.schema
    expect(body).toMatchObject({ properties: { newPin: { writeOnly: true }, password: { writeOnly: true } } })
  })

  it('refers to nothing that is not in it', () => {
    const pointers = [...JSON.stringify(description).matchAll(/"\$ref":"(#[^"]*)"/g)].map(match => match[1] ?? '')
    for (const pointer of pointers) {
      const found = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], description)
      expect(found, pointer).toBeDefined()
    }
  })
})

describe('the page', () => {
  it('names every command, every question and every code', async () => {
    const page = (await test.ask('/api', 'qa')).body
    for (const { name } of commands) expect(page).toContain(`/api/commands/${name}<`)
    for (const { path } of queries) expect(page).toContain(path)
    for (const code of [...Object.keys(refusalWords.en), ...Object.keys(edgeWords.en)]) {
      expect(page).toContain(`id="${code}"`)
    }
  })

  it('asks for nothing from elsewhere', async () => {
    const page = (await test.ask('/api', 'qa')).body
    expect(page).not.toMatch(/<script|<style|https?:\/\//)
  })
})
