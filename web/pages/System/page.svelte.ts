// The state of the System page: the accounts, what the laboratory still lacks, the label printers, and where the journal stands.
import type { output } from 'zod'
import type { readHead } from '../../../server/contract/journal.ts'
import type { AccountLine } from '../../../server/contract/people.ts'
import type { listPrinters } from '../../../server/contract/printers.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'
import { LabPage } from '../Lab/page.svelte.ts'

type Head = output<(typeof readHead)['answer']>
type Printers = output<(typeof listPrinters)['answer']>

export const tabs = ['people', 'sessions', 'printers', 'packs', 'journal'] as const
export type Tab = (typeof tabs)[number] | 'begin'

/** What the address asks for. Where it asks for nothing: what is missing while the laboratory has not begun, afterwards the accounts. */
export const tabOf = (query: URLSearchParams, hasBegun: boolean, isMissing: boolean): Tab => {
  const show = query.get('show')
  if (show === 'begin') return isMissing ? 'begin' : 'people'
  return tabs.find(tab => tab === show) ?? (isMissing && !hasBegun ? 'begin' : 'people')
}

export class SystemPage {
  /** Registers as the Lab page asks for them, and people with their accounts. */
  readonly lab: LabPage<AccountLine>
  readonly head: Asked<Head>
  readonly printers: Asked<Printers>

  constructor(api: Api) {
    this.lab = new LabPage(api, '/api/accounts')
    this.printers = new Asked(isBackground => api.ask<Printers>('/api/printers', {}, { isBackground }))
    this.head = new Asked(isBackground => api.ask<Head>('/api/journal/head', {}, { isBackground }))
  }
}

/** The anchor as `npm run verify` takes it. */
export const anchorOf = ({ seq, hash }: Head): string => `${seq}:${hash}`
