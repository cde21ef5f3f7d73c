// The checks of rules 1 to 7 can fail: a good history passes, and the same one made bad by hand does not.

import { beforeAll, describe, expect, it } from 'vitest'
import { entriesOfKind } from '../../../server/domain/batch/entries.ts'
import { changed, followed, is, preceded, saying, step, without } from '../../kit/rules/falsify.ts'
import { type GoodHistory, goodHistory, rulesBroken } from '../../kit/rules/good-history.ts'

type Bad = (from: GoodHistory) => GoodHistory['good']

let from: GoodHistory
beforeAll(async () => {
  from = await goodHistory()
}, 60_000)

const other = 'B26-0009'

const identity: Record<string, Bad> = {
  'a flask of another batch': ({ good }) =>
    saying(good, step('seed'), ({ values }) => ({
      values: { vessels: values.vessels.map(each => ({ ...each, code: each.code.replace(/^B26-\d+/, other) })) },
    })),
  'a flask filled twice': ({ good }) =>
    saying(good, step('seed'), ({ values: { vessels } }) => ({ values: { vessels: [...vessels, vessels[0]] } })),
  'a batch of another patient': ({ good }) => saying(good, is('batch.booked'), () => ({ patientCode: 'PT-0099' })),
  'a batch of two cases': ({ good }) => preceded(good, is('case.batch-added'), { body: { batch: 'B26-0001' } }),
  'a container for another site than its label': ({ good }) =>
    saying(good, step('product-labels'), ({ computed }) => ({ computed: { ...computed, sites: ['hip-left'] } })),
  'two batches in one position': ({ good }) => preceded(good, is('location.taken'), { body: { batch: other } }),
}

const cells: Record<string, Bad> = {
  'cells that went nowhere': ({ good }) =>
    saying(good, step('remainder'), ({ values }) => ({ values: { ...values, cells: values.cells - 5000 } })),
  'a flask with more cells than its volume held': ({ good }) =>
    saying(good, step('seed'), ({ values: { vessels } }) => ({
      values: { vessels: vessels.map((each, index) => ({ ...each, cells: each.cells + (index === 0 ? 9000 : 0) })) },
    })),
  'a total that nobody counted': ({ good }) =>
    saying(good, step('count-mononuclear'), ({ values }) => ({ values: { ...values, suspensionVolumeUl: 30_000 } })),
}

const people: Record<string, Bad> = {
  'a performer without the role': ({ good, line }) =>
    changed(good, step('seed'), () => ({ actor: line.laboratory.staff.nurse })),
  'a performer whose account is closed': ({ good, line }) =>
    preceded(good, step('gradient'), {
      stream: `person/${line.laboratory.staff.laia}`,
      type: 'person.deactivated',
      body: { reason: 'Left' },
    }),
  'a performer whose qualification was withdrawn': ({ good, line }) =>
    preceded(good, step('gradient'), {
      stream: `person/${line.laboratory.staff.laia}`,
      type: 'person.qualification-withdrawn',
      body: { qualification: 'cell-culture', reason: 'Media fill failed' },
    }),
  'a second check by the performer': ({ good, line }) =>
    saying(good, step('seed'), () => ({ checkedBy: line.laboratory.staff.laia })),
  'a performer on paper who had no qualification then': ({ good, line }) =>
    saying(good, step('gradient'), () => ({
      transcribed: {
        performer: line.laboratory.staff.nurse,
        sheet: 'a'.repeat(64),
        verifiedBy: line.laboratory.staff.marc,
      },
    })),
  'a transcription verified by whoever typed it': ({ good, line }) =>
    saying(good, step('gradient'), () => ({
      transcribed: {
        performer: line.laboratory.staff.marc,
        sheet: 'a'.repeat(64),
        verifiedBy: line.laboratory.staff.laia,
      },
    })),
  'a step that nobody checked': ({ good }) => saying(good, step('fill'), () => ({ checkedBy: undefined })),
  'a review by who performed': ({ good, line }) =>
    changed(good, is('batch.reviewed'), () => ({ actor: line.laboratory.staff.laia })),
}

const things: Record<string, Bad> = {
  'a lot that was quarantined': ({ good, line }) =>
    preceded(good, step('gradient'), {
      stream: `lot/${line.lots[1]}`,
      type: 'lot.quarantined',
      body: { reason: 'Cold chain' },
    }),
  'an expired lot': ({ good }) => saying(good, is('lot.received'), () => ({ expiresOn: '2026-11-01' })),
  'equipment out of calibration': ({ good }) =>
    saying(good, is('equipment.calibrated'), () => ({ validUntil: '2026-11-02T10:00:00.000Z' })),
  'an override by somebody who may allow none': ({ good, line }) =>
    saying(good, is('batch.exception-raised'), () => ({
      kind: 'override',
      facts: { by: line.laboratory.staff.laia, reason: 'Nothing else is there' },
    })),
}

const cabinets: Record<string, Bad> = {
  'a cabinet that nobody cleared': ({ good }) => without(good, is('cabinet.cleared')),
  'a second batch in a cabinet': ({ good }) =>
    preceded(good, is('cabinet.closed'), { type: 'cabinet.opened', body: { batch: other } }),
  'work beside the cabinet': ({ good }) => without(good, is('cabinet.opened')),
}

const record: Record<string, Bad> = {
  'an entry taken out': ({ good }) => without(good, step('decision')),
  'a correction without a reason': ({ good, line }) =>
    followed(good, 'correct-entry', {
      stream: `batch/${line.batchId}`,
      type: 'batch.entry-corrected',
      version: line.batch().version + 1,
      body: { entry: line.batch().entries[0]?.id, values: {}, computed: {}, reason: ' ' },
    }),
}

const labels: Record<string, Bad> = {
  'a label that was neither applied nor destroyed': ({ good, line }) =>
    saying(good, step('flask-labels'), ({ computed: { codes } }) => ({
      computed: { codes: [...codes, `${line.batchId}-P0-09`] },
    })),
}

/** An exposure over all the time there was, which names these batches. */
const declared = (thing: object, batches: object[]) => ({
  stream: 'exposure/X26-0001',
  type: 'exposure.declared',
  version: 1,
  body: { thing, from: '2026-01-01T00:00:00.000Z', until: '2027-12-31T00:00:00.000Z', batches },
})

const exposures: Record<string, Bad> = {
  'a batch that used the lot and is missed': ({ good, line }) => {
    const used = line.batch().entries.find(({ kind }) => kind === 'use-lot')?.values as { lot: string }
    return followed(good, 'declare-exposure', declared({ kind: 'lot', id: used.lot }, []))
  },
  'a batch that stood in the incubator and is missed': ({ good, line }) => {
    const [placed] = entriesOfKind(line.batch(), 'place')
    const id = placed?.values.placements[0]?.location.slice(0, 'E-0001'.length)
    return followed(good, 'declare-exposure', declared({ kind: 'equipment', id }, []))
  },
  'a batch about which nothing is decided': ({ good, line }) => {
    const thing = { kind: 'person', id: line.laboratory.staff.laia }
    return followed(good, 'declare-exposure', declared(thing, [{ batch: line.batchId }]))
  },
}

describe.each([
  [1, identity],
  [2, cells],
  [3, people],
  [4, things],
  [5, cabinets],
  [6, record],
  [7, labels],
  [12, exposures],
])('under rule %i the net catches', (rule, bad) => {
  it.each(Object.entries(bad))('%s', (_, make) => {
    expect(rulesBroken(make(from))).toContain(rule)
  })
})

it('a whole good course breaks none of them', () => {
  expect(rulesBroken(from.good)).toEqual([])
  expect(from.good.given.flatMap(given => given.entries)).toHaveLength(from.line.lab.journal.length)
})
