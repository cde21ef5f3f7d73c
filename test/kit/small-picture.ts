// A real picture, small: what a microscope's camera might give, for steps that want one.
import { createCanvas } from '@napi-rs/canvas'

export const smallPicture = (): Buffer => {
  const canvas = createCanvas(64, 48)
  const context = canvas.getContext('2d')
  context.fillStyle = '#dfe8e4'
  context.fillRect(0, 0, 64, 48)
  context.fillStyle = '#5d7f78'
  for (let cell = 0; cell < 12; cell += 1) context.fillRect((cell * 17) % 60, (cell * 29) % 44, 4, 2)
  return canvas.toBuffer('image/png')
}
