// Photos, reports, consents and logger files: stored once under the hash of their content, sealed.
import { z } from 'zod'
import { FileHash } from '../domain/kit/input.ts'
import { roles } from '../domain/person/roles.ts'
import { Bytes, defineQuery } from './query.ts'

/** What a file may be; what it says it is must be what it is. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/csv', 'text/plain'] as const
export type FileType = (typeof fileTypes)[number]

export const FILE_LIMIT_BYTES = 10_000_000

export const saveFile = defineQuery({
  name: 'save-file',
  method: 'POST',
  path: '/api/files',
  // Whoever may record with a photo or a document: an inspector changes nothing, an administrator makes nothing.
  who: roles.filter(role => role !== 'inspector' && role !== 'administrator'),
  summary:
    'Stores a file of at most 10 MB, sent as the body with its own content type, and answers the hash that a command then names.',
  params: z.object({}),
  takes: fileTypes,
  answer: z.strictObject({ hash: FileHash, sizeBytes: z.int(), type: z.enum(fileTypes) }),
})

export const readFile = defineQuery({
  name: 'file',
  path: '/api/files/:hash',
  who: 'signed-in',
  summary:
    'The content of a stored file, for whoever may see what it is attached to; a file of a batch is logged as a reading of personal data.',
  params: z.object({ hash: FileHash }),
  answer: Bytes,
  media: 'application/octet-stream',
})
