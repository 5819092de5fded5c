/** Names of the common unit codes of UN/ECE Recommendation 20, for one and for many; other codes are shown as they are. */
export type UnitCode =
  | 'C62' | 'H87' | 'EA' | 'NAR' | 'PR' | 'SET' | 'DZN' | 'MIN' | 'HUR' | 'DAY' | 'WEE' | 'MON' | 'ANN'
  | 'GRM' | 'KGM' | 'TNE' | 'MLT' | 'LTR' | 'HLT' | 'MTQ' | 'CMT' | 'MTR' | 'KMT' | 'MTK' | 'KWH' | 'MWH'
  | 'XBX' | 'XCT' | 'XPK' | 'XPX' | 'XPP' | 'XRO' | 'XBO' | 'XPA' | 'E48' | 'LS' | 'P1' // prettier-ignore

export type UnitNames = Readonly<Record<UnitCode, readonly [one: string, many: string]>>
