import type { DueRule } from '../../domain/payment-terms.ts'
import type { DocumentTexts } from '../document-texts.ts'
import { statement } from './statement.ts'

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`)

const rule = (due: DueRule): string => {
  switch (due.kind) {
    case 'net':
      return due.days === 0 ? 'Betaling bij ontvangst van de factuur' : `Betaling binnen ${days(due.days)} na factuurdatum`
    case 'endOfMonthPlus':
      return due.days === 0 ? 'Betaling op het einde van de factuurmaand' : `Betaling ${days(due.days)} na het einde van de factuurmaand`
    case 'daysThenEndOfMonth':
      return `Betaling na ${days(due.days)}, einde van de maand`
    case 'fixedDay':
      return due.afterDays === 0
        ? `Betaling op dag ${due.dayOfMonth} van de maand`
        : `Betaling op dag ${due.dayOfMonth} van de maand, ten vroegste ${days(due.afterDays)} na factuurdatum`
  }
}

export const document: DocumentTexts = {
  invoice: 'Factuur',
  correctedInvoice: 'Gecorrigeerde factuur',
  creditNote: 'Creditnota',
  rebate: 'Creditnota – korting over een periode',
  credit: {
    of: (number, date) => `Creditnota voor factuur ${number} van ${date}`,
    replaces: (number, date) => `Annuleert en vervangt factuur ${number} van ${date}`,
    amount: (amount) => `${amount} in uw voordeel`,
    total: 'Gecrediteerd bedrag',
    copyExplanation:
      'Het origineel van deze creditnota wordt via het voorgeschreven elektronische kanaal verzonden; dit document is ter informatie.',
  },
  copy: {
    title: 'KOPIE',
    explanation:
      'Het origineel van deze factuur wordt langs de wettelijk voorgeschreven elektronische weg verzonden; dit document is ter informatie.',
  },
  amountDueBy: (amount, date) => `${amount} te betalen uiterlijk op ${date}`,
  firstInstalmentOf: (count, total) => `Eerste van ${count} termijnen, totaalbedrag ${total}`,
  nothingDue: 'Niets te betalen',
  parties: { seller: 'Leverancier', buyer: 'Klant', billedAt: 'Factuuradres', deliverTo: 'Afleveradres' },
  identifiers: {
    siren: 'SIREN',
    siret: 'SIRET',
    vatId: 'Btw-nummer',
    attention: (name) => `t.a.v. ${name}`,
  },
  facts: {
    issueDate: 'Factuurdatum',
    dueDate: 'Vervaldatum',
    firstDueDate: 'Eerste vervaldatum',
    deliveryDate: 'Leveringsdatum',
    operation: 'Aard van de handeling',
    purchaseOrder: 'Uw bestelling',
    buyerReference: 'Uw referentie',
    contract: 'Contract',
    order: 'Onze order',
    customer: 'Klantnummer',
    incoterm: 'Incoterm',
  },
  operations: { B: 'Levering van goederen', S: 'Verrichten van diensten', M: 'Goederen en diensten' },
  columns: {
    description: 'Omschrijving',
    quantity: 'Aantal',
    unitPrice: 'Eenheidsprijs',
    vat: 'Btw',
    net: (currency) => `Bedrag (${currency})`,
  },
  line: {
    perUnits: (quantity, unit) => `per ${quantity} ${unit}`,
    grossPrice: (gross, discount) => `bruto ${gross} − ${discount}`,
    allowance: 'Korting',
    charge: 'Toeslag',
  },
  vat: {
    title: 'Btw-overzicht',
    rate: 'Tarief',
    base: 'Bedrag excl. btw',
    tax: 'Btw-bedrag',
    inBookCurrency: (amount, rate, source) => `Btw-bedrag: ${amount} (${rate}, ${source}).`,
  },
  totals: {
    lines: 'Som van de regels',
    allowances: 'Kortingen',
    charges: 'Toeslagen',
    net: 'Totaal excl. btw',
    vat: 'Btw',
    gross: 'Totaal incl. btw',
    prepaid: 'Reeds betaald',
    due: 'Te betalen',
  },
  payment: {
    title: 'Betaling',
    rule,
    instalments: 'Betalingstermijnen',
    instalment: (position, count, percent) => `Termijn ${position} van ${count} (${percent})`,
    accountName: 'Rekeninghouder',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Betalingskenmerk',
    online: 'Online betalen of bekijken',
    scan: 'Overschrijving: scan met uw bankapp',
  },
  statement,
  page: (page, pages) => `Pagina ${page} van ${pages}`,
}
