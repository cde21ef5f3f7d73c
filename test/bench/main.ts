// `npm run bench [-- NAME ... --years N --effort N]`: measures the rows of that name, or all, and prints one table.
import { openWorkshop, type Scale, type Workshop } from './kit/workshop.ts'
import type { Line, Row } from './row.ts'
import { rows } from './rows.ts'
import { tableOf } from './table.ts'

interface Asked {
  names: string[]
  scale: Scale
}

/** What cannot be measured as it was asked for: the message is one sentence for the terminal. */
class AskedError extends Error {}

/** A twentieth of ten years, so that a whole run takes a few minutes; the table says what was measured. */
const usual: Scale = { years: 0.5, effort: 1 }

const askedFor = (args: readonly string[]): Asked => {
  const asked: Asked = { names: [], scale: { ...usual } }
  for (let at = 0; at < args.length; at++) {
    const [arg = '', value] = [args[at], Number(args[at + 1])]
    if (arg === '--years' || arg === '--effort') {
      if (!(value > 0)) throw new AskedError(`${arg} wants a number greater than 0`)
      asked.scale[arg === '--years' ? 'years' : 'effort'] = value
      at += 1
    } else if (rows.some(({ name }) => name === arg)) asked.names.push(arg)
    else throw new AskedError(`${arg} is no row; the rows are ${rows.map(({ name }) => name).join(', ')}`)
  }
  return asked
}

/** A row that cannot be measured takes none of the others with it. */
const measureRow = async (row: Row, workshop: Workshop): Promise<Line[]> => {
  workshop.say(`measuring: ${row.name}`)
  try {
    return await row.measure(workshop)
  } catch (error) {
    process.exitCode = 1
    workshop.say(`${row.name} could not be measured: ${(error as Error).stack}`)
    return []
  }
}

const measure = async ({ names, scale }: Asked): Promise<Line[]> => {
  const workshop = openWorkshop(scale)
  const lines: Line[] = []
  for (const row of rows) {
    if (names.length === 0 || names.includes(row.name)) lines.push(...(await measureRow(row, workshop)))
  }
  await workshop.end()
  return lines
}

try {
  process.stdout.write(`${tableOf(await measure(askedFor(process.argv.slice(2))))}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof AskedError ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}
