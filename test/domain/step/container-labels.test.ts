// A container is filled for the treatment site that its label says: the label is printed before, with the site on it.
import { describe, expect, it } from 'vitest'
import type { Bench } from '../../../server/demo/bench.ts'
import { usualSite } from '../../../server/demo/orders.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { entriesOfKind } from '../../../server/domain/batch/entries.ts'
import { siteOfLabel } from '../../../server/domain/batch/labels.ts'
import type { StepValues } from '../../../server/domain/step/values.ts'
import { openLine } from '../../kit/line.ts'

const sites = [usualSite({ joint: 'knee', side: 'left' }), usualSite({ joint: 'knee', side: 'right' })]

/** What is usual, with the sites of the two containers exchanged. */
const exchanged = (_: Bench, usual: () => StepValues): StepValues => {
  const values = usual()
  if (!('vessels' in values) || !Array.isArray(values.vessels)) throw new Error('nothing is filled at this step')
  const [one, other] = values.vessels as { site?: string }[]
  return {
    vessels: [
      { ...one, site: other?.site },
      { ...other, site: one?.site },
    ],
  } as StepValues
}

const twoLabels = { 'product-labels': () => ({ count: 2 }) }

describe('labels of containers', () => {
  it('name the sites of the case in turn, and their containers are filled for them', async () => {
    const line = await openLine({ sites })
    await line.until('filling')
    await line.go('filling')
    const printed = entriesOfKind(line.batch(), 'print-labels').findLast(({ computed }) => computed.sites)
    expect(printed?.computed).toMatchObject({
      codes: ['B26-0001-F01', 'B26-0001-F02'],
      sites: ['knee-left', 'knee-right'],
    })
    expect(containersOf(line.batch()).map(({ id, site }) => [id, site])).toEqual([
      ['B26-0001-F01', 'knee-left'],
      ['B26-0001-F02', 'knee-right'],
    ])
    expect(siteOfLabel(line.batch(), 'B26-0001-F02')).toBe('knee-right')
    expect(siteOfLabel(line.batch(), 'B26-0001-P0-01')).toBeNull()
  })

  it('forbid to fill a container for another site than the one on its label', async () => {
    const line = await openLine({ sites })
    await line.until('filling')
    const filling = line.go('filling', { instead: { ...twoLabels, fill: exchanged } })
    await expect(filling).rejects.toThrow(
      '{"code":"site-not-of-label","facts":{"container":"B26-0001-F01","site":"knee-right","label":"knee-left"}',
    )
    expect(containersOf(line.batch())).toEqual([])
  })
})
