// A code scanned at a step: the server says what it is and whether it belongs to this batch; a damaged one is counted.
import type { output } from 'zod'
import type { OperationPage } from '../../../server/contract/batches.ts'
import type { scan } from '../../../server/contract/scan.ts'
import { parseOwnCode, withCheck } from '../../../server/domain/code/own-code.ts'
import { countMisread } from '../../parts/count-misread.ts'
import type { Api } from '../../state/api.ts'
import type { Seen } from '../../steps/step-form.ts'

type Scanned = output<(typeof scan)['answer']>

interface Question {
  text: string
  page: Pick<OperationPage, 'batch' | 'run'>
  /** The step that is being filled in. */
  step: string
  /** The kind of thing of which facts are shown. */
  asksFor?: 'lot' | 'equipment'
}

/** Rejects with an ApiProblem: a damaged code, a thing that the step never takes, or a good one of another batch, then recorded as a near miss. */
export async function readAtBench(api: Api, question: Question): Promise<Seen> {
  const { text, asksFor } = question
  const facts = () => api.send<Scanned>('POST', '/api/scan', { text })
  // A whole code of what is asked for is looked up at the same moment; of all others the check says first what they are.
  const own = parseOwnCode(text)
  const early = asksFor && own.ok && own.kind === asksFor ? facts() : null
  early?.catch(() => {})
  const read = await check(api, question)
  if (!asksFor || (read.kind !== asksFor && read.kind !== 'gs1')) return { ...read, text }
  const scanned = await (early ?? facts())
  // A supplier's code leads to the one lot that was received with it; its own facts are asked for then.
  if (scanned.kind === 'gs1' && scanned.opens?.kind === asksFor) {
    const code = withCheck(scanned.opens.id)
    await check(api, { ...question, text: code })
    const found = await api.send<Scanned>('POST', '/api/scan', { text: code })
    return seenOf(found, code)
  }
  return seenOf(scanned, text)
}

const seenOf = ({ kind, id, sentence, refusal }: Scanned, text: string): Seen => ({
  kind,
  id,
  text,
  sentence,
  refusal: refusal?.sentence,
})

async function check(api: Api, { text, page, step }: Question): Promise<{ kind: string; id: string }> {
  try {
    const input = { batch: page.batch.id, run: page.run, code: text, step }
    const done = await api.callCommand<{ kind: string; id: string }>('check-scan', input)
    return done.answer ?? { kind: '', id: '' }
  } catch (problem) {
    countMisread(api, problem, text)
    throw problem
  }
}
