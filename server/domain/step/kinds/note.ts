// note: free text for the record.
import { fine, type StepRule } from '../outcome.ts'

export const noteRule: StepRule<'note'> = {
  kind: 'note',
  correctable: true,
  repeatable: true,
  judge: () => fine(),
}
