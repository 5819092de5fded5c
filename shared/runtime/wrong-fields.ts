import type * as z from 'zod'

/** A field's name may be what somebody wrote in its place: only what is written like one of ours is told. */
const fieldOf = (step: PropertyKey): string => (/^\w{1,40}$/.test(String(step)) ? String(step) : '?')

/** Which fields of an input do not parse, and why, without anything that they hold: for the log. */
export const wrongFields = ({ issues }: z.core.$ZodError): string =>
  issues.map(({ path, code }) => `${path.map(fieldOf).join('.') || 'all of it'}: ${code}`).join(', ')
