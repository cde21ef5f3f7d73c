// A treatment site while it is typed: dose in millions, volume in millilitres; and the input in whole cells and microlitres.
import type { CaseSite } from '../../server/contract/cases.ts'
import { type Joint, jointsWithDigits } from '../../server/domain/case/treatment-site-places.ts'
import { readMillions, readMl, writeMillions, writeMl } from '../ui/amount-text.ts'

export interface SiteDraft {
  joint: string
  side: string
  digit: string
  digitJoint: string
  doseMillions: string
  volumeMl: string
}

/** The dose and volume of the shipped process; a surgeon may prescribe others. */
export const emptySite = (): SiteDraft => ({
  joint: '',
  side: '',
  digit: '',
  digitJoint: '',
  doseMillions: '40',
  volumeMl: '8',
})

/** What is recorded of a site, as it is typed. */
export const draftOf = ({ joint, side, digit, digitJoint, doseCells, volumeUl }: CaseSite): SiteDraft => ({
  joint,
  side,
  digit: digit ?? '',
  digitJoint: digitJoint ?? '',
  doseMillions: writeMillions(doseCells),
  volumeMl: writeMl(volumeUl),
})

/** Hand and foot have several joints of their own: digit and joint are asked for. */
export const needsDigit = ({ joint }: Pick<SiteDraft, 'joint'>): boolean => jointsWithDigits.includes(joint as Joint)

/** What is empty is left out, an amount that cannot be read goes as typed: the server says what is missing and what is wrong. */
export const siteInput = (site: SiteDraft) => ({
  joint: site.joint || undefined,
  side: site.side || undefined,
  ...(needsDigit(site) && site.digit ? { digit: site.digit } : {}),
  ...(needsDigit(site) && site.digitJoint ? { digitJoint: site.digitJoint } : {}),
  doseCells: readMillions(site.doseMillions) ?? (site.doseMillions.trim() || undefined),
  volumeUl: readMl(site.volumeMl) ?? (site.volumeMl.trim() || undefined),
})
