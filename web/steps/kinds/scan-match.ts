// scan-match: the one code that is expected, or every flask or container, in any order; the last scan records it.
import type { OperationPage } from '../../../server/contract/batches.ts'
import { isOuterLabelOf } from '../../../server/domain/code/outer-label.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { scanMatchWords } from '../../../server/words/steps/scan-match.ts'
import { thingName } from '../../../server/words/things.ts'
import { hasEnded } from '../../parts/container-ended.ts'
import { scannable, shortCode } from '../codes.ts'
import { lastLook } from '../last-time.ts'
import type { Seen, StepFacts, StepLogic, Taken } from '../step-form.ts'
import { toBeLabelled } from './print-labels.ts'

export interface ScanMatchDraft {
  /** Of a single code as scanned, of several their ids. */
  codes: string[]
  missing: { code: string; reason: string }[]
  /** The question about a missing flask is open. */
  isAsking: boolean
}

type Facts = StepFacts<'scan-match'>

const kinds = {
  batch: 'batch',
  donation: 'donation',
  patient: 'patient-code',
  vessels: 'vessel',
  containers: 'container',
  'outer-labels': 'container',
} as const

/** The codes that have to be scanned, where there are several. */
export function wantedCodes({ step, page }: Pick<Facts, 'step' | 'page'>): string[] {
  if (step.match === 'vessels') return inCulture(page)
  if (step.match === 'outer-labels') return toBeLabelled(page).map(({ id }) => id)
  if (step.match !== 'containers') return []
  return page.containers.filter(each => !hasEnded(each) && !each.onHold).map(each => each.id)
}

export const inCulture = (page: OperationPage): string[] =>
  page.vessels.filter(vessel => vessel.status === 'in-culture').map(vessel => vessel.id)

/** Those neither scanned nor noted as missing. */
export const leftToScan = (draft: ScanMatchDraft, facts: Pick<Facts, 'step' | 'page'>): string[] =>
  wantedCodes(facts).filter(
    id => !scannedCodes(draft, facts).includes(id) && !draft.missing.some(each => each.code === id),
  )

/** What is scanned; of containers and their outer labels those that have both. */
export const scannedCodes = ({ codes }: ScanMatchDraft, { step }: Pick<Facts, 'step'>): string[] =>
  step.match === 'outer-labels' ? codes.filter((_, at) => at % 2 === 0 && at + 1 < codes.length) : codes

/** The container whose outer label is scanned next; null where a container is. */
export const awaitsOuter = ({ codes }: ScanMatchDraft, { step }: Pick<Facts, 'step'>): string | null =>
  step.match === 'outer-labels' && codes.length % 2 === 1 ? (codes.at(-1) ?? null) : null

export const isSingle = ({ match }: Facts['step']): boolean =>
  match === 'batch' || match === 'donation' || match === 'patient'

/** The one code that is expected, without its check character. */
export function expectedCode({ step, page }: Pick<Facts, 'step' | 'page'>): string {
  if (step.match === 'donation') return page.donation
  return step.match === 'patient' ? page.batch.patientCode : page.batch.id
}

/** The outer label after its container: of the same donation, and with the container's number in it. */
function takeOuter(draft: ScanMatchDraft, seen: Seen, container: string, { page, reader }: Facts): Taken {
  const isOwn = seen.kind === 'product' && isOuterLabelOf(seen.id, container, page.donation)
  if (!isOwn) {
    const sentence = scanMatchWords[reader.language].otherOuter(shortCode(container, page.batch.id))
    return { isTaken: false, sentence }
  }
  draft.codes.push(seen.text)
  return { isTaken: true }
}

function take(draft: ScanMatchDraft, seen: Seen, facts: Facts): Taken {
  const { step, page, reader } = facts
  const labelled = awaitsOuter(draft, facts)
  if (labelled !== null) return takeOuter(draft, seen, labelled, facts)
  const say = commonStepWords[reader.language]
  if (seen.kind !== kinds[step.match]) {
    const wanted = scanMatchWords[reader.language].scan[step.match]
    return { isTaken: false, sentence: say.otherThing(thingName(seen.kind, reader.language), seen.id, wanted) }
  }
  if (isSingle(step)) {
    draft.codes = [seen.text]
    return { isTaken: true }
  }
  const code = shortCode(seen.id, page.batch.id)
  if (!wantedCodes(facts).includes(seen.id)) return { isTaken: false, sentence: say.notWanted(code) }
  if (draft.codes.includes(seen.id)) return { isTaken: true, sentence: say.scannedBefore(code) }
  draft.codes.push(seen.id)
  draft.missing = draft.missing.filter(each => each.code !== seen.id)
  return { isTaken: true }
}

export const scanMatchStep: StepLogic<'scan-match', ScanMatchDraft> = {
  isByHand: () => true,
  begin: () => ({ codes: [], missing: [], isAsking: false }),
  missing(draft, facts) {
    const { step, reader } = facts
    if (isSingle(step)) return draft.codes.length > 0 ? null : scanMatchWords[reader.language].scan[step.match]
    const left = leftToScan(draft, facts).length
    const { toScan } = commonStepWords[reader.language]
    return left === 0 ? null : toScan[step.match === 'vessels' ? 'flask' : 'container'](left)
  },
  values: draft => ({
    codes: draft.codes.map(scannable),
    ...(draft.missing.length > 0 && { missing: draft.missing.map(each => ({ ...each })) }),
  }),
  lead(draft, facts) {
    if (isSingle(facts.step)) return null
    const say = commonStepWords[facts.reader.language]
    const done = say.scanned(scannedCodes(draft, facts).length, wantedCodes(facts).length)
    const last = facts.step.match === 'vessels' ? lastLook(facts.page, facts.reader) : null
    return [done, say.inAnyOrder, last].filter(Boolean).join(' ')
  },
  awaits(draft, facts) {
    const say = scanMatchWords[facts.reader.language]
    const labelled = awaitsOuter(draft, facts)
    return labelled === null ? say.scan[facts.step.match] : say.outerOf(shortCode(labelled, facts.page.batch.id))
  },
  take,
  isOfScans: () => true,
  extra(_, { step, reader }) {
    if (step.match !== 'vessels') return null
    return {
      label: scanMatchWords[reader.language].aFlaskIsMissing,
      press: draft => {
        draft.isAsking = !draft.isAsking
      },
    }
  },
  summary(values, { step, page, reader }) {
    const say = scanMatchWords[reader.language]
    const short = (id: string) => shortCode(id, page.batch.id)
    if (isSingle(step)) {
      return values.codes.map(code => ({ name: say.label[step.match], value: code, isCode: true }))
    }
    const scanned = step.match === 'outer-labels' ? values.codes.filter((_, at) => at % 2 === 0) : values.codes
    const codes = scanned.map(code => short(code.split('.')[0] ?? code)).join(', ')
    return [
      { name: say.label[step.match], value: say.list(scanned.length, codes) },
      ...(values.missing ?? []).map(({ code, reason }) => ({ name: short(code), value: say.missingLine(reason) })),
    ]
  },
}
