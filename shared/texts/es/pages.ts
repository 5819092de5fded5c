import type { PageTexts } from '../page-texts.ts'
import { paying } from './paying.ts'
import { disputes } from './disputes.ts'

export const pages: PageTexts = {
  invoice: {
    title: (number) => `Factura ${number}`,
    from: (seller) => `de ${seller}`,
    to: (buyer) => `para ${buyer}`,
    dueDate: (date) => `A pagar a más tardar el ${date}`,
    late: (date) => `Vencida desde el ${date}`,
    issueDate: 'Fecha de emisión',
    net: 'Total sin IVA',
    vat: 'IVA',
    gross: 'Total con IVA',
    transfer: 'Pagar por transferencia',
    accountName: 'Titular',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Concepto',
    instalments: 'Plazos de pago',
    open: 'Abrir la factura (PDF)',
    download: 'Descargar la factura electrónica (XML)',
    copy: 'El original le llega por la plataforma de facturación electrónica; este documento es una copia.',
    replaced: (number) => `Anulada y sustituida por la factura ${number}`,
  },
  creditNote: {
    title: (number) => `Abono ${number}`,
    credits: (number) => `De la factura ${number}`,
    sales: (from, until) => `Sobre las ventas del ${from} al ${until}`,
    open: 'Abrir el abono (PDF)',
    copy: 'El original le llega por la plataforma de facturación electrónica; este documento es una copia.',
  },
  paying,
  disputes,
  online: {
    forward: {
      title: 'Le dirigimos a la página de pago',
      text: 'El pago se realiza en la página de nuestro proveedor de pagos. Si no se abre por sí sola, utilice el botón.',
      action: 'Ir a la página de pago',
    },
    underWay: {
      title: 'Hay un pago en curso',
      text: 'Se ha realizado o se está ejecutando un pago de esta factura. Un adeudo domiciliado tarda unos días. No tiene que hacer nada.',
    },
    notTaken: {
      title: 'Por favor, pague por transferencia',
      text: 'Este importe no se puede pagar en línea. Los datos bancarios figuran en la página de la factura.',
    },
    back: 'Volver a la factura',
    thanks: 'Gracias. Su pago puede tardar unos minutos, o unos días si es un adeudo domiciliado, en aparecer aquí.',
  },
  stale: {
    title: 'Este enlace ya no es válido',
    text: 'Para proteger sus datos, nuestros enlaces tienen una duración limitada. Podemos enviarle uno nuevo a la dirección de correo electrónico que nos consta.',
    action: 'Recibir un enlace nuevo',
  },
  pay: {
    title: 'Consultar su factura',
    text: 'Enviamos un enlace personal a la dirección de correo electrónico a la que se envió la factura. En él podrá ver el importe, el vencimiento y el documento.',
    action: 'Recibir el enlace por correo electrónico',
  },
  requested: {
    title: 'Hemos recibido su solicitud',
    text: 'Si esta dirección corresponde a una factura, un enlace va de camino a la dirección de correo electrónico que nos consta. Puede tardar unos minutos en llegar; solo se envía un enlace por hora.',
  },
  missing: {
    title: 'Página no encontrada',
    text: 'Esta dirección no lleva a ningún documento. Compruebe que ha copiado entero el enlace de su correo electrónico.',
  },
  busy: {
    title: 'Espere un momento, por favor',
    text: 'Este enlace se ha abierto muchas veces en el último minuto. Espere un minuto y vuelva a abrirlo.',
  },
  requestedOften: {
    title: 'Ya se ha solicitado un enlace',
    text: 'En esta hora ya se ha solicitado varias veces un enlace desde esta dirección. Si corresponde a una factura, se ha enviado a la dirección de correo electrónico que nos consta: mire también en la carpeta de correo no deseado o vuelva a intentarlo dentro de una hora.',
  },
  footer: 'Página segura: no usa cookies ni sigue sus visitas.',
}
