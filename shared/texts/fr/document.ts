import type { DueRule } from '../../domain/payment-terms.ts'
import type { DocumentTexts } from '../document-texts.ts'
import { statement } from './statement.ts'

const rule = (due: DueRule): string => {
  switch (due.kind) {
    case 'net':
      return due.days === 0 ? 'Paiement à réception de la facture' : `Paiement à ${due.days} jours à compter de la date d’émission`
    case 'endOfMonthPlus':
      return due.days === 0 ? 'Paiement à la fin du mois d’émission' : `Paiement à ${due.days} jours après la fin du mois d’émission`
    case 'daysThenEndOfMonth':
      return `Paiement à ${due.days} jours, fin de mois`
    case 'fixedDay':
      return due.afterDays === 0
        ? `Paiement le ${due.dayOfMonth} du mois`
        : `Paiement le ${due.dayOfMonth} du mois, au plus tôt ${due.afterDays} jours après la date d’émission`
  }
}

export const document: DocumentTexts = {
  invoice: 'Facture',
  correctedInvoice: 'Facture rectificative',
  creditNote: 'Avoir',
  rebate: 'Avoir – remise sur période',
  credit: {
    of: (number, date) => `Avoir sur la facture ${number} du ${date}`,
    replaces: (number, date) => `Annule et remplace la facture ${number} du ${date}`,
    amount: (amount) => `${amount} à votre crédit`,
    total: 'Montant crédité',
    copyExplanation:
      'L’original de cet avoir est transmis par voie électronique réglementaire\u00a0; ce document vous est adressé pour information.',
  },
  copy: {
    title: 'COPIE',
    explanation:
      'L’original de cette facture est transmis par voie électronique réglementaire\u00a0; ce document vous est adressé pour information.',
  },
  amountDueBy: (amount, date) => `${amount} à régler au plus tard le ${date}`,
  firstInstalmentOf: (count, total) => `Première de ${count} échéances, sur un total de ${total}`,
  nothingDue: 'Rien à régler',
  parties: { seller: 'Vendeur', buyer: 'Client', billedAt: 'Adresse de facturation', deliverTo: 'Livré à' },
  identifiers: {
    siren: 'SIREN',
    siret: 'SIRET',
    vatId: 'N° TVA',
    attention: (name) => `À l’attention de ${name}`,
  },
  facts: {
    issueDate: 'Date d’émission',
    dueDate: 'Échéance',
    firstDueDate: 'Première échéance',
    deliveryDate: 'Date de livraison',
    operation: 'Nature de l’opération',
    purchaseOrder: 'Votre commande',
    buyerReference: 'Votre référence',
    contract: 'Contrat',
    order: 'Notre commande',
    customer: 'N° client',
    incoterm: 'Incoterm',
  },
  operations: { B: 'Livraison de biens', S: 'Prestation de services', M: 'Biens et services' },
  columns: {
    description: 'Désignation',
    quantity: 'Quantité',
    unitPrice: 'Prix unitaire HT',
    vat: 'TVA',
    net: (currency) => `Total HT (${currency})`,
  },
  line: {
    perUnits: (quantity, unit) => `pour ${quantity} ${unit}`,
    grossPrice: (gross, discount) => `brut ${gross} − ${discount}`,
    allowance: 'Remise',
    charge: 'Frais',
  },
  vat: {
    title: 'Détail de la TVA',
    rate: 'Taux',
    base: 'Base HT',
    tax: 'Montant TVA',
    inBookCurrency: (amount, rate, source) => `Montant de la TVA\u00a0: ${amount} (${rate}, ${source}).`,
  },
  totals: {
    lines: 'Total des lignes HT',
    allowances: 'Remises',
    charges: 'Frais',
    net: 'Total HT',
    vat: 'TVA',
    gross: 'Total TTC',
    prepaid: 'Déjà réglé',
    due: 'Net à payer',
  },
  payment: {
    title: 'Règlement',
    rule,
    instalments: 'Échéancier',
    instalment: (position, count, percent) => `Échéance ${position} sur ${count} (${percent})`,
    accountName: 'Titulaire',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Référence à rappeler',
    online: 'Régler ou consulter en ligne',
    scan: 'Virement\u00a0: scannez avec votre application bancaire',
  },
  statement,
  page: (page, pages) => `Page ${page} sur ${pages}`,
}
