import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { stepKinds } from '../../../server/domain/process/step-definition.ts'
import { stepRules } from '../../../server/domain/step/step-rules.ts'
import { stepValues } from '../../../server/domain/step/values.ts'

it.each(stepKinds)('%s has a rule, the shape of its values, and a test of its own', kind => {
  expect(stepRules[kind].kind).toBe(kind)
  expect(stepValues[kind]).toBeDefined()
  expect(existsSync(new URL(`${kind}.test.ts`, import.meta.url))).toBe(true)
})
