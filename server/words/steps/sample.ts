// Tubes for quality control.
import type { Words } from '../languages.ts'

interface SampleWords {
  scan: string
  scanFirst: string
  tubes: string
  volume(code: string): string
  volumeMissing(code: string): string
  tests(code: string): string
  optionalTest: string
  retained: string
  notCovered(tests: string): string
  tooMuch: string
  line(volume: string, tests: string): string
}

export const sampleWords: Words<SampleWords> = {
  en: {
    scan: 'Scan a tube',
    scanFirst: 'scan a tube',
    tubes: 'Tubes',
    volume: code => `Volume in ${code}`,
    volumeMissing: code => `enter the volume of ${code}`,
    tests: code => `${code} is for`,
    optionalTest: 'optional',
    retained: 'kept, for no test',
    notCovered: tests => `No tube yet for: ${tests}.`,
    tooMuch: 'lower the volumes',
    line: (volume, tests) => `${volume}, ${tests}`,
  },
  es: {
    scan: 'Escanee un tubo',
    scanFirst: 'escanee un tubo',
    tubes: 'Tubos',
    volume: code => `Volumen de ${code}`,
    volumeMissing: code => `falta el volumen de ${code}`,
    tests: code => `${code} es para`,
    optionalTest: 'opcional',
    retained: 'se conserva, sin ensayo',
    notCovered: tests => `Aún no hay tubo para: ${tests}.`,
    tooMuch: 'reduzca los volúmenes',
    line: (volume, tests) => `${volume}, ${tests}`,
  },
}
