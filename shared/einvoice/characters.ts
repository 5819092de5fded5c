/** Characters outside of XML 1.0 (section 2.2), and the carriage return, which every reader would change into a line feed. */
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Whether a text holds a character that an XML document cannot carry unchanged. */
export const isForbidden = (text: string): boolean => forbidden.test(text)
