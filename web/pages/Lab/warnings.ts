// What in the registers needs an eye: lots whose last day comes, materials that run low, calibrations that end.
import type { EquipmentLine, LotLine, MaterialLine } from '../../../server/contract/laboratory.ts'
import { unitText } from '../../../server/words/amounts.ts'
import { formatQuantity } from '../../../server/words/format.ts'
import { registerWords } from '../../../server/words/pages/registers.ts'
import { formatPlainDay } from '../../../server/words/plain-day.ts'
import type { Reader } from '../../../server/words/times.ts'

export interface Warning {
  key: string
  sentence: string
  /** The tab and the thing in it. */
  show: { show: string } & Record<string, string>
}

interface Registers {
  lots: readonly LotLine[]
  materials: readonly MaterialLine[]
  equipment: readonly EquipmentLine[]
}

/** The last day of use: by the expiry, or by when it was opened. */
const lastDay = ({ expires, openUntil }: LotLine): string =>
  openUntil !== null && openUntil < expires.slice(0, 10) ? openUntil : expires.slice(0, 10)

/** The graver first: what is overdue, what runs low, what ends. */
export const warningsIn = ({ lots, materials, equipment }: Registers, reader: Reader): Warning[] => {
  const say = registerWords[reader.language]
  const day = (plain: string): string => formatPlainDay(plain, reader)
  const machines = equipment
    .filter(line => line.due !== null)
    .map(line => {
      const first = [line.calibratedUntil, line.qualifiedUntil].filter(each => each !== null).toSorted()[0] ?? ''
      const sentence = line.due === 'overdue' ? say.overdue(line.name, day(first)) : say.due(line.name, day(first))
      return { key: line.id, sentence, show: { show: 'equipment', equipment: line.id } }
    })
  const low = materials
    .filter(line => line.isLow)
    .map(({ id, name, unit, stock, minimumStock }) => {
      const amount = (value: number) => formatQuantity(value, unitText(unit, reader.language, value), reader.language)
      const sentence = say.stockLow(name, amount(stock), amount(minimumStock ?? 0))
      return { key: id, sentence, show: { show: 'materials', material: id } }
    })
  const ending = lots
    .filter(line => line.endsSoon)
    .map(line => {
      const sentence = say.lotEnds(line.materialName, line.id, day(lastDay(line)))
      return { key: line.id, sentence, show: { show: 'lots', lot: line.id } }
    })
  return [...machines, ...low, ...ending]
}
