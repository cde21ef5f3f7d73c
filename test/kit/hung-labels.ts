// What hangs in the laboratory and can be scanned there: cabinets, an incubator position, lots and a colleague's badge, as printed.
import type { Browser } from 'playwright-core'
import type { readLaboratory } from '../../server/contract/laboratory.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import type { AppLaboratory } from './app-laboratory.ts'
import { type Manner, openTablet, type Paper } from './tablet.ts'

/** Prints and reads a label of each kind, as the lab manager; answers how a person of this laboratory works by them. */
export const printWhatHangs = async (
  browser: Browser,
  url: string,
  lab: AppLaboratory,
  paper: Paper,
): Promise<Manner> => {
  const manager = await openTablet(browser, url, lab.staff.labManager)
  const register = await manager.ask<AnswerOf<typeof readLaboratory>>('/api/laboratory')
  const equipment: Record<string, string> = {}
  for (const each of register.equipment) equipment[each.type] ??= each.id
  const lots: Record<string, string> = {}
  for (const each of register.lots) if (each.refusal === null) lots[each.category] ??= each.id
  const location = register.equipment.find(each => each.type === 'incubator')?.positions[0]?.id ?? ''
  for (const id of Object.values(equipment)) await paper.learn(await manager.print(`/api/labels/equipment/${id}.pdf`))
  for (const id of Object.values(lots)) await paper.learn(await manager.print(`/api/labels/lot/${id}.pdf`))
  await paper.learn(await manager.print(`/api/labels/location/${location}.pdf`))
  const badge = lab.executor.read('person', lab.staff.marc)?.badge ?? ''
  await paper.learn(await manager.print(`/api/labels/badge/${badge}.pdf`))
  await manager.close()
  return {
    paper,
    badge: paper.textOf(badge),
    lots,
    equipment,
    location,
    counts: {},
    fields: { 'volume-ml': '100', 'net-g': '106' },
    choices: {},
    flasks: { type: 't175', count: 2, volumeMl: '4' },
    sampleMl: '0.2',
  }
}
