// photo: a picture that has been stored, named by the SHA-256 of its content; it may belong to one vessel.
import { fine, no, type StepRule } from '../outcome.ts'
import { understandOwn } from '../scanned.ts'

export const photoRule: StepRule<'photo'> = {
  kind: 'photo',
  correctable: false,
  repeatable: true,
  judge(values, situation) {
    if (values.vessel === undefined) return fine()
    const seen = understandOwn(values.vessel, 'vessel', situation)
    if (!seen.ok) return no(seen.refusal, seen.events)
    return fine({ values: { ...values, vessel: seen.id }, computed: { ids: [seen.id] } })
  },
}
