import * as z from 'zod'

const text = (longest: number) => z.string().trim().min(1).max(longest)

const countryExpected = 'expected an ISO 3166-1 country code such as FR'

/** ISO 3166-1 alpha-2, with XI for Northern Ireland (BT-40, BT-55, BT-80). */
export const countryCodeSchema = z.string({ error: countryExpected }).regex(/^[A-Z]{2}$/, { error: countryExpected })

/** A postal address (BG-5, BG-8, BG-15). The country code alone does not decide the VAT territory; the postcode may. */
export const addressSchema = z.object({
  line1: text(100),
  line2: text(100).optional(),
  line3: text(100).optional(),
  postcode: text(20).optional(),
  city: text(80),
  subdivision: text(80).optional(),
  countryCode: countryCodeSchema,
})
export type Address = z.infer<typeof addressSchema>

/** Where goods leave or arrive: an address, with the name of the place or recipient when it differs from the party. */
export const placeSchema = addressSchema.extend({ name: text(120).optional() })
export type Place = z.infer<typeof placeSchema>
