import type { PageTexts } from '../page-texts.ts'
import { paying } from './paying.ts'
import { disputes } from './disputes.ts'

export const pages: PageTexts = {
  invoice: {
    title: (number) => `Factuur ${number}`,
    from: (seller) => `van ${seller}`,
    to: (buyer) => `voor ${buyer}`,
    dueDate: (date) => `Te betalen uiterlijk op ${date}`,
    late: (date) => `Vervallen sinds ${date}`,
    issueDate: 'Factuurdatum',
    net: 'Totaal excl. btw',
    vat: 'Btw',
    gross: 'Totaal incl. btw',
    transfer: 'Betalen met een overschrijving',
    accountName: 'Rekeninghouder',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Betalingskenmerk',
    instalments: 'Betalingstermijnen',
    open: 'Factuur openen (pdf)',
    download: 'E-factuur downloaden (xml)',
    copy: 'Het origineel ontvangt u via het platform voor elektronische facturatie; dit document is daarvan een kopie.',
    replaced: (number) => `Geannuleerd en vervangen door factuur ${number}`,
  },
  creditNote: {
    title: (number) => `Creditnota ${number}`,
    credits: (number) => `Bij factuur ${number}`,
    sales: (from, until) => `Op de omzet van ${from} tot en met ${until}`,
    open: 'Creditnota openen (PDF)',
    copy: 'Het origineel ontvangt u via het platform voor elektronische facturatie; dit document is daarvan een kopie.',
  },
  paying,
  disputes,
  online: {
    forward: {
      title: 'U gaat naar de betaalpagina',
      text: 'De betaling gebeurt op de pagina van onze betaaldienstverlener. Opent die niet vanzelf, gebruik dan de knop.',
      action: 'Naar de betaalpagina',
    },
    underWay: {
      title: 'Er is een betaling onderweg',
      text: 'Deze factuur is betaald, of een betaling wordt uitgevoerd. Een automatische incasso duurt enkele dagen. U hoeft niets te doen.',
    },
    notTaken: {
      title: 'Betaal alstublieft per overschrijving',
      text: 'Dit bedrag kan niet online worden betaald. De bankgegevens staan op de pagina van de factuur.',
    },
    back: 'Terug naar de factuur',
    thanks: 'Dank u wel. Het kan enkele minuten duren, bij een incasso enkele dagen, tot uw betaling hier te zien is.',
  },
  stale: {
    title: 'Deze link is niet meer geldig',
    text: 'Om uw gegevens te beschermen zijn onze links beperkt geldig. Wij kunnen een nieuwe sturen naar het e-mailadres dat bij ons bekend is.',
    action: 'Stuur mij een nieuwe link',
  },
  pay: {
    title: 'Uw factuur bekijken',
    text: 'Wij sturen een persoonlijke link naar het e-mailadres waarnaar de factuur is verzonden. Daarmee ziet u het bedrag, de vervaldatum en het document.',
    action: 'Stuur mij de link',
  },
  requested: {
    title: 'Uw aanvraag is ontvangen',
    text: 'Hoort dit adres bij een factuur, dan is een link onderweg naar het e-mailadres dat bij ons bekend is. Het kan enkele minuten duren; per uur wordt één link verzonden.',
  },
  missing: {
    title: 'Pagina niet gevonden',
    text: 'Op dit adres staat geen document. Controleer of de link uit uw e-mail volledig is gekopieerd.',
  },
  busy: {
    title: 'Een ogenblik geduld',
    text: 'Deze link is in de afgelopen minuut heel vaak geopend. Wacht een minuut en open hem dan opnieuw.',
  },
  requestedOften: {
    title: 'Er is al een link aangevraagd',
    text: 'Voor dit adres is in dit uur al meermaals een link aangevraagd. Hoort het bij een factuur, dan is de link naar het e-mailadres gestuurd dat bij ons bekend is: kijk ook in uw map met ongewenste e-mail, of probeer het over een uur opnieuw.',
  },
  footer: 'Beveiligde pagina: ze plaatst geen cookies en volgt uw bezoeken niet.',
}
