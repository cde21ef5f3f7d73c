// photo: a flask is asked for, and named, only where there is one to be in the picture.
import { expect, it } from 'vitest'
import type { BatchPage } from '../../../server/contract/batches.ts'
import { photoStep } from '../../../web/steps/kinds/photo.ts'
import type { StepFacts } from '../../../web/steps/step-form.ts'
import { reader } from '../lines.ts'
import { operationPage } from '../operation-page.ts'

const flask = { id: 'B26-0001-P0-01', status: 'in-culture' } as BatchPage['vessels'][number]
const facts = (vessels: BatchPage['vessels']) =>
  ({ page: operationPage([], { vessels }), reader: reader() }) as unknown as StepFacts<'photo'>
const draft = { picture: null, vessel: '' }
const values = { file: 'a'.repeat(64), type: 'image/png', sizeBytes: 2000 } as const

it('asks for no flask before the seeding, and does not say what the picture shows', () => {
  expect(photoStep.awaits?.(draft, facts([]))).toBeNull()
  expect(photoStep.summary(values, facts([])).map(({ name }) => name)).toEqual(['Picture'])
})

it('asks for the flask in the picture, and says whether it shows one or the batch', () => {
  expect(photoStep.awaits?.(draft, facts([flask]))).toBe('Scan the flask in the picture')
  expect(photoStep.summary(values, facts([flask]))).toContainEqual({ name: 'It shows', value: 'the batch' })
})
