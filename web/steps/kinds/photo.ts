// photo: a picture, stored before the step is recorded, of the batch or of one flask that was scanned.
import { formatFileSize } from '../../../server/words/format.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { photoWords } from '../../../server/words/steps/photo.ts'
import { thingName } from '../../../server/words/things.ts'
import { scannable, shortCode } from '../codes.ts'
import type { StepLogic } from '../step-form.ts'

/** A file as the server keeps it, named by the SHA-256 of its content. */
export interface StoredPicture {
  hash: string
  type: string
  sizeBytes: number
}

export interface PhotoDraft {
  picture: StoredPicture | null
  /** The flask that it shows; empty for the whole batch. */
  vessel: string
}

export const photoStep: StepLogic<'photo', PhotoDraft> = {
  typesFirst: true,
  begin: () => ({ picture: null, vessel: '' }),
  missing: (draft, { reader }) => (draft.picture ? null : photoWords[reader.language].missing),
  values: ({ picture, vessel }) => ({
    file: picture?.hash,
    type: picture?.type,
    sizeBytes: picture?.sizeBytes,
    ...(vessel && { vessel: scannable(vessel) }),
  }),
  // Before the seeding there is no flask to be in the picture.
  awaits: (_, { page, reader }) => (page.vessels.length > 0 ? photoWords[reader.language].scanFlask : null),
  take(draft, seen, { reader: { language } }) {
    if (seen.kind !== 'vessel') {
      const { otherThing } = commonStepWords[language]
      const wanted = photoWords[language].scanFlask
      return { isTaken: false, sentence: otherThing(thingName(seen.kind, language), seen.id, wanted) }
    }
    draft.vessel = seen.id
    return { isTaken: true }
  },
  summary(values, { page, reader: { language } }) {
    const say = photoWords[language]
    const picture = { name: say.picture, value: formatFileSize(values.sizeBytes, language) }
    if (page.vessels.length === 0) return [picture]
    const shown = values.vessel ? shortCode(values.vessel, page.batch.id) : say.wholeBatch
    return [picture, { name: say.ofFlask, value: shown }]
  },
}
