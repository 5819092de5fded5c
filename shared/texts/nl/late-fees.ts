import type { LateFeeTexts } from '../late-fee-texts.ts'

export const lateFees: LateFeeTexts = {
  title: 'Nota van verzugskosten',
  of: (number, date) => `Voor de te late betaling van factuur ${number} van ${date}`,
  columns: {
    period: 'Periode',
    days: 'Dagen',
    unpaid: 'Onbetaald bedrag',
    rate: 'Rente per jaar',
    amount: (currency) => `Bedrag (${currency})`,
  },
  indemnity: (articles) => `Vaste vergoeding voor invorderingskosten (${articles})`,
  flatFee: 'Boete wegens te late betaling',
  correction: 'Correctie van eerdere nota’s',
  total: 'Te betalen bedrag',
  outsideVat: 'Buiten de werkingssfeer van de btw.',
  payable: 'Direct opeisbaar, naast de factuur zelf. Over dit bedrag loopt geen rente.',
  counting:
    'De rente loopt vanaf de dag na de vervaldatum, over wat aan het einde van elke dag onbetaald was, per exacte dag van een jaar van 365 dagen.',
  basis: {
    contract: (percent, article) => `${percent} per jaar: de rente die in de voorwaarden van de factuur is overeengekomen (${article}).`,
    law: ({ percent, reference, referencePercent, from, points, article }) =>
      `${percent} per jaar: ${reference} per ${from} (${referencePercent}) plus ${points} procentpunten (${article}).`,
  },
  references: { ecb: 'basisherfinancieringsrente van de ECB', germanBase: 'Duitse basisrente' },
  issue: {
    subject: ({ number, seller }) => `Nota van verzugskosten ${number} van ${seller}`,
    paragraphs: ({ number, amount, issueDate, credited }) => [
      `In de bijlage vindt u onze nota ${number} van ${issueDate} voor ${amount}: wat de wet ons toekent voor de te late betaling van onze factuur ${credited}.`,
      'De nota noemt elke periode met dagen, rente en onbetaald bedrag. Het bedrag is direct opeisbaar, met het betalingskenmerk hieronder.',
      'Denkt u dat de nota niet klopt, antwoord dan gewoon op dit bericht.',
    ],
  },
  link: {
    subject: ({ number }) => `Uw link naar nota ${number}`,
    paragraphs: ({ number }) => [
      `Hier is de nieuwe link voor onze nota van verzugskosten ${number} waar u om hebt gevraagd.`,
      'Hebt u niets aangevraagd, dan kunt u dit bericht negeren: de link wordt alleen naar u gestuurd.',
    ],
  },
  labels: { number: 'Nota', charged: 'Voor factuur' },
  button: 'Nota bekijken',
  pageTitle: (number) => `Nota van verzugskosten ${number}`,
  open: 'Nota openen (PDF)',
}
