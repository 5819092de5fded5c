import type { Language } from '../domain/seller.ts'
import { catalogueOf } from './catalogue.ts'
import { html, type Html } from './html.ts'
import type { PageTexts } from './page-texts.ts'
import { neutralColour, type WebPage, webPage } from './web-page.ts'

/** Nothing is known of who asks, nor may anything be shown: these pages speak both languages. */
const languages: readonly Language[] = ['fr', 'en']

const inBoth = (section: (pages: PageTexts) => Html): Html =>
  html`<main>${languages.map((language) => html`<section lang="${language}">${section(catalogueOf(language).pages)}</section>`)}</main>`

const title = (name: 'pay' | 'requested' | 'missing'): string =>
  languages.map((language) => catalogueOf(language).pages[name].title).join(' · ')

const plain = (status: number, name: 'requested' | 'missing'): WebPage =>
  webPage({
    status,
    language: 'fr',
    title: title(name),
    colour: neutralColour,
    main: inBoth(
      (pages) =>
        html`<h1>${pages[name].title}</h1>
          <p>${pages[name].text}</p>`,
    ),
  })

const form = (address: string, label: string): Html =>
  html`<form method="post" action="${address}"><button class="button">${label}</button></form>`

/** The plain page behind the printed address: it looks the same for any invoice, known or not. */
export const payPage = (address: string): WebPage =>
  webPage({
    status: 200,
    language: 'fr',
    title: title('pay'),
    colour: neutralColour,
    main: inBoth(
      ({ pay }) =>
        html`<h1>${pay.title}</h1>
          <p>${pay.text}</p>
          ${form(address, pay.action)}`,
    ),
  })

/** The answer to a request for a link, whether or not there is an invoice. */
export const requestedPage = (): WebPage => plain(200, 'requested')

export const missingPage = (): WebPage => plain(404, 'missing')

/** For the holder of an authentic link that has expired or was revoked: offers a fresh one by mail. */
export const stalePage = (page: { readonly language: Language; readonly colour: string; readonly payAddress: string }): WebPage => {
  const { stale } = catalogueOf(page.language).pages
  const main = html`<main>
    <h1>${stale.title}</h1>
    <p>${stale.text}</p>
    ${form(page.payAddress, stale.action)}
  </main>`
  return webPage({ status: 410, language: page.language, title: stale.title, colour: page.colour, main })
}
