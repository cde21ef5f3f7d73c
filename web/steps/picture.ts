// A picture before it is sent: not larger than it needs to be, and without what cameras write beside it (place, device, time).

/** Long side, in pixels: enough to read a label that fills a third of the picture. */
const longestPx = 2400

/** The largest file that the server takes. */
export const maxPictureBytes = 10_000_000

/** A JPEG of the picture, upright; null where the file is none that the browser can draw. */
export async function preparePicture(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, longestPx / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.9))
}
