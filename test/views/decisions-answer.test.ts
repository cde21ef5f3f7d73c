import { expect, it } from 'vitest'
import { must, right } from '../../server/demo/door.ts'
import { rejectBatch } from '../../server/domain/release/commands/sign-release.ts'
import { signatureAnswers } from '../../server/views/decisions-answer.ts'
import { openLine } from '../kit/line.ts'

it('the signatures of a batch include its rejection, with who gave it, when, and what it covers', async () => {
  const line = await openLine()
  await line.until('receipt')
  const { qa } = line.laboratory.staff
  const recorded = line.batch().entries.length
  const input = { batch: line.batchId, reason: 'Sample was frozen on the way' }
  await must(line.door, rejectBatch, input, { as: qa, proof: right })
  const signatures = signatureAnswers(line.batch())
  const name = line.lab.read('person', qa)?.name
  expect(signatures).toMatchObject([{ meaning: 'rejected', name, at: line.lab.now(), isStanding: true }])
  expect(signatures[0]?.entries).toBeGreaterThanOrEqual(recorded)
})
