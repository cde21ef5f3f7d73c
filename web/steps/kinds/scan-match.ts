// scan-match: the one code that is expected, recorded as soon as it is scanned; or every flask or container, in any order.
import type { OperationPage } from '../../../server/contract/batches.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { scanMatchWords } from '../../../server/words/steps/scan-match.ts'
import { thingName } from '../../../server/words/things.ts'
import { scannable, shortCode } from '../codes.ts'
import { lastLook } from '../last-time.ts'
import type { Seen, StepFacts, StepLogic, Taken } from '../step-form.ts'

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
} as const

/** The codes that have to be scanned, where there are several. */
export function wantedCodes({ step, page }: Pick<Facts, 'step' | 'page'>): string[] {
  if (step.match === 'vessels') return inCulture(page)
  if (step.match !== 'containers') return []
  const ended = ['given', 'given-in-part', 'destroyed', 'returned']
  return page.containers.filter(each => !ended.includes(each.status) && !each.onHold).map(each => each.id)
}

export const inCulture = (page: OperationPage): string[] =>
  page.vessels.filter(vessel => vessel.status === 'in-culture').map(vessel => vessel.id)

/** Those neither scanned nor noted as missing. */
export const leftToScan = (draft: ScanMatchDraft, facts: Pick<Facts, 'step' | 'page'>): string[] =>
  wantedCodes(facts).filter(id => !draft.codes.includes(id) && !draft.missing.some(each => each.code === id))

export const isSingle = (step: Facts['step']): boolean => step.match !== 'vessels' && step.match !== 'containers'

/** The one code that is expected, without its check character. */
export function expectedCode({ step, page }: Pick<Facts, 'step' | 'page'>): string {
  if (step.match === 'donation') return page.donation
  return step.match === 'patient' ? page.batch.patientCode : page.batch.id
}

function take(draft: ScanMatchDraft, seen: Seen, facts: Facts): Taken {
  const { step, page, reader } = facts
  const say = commonStepWords[reader.language]
  if (seen.kind !== kinds[step.match]) {
    const wanted = scanMatchWords[reader.language].scan[step.match]
    return { isTaken: false, sentence: say.otherThing(thingName(seen.kind, reader.language), seen.id, wanted) }
  }
  if (isSingle(step)) {
    draft.codes = [seen.text]
    return { isTaken: true, isComplete: true }
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
    const done = say.scanned(draft.codes.length, wantedCodes(facts).length)
    const last = facts.step.match === 'vessels' ? lastLook(facts.page, facts.reader) : null
    return [done, say.inAnyOrder, last].filter(Boolean).join(' ')
  },
  awaits: (_, { step, reader }) => scanMatchWords[reader.language].scan[step.match],
  take,
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
    const codes = values.codes.map(short).join(', ')
    return [
      { name: say.label[step.match], value: say.list(values.codes.length, codes) },
      ...(values.missing ?? []).map(({ code, reason }) => ({ name: short(code), value: say.missingLine(reason) })),
    ]
  },
}
