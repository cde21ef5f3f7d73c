// A file on its way into a register: chosen, tried row by row, and imported as a whole once no row is at fault.
import type { output } from 'zod'
import type { tryImport } from '../../../server/contract/registers.ts'
import type { Importable } from '../../../server/domain/register-file/columns.ts'
import type { Api } from '../../state/api.ts'

export type Tried = output<(typeof tryImport)['answer']>

/** Bytes of a file that can be imported at once. */
export const MAX_BYTES = 200_000

export const importCommands = {
  materials: 'import-materials',
  lots: 'import-lots',
  equipment: 'import-equipment',
  rooms: 'import-rooms',
  people: 'import-people',
} as const satisfies Record<Importable, string>

/** The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark, or else what Windows in the west of Europe writes. */
export const textOfFile = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export class RegisterImport {
  readonly register: Importable
  #api: Api
  #text = ''
  #tried = $state.raw<Tried | null>(null)

  constructor(api: Api, register: Importable) {
    this.#api = api
    this.register = register
  }

  /** What would happen; null before a file was tried. */
  get tried(): Tried | null {
    return this.#tried
  }

  /** The dry run; rejects with the problem where the file as a whole cannot be read. */
  async tryText(text: string): Promise<void> {
    this.#tried = null
    this.#tried = await this.#api.send<Tried>('POST', `/api/imports/${this.register}`, { text })
    this.#text = text
  }

  /** All rows, or none and the problem. What was registered since the dry run may stand in the way. */
  async importAll(): Promise<Record<string, unknown>> {
    const { answer } = await this.#api.callCommand(importCommands[this.register], { text: this.#text })
    this.#tried = null
    return answer ?? {}
  }
}
