import type { MailWords } from '../mail-words.ts'

const days = (count: number): string => (count === 1 ? 'un día' : `${count} días`)
const unlessPaid = 'Si entretanto ha pagado esta factura, no tenga en cuenta este mensaje.'

export const mails: MailWords = {
  greeting: (name) => (name === undefined ? 'Buenos días:' : `Buenos días, ${name}:`),
  issue: {
    subject: ({ number, seller }) => `Su factura ${number} de ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `Le adjuntamos nuestra factura ${number} del ${issueDate}, por un importe de ${amount}, a pagar a más tardar el ${dueDate}.`,
      'También puede consultarla en línea en cualquier momento.',
    ],
  },
  issueOfCopy: {
    subject: ({ number, seller }) => `Copia de su factura ${number} de ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `Le adjuntamos una copia de nuestra factura ${number} del ${issueDate}, por un importe de ${amount}, a pagar a más tardar el ${dueDate}.`,
      'El original le llega por la plataforma de facturación electrónica; esta copia es para su información.',
    ],
  },
  reminders: {
    beforeDue: {
      subject: ({ number, dueDate }) => `Factura ${number}: vence el ${dueDate}`,
      paragraphs: ({ number, amount, dueDate }) => [
        `Le recordamos que nuestra factura ${number}, por un importe de ${amount}, vence el ${dueDate}.`,
        'Si el pago ya está previsto, no tiene que hacer nada.',
      ],
    },
    dueToday: {
      subject: ({ number }) => `Factura ${number}: vence hoy`,
      paragraphs: ({ number, amount }) => [`Nuestra factura ${number}, por un importe de ${amount}, vence hoy.`, unlessPaid],
    },
    firstReminder: {
      subject: ({ number }) => `Recordatorio: factura ${number} pendiente de pago`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Salvo error por nuestra parte, todavía no hemos recibido el pago de nuestra factura ${number}, por un importe de ${amount}. Venció el ${dueDate}, hace ${days(daysLate)}.`,
        'Le rogamos que la abone o que nos indique qué se lo impide.',
        unlessPaid,
      ],
    },
    secondReminder: {
      subject: ({ number }) => `Segundo recordatorio: factura ${number} vencida`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Pese a nuestro recordatorio anterior, nuestra factura ${number}, por un importe de ${amount} y con vencimiento el ${dueDate}, lleva ${days(daysLate)} sin pagar.`,
        'Le rogamos que efectúe el pago lo antes posible. Si hay alguna dificultad o desacuerdo, responda a este mensaje: buscaremos una solución con usted.',
        unlessPaid,
      ],
    },
    finalReminder: {
      subject: ({ number }) => `Último recordatorio antes de la reclamación de cobro: factura ${number}`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Nuestra factura ${number}, por un importe de ${amount}, venció el ${dueDate}. Lleva ${days(daysLate)} sin pagar pese a nuestros recordatorios.`,
        'Si en un plazo de ocho días no recibimos su pago ni su respuesta, tendremos que iniciar un procedimiento de reclamación.',
        unlessPaid,
      ],
    },
  },
  disputed: (amount) => `Nos ha dicho que no acepta ${amount} de esta factura. No le reclamamos esa parte mientras lo examinamos.`,
  link: {
    subject: ({ number }) => `Su enlace a la factura ${number}`,
    paragraphs: ({ number }) => [
      `Este es el nuevo enlace que ha pedido para consultar nuestra factura ${number}.`,
      'Si no lo ha pedido, puede ignorar este mensaje: el enlace solo se le envía a usted.',
    ],
  },
  creditNote: {
    of: {
      invoice: (number) => `de nuestra factura ${number}`,
      sales: (from, until) => `sobre las ventas del ${from} al ${until}`,
    },
    issue: {
      subject: ({ number, seller }) => `Su abono ${number} de ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `Adjuntamos nuestro abono ${number} del ${issueDate}, por un importe de ${amount}, ${credited}.`,
        'Su importe se descuenta de lo que nos debe, o se le reembolsa.',
      ],
    },
    issueOfCopy: {
      subject: ({ number, seller }) => `Copia de su abono ${number} de ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `Adjuntamos una copia de nuestro abono ${number} del ${issueDate}, por un importe de ${amount}, ${credited}.`,
        'El original le llega por la plataforma de facturación electrónica; esta copia es para su información.',
      ],
    },
    link: {
      subject: ({ number }) => `Su enlace al abono ${number}`,
      paragraphs: ({ number }) => [
        `Este es el nuevo enlace que ha solicitado para consultar nuestro abono ${number}.`,
        'Si no lo ha pedido, puede ignorar este mensaje: el enlace solo se le envía a usted.',
      ],
    },
    labels: { number: 'Abono', amount: 'Importe abonado', credited: 'De la factura', period: 'Periodo' },
    button: 'Ver el abono',
  },
  labels: { number: 'Factura', amount: 'Importe', dueDate: 'Vencimiento', reference: 'Concepto del pago', order: 'Pedido' },
  button: 'Ver la factura',
  linkFallback: 'Si el botón no funciona, copie esta dirección en su navegador:',
  closing: 'Un cordial saludo,',
  questions: (contact) => `¿Tiene alguna pregunta? Responda a este mensaje o póngase en contacto con nosotros: ${contact}.`,
}
