// make-vessels: each label scanned as it is applied, a volume for all or for each, a site for each container; cells follow.
import { cellsInPart, totalCells } from '../../../server/domain/formula/totals.ts'
import { formatCellCount, formatVolume } from '../../../server/words/format.ts'
import { siteTextFromKey } from '../../../server/words/sites.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { makeVesselsWords } from '../../../server/words/steps/make-vessels.ts'
import { thingName } from '../../../server/words/things.ts'
import { readMl, writeMl } from '../../ui/amount-text.ts'
import { scannable, shortCode } from '../codes.ts'
import { labelledType, reservedCodes } from '../reserved.ts'
import type { Seen, StepFacts, StepLogic, SummaryLine, Taken } from '../step-form.ts'
import { tooMuch } from '../too-much.ts'

export interface VesselDraft {
  id: string
  /** In millilitres; empty where the volume for all holds. */
  volume: string
  site: string
}

export interface MakeVesselsDraft {
  vessels: VesselDraft[]
  /** In millilitres, for every flask without one of its own. */
  volume: string
}

type Facts = StepFacts<'make-vessels'>

export interface Part {
  id: string
  site: string
  volumeUl: number | null
  /** Null while it is not known: no volume, or nothing counted. */
  cells: number | null
  cellsPerCm2: number | null
}

const cellsIn = (volumeUl: number, { page }: Pick<Facts, 'page'>): number | null => {
  const total = page.balance && totalCells({ cellsPerMl: page.balance.liveCellsPerMl, volumeUl })
  return total?.ok ? total.value.cells : null
}

/** Each flask or container with what the count and its volume make of it. */
export function partsOf(draft: MakeVesselsDraft, facts: Pick<Facts, 'step' | 'page'>): Part[] {
  const type = labelledType(facts.page, facts.step.labelsFrom)
  const areaCm2 = facts.page.vesselTypes.find(each => each.id === type)?.areaCm2
  return draft.vessels.map(({ id, volume, site }) => {
    const volumeUl = readMl(volume.trim() || draft.volume)
    const cells = volumeUl === null ? null : cellsIn(volumeUl, facts)
    return { id, site, volumeUl, cells, cellsPerCm2: cells === null || !areaCm2 ? null : Math.round(cells / areaCm2) }
  })
}

/** What is left of the counted suspension after it; null where nothing was counted or more is taken than there is. */
export function leftAfter(draft: MakeVesselsDraft, facts: Pick<Facts, 'step' | 'page'>) {
  const { balance } = facts.page
  if (!balance) return null
  const partUl = partsOf(draft, facts).reduce((sum, part) => sum + (part.volumeUl ?? 0), 0)
  const part = cellsInPart({ cellsPerMl: balance.liveCellsPerMl, partUl, suspensionUl: balance.leftUl })
  return part.ok ? { volumeUl: part.value.leftUl, cells: Math.max(0, balance.leftCells - part.value.cells) } : null
}

/** The flask or container for which nothing is left; null where there is enough, and where nothing was counted. */
export const tooMuchIn = (draft: MakeVesselsDraft, facts: Pick<Facts, 'step' | 'page'>) =>
  facts.page.balance && tooMuch(partsOf(draft, facts), facts.page.balance.leftUl)

/** Sites of the case that no container of this filling is for yet. */
export const freeSites = (draft: MakeVesselsDraft, { page }: Pick<Facts, 'page'>): string[] =>
  page.batch.sites.map(site => site.id).filter(id => !draft.vessels.some(vessel => vessel.site === id))

const prescribedMl = (site: string, { page }: Facts): string => {
  const volumeUl = page.batch.sites.find(each => each.id === site)?.volumeUl
  return volumeUl === undefined ? '' : writeMl(volumeUl)
}

/** Puts a container to a site; its prescribed volume is offered where none was typed. */
export function chooseSite(vessel: VesselDraft, site: string, facts: Facts): void {
  vessel.site = site
  if (vessel.volume === '') vessel.volume = prescribedMl(site, facts)
}

function take(draft: MakeVesselsDraft, seen: Seen, facts: Facts): Taken {
  const { step, page, reader } = facts
  const say = commonStepWords[reader.language]
  if (seen.kind !== (step.makes === 'vessels' ? 'vessel' : 'container')) {
    const wanted = makeVesselsWords[reader.language].scan[step.makes]
    return { isTaken: false, sentence: say.otherThing(thingName(seen.kind, reader.language), seen.id, wanted) }
  }
  const code = shortCode(seen.id, page.batch.id)
  if (draft.vessels.some(vessel => vessel.id === seen.id)) return { isTaken: true, sentence: say.scannedBefore(code) }
  if (!reservedCodes(page, step.labelsFrom).includes(seen.id)) return { isTaken: false, sentence: say.notWanted(code) }
  const vessel: VesselDraft = { id: seen.id, volume: '', site: '' }
  const [only, ...others] = freeSites(draft, facts)
  if (step.makes === 'containers' && only !== undefined && others.length === 0) chooseSite(vessel, only, facts)
  draft.vessels.push(vessel)
  return { isTaken: true }
}

function missing(draft: MakeVesselsDraft, facts: Facts): string | null {
  const say = makeVesselsWords[facts.reader.language]
  const short = (id: string) => shortCode(id, facts.page.batch.id)
  if (draft.vessels.length === 0) return say.scanLabel
  if (facts.step.makes === 'containers') {
    const homeless = draft.vessels.find(vessel => vessel.site === '')
    if (homeless) return say.siteMissing(short(homeless.id))
  }
  const empty = partsOf(draft, facts).find(part => !part.volumeUl)
  if (empty) return facts.step.makes === 'vessels' ? say.volumeMissing : say.volumeOfMissing(short(empty.id))
  return tooMuchIn(draft, facts) ? say.tooMuch : null
}

/** Flasks with the same volume share a line, as they are compared at the bench. */
function summary(vessels: readonly { code: string; volumeUl: number; site?: string; cells?: number }[], facts: Facts) {
  const { language } = facts.reader
  const say = makeVesselsWords[language]
  const groups = new Map<string, { codes: string[]; line: string }>()
  for (const { code, volumeUl, site, cells } of vessels) {
    const own = cells || cellsIn(volumeUl, facts)
    const cellText = own === null ? '' : formatCellCount(own, language)
    const volume = formatVolume(volumeUl, language)
    const line = site ? say.eachAt(volume, cellText, siteTextFromKey(language, site)) : say.each(volume, cellText)
    const group = groups.get(line) ?? { codes: [], line }
    group.codes.push(shortCode(code.split('.')[0] ?? code, facts.page.batch.id))
    groups.set(line, group)
  }
  return [...groups.values()].map(
    ({ codes, line }): SummaryLine => ({ name: codes.join(', '), value: line, isCode: true }),
  )
}

export const makeVesselsStep: StepLogic<'make-vessels', MakeVesselsDraft> = {
  isByHand: () => true,
  begin: () => ({ vessels: [], volume: '' }),
  reopen: values => ({
    vessels: values.vessels.map(({ code, volumeUl, site }) => ({
      id: code,
      volume: writeMl(volumeUl),
      site: site ?? '',
    })),
    volume: '',
  }),
  missing,
  values: (draft, facts) => ({
    vessels: partsOf(draft, facts).map(({ id, site, volumeUl }) => ({
      code: scannable(id),
      volumeUl: volumeUl ?? 0,
      ...(site && { site }),
    })),
  }),
  lead(draft, { step, page, reader }) {
    const say = commonStepWords[reader.language]
    return `${say.scanned(draft.vessels.length, reservedCodes(page, step.labelsFrom).length)} ${say.inAnyOrder}`
  },
  awaits: (_, { step, reader }) => makeVesselsWords[reader.language].scan[step.makes],
  take,
  summary: (values, facts) => summary(values.vessels, facts),
}
