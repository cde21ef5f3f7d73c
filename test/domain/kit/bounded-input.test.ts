// What a command takes is kept: in its receipt, in a refusal, in the journal. So nothing that it takes is without a bound.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands } from '../../../server/domain/commands.ts'
import { Id } from '../../../server/domain/kit/input.ts'
import { stepValues } from '../../../server/domain/step/values.ts'

interface Part {
  type?: unknown
  pattern?: string
  maxLength?: number
  format?: string
  enum?: unknown
  const?: unknown
}

/** Every text that a schema takes, by its path. */
const textsIn = (schema: unknown, path: string): [string, Part][] => {
  if (typeof schema !== 'object' || schema === null) return []
  const own: [string, Part][] = (schema as Part).type === 'string' ? [[path, schema]] : []
  return [
    ...own,
    ...Object.entries(schema).flatMap(([key, part]) =>
      textsIn(part, ['properties', 'anyOf', 'oneOf', 'items'].includes(key) ? path : `${path}.${key}`),
    ),
  ]
}

const textsOf = (name: string, input: z.ZodType) =>
  textsIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), name)

const texts = [
  ...commands.flatMap(({ name, input }) => textsOf(name, input)),
  ...Object.entries(stepValues).flatMap(([kind, values]) => textsOf(`values of ${kind}`, values)),
]

/** Its length is said, or every sign of its form is repeated a number of times that ends. */
const endsByPattern = (pattern: string): boolean => pattern.includes('(?=.{1,60}$)') || !/(?<!\\)[*+]|,\}/.test(pattern)

const isBounded = ({ maxLength, format, pattern, ...part }: Part): boolean =>
  maxLength !== undefined ||
  part.enum !== undefined ||
  part.const !== undefined ||
  format?.startsWith('date') === true ||
  (pattern !== undefined && endsByPattern(pattern))

/** A process document is as long as its process, and bounded by what a request may hold. */
const isDocument = (path: string): boolean => path.startsWith('draft-process.document')

/** What names a thing of Marrow's own, by the word that it is called by. */
const things = 'batch|case|container|equipment|lot|material|patient|person|room|sample|surgeon'
/** Of these the container is a label as it was scanned. */
const byLabel = [
  'ask-readiness',
  'check-product',
  'receive-container',
  'read-logger',
  'record-administration',
  'destroy-container',
  'return-container',
  'report-container-lost',
]
const isLabelOf = (command: string, key: string): boolean => key === 'container' && byLabel.includes(command)

describe('the input of a command', () => {
  it('takes no text without an end', () => {
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(([path, part]) => !isDocument(path) && !isBounded(part)).map(([path]) => path)).toEqual([])
  })

  it("names Marrow's own things by ids of Marrow's own form: what has it not may be a hospital number, and is not kept", () => {
    const ids = commands.flatMap(({ name, input }) =>
      input instanceof z.ZodObject
        ? Object.entries(input.shape).flatMap(([key, part]) =>
            new RegExp(`^(${things})$`).test(key) && !isLabelOf(name, key) ? [[`${name}.${key}`, part] as const] : [],
          )
        : [],
    )
    expect(ids.length).toBeGreaterThan(40)
    const texts = ['ZZHR998877', 'HR-998877', 'García-1', 'B'.repeat(900_000), 'B26-0001 ']
    const taking = ids.filter(([, part]) => texts.some(text => part.safeParse(text).success)).map(([path]) => path)
    expect(taking).toEqual([])
  })

  it.each(['B26-0001', 'B26-0001-P1-07', 'B26-0001-P10-007', 'B26-0001-F01', 'PT-0001', 'E-0007-S2-P3', 'L26-10000'])(
    'takes the id %s',
    id => expect(Id.parse(id)).toBe(id),
  )
})
