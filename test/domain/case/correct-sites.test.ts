// What is prescribed may have been recorded wrong: it is corrected, the first stays readable, and what rests on it is looked at again.
import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { giveAll } from '../../../server/demo/hospital.ts'
import { usualSite } from '../../../server/demo/orders.ts'
import { certify, disposeAll, review } from '../../../server/demo/release.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import { declareFailed, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { containersOf, mayLeave } from '../../../server/domain/batch/containers.ts'
import { latestEntry } from '../../../server/domain/batch/entries.ts'
import { correctSites } from '../../../server/domain/case/commands/correct-sites.ts'
import { closeCase } from '../../../server/domain/case/commands/prepare-case.ts'
import { askReadiness } from '../../../server/domain/clinic/commands/ask-readiness.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { standingAt } from '../../kit/at-step.ts'
import { faultsOf } from '../../kit/domain.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { certifyLine, sendLine } from '../../kit/release.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
beforeEach(async () => {
  line = await openLine()
})

const right = usualSite({ joint: 'knee', side: 'right' })
const left = usualSite({ joint: 'knee', side: 'left' })
const smaller = { ...right, doseCells: 38_000_000 }
const reason = 'Misread in the request'

const correct = (sites: object[], as = line.laboratory.staff.coordinator) =>
  tried(line.lab, correctSites, { case: line.caseId, sites, reason }, { as })
const corrected = ['case.sites-corrected', 'batch.sites-corrected']

const ask = (side: 'left' | 'right') => {
  const container = withCheck(`${line.batchId}-F01`)
  const input = { wristband: line.wristband, place: { joint: 'knee', side }, container, intact: true }
  const { answer } = tried(line.lab, askReadiness, input, { as: line.laboratory.staff.surgeon })
  const checks = answer?.checks as { check: string; standing: string; finding: string }[]
  return checks.filter(({ standing }) => standing === 'fail').map(({ check, finding }) => `${check}: ${finding}`)
}

describe('before labels of the product are printed', () => {
  it('the sites of the case and its batch are others, and the first stay readable', () => {
    expect(correct([left, { ...right, doseCells: 20_000_000, volumeUl: 4000 }])).toMatchObject({
      code: null,
      types: corrected,
    })
    expect(line.batch().sites.map(({ id, doseCells, volumeUl }) => [id, doseCells, volumeUl])).toEqual([
      ['knee-left', 40_000_000, 8000],
      ['knee-right', 20_000_000, 4000],
    ])
    const found = line.lab.read('case', line.caseId)
    expect(found?.sites).toHaveLength(2)
    const coordinator = line.laboratory.staff.coordinator
    expect(found?.prescriptions).toMatchObject([
      { sites: [{ id: 'knee-right', doseCells: 40_000_000 }], by: coordinator },
      { sites: [{ id: 'knee-left' }, { id: 'knee-right', volumeUl: 4000 }], by: coordinator, reason },
    ])
  })

  it('nothing is corrected that is the same, incomplete or twice, or by somebody else', () => {
    expect(correct([right])).toMatchObject({ code: 'sites-unchanged', types: [] })
    expect(correct([left, right]).code).toBeNull()
    expect(correct([right, left]).code).toBe('sites-unchanged')
    expect(correct([left, left]).code).toBe('site-twice')
    expect(correct([{ ...left, joint: 'hand' }]).code).toBe('site-incomplete')
    expect(correct([left], line.laboratory.staff.surgeon).code).toBe('not-permitted')
    expect(faultsOf(correctSites, { case: line.caseId, sites: [left] })).toEqual(['reason'])
  })

  it('what has failed keeps its own, and a closed case its last', async () => {
    await must(line.door, declareFailed, { batch: line.batchId, reason }, { as: line.laboratory.staff.supervisor })
    expect(correct([left]).types).toEqual(['case.sites-corrected'])
    expect(line.batch().sites.map(({ id }) => id)).toEqual(['knee-right'])
    await must(line.door, closeCase, { case: line.caseId, reason }, { as: line.laboratory.staff.coordinator })
    expect(correct([right]).code).toBe('case-closed')
  })
})

describe('when labels name a site', () => {
  it('a reviewer looks at the change, and nothing is filled for a site that is prescribed no more', async () => {
    await line.until('filling')
    const at = await standingAt(line, 'filling', 'fill')
    const usual = at.usual()
    expect(correct([left])).toMatchObject({ code: null, exceptions: ['prescription'], answer: { exceptions: 1 } })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: false,
      facts: { before: 'knee-right:40000000:8000', now: 'knee-left:40000000:8000', reason },
    })
    expect(at.offer(usual).code).toBe('site-unknown')
  })
})

describe('when the product is filled', () => {
  it('the change is a deviation, and an entry about what was filled before can still be corrected', async () => {
    await line.until('label-reconciliation')
    expect(correct([left])).toMatchObject({ exceptions: ['prescription'] })
    expect(line.batch().exceptions.at(-1)?.deviation).toBe(true)
    expect(line.batch().holds).toEqual([])
    const { staff } = line.laboratory
    const entry = latestEntry(line.batch(), 'filling', 'fill')
    const [filled] = containersOf(line.batch())
    const values = {
      vessels: [{ code: withCheck(filled?.id ?? ''), site: 'knee-right', volumeUl: (filled?.volumeUl ?? 0) - 10 }],
    }
    const again = { batch: line.batchId, entry: entry?.id, values, reason: 'Read the wrong mark' }
    const asked = { as: staff.laia, proof: { second: { personId: staff.marc } } }
    expect(tried(line.lab, correctEntry, again, asked).code).toBeNull()
  })

  it('what was signed and not given waits until it is decided and signed anew', async () => {
    const { staff } = line.laboratory
    await certifyLine(line)
    await sendLine(line)
    expect(ask('right')).toEqual([])
    expect(correct([smaller])).toMatchObject({
      types: [...corrected, 'batch.exception-raised', 'batch.held'],
      exceptions: ['prescription'],
    })
    expect(ask('right')).toContain('released: on-hold')
    const hold = line.batch().holds.at(-1)
    expect(hold).toMatchObject({ reason: 'prescription-corrected', container: `${line.batchId}-F01` })
    const lift = () =>
      tried(
        line.lab,
        liftHold,
        { batch: line.batchId, hold: hold?.id, reason: 'Within the tolerance' },
        { as: staff.qa },
      )
    expect(lift().code).toBe('not-signed-anew')
    await disposeAll(line.door, staff, line.batchId)
    await review(line.door, staff, line.batchId)
    expect(lift()).toMatchObject({ code: 'not-signed-anew', facts: { missing: 'certification' } })
    await certify(line.door, staff, line.batchId, 1)
    expect(lift().code).toBeNull()
    expect(ask('right')).toEqual([])
  })

  it('for a place that is prescribed no more it is NO-GO everywhere, whatever is decided', async () => {
    const { staff } = line.laboratory
    await certifyLine(line)
    await sendLine(line)
    correct([left])
    await disposeAll(line.door, staff, line.batchId)
    await review(line.door, staff, line.batchId)
    await certify(line.door, staff, line.batchId, 1)
    const hold = line.batch().holds.at(-1)?.id
    const lifted = { batch: line.batchId, hold, reason: 'Signed anew' }
    expect(tried(line.lab, liftHold, lifted, { as: staff.qa }).code).toBeNull()
    expect(ask('right')).toContain('site: prescribed-no-more')
    expect(ask('left')).toContain('site: another-site')
  })

  it('for a place that is prescribed no more it does not leave the laboratory, whatever is decided', async () => {
    const { staff } = line.laboratory
    await certifyLine(line)
    const leaving = () => containersOf(line.batch()).map(container => mayLeave(line.batch(), container))
    expect(leaving()).toEqual([true])
    correct([left])
    await disposeAll(line.door, staff, line.batchId)
    await review(line.door, staff, line.batchId)
    await certify(line.door, staff, line.batchId, 1)
    const lifted = { batch: line.batchId, hold: line.batch().holds.at(-1)?.id, reason: 'Signed anew' }
    expect(tried(line.lab, liftHold, lifted, { as: staff.qa }).code).toBeNull()
    expect(leaving()).toEqual([false])
    const opening = { batch: line.batchId, operation: 'dispatch' }
    expect(tried(line.lab, openOperation, opening, { as: staff.coordinator })).toMatchObject({
      code: 'container-prescribed-no-more',
      facts: { container: `${line.batchId}-F01`, site: 'knee-right' },
    })
  })

  it.each(['containers', 'box'])(
    'for a place that is prescribed no more is said so while it is being packed, at %s',
    async step => {
      const { staff } = line.laboratory
      await certifyLine(line)
      const at = await standingAt(line, 'dispatch', step, { as: staff.coordinator })
      const usual = at.usual()
      correct([left])
      expect(at.offer(usual, { as: staff.coordinator })).toMatchObject({
        code: 'container-prescribed-no-more',
        facts: { container: `${line.batchId}-F01`, site: 'knee-right' },
      })
    },
  )

  it('what was given already has a deviation, and nothing to hold', async () => {
    await certifyLine(line)
    await sendLine(line)
    await giveAll(line.door, line.batchId, line.wristband)
    expect(containersOf(line.batch()).map(({ status }) => status)).toEqual(['given'])
    expect(correct([smaller]).types).toEqual([...corrected, 'batch.exception-raised'])
    expect(line.batch().exceptions.at(-1)?.deviation).toBe(true)
  })
})
