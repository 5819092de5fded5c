import type { Language } from '../domain/seller.ts'
import { styleSource } from '../domain/style-source.ts'
import { disputeRules } from './dispute-form.ts'
import { html, type Html } from './html.ts'

/** A page and the headers that it must be served with. */
export type WebPage = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

export type PageContent = {
  readonly status: number
  readonly language: Language
  readonly title: string
  readonly colour: string
  readonly main: Html
}

/** The radio buttons are drawn on their labels, which are as wide as a thumb wants them; a field shows once its choice is chosen. */
const formRules = (colour: string): string => `form{margin:0}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;font-size:14px;color:#5d6878}
fieldset input[type=radio]{position:absolute;opacity:0}
fieldset input[type=radio]+label{position:relative;display:block;margin-top:8px;padding:11px 14px 11px 42px;border:1px solid #8a94a3;border-radius:8px;cursor:pointer}
fieldset input[type=radio]+label:before{content:"";position:absolute;left:14px;top:14px;box-sizing:border-box;width:18px;height:18px;border:2px solid #5d6878;border-radius:50%}
fieldset input[type=radio]:checked+label{border-color:#16202e;box-shadow:inset 0 0 0 1px #16202e}
fieldset input[type=radio]:checked+label:before{border:6px solid #16202e}
fieldset input[type=radio]:focus-visible+label{outline:3px solid ${colour};outline-offset:2px}
.field{margin-top:12px}
fieldset>.field{display:none}
#pay-amount:checked~.field{display:block}
.field label{display:block;font-size:14px;color:#5d6878}
.field input{width:100%;margin-top:4px;padding:10px 12px;border:1px solid #5d6878;border-radius:8px;background:#fff;color:inherit;font:inherit}
.field input:focus-visible{outline:3px solid ${colour};outline-offset:1px}
.field input[aria-invalid]{border-color:#a4262c}
.problem{margin:6px 0 0;color:#a4262c;font-size:14px;font-weight:600}
.problem:empty{display:none}
.fold{margin-top:28px}
.fold summary{cursor:pointer;padding:6px 0;font-size:14px;font-weight:600}
.fold summary:focus-visible{outline:3px solid ${colour};outline-offset:2px}
.fold .quiet{margin-top:8px}
.fold .button{margin-top:16px}
`

const styleSheetOf = (colour: string): string => `
*{box-sizing:border-box}
body{margin:0;background:#f5f7fa;color:#16202e;font:16px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;-webkit-font-smoothing:antialiased}
main{max-width:560px;margin:6vh auto 24px;background:#fff;border-radius:12px;border-top:5px solid ${colour};box-shadow:0 1px 2px rgba(22,32,46,.06),0 8px 28px rgba(22,32,46,.07);padding:36px 40px}
h1{margin:0;font-size:22px;line-height:1.3;letter-spacing:-.01em}
h2{margin:28px 0 8px;font-size:14px}
p{margin:12px 0}
.quiet{color:#5d6878;font-size:14px;margin:2px 0}
.amount{margin:26px 0 2px;font-size:38px;line-height:1.15;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.late{color:#a4262c;font-weight:600}
dl{display:grid;grid-template-columns:fit-content(62%) minmax(0,1fr);gap:8px 20px;margin:0;font-size:14px}
dt{color:#5d6878}
dd{margin:0;text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
hr{border:0;border-top:1px solid #dfe4ea;margin:24px 0}
.over{margin:26px 0 0}
.over+.amount{margin-top:0}
.scan{margin-top:16px;text-align:center}
.code{width:168px;height:168px}
.button{display:block;width:100%;margin-top:28px;padding:13px 20px;border:0;border-radius:8px;background:#16202e;color:#fff;font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{background:#2b3a50}
.second{background:#fff;color:#16202e;box-shadow:inset 0 0 0 1px #8a94a3}
.second:hover{background:#eef1f5}
.button:focus-visible{outline:3px solid ${colour};outline-offset:2px}
.notice{margin:20px 0 0;padding:10px 14px;border-left:3px solid #e08600;background:#fff6e6;color:#8a4b00;font-size:14px}
.good{border-left-color:#2e7d4f;background:#edf7f0;color:#1d5a37}
footer{max-width:560px;margin:0 auto 40px;padding:0 24px;color:#5d6878;font-size:12px;text-align:center}
section+section{margin-top:32px;padding-top:28px;border-top:1px solid #dfe4ea}
${formRules(colour)}${disputeRules(colour)}@media(max-width:600px){main{margin:0 0 20px;border-radius:0;padding:28px 22px;min-height:80vh}.amount{font-size:32px}}
`

/** No cache, no referrer (the address holds a key), no frame, no script; the one style sheet is known by its hash. */
const headersFor = (styleSheet: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
  'content-security-policy': `default-src 'none'; style-src ${styleSource(styleSheet)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'strict-transport-security': 'max-age=63072000',
})

export const neutralColour = '#16202e'

export const webPage = ({ status, language, title, colour, main }: PageContent): WebPage => {
  const styleSheet = styleSheetOf(/^#[0-9a-fA-F]{6}$/.test(colour) ? colour : neutralColour)
  // Made outside of the template: a formatter may indent a template's text, and then the hash would be another's.
  const styleElement: Html = { markup: `<style>${styleSheet}</style>` }
  const { markup } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        ${main}
      </body>
    </html> `
  return { status, headers: headersFor(styleSheet), body: markup }
}

/** After a form: the page to look at instead, so that going back or reloading sends nothing twice (RFC 9110, 15.4.4). */
export const seeOther = (location: string): WebPage => ({ status: 303, headers: { ...headersFor(''), location }, body: '' })
