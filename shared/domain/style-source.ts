import { createHash } from 'node:crypto'

/** The source of a Content-Security-Policy that allows exactly this style sheet (CSP level 2, hash source). */
export const styleSource = (styleSheet: string): string => `'sha256-${createHash('sha256').update(styleSheet).digest('base64')}'`
