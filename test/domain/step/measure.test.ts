import { beforeEach, describe, expect, it } from 'vitest'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { hoursFrom } from '../../kit/line.ts'

describe('time and temperature of an arrival', () => {
  let at: AtStep
  let fields: Record<string, string>
  beforeEach(async () => {
    at = await atStep('receipt', 'arrival')
    fields = { 'arrived-at': at.door.now(), 'logger-min-c': '17.0', 'logger-max-c': '21.5', seal: 'intact' }
  })

  it('are recorded as typed, and the hours since the aspiration are computed', () => {
    expect(at.offer({ fields })).toMatchObject({ code: null, exceptions: [] })
    const entry = at.batch().entries.at(-1)
    expect(entry?.values).toMatchObject({ fields: { 'logger-min-c': '17.0' } })
    expect(entry?.computed.numbers?.elapsed).toMatchObject({ unit: 'h', formula: 'elapsed-hours', formulaVersion: 1 })
  })

  it('outside a limit are recorded all the same: an exception and a deviation', () => {
    expect(at.offer({ fields: { ...fields, 'logger-max-c': '27.3' } })).toMatchObject({
      code: null,
      exceptions: ['out-of-limit'],
    })
    expect(at.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { what: 'logger-max-c', value: 27.3, unit: '°C', min: 15, max: 25 },
    })
  })

  it('outside the bounds are impossible, and refused with the field', () => {
    expect(at.offer({ fields: { ...fields, 'logger-max-c': '275' } })).toMatchObject({
      code: 'fields-invalid',
      fields: { 'values.fields.logger-max-c': 'out-of-bounds' },
    })
  })

  it('with the lowest above the highest are a mistake of one of them, and refused with the field', () => {
    expect(at.offer({ fields: { ...fields, 'logger-min-c': '22', 'logger-max-c': '21.5' } })).toMatchObject({
      code: 'fields-invalid',
      fields: { 'values.fields.logger-max-c': 'minimum-above-maximum' },
    })
    expect(at.offer({ fields: { ...fields, 'logger-min-c': '21.5', 'logger-max-c': '21.5' } }).code).toBeNull()
  })

  it.each([
    ['21,5', 'decimal-comma'],
    ['warm', 'number-unreadable'],
    ['<20', 'number-unreadable'],
    ['2.1.5', 'number-unreadable'],
  ])('typed as %s are refused, not guessed', (text, code) => {
    expect(at.offer({ fields: { ...fields, 'logger-max-c': text } }).fields).toEqual({
      'values.fields.logger-max-c': code,
    })
  })

  it('are refused with every field that is missing, unknown or unreadable at once', () => {
    const { seal: _, ...others } = fields
    expect(at.offer({ fields: { ...others, 'arrived-at': 'noon', colour: 'red' } }).fields).toEqual({
      'values.fields.seal': 'field-required',
      'values.fields.arrived-at': 'date-unreadable',
      'values.fields.colour': 'item-unknown',
    })
  })

  it('take no time that has not come', () => {
    const ahead = addMinutes(at.door.now(), 1)
    expect(at.offer({ fields: { ...fields, 'arrived-at': ahead } }).fields).toEqual({
      'values.fields.arrived-at': 'in-the-future',
    })
  })

  it('take no choice that the process does not offer', () => {
    expect(at.offer({ fields: { ...fields, seal: 'mended' } }).fields).toEqual({
      'values.fields.seal': 'field-unknown-option',
    })
  })

  it('show a broken seal as an exception', () => {
    expect(at.offer({ fields: { ...fields, seal: 'broken' } }).exceptions).toEqual(['choice'])
  })

  it('before the aspiration had ended cannot be', () => {
    const early = hoursFrom(at.batch().bookedAt, 0)
    expect(at.offer({ fields: { ...fields, 'arrived-at': early } }).fields).toEqual({
      'values.fields.elapsed': 'instants-reversed',
    })
  })

  it('are kept in UTC whatever offset they were sent with', () => {
    const local = `${hoursFrom(at.door.now(), 1).slice(0, 19)}+01:00`
    at.offer({ fields: { ...fields, 'arrived-at': local } })
    expect(at.batch().entries.at(-1)?.values).toMatchObject({
      fields: { 'arrived-at': `${at.door.now().slice(0, 19)}.000Z` },
    })
  })
})

describe('a look at the flasks', () => {
  let at: AtStep
  let first: string
  beforeEach(async () => {
    at = await atStep('medium-change', 'look')
    first = inCulture(at.batch())[0]?.id ?? ''
  })
  const fields = { confluence: '40', turbidity: 'clear' }

  it('has one value for all and others for some: the mean stands for the batch', () => {
    expect(at.offer({ fields, vessels: { [first]: { confluence: '65' } } }).code).toBeNull()
    expect(at.batch().entries.at(-1)?.computed.numbers?.confluence).toMatchObject({
      value: 45,
      formula: 'mean-over-vessels',
      inputs: { vessels: 5 },
    })
  })

  it('takes no value for a flask that is not in culture', () => {
    expect(at.offer({ fields, vessels: { [`${at.batchId}-P0-66`]: { confluence: '1' } } }).fields).toEqual({
      [`values.vessels.${at.batchId}-P0-66`]: 'vessel-unknown',
    })
  })

  it('holds the batch for one turbid flask, and names it', () => {
    expect(at.offer({ fields, vessels: { [first]: { turbidity: 'turbid' } } }).exceptions).toEqual(['choice'])
    expect(at.batch().holds).toMatchObject([{ reason: `turbidity: turbid (${first})` }])
  })

  it('of no flask in particular is for steps about flasks only', async () => {
    const arrival = await atStep('receipt', 'weight')
    expect(arrival.offer({ fields: { 'net-g': '116.6' }, vessels: {} }).code).toBe('item-unknown')
    expect(arrival.offer({ fields: { 'net-g': '106.0' } }).code).toBeNull()
    expect(arrival.batch().entries.at(-1)?.computed.numbers?.volume).toMatchObject({ value: 100_000, unit: 'µL' })
  })
})
