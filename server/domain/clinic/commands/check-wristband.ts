// check-wristband: what is scanned as a wristband, before anything else is asked: refused where it is the code of something else.
import { z } from 'zod'
import { readOwnId } from '../../code/own-code.ts'
import { readCode } from '../../code/read-code.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { type Refusal, refuse } from '../../kit/refusal.ts'
import { dayIn } from '../../kit/time.ts'
import { looksLikeNumberOf, settingsOf } from '../../lab/settings.ts'

/** A text that a hospital prints on its wristbands, or that is the number of a patient, whatever else it could be read as. */
const isOfHospital = (text: string, context: Context): boolean =>
  settingsOf(context).hospitals.some(hospital => looksLikeNumberOf(hospital, text)) ||
  context.personal.find(text).length > 0

/**
 * The code of another thing, with its right check character where it is Marrow's own: that one is never a wristband. Its id is told
 * where it names a thing of the laboratory; anything else might be somebody's number after all.
 */
export const notWristband = (text: string, context: Context): Refusal<'not-a-wristband'> | null => {
  const read = readCode(text, dayIn(context.zone, context.now))
  if (!read.ok || read.kind === 'wristband') return null
  const isOwn = readOwnId(read.id) !== null
  if (!isOwn && isOfHospital(text.trim(), context)) return null
  return refuse('not-a-wristband', { seen: read.kind, id: isOwn || read.kind === 'product' ? read.id : '' })
}

export const checkWristband = defineCommand({
  name: 'check-wristband',
  subject: 'patient',
  summary:
    'Reads what is scanned as a wristband: refused where it is the code of something else; whose it is, is not told.',
  who: ['surgeon', 'nurse'],
  input: z.strictObject({
    /** The wristband as scanned: personal, never recorded. */
    wristband: z.string().min(1).max(200),
  }),
  target: () => null,
  decide({ wristband }, context) {
    if (wristband.trim() === '') return decline(refuse('wristband-missing', {}))
    const refusal = notWristband(wristband, context)
    return refusal ? decline(refusal) : accept([])
  },
})
