// What is wrong with the form of a field is said in words of Marrow, whatever the command: never in those of the parser.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands } from '../../server/domain/commands.ts'
import { Id } from '../../server/domain/kit/input.ts'
import { TEXT_FORMS } from '../../server/domain/kit/text-forms.ts'
import { fieldsFromIssues } from '../../server/domain/kit/zod-faults.ts'
import { languages } from '../../server/words/languages.ts'
import { formSentence } from '../../server/words/refusals/form-fault.ts'
import { refusalSentence } from '../../server/words/refusals.ts'
import { expectInBoth, readerIn } from './plain-speech.ts'

interface Shape {
  pattern?: string
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
  allOf?: Shape[]
  oneOf?: Shape[]
}

/** Values with which nearly every form finds a fault of another kind. */
const hostile = ['', 'x', '!'.repeat(20_000), -1e9, 1e12, 0.123456789, true, null, [], Array(600).fill('?'), { no: 1 }]

/** Inputs in which one place after another holds a hostile value. */
const inputsOf = (shape: Shape): unknown[] => {
  const here: unknown[] = [...hostile]
  for (const [name, inner] of Object.entries(shape.properties ?? {})) {
    for (const value of inputsOf(inner)) here.push({ [name]: value })
  }
  if (shape.items) for (const value of inputsOf(shape.items)) here.push([value])
  for (const way of [shape.anyOf, shape.allOf, shape.oneOf].flatMap(ways => ways ?? [])) here.push(...inputsOf(way))
  return here
}

const shapeOf = (input: z.ZodType): Shape =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape

describe('a fault of form', () => {
  it.each(commands.map(({ name, input }) => [name, input] as const))('of %s is not said by the parser', (_, input) => {
    for (const given of inputsOf(shapeOf(input))) {
      const parsed = input.safeParse(given)
      if (parsed.success) continue
      for (const { path, code, facts } of fieldsFromIssues(parsed.error.issues, given)) {
        for (const language of languages) {
          const sentence = refusalSentence({ code, facts }, readerIn(language))
          expect(sentence, path).not.toMatch(
            /Invalid|Too (small|big)|expected (string|number|array|object)|undefined|NaN/,
          )
        }
      }
    }
  })

  it('of a pattern of a command is told by the name of that form', () => {
    const nameless = new Set<string>()
    for (const { name, input } of commands) {
      for (const given of inputsOf(shapeOf(input))) {
        for (const issue of input.safeParse(given).error?.issues ?? []) {
          const isNamed = TEXT_FORMS.some(form => form === issue.message)
          if (issue.code === 'invalid_format' && issue.format === 'regex' && !isNamed) {
            nameless.add(`${name} ${issue.path.join('.')}`)
          }
        }
      }
    }
    expect([...nameless]).toEqual([])
  })

  it.each([...TEXT_FORMS])('has a sentence for the form %s in every language', form => {
    expectInBoth(language => formSentence({ fault: 'another-form', form }, language), form)
  })

  it.each([
    ['ab', 'At least 3 characters are needed.', z.string().min(3)],
    ['abcd', 'At most 3 characters have room here. Shorten it.', z.string().max(3)],
    [0, 'This must be more than 0.', z.number().positive()],
    [1.5, 'A whole number is expected here.', z.int()],
    [11, 'This must be at most 10.5.', z.number().max(10.5)],
    [0.0001, 'This must be a multiple of 0.001: fewer decimals are kept.', z.number().multipleOf(0.001)],
    ['31-12-2026', 'This is not a day of the calendar. Check day, month and year.', z.iso.date()],
    ['b1', 'This is no code of Marrow, such as B26-0001. Scan it, or choose it from the list.', Id],
    [[], 'At least 2 are needed.', z.array(z.string()).min(2)],
    [['a'], 'This has not the expected form. Correct it.', z.record(z.string(), z.string())],
  ] as const)('says of %j: %s', (given, sentence, schema) => {
    const [fault] = fieldsFromIssues(schema.safeParse(given).error?.issues ?? [], given)
    if (!fault) throw new Error('It was taken.')
    expect(refusalSentence(fault, readerIn('en'))).toBe(sentence)
    expectInBoth(language => refusalSentence(fault, readerIn(language)), sentence)
  })
})

describe('a limit', () => {
  it('is said in the unit in which its field is typed', () => {
    const most = { fault: 'number-too-large', most: 60_000, isOpen: false } as const
    expect(formSentence(most, 'en', 'sites.0.volumeUl')).toBe('This must be at most 60 mL.')
    expect(formSentence(most, 'en', 'count')).toBe('This must be at most 60000.')
    const least = { fault: 'number-too-small', least: 500, isOpen: false } as const
    expect(formSentence(least, 'es', 'values.vessels.1.volumeUl')).toBe('Debe ser como mínimo 0,5 mL.')
    expect(formSentence({ ...most, most: 1_000_000_000 }, 'es', 'sites.0.doseCells')).toBe(
      'Debe ser como máximo 1000 millones de células.',
    )
    // Microlitres are whole; millilitres need not be.
    const whole = { fault: 'another-kind', wanted: 'whole-number' } as const
    expect(formSentence(whole, 'en', 'sites.0.volumeUl')).toBe('A number is expected here, such as 4.5.')
  })
})
