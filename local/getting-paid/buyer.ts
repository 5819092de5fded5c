/** A buyer: opens the link of a mail, presses what is on the page, and pays at Stripe. */
import type { Billed, Ground } from './ground.ts'

/** Node does not resolve `*.localhost`; the emulator serves the same API by path. */
const reachable = ({ cloud }: Ground, address: string): string => {
  const { hostname, pathname, search } = new URL(address)
  return `${cloud.endpoint}/_aws/execute-api/${hostname.split('.')[0]}/$default${pathname}${search}`
}

const found = (pattern: RegExp, page: string): string => {
  const hit = pattern.exec(page)?.[1]
  if (hit === undefined) throw new Error(`The page has nothing like ${pattern}`)
  return hit.replaceAll('&amp;', '&')
}

/** The link in the mail of an invoice. */
const linkOf = async ({ company }: Ground, { number }: Billed): Promise<string> => {
  const mail = (await company.mails()).find(({ subject }) => subject.includes(number))
  return found(/(https?:\S+\/invoice\/\S+)/, mail?.body.text ?? '')
}

/** Pays all that is owed, with a button of Stripe's page. */
export const payOnPage = async (ground: Ground, billed: Billed, button: 'card' | 'debit'): Promise<void> => {
  const link = await linkOf(ground, billed)
  const page = await (await fetch(reachable(ground, link))).text()
  const action = found(/<form method="post" action="([^"]+)"/, page)
  const opened = await (
    await fetch(reachable(ground, new URL(action, link).href), { method: 'POST', body: new URLSearchParams({ pay: 'balance' }) })
  ).text()
  const checkout = found(/class="button" href="([^"]+)"/, opened)
  await fetch(`${checkout}/${button}`, { method: 'POST', redirect: 'manual' })
}
