// Fields to be filled in at the bench, for the batch or flask by flask.
import type { Words } from '../languages.ts'

interface MeasureWords {
  scanDiffering: string
  forAll: string
  differing: string
  differingHint: string
  sameAsAll: string
  close: string
  lastTime(what: string): string
  outside: string
  setByProcess: string
  computed: string
  whenRecorded: string
  leadsTo: Readonly<Record<'exception' | 'hold' | 'reject' | 'fail', string>>
}

export const measureWords: Words<MeasureWords> = {
  en: {
    scanDiffering: 'Scan a flask that differs',
    forAll: 'For all flasks',
    differing: 'Flasks that differ',
    differingHint: 'Scan or touch a flask only if its value is another one.',
    sameAsAll: 'Same as all',
    close: 'Done',
    lastTime: what => `last time ${what}`,
    outside: 'Outside its limit: it is recorded, and a deviation is opened.',
    setByProcess: 'as the process sets it',
    computed: 'Computed',
    whenRecorded: 'computed when this is recorded',
    leadsTo: {
      exception: 'opens an exception',
      hold: 'puts the batch on hold',
      reject: 'rejects the batch',
      fail: 'ends the culture',
    },
  },
  es: {
    scanDiffering: 'Escanee un frasco distinto',
    forAll: 'Para todos los frascos',
    differing: 'Frascos distintos',
    differingHint: 'Escanee o toque un frasco solo si su valor es otro.',
    sameAsAll: 'Igual que todos',
    close: 'Hecho',
    lastTime: what => `la última vez ${what}`,
    outside: 'Fuera de su límite: se anota y se abre una desviación.',
    setByProcess: 'lo fija el proceso',
    computed: 'Calculado',
    whenRecorded: 'se calcula al anotarlo',
    leadsTo: {
      exception: 'abre una excepción',
      hold: 'retiene el lote',
      reject: 'rechaza el lote',
      fail: 'pone fin al cultivo',
    },
  },
}
