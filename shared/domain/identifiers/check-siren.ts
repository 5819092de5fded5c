import type { Finding } from '../finding.ts'
import { isSiren, isSiret, sirenOf } from './siren.ts'

type Registered = { readonly siren?: string | undefined; readonly siret?: string | undefined }

/** SIREN and SIRET of a party: check digits, and that they belong to the same company. Absent ones are not this check's matter. */
export const checkSirenAndSiret = (party: 'seller' | 'customer', { siren, siret }: Registered): Finding[] => {
  const findings: Finding[] = []
  if (siren !== undefined && !isSiren(siren))
    findings.push({
      code: 'SIREN_INVALID',
      field: `${party}.siren`,
      expected: '9 digits with a correct check digit',
      actual: siren,
      remedy: `correct the SIREN of the ${party} from the Sirene register`,
    })
  if (siret !== undefined && !isSiret(siret))
    findings.push({
      code: 'SIRET_INVALID',
      field: `${party}.siret`,
      expected: '14 digits with a correct check digit',
      actual: siret,
      remedy: `correct the SIRET of the ${party} from the Sirene register`,
    })
  if (siren !== undefined && siret !== undefined && sirenOf(siret) !== siren)
    findings.push({
      code: 'SIRET_NOT_OF_SIREN',
      field: `${party}.siret`,
      expected: `a SIRET that begins with the SIREN ${siren}`,
      actual: siret,
      remedy: `correct the SIREN or the SIRET of the ${party}: they name different companies`,
    })
  return findings
}
