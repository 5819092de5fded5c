import { html, type Html } from './html.ts'

/** A mail's parts in reading order; text and HTML are two drawings of the same letter. */
export type Letter = {
  readonly language: string
  readonly colour: string
  readonly title: string
  readonly sender: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly button: { readonly label: string; readonly address: string; readonly fallback: string }
  readonly closing: readonly string[]
  readonly footer: readonly string[]
}

export const letterText = ({ greeting, paragraphs, facts, button, closing, footer }: Letter): string =>
  [
    greeting,
    ...paragraphs,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    `${button.label}:\n${button.address}`,
    closing.join('\n'),
    ...footer,
  ]
    .join('\n\n')
    .replaceAll('\u00a0', ' ') + '\n'

const font = `font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`

const paragraph = (text: string): Html => html`<p style="margin:0 0 16px;font-size:15px;line-height:24px;color:#16202e">${text}</p>`

const factRow = ([name, value]: readonly [string, string]): Html =>
  html`<tr>
    <td style="padding:6px 16px 6px 0;font-size:13px;line-height:20px;color:#5d6878;white-space:nowrap;vertical-align:top">${name}</td>
    <td style="padding:6px 0;font-size:14px;line-height:20px;color:#16202e;font-weight:600;text-align:right">${value}</td>
  </tr>`

/** A colour on which white text can be read, or near black. */
const buttonColour = (colour: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 150 ? colour : '#16202e'
}

const button = ({ label, address, fallback }: Letter['button'], colour: string): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 12px">
      <tr>
        <td style="border-radius:6px;background:${buttonColour(colour)}">
          <a
            href="${address}"
            style="display:inline-block;padding:12px 24px;font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:6px"
            >${label}</a
          >
        </td>
      </tr>
    </table>
    <p style="margin:0 0 20px;font-size:12px;line-height:18px;color:#5d6878">
      ${fallback}<br /><a href="${address}" style="color:#5d6878;word-break:break-all">${address}</a>
    </p>`

const lines = (texts: readonly string[]): Html[] => texts.map((text, index) => (index === 0 ? html`${text}` : html`<br />${text}`))

const card = (letter: Letter): Html =>
  html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="max-width:560px;background:#ffffff;border-radius:8px;border-top:4px solid ${letter.colour};text-align:left;${font}"
  >
    <tr>
      <td style="padding:28px 32px 8px">
        <p style="margin:0 0 24px;font-size:17px;line-height:24px;font-weight:700;color:#16202e">${letter.sender}</p>
        ${paragraph(letter.greeting)} ${letter.paragraphs.map(paragraph)}
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="margin:8px 0;border-top:1px solid #dfe4ea;border-bottom:1px solid #dfe4ea"
        >
          ${letter.facts.map(factRow)}
        </table>
        ${button(letter.button, letter.colour)}
        <p style="margin:0 0 24px;font-size:15px;line-height:24px;color:#16202e">${lines(letter.closing)}</p>
      </td>
    </tr>
    <tr>
      <td style="padding:16px 32px 24px;border-top:1px solid #dfe4ea;font-size:12px;line-height:18px;color:#5d6878">
        ${lines(letter.footer)}
      </td>
    </tr>
  </table>`

/** One column of at most 560 px with inline styles, since mail programs drop style sheets; dark text on white, also in dark mode. */
export const letterHtml = (letter: Letter): string =>
  html`<!doctype html>
    <html lang="${letter.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light only" />
        <meta name="supported-color-schemes" content="light only" />
        <title>${letter.title}</title>
      </head>
      <body style="margin:0;padding:0;background:#f5f7fa;${font}">
        <div style="display:none;max-height:0;overflow:hidden">${letter.paragraphs[0]}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f5f7fa">
          <tr>
            <td align="center" style="padding:24px 12px">${card(letter)}</td>
          </tr>
        </table>
      </body>
    </html> `.markup
