// An operation that is under way: opened and done by command until a step, which a person then has on the screen.
import { must } from '../../server/demo/door.ts'
import type { Called } from '../../server/demo/people.ts'
import { performRun } from '../../server/demo/perform.ts'
import { openOperation } from '../../server/domain/batch/commands/open-operation.ts'
import { present } from '../../server/domain/kit/existing.ts'
import type { Begun } from './app-laboratory.ts'
import type { Screens } from './screens.ts'
import type { Tablet } from './tablet.ts'

/** The last run of a batch. */
export const runOf = ({ lab }: Screens, { batch }: Begun): number =>
  present(lab.door, 'batch', batch).runs.at(-1)?.run ?? 0

/** The bench goes on with the open run until a step. */
export const goOnUntil = async (screens: Screens, begun: Begun, until: string): Promise<void> => {
  await performRun(screens.lab.door, begun.batch, runOf(screens, begun), { ...begun.plan, until })
}

/** Opens an operation, and does it until a step. */
export const openUntil = async (screens: Screens, begun: Begun, operation: string, until: string): Promise<void> => {
  await must(screens.lab.door, openOperation, { batch: begun.batch, operation }, { as: begun.plan.as })
  await goOnUntil(screens, begun, until)
}

/** Somebody's tablet with the open run on it. */
export const atBench = async (screens: Screens, who: Called, begun: Begun, width?: number): Promise<Tablet> => {
  const tablet = await screens.tabletOf(who, width)
  await tablet.go(`/batches/${begun.batch}/runs/${runOf(screens, begun)}`)
  await tablet.page.getByRole('heading', { level: 2 }).first().waitFor()
  return tablet
}

/** At the second check: a badge is scanned and a PIN typed. */
export const confirmAs = async (screens: Screens, { page, scan }: Tablet, who: Called, pin: string): Promise<void> => {
  await page.getByRole('button', { name: 'Back to the step' }).waitFor()
  await scan(screens.paper.textOf(screens.badgeOf(who)))
  await page.getByLabel('PIN of the colleague').fill(pin)
}
