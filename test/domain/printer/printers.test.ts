import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../../labels/labels.ts'
import type { Label } from '../../../labels/op.ts'
import { isOwnNetwork } from '../../../server/domain/printer/address.ts'
import { changePrinter } from '../../../server/domain/printer/commands/change-printer.ts'
import { registerPrinter } from '../../../server/domain/printer/commands/register-printer.ts'
import { retirePrinter } from '../../../server/domain/printer/commands/retire-printer.ts'
import { fits, labelSizesMm } from '../../../server/domain/printer/label-sizes.ts'
import { administrator, labManager, openLab } from '../../kit/registers.ts'
import { ordinary } from '../../labels/examples.ts'

const facts = {
  name: 'Culture 1',
  host: 'Labels-1.lab',
  port: 9100,
  dpi: 203 as const,
  stock: { kind: 'roll' as const, widthMm: 50, heightMm: 25, gapMm: 3 },
  labels: ['samples' as const, 'vessels' as const],
}

describe('what is known of the size of a label', () => {
  it('is what its layout draws', () => {
    const drawn = (name: 'donation' | 'vessel' | 'sample' | 'syringe' | 'product') => {
      const { widthMm, heightMm } = layoutOf(name)(ordinary[name] as never) as Label
      return { widthMm, heightMm }
    }
    expect(labelSizesMm).toEqual({
      donation: drawn('donation'),
      vessels: drawn('vessel'),
      samples: drawn('sample'),
      containers: drawn('syringe'),
      outer: drawn('product'),
    })
  })

  it('fits upright or turned, and not by a hair', () => {
    const label = { widthMm: 50, heightMm: 25 }
    expect(fits(label, { widthMm: 25, heightMm: 50 })).toBe(true)
    expect(fits(label, { widthMm: 49.9, heightMm: 49.9 })).toBe(false)
  })
})

describe('the own network', () => {
  it.each(['10.0.0.1', '127.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '::1', 'fd00::1'])(
    'is %s',
    address => expect(isOwnNetwork(address)).toBe(true),
  )

  it.each([
    '8.8.8.8',
    '169.254.169.254',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '10.0.0.256',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    '',
  ])('is not %s', address => expect(isOwnNetwork(address)).toBe(false))
})

describe('an address', () => {
  it.each(['http://labels', 'labels:80', 'a@b', 'labels/..', '-x', 'lab els', '', '[::1]'])('is not %j', host => {
    expect(registerPrinter.input.safeParse({ ...facts, host }).success).toBe(false)
  })

  it.each(['labels-1.lab', '192.168.10.40', 'fd00::40'])('may be %s', host => {
    expect(registerPrinter.input.safeParse({ ...facts, host }).success).toBe(true)
  })
})

describe('a printer', () => {
  const as = administrator

  it('is registered by the administrator, its name of the network in small letters', () => {
    const lab = openLab()
    const registered = lab.run(registerPrinter, facts, { as })
    expect(registered).toMatchObject({ ok: true, answer: { printer: 'PRN-0001' } })
    expect(lab.read('printer', 'PRN-0001')).toMatchObject({
      ...facts,
      host: 'labels-1.lab',
      labels: ['vessels', 'samples'],
    })
    expect(lab.run(registerPrinter, facts, { as: labManager })).toMatchObject({ refusal: { code: 'not-permitted' } })
  })

  it('stands on the own network, at a port where printers listen', () => {
    const lab = openLab()
    const outside = lab.run(registerPrinter, { ...facts, host: '203.0.113.7', port: 22 }, { as })
    expect(outside).toMatchObject({
      ok: false,
      refusal: {
        fields: [
          { path: 'host', code: 'printer-not-own-network' },
          { path: 'port', code: 'printer-port-unusual' },
        ],
      },
    })
  })

  it('takes no label that has no room on what is loaded', () => {
    const lab = openLab()
    const large = lab.run(registerPrinter, { ...facts, labels: ['vessels', 'outer'] }, { as })
    const sizes = { labels: 'outer', labelWidthMm: 100, labelHeightMm: 70, widthMm: 50, heightMm: 25 }
    expect(large).toMatchObject({ ok: false, refusal: { code: 'printer-stock-too-small', facts: sizes } })
  })

  it('is changed over what was seen, and not to what it is already', () => {
    const lab = openLab()
    lab.must(registerPrinter, facts, { as })
    const printer = 'PRN-0001'
    expect(lab.run(changePrinter, { ...facts, printer }, { as })).toMatchObject({
      refusal: { code: 'printer-unchanged', facts: { name: 'Culture 1' } },
    })
    lab.must(changePrinter, { ...facts, dpi: 300, printer }, { as })
    expect(lab.read('printer', printer)).toMatchObject({ dpi: 300, version: 2 })
    expect(lab.run(changePrinter, { ...facts, printer }, { as, seen: 1 })).toMatchObject({
      refusal: { code: 'moved-on' },
    })
  })

  it('is retired once, and changed no more', () => {
    const lab = openLab()
    lab.must(registerPrinter, facts, { as })
    const printer = 'PRN-0001'
    lab.must(retirePrinter, { printer, reason: 'Its head is worn' }, { as })
    for (const again of [
      lab.run(retirePrinter, { printer, reason: 'Once more' }, { as }),
      lab.run(changePrinter, { ...facts, printer }, { as }),
    ]) {
      expect(again).toMatchObject({ refusal: { code: 'printer-retired', status: 409 } })
    }
  })
})
