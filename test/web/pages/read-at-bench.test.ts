// What a scan at a step asks of the server, and when: the check that it belongs here, and the facts of what it names.
import { describe, expect, it } from 'vitest'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { readAtBench } from '../../../web/pages/Operation/read-at-bench.ts'
import type { Api } from '../../../web/state/api.ts'
import { ApiProblem } from '../../../web/state/api-problem.ts'
import { operationPage } from '../operation-page.ts'

const refusedCode = (code: string) =>
  new ApiProblem({ status: 422, code, sentence: code, fields: [], facts: {}, requestId: '' })

/** A server that answers the check when the test says so, and the facts at once. */
function server({ kind, id }: { kind: string; id: string }) {
  const asked: string[] = []
  let accept = () => {}
  let refuse = (_: ApiProblem) => {}
  const api = {
    callCommand: (name: string) => {
      asked.push(name)
      return new Promise((resolve, reject) => {
        accept = () => resolve({ positions: [], answer: { kind, id } })
        refuse = reject
      })
    },
    send: async (_method: string, path: string) => {
      asked.push(path)
      return { kind, id, sentence: 'Opened today.', refusal: null }
    },
  } as unknown as Api
  return { api, asked, accept: () => accept(), refuse: (problem: ApiProblem) => refuse(problem) }
}

const at = (text: string, asksFor?: 'lot' | 'equipment') => ({ text, step: 'cabinet', page: operationPage(), asksFor })

describe('a code of what the step asks for', () => {
  it('is checked and looked up at the same moment', async () => {
    const { api, asked, accept } = server({ kind: 'equipment', id: 'E-0007' })
    const reading = readAtBench(api, at(withCheck('E-0007'), 'equipment'))
    expect(asked.toSorted()).toEqual(['/api/scan', 'check-scan'])
    accept()
    expect(await reading).toMatchObject({ id: 'E-0007', sentence: 'Opened today.' })
    expect(asked).toHaveLength(2)
  })

  it('is refused where the check refuses it, whatever was looked up', async () => {
    const { api, refuse } = server({ kind: 'equipment', id: 'E-0007' })
    const reading = readAtBench(api, at(withCheck('E-0007'), 'equipment'))
    refuse(refusedCode('not-permitted'))
    await expect(reading).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

describe('any other code', () => {
  it.each([
    ['of another kind', withCheck('B26-0001-P1-01'), { kind: 'vessel', id: 'B26-0001-P1-01' }],
    ['damaged', 'E-0007.0', { kind: 'vessel', id: 'B26-0001-P1-01' }],
  ])('%s is checked alone', async (_, text, seen) => {
    const { api, asked, accept } = server(seen)
    const reading = readAtBench(api, at(text, 'equipment'))
    expect(asked).toEqual(['check-scan'])
    accept()
    expect(await reading).toMatchObject(seen)
    expect(asked).toEqual(['check-scan'])
  })

  it('of a supplier is looked up once the check has said that it is one', async () => {
    const { api, asked, accept } = server({ kind: 'gs1', id: '' })
    const reading = readAtBench(api, at('0104012345678901', 'lot'))
    expect(asked).toEqual(['check-scan'])
    accept()
    await reading
    expect(asked).toEqual(['check-scan', '/api/scan'])
  })
})
