// Which papers of a batch can be opened now, and why another one cannot yet: in the words with which the server would refuse it.
import type { BatchPage } from '../../server/contract/batches.ts'
import { releaseRefusalWords } from '../../server/words/refusals/release.ts'
import type { Reader } from '../../server/words/times.ts'
import type { BatchPaper } from './paper-addresses.ts'

type Facts = Pick<BatchPage, 'containers' | 'tests' | 'signatures'>

/** Decisive tests of stage 1 without a final answer. */
const missingTests = ({ tests }: Facts): string[] => [
  ...new Set(
    tests
      .filter(({ decisive, stage, standing }) => decisive && stage === 1 && ['waiting', 'reading'].includes(standing))
      .map(({ test }) => test),
  ),
]

/** Why a paper is too early; null where it is not. */
export function paperRefusal(batch: Facts, paper: BatchPaper, reader: Reader): string | null {
  const say = releaseRefusalWords[reader.language]['certificate-too-early']
  const named: Reader['named'] = (part, id) =>
    part === 'test' ? batch.tests.find(({ test }) => test === id)?.name[reader.language] : undefined
  const told = { ...reader, named }
  if (paper === 'release-certificate') {
    const isCertified = batch.signatures.some(({ meaning }) => meaning.startsWith('certified'))
    return isCertified ? null : say({ certificate: 'release', missing: [] }, told)
  }
  if (paper === 'batch-record') return null
  const missing = missingTests(batch)
  const isReady = batch.containers.length > 0 && missing.length === 0
  return isReady ? null : say({ certificate: 'analysis', missing: batch.containers.length > 0 ? missing : [] }, told)
}
