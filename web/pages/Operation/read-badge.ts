// A badge scanned for the second check: what needs no secret is judged at once, before anybody types a PIN.
import type { output } from 'zod'
import type { scan } from '../../../server/contract/scan.ts'
import { parseOwnCode } from '../../../server/domain/code/own-code.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import type { Reader } from '../../../server/words/times.ts'
import type { Api } from '../../state/api.ts'
import type { ScanOutcome } from '../../ui/scan-outcome.ts'

type Scanned = output<(typeof scan)['answer']>

interface Question {
  text: string
  /** Who performs the step: nobody checks the own work. */
  performer: string
  reader: Reader
}

/** Accepted where it is the badge or the code of another person. Rejects with an ApiProblem for what is no badge. */
export async function readBadge(api: Api, { text, performer, reader }: Question): Promise<ScanOutcome> {
  const say = operationWords[reader.language]
  const own = parseOwnCode(text)
  const seen = own.ok && own.kind === 'person' ? { holder: own.id, sentence: '' } : await holderOf(api, text)
  if (seen.holder === undefined) return { isAccepted: false, sentence: seen.sentence }
  return seen.holder === performer
    ? { isAccepted: false, sentence: say.ownBadge }
    : { isAccepted: true, sentence: say.badgeRead }
}

async function holderOf(api: Api, text: string): Promise<{ holder?: string; sentence: string }> {
  const { names, sentence } = await api.send<Scanned>('POST', '/api/scan', { text, expected: { kind: 'badge' } })
  return { holder: names.find(({ kind }) => kind === 'person')?.id, sentence }
}
