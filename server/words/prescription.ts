// What is prescribed for the sites of a case: `left knee, 40.0 million cells in 8.0 mL`.
import { formatCellCount, formatVolume } from './format.ts'
import type { Language } from './languages.ts'
import { listOf } from './names.ts'
import { siteTextFromKey } from './sites.ts'

interface Prescribed {
  id: string
  doseCells: number
  volumeUl: number
}

const siteText = ({ id, doseCells, volumeUl }: Prescribed, language: Language): string => {
  const amounts = [formatCellCount(doseCells, language), formatVolume(volumeUl, language)]
  return `${siteTextFromKey(language, id)} (${amounts.join(language === 'es' ? ' en ' : ' in ')})`
}

export const prescriptionText = (sites: readonly Prescribed[], language: Language): string =>
  listOf(
    sites.map(site => siteText(site, language)),
    language,
  )

/** As an exception tells them: `knee-left:40000000:8000`, one item a site. */
export const sitesInFacts = (items: readonly string[], language: Language): string => {
  const sites = items.map(item => {
    const [id = '', doseCells, volumeUl] = item.split(':')
    return { id, doseCells: Number(doseCells), volumeUl: Number(volumeUl) }
  })
  return prescriptionText(sites, language)
}
