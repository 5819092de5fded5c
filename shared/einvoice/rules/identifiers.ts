import { isIban } from '../../domain/identifiers/iban.ts'
import { isRfReference } from '../../domain/identifiers/rf-reference.ts'
import { isSiren, isSiret, sirenOf } from '../../domain/identifiers/siren.ts'
import { isUnionPrefix, isVatNumber, vatPrefixOf } from '../../domain/identifiers/vat-number.ts'
import type { SaidId, SaidParty, SemanticInvoice } from '../semantic-invoice.ts'
import { isEnterpriseNumber, isGln, isLeitwegId } from './check-digits.ts'
import { composeAnew, correctCustomer, correctSeller } from './remedies.ts'
import { restricted, type Rule } from './rule.ts'

type Role = {
  readonly at: 'seller' | 'customer'
  readonly party: (invoice: SemanticInvoice) => SaidParty
  readonly remedy: string
  /** Where the electronic address is kept. */
  readonly address: string
  /** Terms of identifiers, legal number, VAT number and electronic address. */
  readonly terms: readonly [ids: string, legalId: string, vatId: string, address: string]
}

const seller: Role = {
  at: 'seller',
  party: ({ seller }) => seller,
  remedy: correctSeller,
  address: 'seller.electronicAddress.id',
  terms: ['BT-29', 'BT-30', 'BT-31', 'BT-34'],
}
const buyer: Role = {
  at: 'customer',
  party: ({ buyer }) => buyer,
  remedy: correctCustomer,
  address: 'customer.eInvoice.electronicAddress.id',
  terms: ['BT-46', 'BT-47', 'BT-48', 'BT-49'],
}

type Scheme = { readonly rule: string; readonly scheme: string; readonly expected: string; readonly isRight: (id: string) => boolean }

/** Identifiers whose check digits are known, by their scheme. */
const schemes: readonly Scheme[] = [
  { rule: 'EXACT-SIREN', scheme: '0002', expected: 'a SIREN: 9 digits with a correct check digit', isRight: isSiren },
  { rule: 'EXACT-SIRET', scheme: '0009', expected: 'a SIRET: 14 digits with a correct check digit', isRight: isSiret },
  { rule: 'EXACT-GLN', scheme: '0088', expected: 'a GLN: 13 digits with a correct check digit', isRight: isGln },
  { rule: 'EXACT-LEITWEG-ID', scheme: '0204', expected: 'a Leitweg-ID with correct check digits', isRight: isLeitwegId },
  { rule: 'PEPPOL-COMMON-R043', scheme: '0208', expected: 'a Belgian enterprise number with correct check digits', isRight: isEnterpriseNumber },
] // prettier-ignore

const wrongIds = (ids: readonly (SaidId | undefined)[], { scheme, isRight }: Scheme) =>
  ids.flatMap((of) => (of?.scheme === scheme && !isRight(of.id) ? [{ actual: of.id }] : []))

const fields: Readonly<Record<string, string>> = { '0002': 'siren', '0009': 'siret' }

const ofScheme = ({ at, party, remedy, address, terms: [ids, legalId, , electronic] }: Role): Rule[] =>
  schemes.flatMap((scheme): Rule[] => {
    const rule = { id: scheme.rule, field: `${at}.${fields[scheme.scheme] ?? 'id'}`, expected: scheme.expected, remedy }
    return [
      { ...rule, term: ids, breaches: (invoice) => wrongIds(party(invoice).ids, scheme) },
      { ...rule, term: legalId, breaches: (invoice) => wrongIds([party(invoice).legalId], scheme) },
      { ...rule, term: electronic, field: address, breaches: (invoice) => wrongIds([party(invoice).electronicAddress], scheme) },
    ]
  })

const siretsOf = ({ ids }: SaidParty): string[] => ids.flatMap(({ scheme, id }) => (scheme === '0009' ? [id] : []))
const sirenSaid = ({ legalId }: SaidParty): string | undefined => (legalId?.scheme === '0002' ? legalId.id : undefined)

/** SIREN, SIRET and French VAT number of a party name one company. */
const oneCompany = ({ at, party, remedy, terms: [ids, , vat] }: Role): Rule[] => [
  {
    id: 'EXACT-SIRET-OF-SIREN',
    term: ids,
    field: `${at}.siret`,
    expected: 'a SIRET that begins with the SIREN',
    remedy,
    breaches: (invoice) => {
      const siren = sirenSaid(party(invoice))
      return siretsOf(party(invoice))
        .filter((siret) => siren !== undefined && sirenOf(siret) !== siren)
        .map((siret) => ({ actual: siret }))
    },
  },
  restricted({
    id: 'EXACT-VAT-OF-SIREN',
    term: vat,
    field: `${at}.vatId`,
    expected: 'a French VAT number that ends with the SIREN',
    remedy,
    said: (invoice) => party(invoice).vatId,
    accepts: (vatId, invoice) => vatId.endsWith(sirenSaid(party(invoice)) ?? ''),
    appliesTo: (invoice) => party(invoice).vatId?.startsWith('FR') ?? false,
  }),
  restricted({
    id: 'EXACT-VAT-NUMBER',
    term: vat,
    field: `${at}.vatId`,
    expected: 'a VAT number with correct check digits',
    remedy,
    said: (invoice) => party(invoice).vatId,
    accepts: (vatId) => !isUnionPrefix(vatPrefixOf(vatId)) || isVatNumber(vatId),
  }),
]

const looksLikeIban = (account: string): boolean => /^[A-Z]{2}\d{2}/.test(account)

/** Check digits and keys, which no official rule looks at (but BR-DE-19, which only warns). */
export const identifierRules: readonly Rule[] = [
  ...[seller, buyer].flatMap((role) => [...ofScheme(role), ...oneCompany(role)]),
  {
    id: 'EXACT-IBAN', term: 'BT-84', field: 'seller.bank.iban', expected: 'an IBAN with correct length and check digits', remedy: correctSeller,
    breaches: ({ payments }) =>
      payments.flatMap(({ means, account }) =>
        account !== undefined && (means === '58' || looksLikeIban(account)) && !isIban(account.replaceAll(' ', '')) ? [{ actual: account }] : [],
      ),
  },
  restricted({
    id: 'EXACT-RF', term: 'BT-83', field: 'number', expected: 'an RF reference with correct check digits', remedy: composeAnew,
    said: ({ paymentReference }) => paymentReference,
    accepts: isRfReference,
    appliesTo: ({ paymentReference }) => /^RF\d{2}/.test(paymentReference ?? ''),
  }),
] // prettier-ignore
