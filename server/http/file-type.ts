// What a file is, by its first bytes: what a browser is later told must not be what a stranger claimed.
import type { FileType } from '../contract/files.ts'

const beginsWith = (content: Buffer, signature: number[], at = 0): boolean =>
  signature.every((byte, index) => content[at + index] === byte)

/** Text without control characters but tabs and line ends, in UTF-8. */
const isText = (content: Buffer): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that no text has
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text)
  } catch {
    return false
  }
}

const isWhatItSays: Readonly<Record<FileType, (content: Buffer) => boolean>> = {
  'image/jpeg': content => beginsWith(content, [0xff, 0xd8, 0xff]),
  'image/png': content => beginsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/webp': content =>
    beginsWith(content, [0x52, 0x49, 0x46, 0x46]) && beginsWith(content, [0x57, 0x45, 0x42, 0x50], 8),
  'application/pdf': content => beginsWith(content, [0x25, 0x50, 0x44, 0x46, 0x2d]),
  'text/csv': isText,
  'text/plain': isText,
}

/** The type that was claimed, where the content bears it out; else null. */
export const fileTypeOf = (content: Buffer, claimed: string): FileType | null => {
  const type = claimed.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!Object.hasOwn(isWhatItSays, type)) return null
  return isWhatItSays[type as FileType](content) ? (type as FileType) : null
}

/** The type of a stored file; a table of values is told as plain text. */
export const storedFileType = (content: Buffer): string => {
  const types = Object.keys(isWhatItSays) as FileType[]
  const type = types.find(each => !each.startsWith('text/') && isWhatItSays[each](content))
  return type ?? 'text/plain; charset=utf-8'
}
