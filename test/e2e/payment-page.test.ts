/** A real browser opens the mail's link, pays a part by card and then the rest: by keyboard alone, on a phone and on a desktop. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Browser, chromium, openBrowser } from '../support/browser.ts'
import { type Company, eventually, openCompany } from '../support/company.ts'
import { openShop } from '../support/shop.ts'

const cloud = inject('cloud')
const file = chromium()

let company: Company
let browser: Browser
beforeAll(async () => {
  if (file === undefined) return
  company = await openCompany(cloud)
  browser = await openBrowser(file)
})
afterAll(async () => {
  await browser?.close()
  await company?.close()
})

const linkTo = async (address: string): Promise<string> => {
  const mail = (await company.mails()).find(({ destination }) => destination.to.some((to) => to.includes(address)))
  return /https?:\S+\/invoice\/\S+/.exec(mail?.body.text ?? '')?.[0] ?? ''
}

/** What has the focus: a radio button by its value, anything else by what it is and says. */
const focused = () =>
  browser.evaluate<string>(
    `(({ tagName, type, name, value, textContent }) => name ? name + (type === 'radio' ? ' ' + value : '') : tagName + ' ' + textContent.trim())(document.activeElement)`,
  )
/** What Tab must reach, in the order of the page: of radio buttons the one that is chosen. */
const reachable = () =>
  browser.evaluate<string[]>(
    `[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility() && (one.type !== 'radio' || one.checked))
      .map(({ tagName, type, name, value, textContent }) => name ? name + (type === 'radio' ? ' ' + value : '') : tagName + ' ' + textContent.trim())`,
  )

/** A field for a day has a stop for each of its parts. */
const afterTab = async (before: string | undefined): Promise<string | undefined> => {
  for (let presses = 0; presses < 6; presses += 1) {
    await browser.press('Tab')
    if ((await focused()) !== before) break
  }
  return focused()
}

const widths = { phone: 360, desktop: 1280 }

/** Nothing of the page is reached by a mouse alone, nor left without a name, nor wider than the glass. */
const isForEverybody = async (called: string): Promise<void> => {
  for (const [device, width] of Object.entries(widths)) {
    await browser.wide(width)
    expect(await browser.evaluate<number>('document.documentElement.scrollWidth'), called).toBeLessThanOrEqual(width)
    await browser.picture(`${called}-${device}`)
  }
  const heard = await browser.announced()
  const controls = heard.filter(({ role }) => ['textbox', 'radio', 'button', 'link', 'image', 'Date', 'DisclosureTriangle'].includes(role))
  expect(controls.length).toBeGreaterThan(0)
  expect(controls.filter(({ name }) => name.trim() === '')).toEqual([])
  // Tab goes on from where the focus was last, so it is given to the page as a whole.
  await browser.evaluate(`document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')`)
  const wanted = (await reachable()) ?? []
  const reached: (string | undefined)[] = []
  for (const _ of wanted) {
    reached.push(await afterTab(reached.at(-1)))
  }
  expect(reached).toEqual(wanted)
}

/** Tab until it is there. */
const goTo = async (what: string): Promise<void> => {
  for (let presses = 0; presses < 30 && (await focused()) !== what; presses += 1) await browser.press('Tab')
  expect(await focused()).toBe(what)
}

/** The provider's page takes the card and sends its payer back. */
const payByCard = async (amount: string): Promise<void> => {
  await browser.says(amount)
  await goTo('BUTTON Pay by card')
  await browser.press('Enter')
}

describe.skipIf(file === undefined)('the page behind the link of the mail', () => {
  test('is paid in part by card and then in full, by keyboard alone, and says each time what is left', async () => {
    const shop = await openShop(company, 'paid-in-a-browser', {
      seller: { onlinePayment: { methods: ['card'] } },
      customer: { invoiceEmail: 'browser@mail.example' },
    })
    await shop.publish(shop.events.placed())
    await shop.issued('SO-1')
    await shop.hears('InvoiceSent', 'SO-1')
    const link = await linkTo('browser@mail.example')
    await browser.open(link)
    await browser.says('119,76 €')
    await isForEverybody('owed')

    await browser.open(link)
    await browser.says('119,76 €')
    await goTo('pay balance')
    await browser.press('ArrowDown')
    expect(await focused()).toBe('pay amount')
    await browser.press('Tab')
    await browser.write('200')
    await browser.press('Enter')
    await browser.says(/plus que le reste à payer/)
    expect(await browser.evaluate(`document.activeElement.id + ' ' + document.activeElement.value`)).toBe('amount 200')
    await isForEverybody('too-much')

    await goTo('amount')
    await browser.evaluate('document.activeElement.select()')
    await browser.write('50,00')
    await browser.press('Enter')
    await payByCard('€50.00')
    expect(await shop.hears('PaymentReceived', 'SO-1')).toMatchObject({ amount: '50.00', open: '69.76' })
    const reloaded = async () => {
      await browser.evaluate('location.reload()')
      return (await browser.text()).includes('Votre paiement nous est bien parvenu') ? true : undefined
    }
    await eventually(reloaded, { seconds: 30, failure: () => 'the page does not know of the payment' })
    await browser.says('69,76 €')
    await isForEverybody('partly-paid')

    await goTo('SUMMARY Payer plus tard')
    await browser.press('Enter')
    await isForEverybody('promising')
    await goTo('day')
    await browser.evaluate(`document.getElementById('day').value = '${new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)}'`)
    await goTo('BUTTON Annoncer mon paiement')
    await browser.press('Enter')
    expect(await shop.hears('PaymentPromised', 'SO-1')).toMatchObject({ number: 'F2026-000001', promisedBy: 'buyer' })
    await browser.says('Vous avez annoncé votre paiement')
    await isForEverybody('promised')

    await goTo('BUTTON Continuer vers le paiement')
    await browser.press('Enter')
    await payByCard('€69.76')
    expect(await shop.hears('InvoicePaid', 'SO-1')).toMatchObject({ gross: '119.76' })
    await browser.open(link)
    await browser.says('Cette facture est réglée')
    expect(await browser.evaluate(`document.querySelectorAll('form').length`)).toBe(0)
    await isForEverybody('paid')
  })
})
