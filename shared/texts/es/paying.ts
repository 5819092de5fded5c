import type { PayingTexts } from '../paying-texts.ts'

export const paying: PayingTexts = {
  owed: 'Pendiente de pago',
  paid: 'Esta factura está pagada. ¡Gracias!',
  arrived: '¡Gracias! Hemos recibido su pago.',
  history: 'Pagos y abonos',
  methods: { bankTransfer: 'Transferencia', cheque: 'Cheque', card: 'Tarjeta', sepaDebit: 'Adeudo SEPA' },
  creditNote: (number) => `Abono ${number}`,
  instalment: { paid: 'pagado', left: (amount) => `quedan ${amount}` },
  transferAmount: 'Importe',
  title: 'Pagar en línea',
  legend: '¿Qué importe desea pagar?',
  balance: (amount) => `Todo lo pendiente: ${amount}`,
  next: (amount, date) => `El próximo plazo, con vencimiento el ${date}: ${amount}`,
  other: 'Otro importe',
  amount: (currency) => `Importe en ${currency}`,
  action: 'Continuar con el pago',
  notAnAmount: (example) => `Indique un importe superior a cero, por ejemplo ${example}.`,
  aboveOpen: (open) => `Es más que el importe pendiente, que es de ${open}.`,
  later: {
    title: 'Pagar más tarde',
    text: 'Díganos cuándo realizará el pago y no le enviaremos recordatorios antes de ese día. Con esto no se le cobra nada.',
    day: 'Pagaré el',
    action: 'Anunciar mi pago',
    outOfBounds: (first, last) => `Elija un día entre el ${first} y el ${last} para el pago.`,
    promised: (date) => `Ha anunciado su pago para el ${date} a más tardar. No le enviaremos recordatorios antes de ese día.`,
  },
}
