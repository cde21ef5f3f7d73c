// The files that a command names are looked up at the door: a hash alone proves nothing, and what stands for a check must be seen.
import type { Files } from '../../db/files.ts'
import type { NamedFile } from '../domain/kit/command.ts'
import { type FieldFault, fieldFault, refuseFields } from '../domain/kit/refusal.ts'
import { storedFileType } from './file-type.ts'
import { refuseWith } from './problem.ts'

type Store = Pick<Files, 'has' | 'read'>

const faultOf = async ({ path, hash, isPicture, isScan }: NamedFile, files: Store): Promise<FieldFault | null> => {
  const content = files.has(hash) ? await files.read(hash) : null
  if (!content) return fieldFault(path, 'file-not-stored', {})
  const type = storedFileType(content)
  const isImage = type.startsWith('image/')
  if (isScan && !isImage && type !== 'application/pdf') return fieldFault(path, 'file-no-scan', {})
  return isPicture && !isImage ? fieldFault(path, 'file-no-picture', {}) : null
}

/** Refuses where a named file is not part of the record, or not the picture that it has to be. */
export const mustBeStored = async (named: readonly NamedFile[], files: Store): Promise<void> => {
  const faults = await Promise.all(named.map(each => faultOf(each, files)))
  const found = faults.filter(fault => fault !== null)
  if (found.length > 0) refuseWith(refuseFields(found))
}
