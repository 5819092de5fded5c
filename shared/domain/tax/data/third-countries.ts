/**
 * ISO 3166-1 alpha-2 codes of countries that are neither member states nor territories with rows of their own. A code that stands nowhere
 * (UK, EL, a typing error) is no country: it must not pass for an export.
 */
export const thirdCountries: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AU AW AZ BA BB BD BF BH BI BJ BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO ' +
    'CR CU CV CW CX DJ DM DO DZ EC EG EH ER ET FJ FK FM FO GA GB GD GE GG GH GI GL GM GN GQ GS GT GU GW GY HK HM HN HT ID IL IM IN IO IQ ' +
    'IR IS JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LY MA MD ME MG MH MK ML MM MN MO MP MR MS MU MV MW MX MY MZ ' +
    'NA NE NF NG NI NO NP NR NU NZ OM PA PE PG PH PK PN PR PS PW PY QA RS RU RW SA SB SC SD SG SH SJ SL SM SN SO SR SS ST SV SX SY SZ TC ' +
    'TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WS XK YE ZA ZM ZW'
  ).split(' '),
)
