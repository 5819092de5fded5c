import { addDays, type Day } from '../domain/day.ts'
import { longestPromiseDays } from '../domain/promise/make-promise.ts'
import type { Catalogue } from './catalogue.ts'
import { dayText } from './formats.ts'
import { html, type Html } from './html.ts'

export type PromiseForm = {
  /** Where a POST says when the payer will pay. */
  readonly address: string
  /** The day that was chosen before and is out of bounds; empty: none was. */
  readonly refused?: string | undefined
}

/** The day for which payment is promised, or the form to promise it; neither where nothing can be promised. */
export type PromisedPart = { readonly promisedFor?: Day | undefined; readonly form?: PromiseForm | undefined }

export const promiseSection = ({ promisedFor, form }: PromisedPart, on: Day, catalogue: Catalogue): Html => {
  const { pages, formats } = catalogue
  if (promisedFor !== undefined)
    return html`<p class="notice good" role="status">${pages.paying.later.promised(dayText(promisedFor, formats))}</p>`
  return form === undefined ? html`` : promiseForm(form, on, catalogue)
}

/** On which day the payer will pay; it is open when something is wrong with the day, which has the focus then. */
const promiseForm = ({ address, refused }: PromiseForm, on: Day, { pages, formats }: Catalogue): Html => {
  const { later } = pages.paying
  const last = addDays(on, longestPromiseDays)
  const problem = refused === undefined ? undefined : later.outOfBounds(dayText(on, formats), dayText(last, formats))
  const marks = problem === undefined ? html`` : html`aria-invalid="true" autofocus`
  const open = problem === undefined ? html`` : html`open`
  return html`<details class="fold" ${open}>
    <summary>${later.title}</summary>
    <p class="quiet">${later.text}</p>
    <form method="post" action="${address}">
      <div class="field">
        <label for="day">${later.day}</label>
        <input
          id="day"
          type="date"
          name="day"
          required
          min="${on}"
          max="${last}"
          value="${refused}"
          aria-describedby="day-problem"
          ${marks}
        />
        <p id="day-problem" class="problem" aria-live="assertive">${problem}</p>
      </div>
      <button class="button second">${later.action}</button>
    </form>
  </details>`
}
