import { describe, expect, it } from 'vitest'
import { registerMaterial } from '../../../server/domain/material/commands/register-material.ts'
import {
  importEquipment,
  importLots,
  importMaterials,
  importPeople,
  importRooms,
} from '../../../server/domain/register-file/commands/import-register.ts'
import { MAX_ROWS, planImport } from '../../../server/domain/register-file/plan-import.ts'
import type { Lab } from '../../kit/domain.ts'
import { addMaterial, addRoom, administrator, labManager, openLab, qa } from '../../kit/registers.ts'

const gtin = '09501101530003'
const head = 'name;category;supplier;gtin;unit;opened_days;minimum_stock;warn_days'
const materials = (...rows: string[]): string => `\uFEFF${[head, ...rows].join('\r\n')}\r\n`

const plan = (lab: Lab, text: string, register: Parameters<typeof planImport>[0] = 'materials') =>
  planImport(register, text, lab.context(labManager))

/** By line: the headings at which something is wrong, and what. */
const faultsIn = (lab: Lab, text: string, register?: Parameters<typeof planImport>[0]) => {
  const planned = plan(lab, text, register)
  if (!planned.ok) return planned.refusal
  return Object.fromEntries(
    planned.rows.flatMap(({ line, faults }) =>
      faults.length === 0 ? [] : [[line, faults.map(({ path, code }) => `${path}: ${code}`)]],
    ),
  )
}

describe('an import of materials', () => {
  const good = materials('Alpha MEM;medium;A;9501101530003;ml;28;2000,5;', 'Flask;Vessel;B;;piece;;40;10')

  it('registers each row as a person would, under numbers that follow', () => {
    const lab = openLab()
    addMaterial(lab, { name: 'Here before' })
    const outcome = lab.run(importMaterials, { text: good }, { as: labManager })
    expect(outcome).toMatchObject({ ok: true, answer: { rows: 2 } })
    expect(lab.read('material', 'M-0002')).toMatchObject({
      name: 'Alpha MEM',
      gtin,
      unit: 'mL',
      openedDays: 28,
      minimumStock: 2000.5,
    })
    expect(lab.read('material', 'M-0003')).toMatchObject({ category: 'vessel', minimumStock: 40, warnDays: 10 })
    // By hand the same events would have come of it.
    const byHand = openLab()
    addMaterial(byHand, { name: 'Here before' })
    const facts = {
      name: 'Alpha MEM',
      category: 'medium',
      supplier: 'A',
      gtin,
      unit: 'mL',
      openedDays: 28,
      minimumStock: 2000.5,
    }
    const ran = byHand.run(registerMaterial, facts, { as: labManager })
    expect(outcome.events.slice(0, 2).map(({ body }) => body)).toEqual(ran.events.map(({ body }) => body))
  })

  it('names every bad row with its column, and records nothing of the good ones', () => {
    const lab = openLab()
    const text = materials(
      'Alpha MEM;medium;A;;mL;;;',
      ';medium;A;;mL;;;',
      'PBS;wash;A;09501101530004;litre;1.250;;',
      'Enzyme;enzyme;A;;mL;3,5;;',
      'Alpha mem;medium;a;;mL;;;',
      'Flask;vessel;B;;piece;;1,5;',
    )
    expect(faultsIn(lab, text)).toEqual({
      3: ['name: field-required'],
      4: ['opened_days: import-figure', 'unit: field-unknown-option'],
      5: ['opened_days: field-malformed'],
      6: [': import-row-twice'],
      7: ['minimum_stock: pieces-not-whole'],
    })
    const before = lab.journal.length
    const refused = lab.run(importMaterials, { text }, { as: labManager })
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'fields-invalid',
        fields: expect.arrayContaining([{ path: 'rows.3.name', code: 'field-required', facts: {} }]),
      },
    })
    expect(lab.journal.length).toBe(before)
  })

  it('judges each row as if the rows before it were there', () => {
    const lab = openLab()
    expect(faultsIn(lab, materials(`One;medium;A;${gtin};mL;;;`, `Two;medium;A;${gtin};mL;;;`))).toEqual({
      3: [': gtin-taken'],
    })
  })

  it('imports the same file once', () => {
    const lab = openLab()
    lab.must(importMaterials, { text: good }, { as: labManager })
    expect(faultsIn(lab, good)).toEqual({ 2: [': import-already-there'], 3: [': import-already-there'] })
  })

  it('takes an export of its own: what says what came of a row is passed over, a guard before a formula taken off', () => {
    const lab = openLab()
    const text = `id,usable_stock,${head.replaceAll(';', ',')}\nM-0009,12.5,'=Medium,medium,A,,mL,,2.5,\n`
    lab.must(importMaterials, { text }, { as: labManager })
    expect(lab.read('material', 'M-0001')).toMatchObject({ name: '=Medium', minimumStock: 2.5 })
  })

  it.each([
    ['no row', 'name,category,supplier,unit\n', 'import-empty'],
    ['an unknown heading', 'name,category,supplier,unit,colour\nA,b,c,mL,red\n', 'import-column-unknown'],
    ['a heading twice', 'name,name,category,supplier,unit\nA,A,b,c,mL\n', 'import-column-twice'],
    ['a heading missing', 'name,category,supplier\nA,b,c\n', 'import-columns-missing'],
    ['a quote left open', 'name,category,supplier,unit\n"A,b,c,mL\n', 'import-quote-open'],
    ['too many rows', `name,category,supplier,unit\n${'A,b,c,mL\n'.repeat(MAX_ROWS + 1)}`, 'import-too-many-rows'],
  ])('of a file with %s is refused as a whole', (_, text, code) => {
    const lab = openLab()
    expect(faultsIn(lab, text)).toMatchObject({ code })
    expect(lab.run(importMaterials, { text }, { as: labManager })).toMatchObject({ ok: false, refusal: { code } })
  })

  it('says where a row has more cells than there are headings', () => {
    expect(faultsIn(openLab(), 'name,category,supplier,unit\nMEM, alpha,medium,A,mL\n')).toEqual({
      2: [': import-cells'],
    })
  })

  it('is given by whoever registers one', () => {
    expect(openLab().run(importMaterials, { text: good }, { as: qa })).toMatchObject({
      refusal: { code: 'not-permitted' },
    })
  })
})

describe('an import', () => {
  it('of lots finds the material by code, name or article number, and lets them wait for quality control', () => {
    const lab = openLab()
    addMaterial(lab, { name: 'Alpha MEM', gtin })
    addMaterial(lab, { name: 'Flask', unit: 'piece' })
    const text =
      'material;supplier_lot;expires_on;quantity\nM-0001;A1;28/11/2027;500,5\nflask;F1;2027-11-28;40\n9501101530003;A2;28.11.2027;3\n'
    lab.must(importLots, { text }, { as: labManager })
    expect(lab.read('lot', 'L26-0001')).toMatchObject({ material: 'M-0001', quantity: 500.5, expiresOn: '2027-11-28' })
    expect(lab.read('lot', 'L26-0002')).toMatchObject({ material: 'M-0002', unit: 'piece', standing: 'received' })
    expect(lab.read('lot', 'L26-0003')).toMatchObject({ material: 'M-0001' })
    const wrong =
      'material;supplier_lot;expires_on;quantity\nNothing;A1;31/02/2027;0\nFlask;F2;2027-11-28;1,5\nflask;f1;2027-11-28;2\nFlask;F1;2027-11-28;2\n'
    expect(faultsIn(lab, wrong, 'lots')).toEqual({
      2: ['material: import-not-found', 'expires_on: field-malformed', 'quantity: field-malformed'],
      3: ['quantity: pieces-not-whole'],
      5: [': import-row-twice'],
    })
  })

  it('of equipment finds the room by its name, and says where two are called the same', () => {
    const lab = openLab()
    addRoom(lab, 'B', 'Culture')
    addRoom(lab, 'C', 'Twin')
    addRoom(lab, 'D', 'Twin')
    const rows = (...lines: string[]) => ['type,name,room,calibrated,shelves,positions_per_shelf', ...lines].join('\n')
    lab.must(
      importEquipment,
      { text: rows('incubator,INC-1,culture,yes,4,6', 'microscope,MIC-1,R-0001,no,,') },
      { as: labManager },
    )
    expect(lab.read('equipment', 'E-0001')).toMatchObject({ room: 'R-0001', shelves: 4, calibrated: true })
    expect(lab.read('equipment', 'E-0002')).toMatchObject({ calibrated: false })
    expect(
      faultsIn(
        lab,
        rows('balance,B-1,Twin,,,', 'incubator,INC-2,Culture,,4,', 'balance,inc-1,Culture,,,'),
        'equipment',
      ),
    ).toEqual({
      2: ['room: import-ambiguous'],
      3: ['positions_per_shelf: positions-missing'],
      4: [': import-already-there'],
    })
  })

  it('of rooms and of people does the same', () => {
    const lab = openLab()
    lab.must(importRooms, { text: 'name,grade\nCulture,b\nStore,unclassified\n' }, { as: labManager })
    expect(lab.read('room', 'R-0001')).toMatchObject({ grade: 'B' })
    const people = 'name,roles,language\nJordi Mir,technician + qc-analyst,es\n'
    lab.must(importPeople, { text: people }, { as: administrator })
    expect(lab.read('person', 'P-0004')).toMatchObject({ name: 'Jordi Mir', roles: ['technician', 'qc-analyst'] })
    expect(faultsIn(lab, 'name,roles,language\nAda,qa administrator,es\nEva,nurse,es\n', 'people')).toEqual({
      2: [': roles-conflict'],
      3: [expect.stringContaining('hospital-missing')],
    })
  })
})
