import { describe, expect, it } from 'vitest'
import { StepDefinition } from '../../server/domain/process/step-definition.ts'
import { labelWithin } from '../../server/words/code-list.ts'
import { leftToScan, type ScanMatchDraft, scanMatchStep } from '../../web/steps/kinds/scan-match.ts'
import type { Seen, StepFacts } from '../../web/steps/step-form.ts'
import { NOW, reader } from './lines.ts'
import { operationPage } from './operation-page.ts'

const title = { en: 'Outer label on each container', es: 'Etiqueta exterior en cada envase' }
const step = StepDefinition.parse({ id: 'outer-applied', kind: 'scan-match', match: 'outer-labels', title })
const container = (number: number, status: 'filled' | 'destroyed' = 'filled') => ({
  id: `B26-0001-F0${number}`,
  check: 'A',
  site: 'knee-left',
  cells: 40_000_000,
  volumeUl: 8000,
  filledAt: NOW,
  expiresAt: NOW,
  status,
  onHold: false,
})
const page = operationPage([], { containers: [container(1), container(2), container(3, 'destroyed')] })
// The definition is of the kind that the logic is for.
const facts = { step, page, reader: reader(), lastTime: null } as StepFacts<'scan-match'>

const small = (number: number): Seen => ({
  kind: 'container',
  id: `B26-0001-F0${number}`,
  text: `B26-0001-F0${number}.A`,
})
const outer = (number: number, donation = page.donation): Seen => ({
  kind: 'product',
  id: `${donation}-S1234199-00000${number}`,
  text: `symbol ${number}`,
})

const begun = (): ScanMatchDraft => scanMatchStep.begin(facts)
const take = (draft: ScanMatchDraft, seen: Seen) => scanMatchStep.take?.(draft, seen, facts)

describe('outer labels at the bench', () => {
  it('are scanned after their container, whose name the scan field then asks for', () => {
    const draft = begun()
    expect(scanMatchStep.awaits?.(draft, facts)).toBe('Scan a container')
    expect(take(draft, small(2))?.isTaken).toBe(true)
    expect(scanMatchStep.awaits?.(draft, facts)).toBe('Scan the outer label of F02')
    expect(take(draft, outer(2))?.isTaken).toBe(true)
    expect(leftToScan(draft, facts)).toEqual(['B26-0001-F01'])
    expect(scanMatchStep.missing(draft, facts)).not.toBeNull()
    take(draft, small(1))
    take(draft, outer(1))
    expect(scanMatchStep.missing(draft, facts)).toBeNull()
    expect(scanMatchStep.values(draft, facts).codes).toHaveLength(4)
  })

  it('are refused on another container, and where they belong to another donation', () => {
    const draft = begun()
    take(draft, small(1))
    for (const wrong of [outer(2), outer(1, 'A999926000099'), small(1)]) {
      expect(take(draft, wrong)).toMatchObject({ isTaken: false, sentence: expect.stringContaining('F01') })
    }
    expect(take(draft, outer(1))?.isTaken).toBe(true)
  })

  it('are refused before their container', () => {
    expect(take(begun(), outer(1))?.isTaken).toBe(false)
  })

  it('are named apart from the small label of the same container', () => {
    expect(labelWithin(outer(1).id, 'B26-0001', 'en')).toBe('F01 outer')
    expect(labelWithin(outer(1).id, 'B26-0001', 'es')).toBe('F01 exterior')
    expect(labelWithin('B26-0001-F01', 'B26-0001', 'en')).toBe('F01')
  })
})
