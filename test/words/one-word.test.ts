// In Spanish a thing has one word on every page, paper and label: two would be taken for two things.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = 'server/words'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

const linesWith = (words: RegExp): string[] =>
  files.flatMap(name =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(line => words.test(line))
      .map(line => `${name}: ${line.trim()}`),
  )

it('finds the words that it forbids', () => {
  expect(linesWith(/Infiltración/).length).toBeGreaterThan(5)
  expect(linesWith(/Localización/).length).toBeGreaterThan(3)
})

it.each([
  ['infiltración', /inyecci[oó]n/i],
  ['localización', /sitios? de tratamiento|\bSitios? (de )?\$/i],
  ['temporizador', /cronómetro/i],
])('says %s, and no other word for it', (_, others) => {
  expect(linesWith(others)).toEqual([])
})
