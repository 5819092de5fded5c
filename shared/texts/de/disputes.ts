import type { DisputeTexts } from '../dispute-texts.ts'

export const disputes: DisputeTexts = {
  title: 'Stimmt etwas an dieser Rechnung nicht?',
  text: 'Sagen Sie uns, was Sie beanstanden. Wir prüfen es und fordern diesen Teil solange nicht; der Rest bleibt fällig.',
  category: 'Was stimmt nicht?',
  categories: {
    price: 'Der Preis',
    quantity: 'Die Menge',
    quality: 'Qualität oder ein Mangel',
    notReceived: 'Nicht erhalten',
    notOrdered: 'Nicht bestellt',
    duplicate: 'Doppelt berechnet',
    other: 'Etwas anderes',
  },
  lines: 'Welche Positionen?',
  hint: 'Ein Betrag geht den Positionen vor. Ohne beides ist es die ganze Rechnung.',
  amount: (currency) => `Oder ein Betrag inkl. USt. (${currency})`,
  note: 'Ihre Nachricht',
  action: 'Absenden',
  disputed: (amount) => `Davon sind ${amount} beanstandet und werden derzeit nicht gefordert`,
  told: {
    buyer: (date, amount) => `Am ${date} haben Sie uns gesagt, dass Sie ${amount} beanstanden.`,
    finance: (date, amount) => `Am ${date} haben wir vermerkt, dass Sie ${amount} beanstanden.`,
  },
  open: 'Wir prüfen es und fordern diesen Betrag solange nicht.',
  answers: {
    creditNote: (date, number) => `Unsere Antwort vom ${date}: gutgeschrieben mit Gutschrift ${number}.`,
    rejection: (date) => `Unsere Antwort vom ${date}: Wir bitten Sie, diesen Betrag zu zahlen.`,
    writeOff: (date) => `Unsere Antwort vom ${date}: Wir fordern diesen Betrag nicht mehr.`,
  },
  notTaken: {
    title: 'Das konnte nicht vermerkt werden',
    noCategory: 'Bitte gehen Sie zurück und sagen Sie, was nicht stimmt.',
    notAnAmount: 'Bitte gehen Sie zurück und schreiben Sie den Betrag in Ziffern.',
    aboveOpen: 'Bitte gehen Sie zurück: Der Betrag ist höher als das, was offen und noch nicht beanstandet ist.',
    nothingOpen: 'Von dieser Rechnung ist nichts offen, das nicht schon beanstandet wäre. Bitte antworten Sie auf unsere E-Mail.',
    tooMany: 'Zu dieser Rechnung wurde schon so viel gesagt, dass wir lieber mit Ihnen sprechen. Bitte antworten Sie auf unsere E-Mail.',
  },
}
