import type { DueRule } from '../../domain/payment-terms.ts'
import type { DocumentTexts } from '../document-texts.ts'
import { statement } from './statement.ts'

const days = (count: number): string => (count === 1 ? '1 día' : `${count} días`)

const rule = (due: DueRule): string => {
  switch (due.kind) {
    case 'net':
      return due.days === 0 ? 'Pago a la recepción de la factura' : `Pago a ${days(due.days)} desde la fecha de emisión`
    case 'endOfMonthPlus':
      return due.days === 0 ? 'Pago al final del mes de emisión' : `Pago a ${days(due.days)} desde el final del mes de emisión`
    case 'daysThenEndOfMonth':
      return `Pago a ${days(due.days)}, fin de mes`
    case 'fixedDay':
      return due.afterDays === 0
        ? `Pago el día ${due.dayOfMonth} del mes`
        : `Pago el día ${due.dayOfMonth} del mes, como mínimo ${days(due.afterDays)} después de la fecha de emisión`
  }
}

export const document: DocumentTexts = {
  invoice: 'Factura',
  correctedInvoice: 'Factura rectificativa',
  creditNote: 'Factura de abono',
  rebate: 'Factura de abono – descuento por periodo',
  credit: {
    of: (number, date) => `Abono de la factura ${number} del ${date}`,
    replaces: (number, date) => `Anula y sustituye la factura ${number} del ${date}`,
    amount: (amount) => `${amount} a su favor`,
    total: 'Importe abonado',
    copyExplanation:
      'El original de este abono se transmite por el canal electrónico reglamentario; este documento se le envía a título informativo.',
  },
  copy: {
    title: 'COPIA',
    explanation:
      'El original de esta factura se transmite por la vía electrónica reglamentaria; este documento se le envía a título informativo.',
  },
  amountDueBy: (amount, date) => `${amount} a pagar a más tardar el ${date}`,
  firstInstalmentOf: (count, total) => `Primero de ${count} plazos, sobre un total de ${total}`,
  nothingDue: 'Nada que pagar',
  parties: { seller: 'Emisor', buyer: 'Cliente', billedAt: 'Dirección de facturación', deliverTo: 'Lugar de entrega' },
  identifiers: {
    siren: 'SIREN',
    siret: 'SIRET',
    vatId: 'NIF-IVA',
    attention: (name) => `A la atención de ${name}`,
  },
  facts: {
    issueDate: 'Fecha de emisión',
    dueDate: 'Vencimiento',
    firstDueDate: 'Primer vencimiento',
    deliveryDate: 'Fecha de la operación',
    operation: 'Tipo de operación',
    purchaseOrder: 'Su pedido',
    buyerReference: 'Su referencia',
    contract: 'Contrato',
    order: 'Nuestro pedido',
    customer: 'N.º de cliente',
    incoterm: 'Incoterm',
  },
  operations: { B: 'Entrega de bienes', S: 'Prestación de servicios', M: 'Bienes y servicios' },
  columns: {
    description: 'Descripción',
    quantity: 'Cantidad',
    unitPrice: 'Precio unitario',
    vat: 'IVA',
    net: (currency) => `Importe (${currency})`,
  },
  line: {
    perUnits: (quantity, unit) => `por ${quantity} ${unit}`,
    grossPrice: (gross, discount) => `tarifa ${gross} − ${discount}`,
    allowance: 'Descuento',
    charge: 'Recargo',
  },
  vat: {
    title: 'Desglose del IVA',
    rate: 'Tipo',
    base: 'Base imponible',
    tax: 'Cuota',
    inBookCurrency: (amount, rate, source) => `Cuota de IVA: ${amount} (${rate}, ${source}).`,
  },
  totals: {
    lines: 'Suma de las líneas',
    allowances: 'Descuentos',
    charges: 'Recargos',
    net: 'Total sin IVA',
    vat: 'IVA',
    gross: 'Total con IVA',
    prepaid: 'Ya pagado',
    due: 'Total a pagar',
  },
  payment: {
    title: 'Pago',
    rule,
    instalments: 'Plazos de pago',
    instalment: (position, count, percent) => `Plazo ${position} de ${count} (${percent})`,
    accountName: 'Titular',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Concepto',
    online: 'Pagar o consultar en línea',
    scan: 'Transferencia: escanee con la app de su banco',
  },
  statement,
  page: (page, pages) => `Página ${page} de ${pages}`,
}
