import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// The colours are read from the file that the interface uses: whoever changes one there is told here what it does to reading.
const source = readFileSync(new URL('../../web/style/tokens.css', import.meta.url), 'utf8')

function colours(selector: string): Record<string, string> {
  const block = source.slice(source.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name, value]),
  )
}

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map(at => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, relative luminance: 1 to 21. */
function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('a colour is missing in tokens.css')
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const desk = colours(':root')
const bench = { ...desk, ...colours('[data-bench]') }
const inks = ['ink', 'ink-soft', 'ink-faint']
const states = ['culture', 'due', 'late', 'go', 'hold']

describe('what is to be read', () => {
  it('has a contrast of 4.5 at least, faint text and washes included', () => {
    for (const ground of ['paper', 'surface', 'off', ...states.map(state => `${state}-wash`)]) {
      for (const ink of inks)
        expect(contrast(desk[ink], desk[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    for (const state of states) {
      for (const ground of ['paper', 'surface', `${state}-wash`]) {
        expect(contrast(desk[state], desk[ground]), `${state} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('has a contrast of 7 at least on the bench', () => {
    for (const colour of [...inks, ...states]) {
      for (const ground of ['paper', 'surface', 'off', ...(states.includes(colour) ? [`${colour}-wash`] : [])]) {
        if (ground === 'off' && states.includes(colour)) continue
        expect(contrast(bench[colour], bench[ground]), `${colour} on ${ground}`).toBeGreaterThanOrEqual(7)
      }
    }
  })

  it('has a contrast of 3 at least where it is the edge of what can be operated', () => {
    for (const ground of ['paper', 'surface']) expect(contrast(desk.edge, desk[ground])).toBeGreaterThanOrEqual(3)
  })
})
