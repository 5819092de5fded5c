import type { NoteTexts } from '../note-texts.ts'
import { digitsOf, joined, nbsp, withComma } from './figures.ts'

export const es: NoteTexts = {
  contractRate: (percent, article) =>
    `En caso de demora en el pago se devengarán intereses al tipo anual del ${withComma(percent)}${nbsp}% desde el día siguiente al vencimiento, sin necesidad de requerimiento (${article}).`,
  ecbRate: (points, article) =>
    `En caso de demora en el pago se devengarán intereses al tipo de refinanciación del BCE más ${withComma(points)} puntos desde el día siguiente al vencimiento, sin necesidad de requerimiento (${article}).`,
  indemnity: (amount, articles) =>
    `Indemnización fija por costes de cobro en caso de demora en el pago: ${withComma(digitsOf(amount))}${nbsp}€ (${articles}).`,
  discount: (percent, withinDays) =>
    `Descuento por pronto pago del ${withComma(percent)}${nbsp}% si se paga en ${withinDays === 1 ? 'un día' : `${withinDays} días`}.`,
  noDiscount: 'Sin descuento por pronto pago.',
  company: ({ legalForm, shareCapital, register }) =>
    joined([legalForm, shareCapital === undefined ? undefined : `capital social ${shareCapital}`, register]),
  debits: 'Opción por el pago del IVA en el momento de la facturación (según el Derecho francés: débits).',
  billingAddress: (lines) => `Dirección de facturación: ${lines}`,
  creditReasons: {
    return: 'Devolución de mercancía',
    cancellation: 'Anulación',
    priceError: 'Error de precio',
    rebate: 'Descuento concedido',
    rejected: 'Factura rechazada',
  },
  creditSettlement: 'No se pide ningún pago: el importe de este abono se descuenta de sus facturas o se le reembolsa.',
  rebateLine: (sales, percent) =>
    `${percent === undefined ? 'Descuento' : `Descuento del ${withComma(percent)}${nbsp}%`} sobre ventas de ${withComma(digitsOf(sales))}${nbsp}${sales.currency} sin IVA`,
  rebateInvoices: (numbers) => `Descuento concedido sobre las facturas: ${numbers}.`,
}
