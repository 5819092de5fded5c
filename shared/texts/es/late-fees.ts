import type { LateFeeTexts } from '../late-fee-texts.ts'

export const lateFees: LateFeeTexts = {
  title: 'Liquidación por demora',
  of: (number, date) => `Por el pago tardío de la factura ${number} del ${date}`,
  columns: {
    period: 'Periodo',
    days: 'Días',
    unpaid: 'Importe impagado',
    rate: 'Tipo anual',
    amount: (currency) => `Importe (${currency})`,
  },
  indemnity: (articles) => `Indemnización fija por costes de cobro (${articles})`,
  flatFee: 'Penalización por demora',
  correction: 'Rectificación de liquidaciones anteriores',
  total: 'Importe a pagar',
  outsideVat: 'No sujeto a IVA.',
  payable: 'Exigible de inmediato, además de la propia factura. Este importe no devenga intereses.',
  counting:
    'Los intereses corren desde el día siguiente al vencimiento, sobre lo impagado al final de cada día, por días exactos de un año de 365 días.',
  basis: {
    contract: (percent, article) => `${percent} anual: tipo pactado en las condiciones de la factura (${article}).`,
    law: ({ percent, reference, referencePercent, from, points, article }) =>
      `${percent} anual: ${reference} a ${from} (${referencePercent}) más ${points} puntos (${article}).`,
  },
  references: { ecb: 'tipo principal de financiación del BCE', germanBase: 'tipo básico alemán' },
  issue: {
    subject: ({ number, seller }) => `Liquidación por demora ${number} de ${seller}`,
    paragraphs: ({ number, amount, issueDate, credited }) => [
      `Adjuntamos nuestra liquidación ${number} del ${issueDate}, por un importe de ${amount}: lo que la ley nos concede por el pago tardío de nuestra factura ${credited}.`,
      'Indica cada periodo con sus días, su tipo y el importe impagado. Es exigible de inmediato, con el concepto del pago que figura abajo.',
      'Si no está de acuerdo, basta con responder a este mensaje.',
    ],
  },
  link: {
    subject: ({ number }) => `Su enlace a la liquidación ${number}`,
    paragraphs: ({ number }) => [
      `Este es el nuevo enlace que ha solicitado para consultar nuestra liquidación por demora ${number}.`,
      'Si no lo ha pedido, puede ignorar este mensaje: el enlace solo se le envía a usted.',
    ],
  },
  labels: { number: 'Liquidación', charged: 'De la factura' },
  button: 'Ver la liquidación',
  pageTitle: (number) => `Liquidación por demora ${number}`,
  open: 'Abrir la liquidación (PDF)',
}
