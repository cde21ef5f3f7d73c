// A picture for the record.
import type { Words } from '../languages.ts'

interface PhotoWords {
  take: string
  again: string
  missing: string
  storing: string
  stored(size: string): string
  preview: string
  scanFlask: string
  ofFlask: string
  wholeBatch: string
  picture: string
  notAPicture: string
  tooLarge: string
  hint: string
}

export const photoWords: Words<PhotoWords> = {
  en: {
    take: 'Take a picture',
    again: 'Take another one',
    missing: 'take a picture',
    storing: 'Storing the picture',
    stored: size => `Stored, ${size}`,
    preview: 'The picture as it is stored',
    scanFlask: 'Scan the flask in the picture',
    ofFlask: 'It shows',
    wholeBatch: 'the batch',
    picture: 'Picture',
    notAPicture: 'This file is no picture that can be shown. Take one as JPEG or PNG.',
    tooLarge: 'The picture is larger than 10 MB. Take a smaller one.',
    hint: 'No face, no name and no wristband in the picture.',
  },
  es: {
    take: 'Hacer una foto',
    again: 'Hacer otra',
    missing: 'falta la foto',
    storing: 'Guardando la foto',
    stored: size => `Guardada, ${size}`,
    preview: 'La foto tal como se guarda',
    scanFlask: 'Escanee el frasco de la foto',
    ofFlask: 'En la foto',
    wholeBatch: 'el lote',
    picture: 'Foto',
    notAPicture: 'Este archivo no es una imagen que se pueda mostrar. Hágala en JPEG o PNG.',
    tooLarge: 'La foto pesa más de 10 MB. Haga una más pequeña.',
    hint: 'Sin caras, nombres ni pulseras en la foto.',
  },
}
