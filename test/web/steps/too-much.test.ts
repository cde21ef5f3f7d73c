import { expect, it } from 'vitest'
import { tooMuch } from '../../../web/steps/too-much.ts'

const portions = (...volumesUl: (number | null)[]) =>
  volumesUl.map((volumeUl, index) => ({ id: `P0-0${index + 1}`, volumeUl }))

it('takes all that there is, to the last microlitre', () => {
  expect(tooMuch(portions(600, 400, null), 1000)).toBeNull()
})

it('says of all together that it is too much, beside the first portion for which nothing is left', () => {
  expect(tooMuch(portions(600, 401, 500), 1000)).toEqual({
    id: 'P0-02',
    fault: { code: 'volume-exceeds-suspension', volumeUl: 1501, suspensionUl: 1000 },
  })
})
