/**
 * What a place is for VAT.
 * - `metropole`: mainland France, Corsica and Monaco, the French part of the Union's VAT territory
 * - `overseasTaxed`: Guadeloupe, Martinique and Réunion: French VAT with rates of its own, export territory of the others (art. 294 CGI)
 * - `overseasUntaxed`: Guyane, Mayotte and the collectivities, where VAT does not apply (art. 294, 1 CGI)
 * - `memberState`, `northernIreland` (for goods alone) and `outside`: all else
 */
export type TerritoryKind = 'metropole' | 'overseasTaxed' | 'overseasUntaxed' | 'memberState' | 'northernIreland' | 'outside'

export type TerritoryEntry = {
  readonly id: string
  /** Places of one area are not abroad to each other: mainland and Corsica, Guadeloupe and Martinique (art. 294, 2, 2° CGI). */
  readonly area: string
  readonly kind: TerritoryKind
  readonly name: string
}

const entry = (id: string, kind: TerritoryKind, name: string): TerritoryEntry => ({ id, area: id, kind, name })

const metropole = entry('FR', 'metropole', 'mainland France')
const corsica: TerritoryEntry = { id: 'FR-COR', area: 'FR', kind: 'metropole', name: 'Corsica' }
const monaco: TerritoryEntry = { id: 'FR-MC', area: 'FR', kind: 'metropole', name: 'Monaco' }
const guadeloupeMartinique = entry('FR-GP-MQ', 'overseasTaxed', 'Guadeloupe and Martinique')
const reunion = entry('FR-RE', 'overseasTaxed', 'Réunion')
const guyane = entry('FR-GF', 'overseasUntaxed', 'Guyane')
const mayotte = entry('FR-YT', 'overseasUntaxed', 'Mayotte')
const saintBarthelemy = entry('FR-BL', 'overseasUntaxed', 'Saint-Barthélemy')
const saintMartin = entry('FR-MF', 'overseasUntaxed', 'Saint-Martin')
const saintPierre = entry('FR-PM', 'overseasUntaxed', 'Saint-Pierre-et-Miquelon')
const pacific = entry('FR-PACIFIC', 'overseasUntaxed', 'French collectivities in the Pacific and the southern territories')
const northernIreland = entry('XI', 'northernIreland', 'Northern Ireland')
const aland = entry('FI-ALAND', 'outside', 'Åland')

/** A country whose postcodes tell territories apart: their form, and the first row that matches; none: the country itself. */
export type PostcodeRule = {
  readonly form: RegExp
  readonly example: string
  readonly rows: readonly { readonly postcode: RegExp; readonly territory: TerritoryEntry }[]
  /** Whether a postcode that no row matches is a mistake (France lists all) or the country itself. */
  readonly complete: boolean
}

const row = (postcode: RegExp, territory: TerritoryEntry) => ({ postcode, territory })
const fiveDigits = /^\d{5}$/

/**
 * Directive 2006/112/EC, art. 5 to 7, and art. 256-0 and 294 CGI; European Commission, "Territorial status of EU countries and certain
 * territories". Postcodes: those of the postal operators (97133 and 97150 are Saint-Barthélemy and Saint-Martin, not Guadeloupe).
 */
export const postcodeRules: ReadonlyMap<string, PostcodeRule> = new Map(
  Object.entries({
    FR: {
      form: fiveDigits,
      example: '69002',
      complete: true,
      rows: [
        row(/^(97133|9709[5-8]|977)/, saintBarthelemy),
        row(/^(97150|97080|978)/, saintMartin),
        row(/^(971|972)/, guadeloupeMartinique),
        row(/^973/, guyane),
        row(/^974/, reunion),
        row(/^975/, saintPierre),
        row(/^976/, mayotte),
        row(/^(984|98[6-9])/, pacific),
        row(/^980/, monaco),
        row(/^20/, corsica),
        row(/^(0[1-9]|[1-8]\d|9[0-5])/, metropole),
      ],
    },
    ES: {
      form: fiveDigits,
      example: '28013',
      complete: false,
      rows: [
        row(/^(35|38)/, entry('ES-CANARY', 'outside', 'Canary Islands')),
        row(/^51/, entry('ES-CEUTA', 'outside', 'Ceuta')),
        row(/^52/, entry('ES-MELILLA', 'outside', 'Melilla')),
      ],
    },
    DE: {
      form: fiveDigits,
      example: '10115',
      complete: false,
      rows: [row(/^78266$/, entry('DE-BUESINGEN', 'outside', 'Büsingen')), row(/^27498$/, entry('DE-HELGOLAND', 'outside', 'Helgoland'))],
    },
    IT: {
      form: fiveDigits,
      example: '20121',
      complete: false,
      rows: [
        row(/^(23041|23030)$/, entry('IT-LIVIGNO', 'outside', 'Livigno')),
        row(/^(22061|22060)$/, entry('IT-CAMPIONE', 'outside', "Campione d'Italia")),
        row(/^4789/, entry('SM', 'outside', 'San Marino')),
        row(/^00120$/, entry('VA', 'outside', 'Vatican City')),
      ],
    },
    FI: { form: fiveDigits, example: '00100', complete: false, rows: [row(/^22/, aland)] },
    GR: {
      form: fiveDigits,
      example: '10557',
      complete: false,
      rows: [row(/^6308[67]$/, entry('GR-ATHOS', 'outside', 'Mount Athos'))],
    },
    DK: { form: /^\d{4}$/, example: '1050', complete: false, rows: [row(/^39/, entry('GL', 'outside', 'Greenland'))] },
    GB: { form: /^[A-Z]{1,2}\d[0-9A-Z]?\d[A-Z]{2}$/, example: 'SW1A 1AA', complete: false, rows: [row(/^BT/, northernIreland)] },
  }),
)

/** Territories with an ISO 3166-1 code of their own. */
export const countriesThatAreTerritories: ReadonlyMap<string, TerritoryEntry> = new Map(
  Object.entries({
    MC: monaco, GP: guadeloupeMartinique, MQ: guadeloupeMartinique, RE: reunion, GF: guyane, YT: mayotte, BL: saintBarthelemy,
    MF: saintMartin, PM: saintPierre, PF: pacific, NC: pacific, WF: pacific, TF: pacific, XI: northernIreland, AX: aland,
  }), // prettier-ignore
)
