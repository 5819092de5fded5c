import type { CheckoutSession } from './checkout-sessions.ts'
import { orderedIn } from './checkout-sessions.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const style =
  'body{font:16px/1.5 system-ui;max-width:26rem;margin:2rem auto;padding:0 1rem}button{display:block;width:100%;padding:.7rem;margin:.5rem 0;font:inherit}'

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Checkout (a fake of Stripe)</title><style>${style}</style></head><body><main>${body}</main></body></html>`

/** Buttons by which a test, or whoever looks at the local cloud, plays the payer. */
const buttons: readonly { readonly name: string; readonly method: string; readonly says: string }[] = [
  { name: 'card', method: 'card', says: 'Pay by card' },
  { name: 'card-declined', method: 'card', says: 'Pay by a card that is declined' },
  { name: 'debit', method: 'sepa_debit', says: 'Pay by SEPA debit (settles in days)' },
  { name: 'debit-fails', method: 'sepa_debit', says: 'Pay by a SEPA debit that fails in days' },
]

const amountOf = ({ amount_total, currency }: CheckoutSession): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(
    amount_total / 10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2),
  )

/** The page that a session's `url` opens. */
export const checkoutPage = (session: CheckoutSession, note = ''): string => {
  if (session.status !== 'open') return page(`<h1>This page is ${session.status === 'complete' ? 'paid' : 'no longer open'}.</h1>`)
  const offered = session.allowed_payment_method_types
  const forms = buttons
    .filter(({ method }) => offered.length === 0 || offered.includes(method))
    .map(({ name, says }) => `<form method="post" action="/c/pay/${session.id}/${name}"><button>${says}</button></form>`)
  const cancel = session.cancel_url === null ? '' : `<p><a href="${escaped(session.cancel_url)}">Cancel</a></p>`
  return page(
    `<h1>${escaped(orderedIn(session).name)}</h1><p>${amountOf(session)}</p>${note && `<p role="alert">${escaped(note)}</p>`}${forms.join('')}${cancel}`,
  )
}
