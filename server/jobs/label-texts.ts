// The labels of a sending as ZPL, made when they are sent: until then no name lies anywhere but where names lie.
import type { BatchState } from '../domain/batch/batch.ts'
import { purposeOf } from '../domain/batch/commands/send-labels.ts'
import { labelEntryOf } from '../domain/batch/label-prints.ts'
import type { Sending } from '../domain/batch/sendings.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import type { PrinterState } from '../domain/printer/printer.ts'
import type { Marrow } from '../open-marrow.ts'
import { isNamed } from '../papers/labels/entry.ts'
import type { PaperRequest } from './paper-job.ts'
import { readPatient } from './read-patient.ts'
import type { Thread } from './thread.ts'

type Parts = Pick<Marrow, 'executor' | 'identities' | 'config'> & { papers: Thread<PaperRequest, Uint8Array> }

/** In the order in which they come out; null where the patient's stored identity is not the recorded one: that is never printed. */
export const zplOf = async (
  batch: BatchState,
  { entry: id, print, from, count, by }: Sending,
  { stock, dpi }: PrinterState,
  parts: Parts,
): Promise<string[] | null> => {
  const { executor, config, papers } = parts
  const entry = labelEntryOf(batch, id)
  const hasName = entry !== null && isNamed(purposeOf(entry, batch, executor))
  const patient = hasName ? readPatient(batch, by, parts) : null
  if (hasName && !patient) return null
  const made = await papers.ask({
    job: {
      what: 'entry-zpl',
      batch: batch.id,
      entry: id,
      print: print === 1 ? 'first' : print - 1,
      patient,
      on: { stock, dpi },
    },
    now: executor.time().now,
    zone: config.zone,
    language: settingsOf(executor).labelLanguage,
    isDemo: config.demo,
  })
  // The thread answers a list of texts.
  const all = JSON.parse(Buffer.from(made).toString('utf8')) as string[]
  return all.slice(from, from + count)
}
