import type { DisputeTexts } from '../dispute-texts.ts'

export const disputes: DisputeTexts = {
  title: '¿Hay algo incorrecto en esta factura?',
  text: 'Díganos qué no acepta. Lo examinamos y entretanto no le reclamamos esa parte; el resto sigue pendiente de pago.',
  category: '¿Qué es incorrecto?',
  categories: {
    price: 'El precio',
    quantity: 'La cantidad',
    quality: 'La calidad o un defecto',
    notReceived: 'No recibido',
    notOrdered: 'No pedido',
    duplicate: 'Facturado dos veces',
    other: 'Otra cosa',
  },
  lines: '¿Qué líneas?',
  hint: 'Un importe prevalece sobre las líneas. Sin ninguno de los dos, se trata de toda la factura.',
  amount: (currency) => `O un importe con IVA (${currency})`,
  note: 'Su mensaje',
  action: 'Enviar',
  disputed: (amount) => `De ello, ${amount} está en disputa y por ahora no se le reclama`,
  told: {
    buyer: (date, amount) => `El ${date} nos dijo que no acepta ${amount}.`,
    finance: (date, amount) => `El ${date} anotamos que no acepta ${amount}.`,
  },
  open: 'Lo estamos examinando y por ahora no le reclamamos este importe.',
  answers: {
    creditNote: (date, number) => `Nuestra respuesta del ${date}: abonado con la factura rectificativa ${number}.`,
    rejection: (date) => `Nuestra respuesta del ${date}: le rogamos que pague este importe.`,
    writeOff: (date) => `Nuestra respuesta del ${date}: ya no reclamamos este importe.`,
  },
  notTaken: {
    title: 'No se ha podido anotar',
    noCategory: 'Vuelva atrás e indique qué es incorrecto.',
    notAnAmount: 'Vuelva atrás y escriba el importe en cifras.',
    aboveOpen: 'Vuelva atrás: el importe supera lo que está pendiente y aún no está en disputa.',
    nothingOpen: 'No queda nada pendiente de esta factura que no esté ya en disputa. Responda a nuestro correo.',
    tooMany: 'Ya se ha dicho tanto sobre esta factura que preferimos hablar con usted. Responda a nuestro correo.',
  },
}
