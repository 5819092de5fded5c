import type { MailWords } from '../mail-words.ts'
import { al, dal, del, il } from './articles.ts'

const days = (count: number): string => (count === 1 ? 'un giorno' : `${count} giorni`)
const unlessPaid = 'Se nel frattempo ha già pagato questa fattura, La preghiamo di non tenere conto di questo messaggio.'

/** After the comma of the greeting an Italian letter goes on in lower case. */
export const mails: MailWords = {
  greeting: (name) => (name === undefined ? 'Buongiorno,' : `Buongiorno ${name},`),
  issue: {
    subject: ({ number, seller }) => `La Sua fattura ${number} da ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `in allegato trova la nostra fattura ${number} ${del(issueDate)} di ${amount}, da pagare entro ${il(dueDate)}.`,
      'Può anche consultarla online in qualsiasi momento.',
    ],
  },
  issueOfCopy: {
    subject: ({ number, seller }) => `Copia della Sua fattura ${number} da ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `in allegato trova una copia della nostra fattura ${number} ${del(issueDate)} di ${amount}, da pagare entro ${il(dueDate)}.`,
      'L’originale Le arriva tramite la piattaforma di fatturazione elettronica; questa copia è per Sua informazione.',
    ],
  },
  reminders: {
    beforeDue: {
      subject: ({ number, dueDate }) => `Fattura ${number}: scadenza ${il(dueDate)}`,
      paragraphs: ({ number, amount, dueDate }) => [
        `un breve promemoria: la nostra fattura ${number} di ${amount} scade ${il(dueDate)}.`,
        'Se il pagamento è già previsto, non deve fare nulla.',
      ],
    },
    dueToday: {
      subject: ({ number }) => `Fattura ${number}: scadenza oggi`,
      paragraphs: ({ number, amount }) => [`la nostra fattura ${number} di ${amount} scade oggi.`, unlessPaid],
    },
    firstReminder: {
      subject: ({ number }) => `Promemoria: fattura ${number} da pagare`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `salvo errore da parte nostra, non abbiamo ancora ricevuto il pagamento della nostra fattura ${number} di ${amount}. È scaduta ${il(dueDate)}, ${days(daysLate)} fa.`,
        'La preghiamo di provvedere al pagamento, o di indicarci che cosa lo impedisce.',
        unlessPaid,
      ],
    },
    secondReminder: {
      subject: ({ number }) => `Secondo sollecito: fattura ${number} scaduta`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `nonostante il nostro precedente promemoria, la nostra fattura ${number} di ${amount}, scaduta ${il(dueDate)}, non è pagata da ${days(daysLate)}.`,
        'La preghiamo di provvedere al pagamento al più presto. In caso di difficoltà o di contestazioni risponda a questo messaggio: cercheremo una soluzione con Lei.',
        unlessPaid,
      ],
    },
    finalReminder: {
      subject: ({ number }) => `Ultimo sollecito prima del recupero crediti: fattura ${number}`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `la nostra fattura ${number} di ${amount} era da pagare entro ${il(dueDate)}. Nonostante i nostri solleciti non è pagata da ${days(daysLate)}.`,
        'In mancanza di pagamento o di risposta entro otto giorni dovremo avviare una procedura di recupero.',
        unlessPaid,
      ],
    },
  },
  disputed: (amount) => `Ci ha detto di contestare ${amount} di questa fattura. Questa parte non Le è richiesta finché la esaminiamo.`,
  link: {
    subject: ({ number }) => `Il Suo link alla fattura ${number}`,
    paragraphs: ({ number }) => [
      `ecco il nuovo link che ha richiesto per consultare la nostra fattura ${number}.`,
      'Se non ha richiesto nulla, può ignorare questo messaggio: il link è inviato soltanto a Lei.',
    ],
  },
  creditNote: {
    of: {
      invoice: (number) => `sulla nostra fattura ${number}`,
      sales: (from, until) => `sulle vendite ${dal(from)} ${al(until)}`,
    },
    issue: {
      subject: ({ number, seller }) => `La Sua nota di credito ${number} di ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `in allegato trova la nostra nota di credito ${number} ${del(issueDate)} di ${amount}, ${credited}.`,
        'Il suo importo viene detratto da quanto ci deve, oppure Le viene rimborsato.',
      ],
    },
    issueOfCopy: {
      subject: ({ number, seller }) => `Copia della Sua nota di credito ${number} di ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `in allegato trova una copia della nostra nota di credito ${number} ${del(issueDate)} di ${amount}, ${credited}.`,
        'L’originale Le arriva tramite la piattaforma di fatturazione elettronica; questa copia è per Sua informazione.',
      ],
    },
    link: {
      subject: ({ number }) => `Il Suo link alla nota di credito ${number}`,
      paragraphs: ({ number }) => [
        `ecco il nuovo link che ha richiesto per consultare la nostra nota di credito ${number}.`,
        'Se non ha richiesto nulla, può ignorare questo messaggio: il link è inviato soltanto a Lei.',
      ],
    },
    labels: { number: 'Nota di credito', amount: 'Importo accreditato', credited: 'Sulla fattura', period: 'Periodo' },
    button: 'Visualizza la nota di credito',
  },
  labels: { number: 'Fattura', amount: 'Importo', dueDate: 'Scadenza', reference: 'Causale del pagamento', order: 'Ordine' },
  button: 'Apra la fattura',
  linkFallback: 'Se il pulsante non funziona, copi questo indirizzo nel Suo browser:',
  closing: 'Cordiali saluti',
  questions: (contact) => `Ha domande? Risponda a questo messaggio o ci contatti: ${contact}.`,
}
