// What stands in the way of commands about a process, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'
import { isSigned, type ProcessState, type ProcessVersion, versionOf } from './process.ts'

/** As input and streams know a process: `bm-msc-40m`. */
export const processKnown = (id: string, context: Pick<Context, 'read'>): Refusal | null =>
  context.read('process', id) ? null : refuseUnknown('process', id)

/** The version that a command speaks of; refused where it was never drafted, or is retired. */
export const usableVersion = (
  id: string,
  version: number,
  context: Pick<Context, 'read'>,
): { state: ProcessState; found: ProcessVersion } | { refusal: Refusal } => {
  const state = context.read('process', id)
  if (!state) return { refusal: refuseUnknown('process', id) }
  const found = versionOf(state, version)
  if (!found) return { refusal: { code: 'process-version-unknown', facts: { version }, status: 404 } }
  if (found.retired) return { refusal: refuseState('process-already-retired', { version }) }
  return { state, found }
}

/** An unsigned draft that a later draft has replaced is left behind. */
export const isLatestDraft = (state: ProcessState, version: ProcessVersion): Refusal | null => {
  const latest = state.versions.length
  return !isSigned(version) && version.version < latest
    ? refuseState('process-draft-superseded', { version: version.version, latest })
    : null
}
