// Sentences for a code that was refused: what happened, and what to do now, in English and Spanish.

import type { CodePart, CodeRefusal } from '../domain/code/refusals.ts'
import type { Language, Words } from './languages.ts'

type CodeFaultWords = { readonly [R in CodeRefusal as R['code']]: (facts: R['facts']) => string }

/** What the refused code is, as far as it could be told. */
const partsInEnglish: Readonly<Record<CodePart, string>> = {
  'own-code': 'Marrow code',
  GS1: "supplier's code",
  GTIN: 'article number (GTIN)',
  DS001: 'donation number',
  DS002: 'blood group',
  DS003: 'product code',
  DS004: 'expiry date',
  DS005: 'expiry date and time',
  DS006: 'collection date',
  DS007: 'collection date and time',
  DS008: 'production date',
  DS009: 'production date and time',
  DS012: 'red cell antigen code',
  DS019: 'donor number',
  DS020: 'staff number',
  DS023: 'compound message',
  DS024: 'birth date',
  DS025: 'patient number',
  DS031: 'date and time',
  DS032: 'division code',
  DS033: 'processing facility code',
  DS034: "processor's product code",
  DS035: 'lot number',
  DS038: 'Single European Code',
  DS040: 'chain-of-identity number',
}

const partsInSpanish: Readonly<Record<CodePart, string>> = {
  'own-code': 'código de Marrow',
  GS1: 'código del proveedor',
  GTIN: 'número de artículo (GTIN)',
  DS001: 'número de donación',
  DS002: 'grupo sanguíneo',
  DS003: 'código de producto',
  DS004: 'fecha de caducidad',
  DS005: 'fecha y hora de caducidad',
  DS006: 'fecha de extracción',
  DS007: 'fecha y hora de extracción',
  DS008: 'fecha de producción',
  DS009: 'fecha y hora de producción',
  DS012: 'código de antígenos eritrocitarios',
  DS019: 'número de donante',
  DS020: 'número de personal',
  DS023: 'mensaje compuesto',
  DS024: 'fecha de nacimiento',
  DS025: 'número de paciente',
  DS031: 'fecha y hora',
  DS032: 'código de división',
  DS033: 'código del centro de procesamiento',
  DS034: 'código de producto del procesador',
  DS035: 'número de lote',
  DS038: 'código único europeo (SEC)',
  DS040: 'número de cadena de identidad',
}

const english: CodeFaultWords = {
  'code-empty': () => 'Nothing was read. Scan the code again.',
  'code-too-long': ({ length, limit }) =>
    `The text has ${length} characters; no code has more than ${limit}. Empty the field and scan one code.`,
  'code-unknown': ({ length }) =>
    `This is no code that Marrow knows (${countOf(length, 'character', 'characters')}); the text was not kept. ` +
    'Look for another code on the label and scan that one.',
  'code-check-character-wrong': ({ what, looksAlike }) =>
    `The check character does not fit this ${partsInEnglish[what]}: some of it was misread or mistyped. ` +
    (looksAlike ? 'The figure 0 and the letter O differ, and so do 1 and I: compare it with the label. ' : '') +
    'Scan it again. If it is refused twice, put the item aside and replace the label.',
  'code-check-character-missing': ({ what }) =>
    `This ${partsInEnglish[what]} has no check character at its end: it was read in part, or typed without it. ` +
    `Scan it again, or type the check character too; it is printed right after the number${
      what === 'own-code' ? ', and a space or a full stop belongs before it' : ''
    }.`,
  'code-separator-missing': ({ what }) =>
    `The check character of this ${partsInEnglish[what]} stands right against it. ` +
    'Put a space or a full stop before the last character.',
  'code-truncated': ({ what, missing }) =>
    `Only the beginning of this ${partsInEnglish[what]} was read` +
    `${missing === null ? '' : `; ${countOf(missing, 'character is', 'characters are')} missing`}. ` +
    'Hold the scanner so that the whole code is lit, and scan it again.',
  'code-malformed': ({ what }) =>
    `This ${partsInEnglish[what]} is not built as it must be: some of it was misread or mistyped. Scan it again` +
    (what === 'own-code'
      ? ', or type it as it is printed, with a space or a full stop before the last character.'
      : '.'),
  'code-lower-case': ({ what }) =>
    `This ${partsInEnglish[what]} came with small letters, and it has only capitals. ` +
    'Turn off Caps Lock, or type it in capitals, and scan it again.',
  'code-character-not-allowed': ({ what }) =>
    `This ${partsInEnglish[what]} has a character that cannot stand there, such as the letter O for a zero. ` +
    'Scan it again; when typing, compare it with the label character by character.',
  'code-date-impossible': ({ what }) =>
    `This ${partsInEnglish[what]} names a day or a time that does not exist. ` +
    'Scan it again. If it stays so, the label is wrong: put the item aside and call quality assurance.',
  'code-value-reserved': ({ what }) =>
    `This ${partsInEnglish[what]} uses a value that the standard has not given a meaning yet. ` +
    'Put the item aside and ask whoever printed the label.',
  'code-trailing-characters': ({ what, extra }) =>
    `After this ${partsInEnglish[what]} ${countOf(extra, 'more character', 'more characters')} came. ` +
    'Empty the field and scan one code.',
  'code-concatenated': () =>
    'Two codes were read as one. Cover the neighbouring code and scan each one alone, or scan the square symbol.',
  'code-identifier-unknown': () =>
    'This begins as an ISBT 128 code, but of a kind that Marrow does not use, or it was misread. ' +
    'Scan it again, or scan the donation number.',
  'code-compound-count-wrong': ({ declared, found }) =>
    `The symbol announces ${countOf(declared, 'part', 'parts')} and has ${found}. ` +
    'Scan it again. If it stays so, the label is wrong: put the item aside and call quality assurance.',
  'code-compound-ambiguous': ({ what }) =>
    `The symbol carries more than one ${partsInEnglish[what]}, so it names no single item. ` +
    'Put the item aside and call quality assurance.',
  'code-division-missing': () =>
    'The product code says that a division code belongs to it, and the symbol has none. ' +
    'Put the item aside and call quality assurance.',
  'code-gs1-field-unknown': () =>
    "This supplier's code has a field that Marrow does not know, so its parts cannot be told apart. " +
    'Type article, lot and expiry from the box.',
  'code-gs1-field-wrong': ({ ai }) =>
    `In this supplier's code the content of field (${ai}) is not possible. ` +
    'Scan it again. If it stays so, type article, lot and expiry from the box.',
  'code-gs1-field-repeated': ({ ai }) =>
    `In this supplier's code field (${ai}) stands twice. Type article, lot and expiry from the box.`,
  'code-gs1-separator-missing': ({ ai }) =>
    `In this supplier's code field (${ai}) ran together with the next one: the scanner leaves out separators. ` +
    'Type lot and expiry from the box, and have the scanner set to send the GS character.',
}

const spanish: CodeFaultWords = {
  'code-empty': () => 'No se ha leído nada. Volver a escanear el código.',
  'code-too-long': ({ length, limit }) =>
    `El texto tiene ${length} caracteres; ningún código tiene más de ${limit}. Vaciar el campo y escanear un solo código.`,
  'code-unknown': ({ length }) =>
    `No es un código que Marrow conozca (${countOf(length, 'carácter', 'caracteres')}); el texto no se ha guardado. ` +
    'Buscar otro código en la etiqueta y escanearlo.',
  'code-check-character-wrong': ({ what, looksAlike }) =>
    `Carácter de control incorrecto (${partsInSpanish[what]}): algún carácter se ha leído o tecleado mal. ` +
    (looksAlike ? 'La cifra 0 y la letra O son distintas, y también 1 e I: comparar con la etiqueta. ' : '') +
    'Volver a escanear. Si se rechaza dos veces, apartar el artículo y cambiar la etiqueta.',
  'code-check-character-missing': ({ what }) =>
    `Falta el carácter de control final (${partsInSpanish[what]}): la lectura es parcial o se ha tecleado sin él. ` +
    `Volver a escanear o teclear también el carácter de control, impreso justo después del número${
      what === 'own-code' ? ', con un espacio o un punto delante' : ''
    }.`,
  'code-separator-missing': ({ what }) =>
    `El carácter de control está pegado al código (${partsInSpanish[what]}). ` +
    'Poner un espacio o un punto delante del último carácter.',
  'code-truncated': ({ what, missing }) =>
    `Solo se ha leído el principio del código (${partsInSpanish[what]})` +
    `${missing === null ? '' : `; ${missing === 1 ? 'falta' : 'faltan'} ${countOf(missing, 'carácter', 'caracteres')}`}. ` +
    'Colocar el lector de modo que ilumine el código entero y volver a escanear.',
  'code-malformed': ({ what }) =>
    `El código no tiene la estructura debida (${partsInSpanish[what]}): algo se ha leído o tecleado mal. ` +
    (what === 'own-code'
      ? 'Volver a escanear, o teclear tal como está impreso, con un espacio o un punto delante del último carácter.'
      : 'Volver a escanear.'),
  'code-lower-case': ({ what }) =>
    `El código ha llegado con minúsculas y solo admite mayúsculas (${partsInSpanish[what]}). ` +
    'Desactivar el bloqueo de mayúsculas, o teclear en mayúsculas, y volver a escanear.',
  'code-character-not-allowed': ({ what }) =>
    `Hay un carácter que no puede estar en ese lugar (${partsInSpanish[what]}), como la letra O en vez de un cero. ` +
    'Volver a escanear; al teclear, comparar con la etiqueta carácter a carácter.',
  'code-date-impossible': ({ what }) =>
    `El código indica un día o una hora que no existe (${partsInSpanish[what]}). ` +
    'Volver a escanear. Si se repite, la etiqueta es errónea: apartar el artículo y avisar a garantía de calidad.',
  'code-value-reserved': ({ what }) =>
    `El código usa un valor al que la norma aún no ha dado significado (${partsInSpanish[what]}). ` +
    'Apartar el artículo y consultar a quien imprimió la etiqueta.',
  'code-trailing-characters': ({ what, extra }) =>
    `Después del código (${partsInSpanish[what]}) ${extra === 1 ? 'ha llegado' : 'han llegado'} ` +
    `${countOf(extra, 'carácter', 'caracteres')} más. Vaciar el campo y escanear un solo código.`,
  'code-concatenated': () =>
    'Se han leído dos códigos como si fueran uno. Tapar el código contiguo y escanear cada uno por separado, o escanear el símbolo cuadrado.',
  'code-identifier-unknown': () =>
    'Empieza como un código ISBT 128, pero de un tipo que Marrow no usa, o se ha leído mal. ' +
    'Volver a escanear o escanear el número de donación.',
  'code-compound-count-wrong': ({ declared, found }) =>
    `El símbolo anuncia ${countOf(declared, 'parte', 'partes')} y contiene ${found}. ` +
    'Volver a escanear. Si se repite, la etiqueta es errónea: apartar el artículo y avisar a garantía de calidad.',
  'code-compound-ambiguous': ({ what }) =>
    `El símbolo repite un dato (${partsInSpanish[what]}), por lo que no identifica un único artículo. ` +
    'Apartar el artículo y avisar a garantía de calidad.',
  'code-division-missing': () =>
    'El código de producto remite a un código de división y el símbolo no lo contiene. ' +
    'Apartar el artículo y avisar a garantía de calidad.',
  'code-gs1-field-unknown': () =>
    'El código del proveedor contiene un campo que Marrow no conoce, y no se pueden separar sus partes. ' +
    'Teclear artículo, lote y caducidad tal como figuran en la caja.',
  'code-gs1-field-wrong': ({ ai }) =>
    `En el código del proveedor, el contenido del campo (${ai}) no es posible. ` +
    'Volver a escanear. Si se repite, teclear artículo, lote y caducidad tal como figuran en la caja.',
  'code-gs1-field-repeated': ({ ai }) =>
    `En el código del proveedor, el campo (${ai}) aparece dos veces. ` +
    'Teclear artículo, lote y caducidad tal como figuran en la caja.',
  'code-gs1-separator-missing': ({ ai }) =>
    `En el código del proveedor, el campo (${ai}) se ha unido al siguiente: el lector omite los separadores. ` +
    'Teclear lote y caducidad tal como figuran en la caja y pedir que el lector se configure para enviar el carácter GS.',
}

/** The sentence of each fault, by language and code. */
export const codeFaultWords: Words<CodeFaultWords> = { en: english, es: spanish }

/** The sentence of one fault. */
export function codeFaultSentence(language: Language, refusal: CodeRefusal): string {
  // The sentence is looked up by the refusal's own code, so it takes the facts of that refusal.
  const sentence = codeFaultWords[language][refusal.code] as (facts: CodeRefusal['facts']) => string
  return sentence(refusal.facts)
}

/** `1 character`, `3 characters`. */
function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
