// That a container is lost, as it is said where it has arrived and where it has not.
import { describe, expect, it } from 'vitest'
import { lostForm, lostLabel } from '../../web/parts/lost-form.ts'

const id = 'B26-0008-F01'

describe('a container that is lost', () => {
  it('did not arrive, or is lost, while it is on its way', () => {
    const form = lostForm({ id, status: 'dispatched' }, 'en')
    expect(lostLabel({ status: 'dispatched' }, 'en')).toBe('Did not arrive or is lost')
    expect([form.title, form.submitLabel]).toEqual([`${id} did not arrive or is lost`, 'Did not arrive or is lost'])
  })

  it('is only lost where its arrival is recorded', () => {
    expect(lostLabel({ status: 'received' }, 'en')).toBe('Is lost')
    expect(lostForm({ id, status: 'received' }, 'en')).toMatchObject({
      title: `${id} has arrived and is lost`,
      submitLabel: 'Is lost',
    })
    expect(lostForm({ id, status: 'received' }, 'es')).toMatchObject({
      title: `${id} llegó y se ha perdido`,
      submitLabel: 'Se ha perdido',
    })
  })
})
