/**
 * The remainder by 97 of letters and digits read as a number, A as 10 to Z as 35 (ISO/IEC 7064 MOD 97-10): the check of IBAN (ISO 13616)
 * and RF reference (ISO 11649). Only digits and upper-case letters are accepted; anything else is a defect.
 */
export const mod97 = (text: string): bigint => {
  if (!/^[0-9A-Z]+$/.test(text)) throw new RangeError('mod97 reads digits and upper-case letters only')
  return BigInt(text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n
}
