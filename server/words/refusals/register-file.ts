// Why a file of rows, or one of its rows, is not taken.
import type { RegisterFileRefusals } from '../../domain/register-file/refusals.ts'
import { formatNumber } from '../format.ts'
import { listOf } from '../names.ts'
import type { Sentences } from '../sentences.ts'
import { thingName } from '../things.ts'

export const registerFileRefusalWords: Sentences<RegisterFileRefusals> = {
  en: {
    'import-empty': () => 'The file has no row below its headings. Choose the file that holds the rows.',
    'import-too-many-rows': ({ rows, max }) =>
      `The file has ${formatNumber(rows, 'en')} rows; ${max} can be imported at once. Divide it into several files.`,
    'import-quote-open': ({ line }) =>
      `A quote that begins on line ${line} of the file is never closed. Close it, or save the file again from the spreadsheet.`,
    'import-column-unknown': ({ position, headings }) =>
      `The heading of column ${position} is not known here. Headings are: ${listOf(headings, 'en')}.`,
    'import-column-twice': ({ heading }) => `Two columns are headed ${heading}. Leave one of them.`,
    'import-columns-missing': ({ headings }) => `These columns are missing: ${listOf(headings, 'en')}. Add them.`,
    'import-cells': ({ cells, columns }) =>
      `This row has ${cells} cells, and there are ${columns} headings. A text that holds the separator stands in quotes.`,
    'import-row-twice': ({ line }) => `The same stands on line ${line} already. Leave one of the two rows.`,
    'import-already-there': ({ kind, id }) =>
      `It is registered already: ${thingName(kind, 'en')} ${id}. Take the row out of the file.`,
    'import-figure': ({ decimal }) =>
      `This is no figure that can be read for certain. Write it without separators between thousands, with “${decimal}” before decimals.`,
    'import-day': () =>
      'This is no day that can be read. Write it as 28/11/2026, or the year first, then month and day.',
    'import-yes-no': () => 'Write yes or no here.',
    'import-not-found': ({ kind }) =>
      `No ${thingName(kind, 'en')} with this code or name is registered. Register it first.`,
    'import-ambiguous': ({ kind }) =>
      `More than one ${thingName(kind, 'en')} is called this. Write the code that it has in the register.`,
  },
  es: {
    'import-empty': () =>
      'El archivo no tiene ninguna fila bajo sus encabezados. Elija el archivo que contiene las filas.',
    'import-too-many-rows': ({ rows, max }) =>
      `El archivo tiene ${formatNumber(rows, 'es')} filas; de una vez pueden importarse ${max}. Divídalo en varios archivos.`,
    'import-quote-open': ({ line }) =>
      `Las comillas que se abren en la línea ${line} del archivo no se cierran nunca. Ciérrelas o guarde de nuevo el archivo desde la hoja de cálculo.`,
    'import-column-unknown': ({ position, headings }) =>
      `El encabezado de la columna ${position} no se conoce aquí. Los encabezados son: ${listOf(headings, 'es')}.`,
    'import-column-twice': ({ heading }) => `Dos columnas llevan el encabezado ${heading}. Deje una de ellas.`,
    'import-columns-missing': ({ headings }) => `Faltan estas columnas: ${listOf(headings, 'es')}. Añádalas.`,
    'import-cells': ({ cells, columns }) =>
      `Esta fila tiene ${cells} celdas y hay ${columns} encabezados. Un texto que contiene el separador va entre comillas.`,
    'import-row-twice': ({ line }) => `Lo mismo figura ya en la línea ${line}. Deje una de las dos filas.`,
    'import-already-there': ({ kind, id }) =>
      `Ya está en el registro: ${thingName(kind, 'es')} ${id}. Quite la fila del archivo.`,
    'import-figure': ({ decimal }) =>
      `Esta cifra no puede leerse con certeza. Escríbala sin separadores de miles y con «${decimal}» ante los decimales.`,
    'import-day': () => 'Este día no puede leerse. Escríbalo como 28/11/2026, o primero el año y después mes y día.',
    'import-yes-no': () => 'Escriba aquí yes (sí) o no.',
    'import-not-found': ({ kind }) => `No consta ${thingName(kind, 'es')} con este código o nombre. Regístrelo antes.`,
    'import-ambiguous': ({ kind }) =>
      `Este nombre lo lleva más de un registro (${thingName(kind, 'es')}). Escriba el código que tiene en el registro.`,
  },
}
