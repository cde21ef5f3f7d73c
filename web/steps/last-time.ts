// What was seen the last time, in one line, for who is about to look again.
import type { EntryAnswer, OperationPage } from '../../server/contract/batches.ts'
import { figureWords } from '../../server/words/figures.ts'
import { commonStepWords } from '../../server/words/steps/common.ts'
import type { Reader } from '../../server/words/times.ts'
import { lastFieldText } from './fields.ts'

const dayMs = 86_400_000

/** The whole day since seeding on which an entry was performed: `day 7`; said in words before seeding. */
export function dayOf(entry: EntryAnswer, page: OperationPage, { language }: Reader): string {
  const { dayNow } = page.batch
  const day = dayNow === null ? -1 : Math.floor(dayNow - (Date.parse(page.now) - Date.parse(entry.performedAt)) / dayMs)
  return day < 0 ? commonStepWords[language].notDay : figureWords[language].dayNumber(String(day))
}

/** `Last time (day 7): confluence 40 %, medium clear.` Null where the flasks have not been looked at before. */
export function lastLook(page: OperationPage, reader: Reader): string | null {
  const look = page.steps.find(line => line.definition.kind === 'measure' && line.definition.perVessel && line.lastTime)
  if (look?.definition.kind !== 'measure' || !look.lastTime) return null
  const { lastTime } = look
  const parts = look.definition.fields.flatMap(field => {
    const text = lastFieldText(field, lastTime, reader)
    return text ? [`${field.label[reader.language].toLowerCase()} ${text.toLowerCase()}`] : []
  })
  return parts.length === 0
    ? null
    : commonStepWords[reader.language].lastTime(dayOf(lastTime, page, reader), parts.join(', '))
}
