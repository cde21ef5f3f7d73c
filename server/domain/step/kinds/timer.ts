// timer: from when to when something acted (trypsin, a centrifuge run); outside its limits it is an exception.
import { elapsed } from '../../formula/elapsed.ts'
import { formulas } from '../../formula/formulas.ts'
import { refuse } from '../../kit/refusal.ts'
import { isOutside, outOfLimit } from '../fields.ts'
import { fine, no, type StepRule } from '../outcome.ts'

export const timerRule: StepRule<'timer'> = {
  kind: 'timer',
  correctable: true,
  repeatable: false,
  judge({ startedAt, endedAt }, { step, context }) {
    const time = elapsed({ fromIso: startedAt, toIso: endedAt })
    if (!time.ok) return no(refuse('timer-reversed', { startedAt, endedAt }))
    if (Date.parse(endedAt) > Date.parse(context.now)) return no(refuse('in-the-future', { at: endedAt }))
    const minutes = Math.round(time.value.milliseconds / 600) / 100
    // The formula answers hours and milliseconds; people read minutes here.
    const formulaVersion = formulas['elapsed-hours'].version
    const inputs = { fromIso: startedAt, toIso: endedAt }
    return fine({
      computed: {
        numbers: { minutes: { value: minutes, unit: 'min', formula: 'elapsed-hours', formulaVersion, inputs } },
      },
      exceptions: isOutside(minutes, step.minutes) ? [outOfLimit(step.id, minutes, 'min', step.minutes)] : [],
    })
  },
}
