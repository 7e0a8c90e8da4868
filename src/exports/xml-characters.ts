/** Drop what XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets), halves of surrogate pairs among it. */
export function keepXmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
