import { type Language, languageSchema } from '../domain/seller.ts'

/** As browsers send it, far more than any person reads. */
const mostCharacters = 500

type Wish = { readonly language: string; readonly weight: number }

const wishOf = (part: string): Wish => {
  const [tag = '', ...parameters] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/)
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
  return { language: tag.split('-')[0] ?? '', weight: /^(0(\.\d{1,3})?|1(\.0{1,3})?)$/.test(weight) ? Number(weight) : 0 }
}

/** The languages that a page speaks to somebody of whom no more is known than the header Accept-Language (RFC 9110, 12.5.4). */
export const readerLanguages = (acceptLanguage: string): readonly Language[] => {
  const wishes = acceptLanguage
    .slice(0, mostCharacters)
    .split(',')
    .map(wishOf)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const known = wishes.flatMap(({ language }) => languageSchema.safeParse(language).data ?? [])
  return known[0] === undefined ? ['fr', 'en'] : [known[0]]
}
