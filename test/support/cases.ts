/**
 * How many cases of a property are tried: all that it names, or a tenth in `npm run check`, which `npm test` follows with all. Never fewer
 * than twenty, as a property that skips some cases might else run out of them.
 */
const share = process.env['PROPERTY_CASES'] === 'tenth' ? 10 : 1
const least = 20

export const cases = (all: number): number => Math.min(all, Math.max(least, Math.ceil(all / share)))
