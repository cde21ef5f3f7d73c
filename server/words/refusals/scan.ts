// Why a scanned text is not answered, although it was read.
import type { ScanRefusals } from '../../domain/scan/refusals.ts'
import type { Sentences } from '../sentences.ts'
import { thingName } from '../things.ts'

export const scanRefusalWords: Sentences<ScanRefusals> = {
  en: {
    'scan-wristband': () =>
      'This is a wristband. It is scanned on the page Ready, where a product is checked against it.',
    'scan-not-expected': ({ kind, id, expectedKind, expectedId }) =>
      `This is ${thingName(kind, 'en')} ${id}. Wanted here: ${`${thingName(expectedKind, 'en')} ${expectedId}`.trim()}. Put it back, then scan the right one.`,
  },
  es: {
    'scan-wristband': () =>
      'Esto es una pulsera. Se escanea en la página Listo, donde se compara con ella el producto.',
    'scan-not-expected': ({ kind, id, expectedKind, expectedId }) =>
      `Esto es ${thingName(kind, 'es')} ${id}. Aquí se espera ${`${thingName(expectedKind, 'es')} ${expectedId}`.trim()}. Devuélvalo a su sitio y escanee lo correcto.`,
  },
}
