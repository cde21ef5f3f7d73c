// A product that was given and of which something has failed, as the notice about it says.
import type { SurgeonToTell } from '../../server/contract/surgeon-to-tell.ts'
import { tellSurgeonWords } from '../../server/words/pages/tell-surgeon.ts'
import { siteTextFromKey } from '../../server/words/sites.ts'
import { formatOnMoment, type Reader } from '../../server/words/times.ts'

export const givenText = ({ container, site, at }: SurgeonToTell['given'][number], reader: Reader): string =>
  tellSurgeonWords[reader.language].given(container, formatOnMoment(at, reader), siteTextFromKey(reader.language, site))
