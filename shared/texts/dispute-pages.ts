import type { Language } from '../domain/seller.ts'
import { catalogueOf } from './catalogue.ts'
import type { DisputeTexts } from './dispute-texts.ts'
import { html } from './html.ts'
import { type WebPage, webPage } from './web-page.ts'

export type NotTaken = Exclude<keyof DisputeTexts['notTaken'], 'title'>

/** Why nothing was noted; going back in the browser finds the form as it was filled in. */
export const notTakenPage = (
  { language, colour }: { readonly language: Language; readonly colour: string },
  problem: NotTaken,
  invoiceAddress: string,
): WebPage => {
  const { disputes, online } = catalogueOf(language).pages
  const { title } = disputes.notTaken
  const main = html`<main>
    <h1>${title}</h1>
    <p role="alert">${disputes.notTaken[problem]}</p>
    <a class="button" href="${invoiceAddress}">${online.back}</a>
  </main>`
  return webPage({ status: 422, language, title, colour, main })
}
