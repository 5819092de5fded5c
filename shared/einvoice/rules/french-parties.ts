import type { SaidId } from '../semantic-invoice.ts'
import { isBetweenBusinesses } from './french-treatment.ts'
import { completeCustomer, completeSeller } from './remedies.ts'
import { demanded, restricted, type Rule } from './rule.ts'

const inWords = (address: SaidId | undefined): string | undefined => address && `${address.scheme}:${address.id}`
const sirenOf = (id: SaidId | undefined): string | undefined => (id?.scheme === '0002' ? id.id : undefined)
const isOfDirectory = (id: string): boolean => /^[A-Za-z0-9._-]+$/.test(id)
const plainAddress = 'an address of letters, digits, "-", "_" and "." alone'

export const partyRules: readonly Rule[] = [
  demanded({
    id: 'BR-FR-10', term: 'BT-30', field: 'seller.siren', expected: 'the SIREN of the seller (BT-30)', remedy: completeSeller,
    said: ({ seller }) => sirenOf(seller.legalId),
    accepts: (siren) => /^\d{9}$/.test(siren),
  }),
  demanded({
    id: 'BR-FR-13', term: 'BT-34', field: 'seller.electronicAddress', expected: 'an electronic address of the seller (BT-34)', remedy: completeSeller,
    said: ({ seller }) => seller.electronicAddress?.id,
  }),
  demanded({
    id: 'BR-FR-12', term: 'BT-49', field: 'customer.eInvoice.electronicAddress', expected: 'an electronic address of the customer (BT-49)', remedy: completeCustomer,
    said: ({ buyer }) => buyer.electronicAddress?.id,
  }),
  demanded({
    id: 'BR-FR-11', term: 'BT-47', field: 'customer.siren', expected: 'the SIREN of a French customer (BT-47)', remedy: completeCustomer,
    said: ({ buyer }) => sirenOf(buyer.legalId),
    accepts: (siren) => /^\d{9}$/.test(siren),
    appliesTo: isBetweenBusinesses,
  }),
  demanded({
    id: 'BR-FR-21', term: 'BT-49', field: 'customer.eInvoice.electronicAddress',
    expected: 'an address of the French directory (BT-49): scheme 0225, beginning with the SIREN',
    remedy: 'Correct the electronic address of the customer, or remove it: then the SIREN is the address.',
    said: ({ buyer }) => inWords(buyer.electronicAddress),
    accepts: (address, { buyer }) => address.startsWith(`0225:${sirenOf(buyer.legalId) ?? ''}`),
    appliesTo: isBetweenBusinesses,
  }),
  restricted({
    id: 'BR-FR-23', term: 'BT-49', field: 'customer.eInvoice.electronicAddress.id', expected: plainAddress,
    remedy: 'Correct the electronic address of the customer.',
    said: ({ buyer }) => buyer.electronicAddress?.id,
    accepts: isOfDirectory,
    appliesTo: ({ buyer }) => buyer.electronicAddress?.scheme === '0225',
  }),
  restricted({
    id: 'BR-FR-23', term: 'BT-34', field: 'seller.electronicAddress.id', expected: plainAddress,
    remedy: "Correct the electronic address in the seller's settings.",
    said: ({ seller }) => seller.electronicAddress?.id,
    accepts: isOfDirectory,
    appliesTo: ({ seller }) => seller.electronicAddress?.scheme === '0225',
  }),
] // prettier-ignore
