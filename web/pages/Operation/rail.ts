// The rail at the left: the steps of this run and how each stands; done ones can be read, the present one gone back to.
import type { OperationPage, StepLine } from '../../../server/contract/batches.ts'
import type { Language } from '../../../server/words/languages.ts'
import type { RailStep } from '../../ui/StepRail.svelte'
import { calledFor, isSettled } from './current-step.ts'

export function railSteps(
  { steps, isOpen }: Pick<OperationPage, 'steps' | 'isOpen'>,
  current: StepLine | null,
  close: string,
  language: Language,
  address: (step?: string) => string,
): RailStep[] {
  const lines = calledFor(steps).map((line): RailStep => {
    const { id, title, optional } = line.definition
    const isNow = line === current
    return {
      id,
      label: title[language],
      state: line.standing === 'done' || line.standing === 'skipped' ? line.standing : isNow ? 'now' : 'todo',
      href: isSettled(line) || isNow || (optional && isOpen) ? address(id) : undefined,
    }
  })
  return [
    ...lines,
    {
      id: 'close',
      label: close,
      state: isOpen ? (current === null ? 'now' : 'todo') : 'done',
      href: isOpen ? address('close') : undefined,
    },
  ]
}
