/** Control characters and non-characters that XML 1.0 (section 2.2) excludes, and the carriage return, which a reader makes a line feed. */
const forbidden = /[^\t\n -\uFFFD]/

/** Whether a text holds a character that an XML document cannot carry unchanged; half of a surrogate pair is one. */
export const isForbidden = (text: string): boolean => forbidden.test(text) || !text.isWellFormed()
