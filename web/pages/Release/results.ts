// The results of a batch as one table: markers with the same limit share a line, told by the one that is nearest to it.
import type { TestAnswer } from '../../../server/contract/batches.ts'
import { readNumber } from '../../ui/number-text.ts'

export interface ResultLine {
  id: string
  /** The tests of the line, in the order of the specification; one unless they all passed the same limit. */
  tests: readonly TestAnswer[]
  /** The one that is shown: the lowest where a limit is from below, the highest where it is from above. */
  shown: TestAnswer
  extreme: 'lowest' | 'highest' | null
}

/** Tests that may share a line have passed, are numbers, and have the same limit at the same point. */
const sharedKey = (test: TestAnswer): string | null => {
  const isCompared = test.operator === '>=' || test.operator === '<='
  if (!isCompared || test.standing !== 'pass' || test.isFromRecord || figureOf(test) === null) return null
  return [test.point, test.operator, test.limit, test.unit, test.decisive].join(' ')
}

/** The figure of a result; null where it has a comparator or is none: those stand on their own. */
const figureOf = ({ text }: TestAnswer): number | null => {
  const read = readNumber(text ?? '')
  return read?.comparator === '' ? read.value : null
}

const nearest = (tests: readonly TestAnswer[], isLowest: boolean): TestAnswer | undefined =>
  tests.reduce<TestAnswer | undefined>((best, test) => {
    if (!best) return test
    const [value, least] = [figureOf(test) ?? 0, figureOf(best) ?? 0]
    return (isLowest ? value < least : value > least) ? test : best
  }, undefined)

export function resultLines(tests: readonly TestAnswer[]): ResultLine[] {
  const lines: ResultLine[] = []
  const shared = new Map<string, TestAnswer[]>()
  for (const test of tests) {
    const key = sharedKey(test)
    const others = key === null ? undefined : shared.get(key)
    if (others) others.push(test)
    else {
      const own = [test]
      if (key !== null) shared.set(key, own)
      lines.push({ id: `${test.test} ${test.sample}`, tests: own, shown: test, extreme: null })
    }
  }
  return lines.map(line => {
    if (line.tests.length === 1) return line
    const isLowest = line.shown.operator === '>='
    return { ...line, shown: nearest(line.tests, isLowest) ?? line.shown, extreme: isLowest ? 'lowest' : 'highest' }
  })
}

/** `CD73, CD90, CD105 positive`: the word that all names end with is said once. */
export function joinedNames(names: readonly string[]): string {
  const last = names[0]?.split(' ').at(-1) ?? ''
  const isCommon = names.length > 1 && last !== names[0] && names.every(name => name.endsWith(` ${last}`))
  if (!isCommon) return names.join(', ')
  return `${names.map(name => name.slice(0, -last.length - 1)).join(', ')} ${last}`
}
