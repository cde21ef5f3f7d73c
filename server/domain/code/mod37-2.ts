// The ISO/IEC 7064 Mod 37-2 check character, which ISBT 128 prints after a donation number and Marrow's own codes carry.
//
// Values: 0-9 are 0-9, A-Z are 10-35, `*` is 36 and can only be a check character, never data.
// Starting at 0, each character: s = (s + value) * 2 mod 37. The check character has the value (38 - s) mod 37.
// Every single substitution and every exchange of two neighbours changes it (37 is prime, 2 generates all its residues).
// Lower-case letters have no value in this scheme; a text with one has no check character (ISBT 128 ST-001 v6.2.2, 7.5).

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*'
const DATA = /^[0-9A-Z]+$/

/**
 * The value 0 to 36 of the check character of `text`; ISBT 128 flags of type 3 carry it as 60 plus this value.
 * @throws RangeError when `text` is empty or has a character other than 0-9 and A-Z: only a caller's mistake leads here.
 */
export function checkValue(text: string): number {
  if (!DATA.test(text)) throw new RangeError('a check character exists only for 0-9 and A-Z')
  let sum = 0
  for (const character of text) sum = ((sum + ALPHABET.indexOf(character)) * 2) % 37
  return (38 - sum) % 37
}

/**
 * The check character of `text`, one of 0-9, A-Z and `*`.
 * @throws RangeError as {@link checkValue}.
 */
export function checkCharacter(text: string): string {
  return ALPHABET.charAt(checkValue(text))
}

/** Whether the last character of `text` is the check character of all before it. False, never an error, for any other text. */
export function hasValidCheck(text: string): boolean {
  const data = text.slice(0, -1)
  return DATA.test(data) && text.endsWith(checkCharacter(data))
}
