import type { Language } from '../domain/seller.ts'
import { catalogueOf } from './catalogue.ts'
import { html, type Html } from './html.ts'
import { type WebPage, webPage } from './web-page.ts'

type Look = { readonly language: Language; readonly colour: string }

const page = ({ language, colour }: Look, { title, text }: { readonly title: string; readonly text: string }, rest: Html): WebPage =>
  webPage({
    status: 200,
    language,
    title,
    colour,
    main: html`<main>
      <h1>${title}</h1>
      <p>${text}</p>
      ${rest}
    </main>`,
  })

/**
 * Takes the payer to the provider's page. A page that goes on by itself and no redirect, since browsers hold a redirect after a form to the
 * addresses that the page with the form may send to, and where the provider is depends on the account.
 */
export const forwardPage = (look: Look, address: string): WebPage => {
  const { forward } = catalogueOf(look.language).pages.online
  const shown = page(look, forward, html`<a class="button" href="${address}">${forward.action}</a>`)
  return { ...shown, headers: { ...shown.headers, refresh: `0;url=${address}` } }
}

/** Nothing was opened: a payment is under way already, or the provider does not take the amount. */
export const notOpenedPage = (look: Look, why: 'underWay' | 'notTaken', invoiceAddress: string): WebPage => {
  const { online } = catalogueOf(look.language).pages
  return page(look, online[why], html`<a class="button" href="${invoiceAddress}">${online.back}</a>`)
}
