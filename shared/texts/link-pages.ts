import type { Language } from '../domain/seller.ts'
import { catalogueOf } from './catalogue.ts'
import { html, type Html } from './html.ts'
import type { PageTexts } from './page-texts.ts'
import { readerLanguages } from './reader-languages.ts'
import { neutralColour, type WebPage, webPage } from './web-page.ts'

type Name = 'pay' | 'requested' | 'missing' | 'busy' | 'requestedOften'
type Spoken = { readonly status: number; readonly name: Name; readonly acceptLanguage: string }

/** Nothing is known of who asks, nor may anything be shown: these pages speak what the browser asks for, else two languages. */
const spoken = ({ status, name, acceptLanguage }: Spoken, section: (pages: PageTexts) => Html): WebPage => {
  const languages = readerLanguages(acceptLanguage)
  const sections = languages.map((language) => html`<section lang="${language}">${section(catalogueOf(language).pages)}</section>`)
  return webPage({
    status,
    language: languages[0] ?? 'fr',
    title: languages.map((language) => catalogueOf(language).pages[name].title).join(' · '),
    colour: neutralColour,
    main: html`<main>${sections}</main>`,
  })
}

const plain = (asked: Spoken & { readonly name: Exclude<Name, 'pay'> }): WebPage =>
  spoken(
    asked,
    (pages) =>
      html`<h1>${pages[asked.name].title}</h1>
        <p>${pages[asked.name].text}</p>`,
  )

const form = (address: string, label: string): Html =>
  html`<form method="post" action="${address}"><button class="button">${label}</button></form>`

/** The plain page behind the printed address: it looks the same for any invoice, known or not. */
export const payPage = (address: string, acceptLanguage: string): WebPage =>
  spoken(
    { status: 200, name: 'pay', acceptLanguage },
    ({ pay }) =>
      html`<h1>${pay.title}</h1>
        <p>${pay.text}</p>
        ${form(address, pay.action)}`,
  )

/** The answer to a request for a link, whether or not there is an invoice. */
export const requestedPage = (acceptLanguage: string): WebPage => plain({ status: 200, name: 'requested', acceptLanguage })

export const missingPage = (acceptLanguage: string): WebPage => plain({ status: 404, name: 'missing', acceptLanguage })

/** For the holder of an authentic link that is opened too often; good again in so many seconds. */
export const busyPage = (acceptLanguage: string, secondsLeft: number): WebPage =>
  later(plain({ status: 429, name: 'busy', acceptLanguage }), secondsLeft)

/** For whoever asks for a link too often, whether or not there is an invoice. */
export const requestedOftenPage = (acceptLanguage: string, secondsLeft: number): WebPage =>
  later(plain({ status: 429, name: 'requestedOften', acceptLanguage }), secondsLeft)

/** `Retry-After` in seconds (RFC 9110, 10.2.3). */
const later = (page: WebPage, seconds: number): WebPage => ({ ...page, headers: { ...page.headers, 'retry-after': String(seconds) } })

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
