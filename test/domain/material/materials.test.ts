import { describe, expect, it } from 'vitest'
import { changeMaterial } from '../../../server/domain/material/commands/change-material.ts'
import { registerMaterial } from '../../../server/domain/material/commands/register-material.ts'
import { retireMaterial } from '../../../server/domain/material/commands/retire-material.ts'
import { faultsOf, START } from '../../kit/domain.ts'
import { addMaterial, labManager, openLab, qa } from '../../kit/registers.ts'

// GTINs of GS1's own examples range (General Specifications 2.1), with their check digits.
const gtin = '09501101530003'
const otherGtin = '09501101020917'
const medium = { name: 'Alpha MEM', category: 'medium', supplier: 'Supplier A', unit: 'mL' }
const reason = 'No longer made'

describe('a material', () => {
  it('enters the catalogue under the next number', () => {
    const lab = openLab()
    const outcome = lab.run(registerMaterial, { ...medium, gtin, openedDays: 28 }, { as: labManager })
    expect(outcome).toMatchObject({ ok: true, answer: { material: 'M-0001' } })
    expect(lab.read('material', 'M-0001')).toEqual({
      id: 'M-0001',
      version: 1,
      ...medium,
      gtin,
      openedDays: 28,
      registeredAt: START,
      registeredBy: labManager,
      retired: null,
      changes: [],
    })
  })

  it('is registered by the lab manager', () => {
    expect(openLab().run(registerMaterial, medium, { as: qa })).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted' },
    })
  })

  it('has a GTIN whose check digit is right', () => {
    const wrong = '09501101530004'
    expect(openLab().run(registerMaterial, { ...medium, gtin: wrong }, { as: labManager })).toMatchObject({
      ok: false,
      refusal: {
        code: 'fields-invalid',
        status: 400,
        fields: [{ path: 'gtin', code: 'gtin-wrong', facts: { gtin: wrong } }],
      },
    })
  })

  it('shares its GTIN with no other material in use', () => {
    const lab = openLab()
    const first = addMaterial(lab, { gtin })
    const taken = lab.run(registerMaterial, { ...medium, gtin }, { as: labManager })
    expect(taken).toMatchObject({
      ok: false,
      refusal: { code: 'gtin-taken', facts: { gtin, material: first, name: 'Alpha MEM' } },
    })
    lab.must(retireMaterial, { material: first, reason }, { as: labManager })
    expect(lab.run(registerMaterial, { ...medium, gtin }, { as: labManager })).toMatchObject({ ok: true })
    expect(lab.run(registerMaterial, { ...medium, gtin: otherGtin }, { as: labManager })).toMatchObject({ ok: true })
  })

  it('has a unit that amounts are kept in, and a category that processes can ask for', () => {
    expect(faultsOf(registerMaterial, { ...medium, unit: 'L', category: 'Medium' })).toEqual(['category', 'unit'])
    expect(faultsOf(registerMaterial, { ...medium, openedDays: -1, gtin: '123' })).toEqual(['gtin', 'openedDays'])
  })

  it('is retired once, with a reason', () => {
    const lab = openLab()
    const material = addMaterial(lab)
    lab.must(retireMaterial, { material, reason }, { as: labManager })
    expect(lab.read('material', material)?.retired).toEqual({ at: START, by: labManager, reason })
    expect(lab.run(retireMaterial, { material, reason }, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'material-retired', facts: { material, name: 'Alpha MEM' }, status: 409 },
    })
    expect(lab.run(retireMaterial, { material: 'M-0777', reason }, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-thing', status: 404 },
    })
    expect(faultsOf(retireMaterial, { material })).toEqual(['reason'])
  })
})

describe('a change in the catalogue', () => {
  const why = { reason: 'The supplier changed the bottle' }

  it('says every fact as it is from now on, and keeps who said why', () => {
    const lab = openLab()
    const material = addMaterial(lab, { gtin, openedDays: 28 })
    const facts = { ...medium, name: 'Alpha MEM, new', gtin, minimumStock: 2000, warnDays: 10 }
    lab.must(changeMaterial, { material, ...facts, ...why }, { as: labManager })
    const changed = lab.read('material', material)
    expect(changed).toMatchObject({ ...facts, changes: [{ by: labManager, ...why }] })
    // What was left out is empty.
    expect(changed?.openedDays).toBeUndefined()
  })

  it('keeps the unit, in which the amounts of its lots are', () => {
    const lab = openLab()
    const material = addMaterial(lab)
    expect(lab.run(changeMaterial, { material, ...medium, unit: 'g', ...why }, { as: labManager })).toMatchObject({
      refusal: { code: 'material-unit-fixed' },
    })
  })

  it('may keep its own GTIN, and takes that of no other', () => {
    const lab = openLab()
    const material = addMaterial(lab, { gtin })
    addMaterial(lab, { gtin: otherGtin })
    expect(lab.run(changeMaterial, { material, ...medium, gtin, ...why }, { as: labManager }).ok).toBe(true)
    expect(lab.run(changeMaterial, { material, ...medium, gtin: otherGtin, ...why }, { as: labManager })).toMatchObject(
      { refusal: { code: 'gtin-taken' } },
    )
  })

  it('counts the minimum of pieces whole', () => {
    const pieces = { ...medium, unit: 'piece', minimumStock: 1.5 }
    expect(openLab().run(registerMaterial, pieces, { as: labManager })).toMatchObject({
      refusal: { fields: [{ path: 'minimumStock', code: 'pieces-not-whole' }] },
    })
  })
})
