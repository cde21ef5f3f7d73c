// What may be done with labels that wait for a printer, wherever they are shown.
import type { Api } from '../state/api.ts'

export type Said = 'came-out' | 'did-not-come-out' | 'cancel'

export const settleJob = (api: Api, printer: string, job: number, say: Said): Promise<unknown> =>
  api.send('POST', `/api/printers/${printer}/jobs/${job}`, { say })

/** Asks the printer how it stands, and has what waits tried at once. */
export const askPrinter = (api: Api, printer: string): Promise<unknown> =>
  api.send('POST', `/api/printers/${printer}/check`, {})
