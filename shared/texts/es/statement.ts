import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  title: 'Extracto de cuenta',
  asOf: (date) => `a fecha de ${date}`,
  toPay: (amount) => `Saldo por pagar: ${amount}`,
  inFavour: (amount) => `Saldo a su favor: ${amount}`,
  overdue: (amount) => `de los cuales ${amount} están vencidos`,
  nothingOpen: 'No hay nada pendiente en su cuenta',
  columns: {
    document: 'Documento',
    issueDate: 'Emisión',
    dueDate: 'Vencimiento',
    gross: 'Importe',
    settled: 'Saldado',
    open: 'Pendiente',
    daysOverdue: 'Días de retraso',
  },
  instalment: (number, count) => `Plazo ${number} de ${count}`,
  disputed: (amount) => `en disputa: ${amount}`,
  ages: {
    notDue: 'No vencido',
    between: (from, to) => `Vencido de ${from} a ${to} días`,
    over: (days) => `Vencido más de ${days} días`,
  },
  credits: {
    title: 'A su favor',
    payment: (date) => `Pago recibido el ${date}, aún sin aplicar`,
    rebate: (number, date) => `Abono ${number} del ${date} (descuento por período)`,
    paidBeyond: (number) => `Pagado en exceso de la factura ${number} tras el abono`,
  },
  totals: { owed: 'Total pendiente', credit: 'A su favor', balance: 'Saldo por pagar', favour: 'Saldo a su favor' },
  reference: 'Le rogamos que indique los números de los documentos que paga.',
  upTo: (date) =>
    `Se han tenido en cuenta los pagos y abonos registrados hasta el ${date}. Si ha pagado después, no tenga en cuenta los importes correspondientes.`,
}
