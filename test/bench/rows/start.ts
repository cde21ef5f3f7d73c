// From the start of the process to its first answer, with the large laboratory, against a bare Fastify app's start.
import { atMost, type Row, sampleOf, timed } from '../row.ts'

const ROUNDS = 9

const answer = async (started: Promise<{ base: string }>): Promise<void> => {
  const response = await fetch(`${(await started).base}/healthz`)
  if (response.status !== 200) throw new Error(`the first answer was ${response.status}`)
}

export const start: Row = {
  name: 'start',
  async measure(workshop) {
    const laboratory = await workshop.large()
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      const floor = workshop.floor({ kind: 'bare' })
      times.floor.push(await timed(() => answer(floor)))
      await (await floor).end()
      const marrow = workshop.marrow(laboratory)
      times.ours.push(await timed(() => answer(marrow)))
      await (await marrow).end('SIGTERM')
    }
    const samples = { ours: sampleOf(times.ours), floor: sampleOf(times.floor) }
    const what = `start to first answer, ${laboratory.entries} entries`
    return [{ what, unit: 'ms', ...samples, goal: atMost(2) }]
  },
}
