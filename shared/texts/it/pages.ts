import type { PageTexts } from '../page-texts.ts'
import { paying } from './paying.ts'
import { disputes } from './disputes.ts'
import { al, dal, il } from './articles.ts'

export const pages: PageTexts = {
  invoice: {
    title: (number) => `Fattura ${number}`,
    from: (seller) => `da ${seller}`,
    to: (buyer) => `per ${buyer}`,
    dueDate: (date) => `Da pagare entro ${il(date)}`,
    late: (date) => `Scaduta ${dal(date)}`,
    issueDate: 'Data di emissione',
    net: 'Totale IVA esclusa',
    vat: 'IVA',
    gross: 'Totale IVA inclusa',
    transfer: 'Pagare con bonifico',
    accountName: 'Intestatario',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Causale',
    instalments: 'Scadenze',
    open: 'Apri la fattura (PDF)',
    download: 'Scarica la fattura elettronica (XML)',
    copy: 'L’originale Le arriva tramite la piattaforma di fatturazione elettronica; questo documento ne è una copia.',
    replaced: (number) => `Annullata e sostituita dalla fattura ${number}`,
  },
  creditNote: {
    title: (number) => `Nota di credito ${number}`,
    credits: (number) => `Sulla fattura ${number}`,
    sales: (from, until) => `Sulle vendite ${dal(from)} ${al(until)}`,
    open: 'Apri la nota di credito (PDF)',
    copy: 'L’originale Le arriva tramite la piattaforma di fatturazione elettronica; questo documento ne è una copia.',
  },
  paying,
  disputes,
  online: {
    forward: {
      title: 'La indirizziamo alla pagina di pagamento',
      text: 'Il pagamento avviene sulla pagina del nostro fornitore di servizi di pagamento. Se non si apre da sola, usi il pulsante.',
      action: 'Vai alla pagina di pagamento',
    },
    underWay: {
      title: 'Un pagamento è in corso',
      text: 'Un pagamento di questa fattura è stato effettuato o è in corso di esecuzione. Un addebito diretto richiede alcuni giorni. Non deve fare nulla.',
    },
    notTaken: {
      title: 'La preghiamo di pagare con bonifico',
      text: 'Questo importo non può essere pagato online. Le coordinate bancarie si trovano sulla pagina della fattura.',
    },
    back: 'Torna alla fattura',
    thanks: 'Grazie. Il Suo pagamento può impiegare alcuni minuti, o alcuni giorni con un addebito diretto, per comparire qui.',
  },
  stale: {
    title: 'Questo link non è più valido',
    text: 'Per proteggere i Suoi dati i nostri link hanno una durata limitata. Possiamo inviarne uno nuovo all’indirizzo e-mail che ci risulta.',
    action: 'Ricevere un nuovo link',
  },
  pay: {
    title: 'Consultare la Sua fattura',
    text: 'Inviamo un link personale all’indirizzo e-mail al quale è stata inviata la fattura. Vi troverà l’importo, la scadenza e il documento.',
    action: 'Ricevere il link per e-mail',
  },
  requested: {
    title: 'Richiesta ricevuta',
    text: 'Se questo indirizzo corrisponde a una fattura, un link è in arrivo all’indirizzo e-mail che ci risulta. Può impiegare qualche minuto; viene inviato un solo link all’ora.',
  },
  missing: {
    title: 'Pagina non trovata',
    text: 'Questo indirizzo non porta ad alcun documento. Verifichi che il link della Sua e-mail sia stato copiato per intero.',
  },
  busy: {
    title: 'Un momento, per favore',
    text: 'Questo link è stato aperto molte volte nell’ultimo minuto. Attenda un minuto e lo apra di nuovo.',
  },
  requestedOften: {
    title: 'Un link è già stato richiesto',
    text: 'In quest’ora un link è già stato richiesto più volte da questo indirizzo. Se corrisponde a una fattura, è stato inviato all’indirizzo e-mail che ci risulta: controlli anche la posta indesiderata o riprovi fra un’ora.',
  },
  footer: 'Pagina sicura: non usa cookie e non segue le Sue visite.',
}
