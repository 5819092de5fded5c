import type { Money } from '../domain/money.ts'
import { equal } from '../domain/money.ts'
import type { PaymentChoice } from '../domain/payment/chosen-amount.ts'
import { type Instalment, nextInstalment } from '../domain/payment/instalments.ts'
import { type Asked, askedAmount } from './asked-amount.ts'
import type { Catalogue } from './catalogue.ts'
import { amountText, dayText, moneyText } from './formats.ts'
import { html, type Html } from './html.ts'

export type PayForm = {
  /** Where a POST opens the provider's page. */
  readonly address: string
  /** What was chosen before, and comes back for what is wrong with it. */
  readonly asked: Asked
}

type Owed = { readonly open: Money; readonly instalments: readonly Instalment[] }
type Choice = { readonly value: PaymentChoice; readonly says: string }

const choicesOf = ({ open, instalments }: Owed, { pages: { paying }, formats }: Catalogue): Choice[] => {
  const next = nextInstalment(instalments)
  const part =
    next === undefined || equal(next.open, open)
      ? []
      : [{ value: 'instalment' as const, says: paying.next(moneyText(next.open, formats), dayText(next.date, formats)) }]
  return [{ value: 'balance', says: paying.balance(moneyText(open, formats)) }, ...part, { value: 'amount', says: paying.other }]
}

const radio = ({ value, says }: Choice, isChosen: boolean): Html => {
  const checked = isChosen ? html`checked` : html``
  return html`<input type="radio" name="pay" value="${value}" id="pay-${value}" ${checked} /><label for="pay-${value}">${says}</label>`
}

/** A field that is wrong has the focus, and says why to who sees it and to who hears it. */
const field = ({ asked, owed }: { readonly asked: Asked; readonly owed: Owed }, catalogue: Catalogue): Html => {
  const { formats, language } = catalogue
  const { paying } = catalogue.pages
  const chosen = askedAmount(asked, { language, ...owed })
  const problem =
    'amount' in chosen
      ? undefined
      : chosen.problem === 'aboveOpen'
        ? paying.aboveOpen(moneyText(owed.open, formats))
        : paying.notAnAmount(amountText(owed.open, formats))
  const marks = problem === undefined ? html`` : html`aria-invalid="true" aria-describedby="amount-problem" autofocus`
  return html`<div class="field">
    <label for="amount">${paying.amount(owed.open.currency)}</label>
    <input id="amount" name="amount" inputmode="decimal" autocomplete="off" maxlength="40" value="${asked.amount}" ${marks} />
    <p id="amount-problem" class="problem" aria-live="assertive">${problem}</p>
  </div>`
}

/** How much is paid at the provider: all, the next part, or an amount of choice, whose field shows only once it is chosen. */
export const payForm = ({ address, asked }: PayForm, owed: Owed, catalogue: Catalogue): Html => {
  const { paying } = catalogue.pages
  const choices = choicesOf(owed, catalogue)
  const chosen = choices.some(({ value }) => value === asked.pay) ? asked.pay : 'balance'
  return html`<h2>${paying.title}</h2>
    <form method="post" action="${address}">
      <fieldset>
        <legend>${paying.legend}</legend>
        ${choices.map((choice) => radio(choice, choice.value === chosen))} ${field({ asked, owed }, catalogue)}
      </fieldset>
      <button class="button">${paying.action}</button>
    </form>`
}
