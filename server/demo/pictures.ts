// Pictures for the record of the simulated laboratory: flasks under the microscope at each confluence, bags, labels. Drawn, not
// photographed, and stored like any other file.
import { crc32 } from 'node:zlib'
import type { Files } from '../../db/files.ts'
import type { Picture, Plan } from './bench.ts'
import { type Random, randomOf } from './random.ts'

const width = 240
const height = 160

interface Canvas {
  pixels: Uint8Array
  /** Lightens or darkens one point; outside the picture nothing happens. */
  dot(x: number, y: number, by: number): void
}

const canvasOf = (ground: number, random: Random): Canvas => {
  const pixels = Uint8Array.from({ length: width * height }, () => Math.round(random.normal(ground, 4)))
  return {
    pixels,
    dot(x, y, by) {
      const [column, row] = [Math.round(x), Math.round(y)]
      if (column < 0 || row < 0 || column >= width || row >= height) return
      const at = row * width + column
      pixels[at] = Math.min(255, Math.max(0, (pixels[at] ?? 0) + by))
    },
  }
}

/** A stromal cell: a long spindle with a bright rim, thinner towards its ends. */
const spindle = (canvas: Canvas, random: Random): void => {
  const [x, y, turn] = [random.between(0, width), random.between(0, height), random.between(0.3, 1.1)]
  const length = random.between(12, 26)
  for (let along = -length; along <= length; along += 0.5) {
    const thick = 2.6 * (1 - (along / length) ** 2)
    const [cx, cy] = [x + along * Math.cos(turn), y + along * Math.sin(turn)]
    for (let across = -thick - 1; across <= thick + 1; across += 0.7) {
      const isRim = Math.abs(across) > thick
      canvas.dot(cx - across * Math.sin(turn), cy + across * Math.cos(turn), isRim ? 38 : -14)
    }
  }
}

const flask = (confluence: number, random: Random): Uint8Array => {
  const canvas = canvasOf(128, random)
  for (let cell = 0; cell < confluence * 1.6; cell++) spindle(canvas, random)
  return canvas.pixels
}

/** A bag of marrow, or a sheet of labels: a plain shape on the bench. */
const thing = (ground: number, inside: number, random: Random): Uint8Array => {
  const canvas = canvasOf(ground, random)
  for (let row = 30; row < height - 30; row++) {
    for (let column = 50; column < width - 50; column++) canvas.dot(column, row, inside - ground)
  }
  return canvas.pixels
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([length, body, check])
}

/** Adler-32 (RFC 1950), which ends a zlib stream. */
const adler32 = (data: Buffer): number => {
  let [low, high] = [1, 0]
  for (const byte of data) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return ((high << 16) | low) >>> 0
}

/** A zlib stream of one stored block: nothing is compressed, so that every version of every library makes the same bytes. */
const stored = (data: Buffer): Buffer => {
  const header = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0])
  header.writeUInt16LE(data.length, 3)
  header.writeUInt16LE(~data.length & 0xffff, 5)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(adler32(data))
  return Buffer.concat([header, data, check])
}

/** A PNG in 8-bit grey. */
export const pngOf = (pixels: Uint8Array): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * width, (row + 1) * width)]),
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = chunk('IDAT', stored(Buffer.concat(rows)))
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))])
}

const confluences = [5, 20, 40, 60, 80, 95]

const drawAll = (seed: string): Map<string, Buffer> => {
  const random = (name: string) => randomOf(`${seed}/picture/${name}`)
  const drawn = new Map(confluences.map(each => [`culture-${each}`, pngOf(flask(each, random(`culture-${each}`)))]))
  drawn.set('bag', pngOf(thing(190, 70, random('bag'))))
  drawn.set('labels', pngOf(thing(110, 235, random('labels'))))
  drawn.set('request', pngOf(thing(150, 205, random('request'))))
  return drawn
}

/** Draws and stores every picture; answers which one to use at a step. */
export const storePictures = async (
  files: Pick<Files, 'save' | 'record'>,
  seed: string,
  at: string,
): Promise<Plan['picture']> => {
  const pictures = new Map<string, Picture>()
  for (const [name, content] of drawAll(seed)) {
    const { hash, sizeBytes } = await files.save(content)
    files.record({ hash, sizeBytes, name: `${name}.png`, at })
    pictures.set(name, { file: hash, type: 'image/png', sizeBytes })
  }
  return (what, confluence) => {
    const nearest = confluences.reduce((best, each) =>
      Math.abs(each - confluence) < Math.abs(best - confluence) ? each : best,
    )
    const picture = pictures.get(what === 'culture' ? `culture-${nearest}` : what)
    if (!picture) throw new Error(`There is no picture of ${what}`)
    return picture
  }
}
