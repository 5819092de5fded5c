/**
 * The pages on the open net: requests as the HTTP API hands them over, and as it never would. Every answer is a page of ours with all its
 * locks; nothing that came in stands in it as markup; and only the holder of an authentic link learns anything of an invoice.
 */
import { openCheckout } from '../../../functions/open-checkout/step.ts'
import { inputSchema as promiseInputSchema } from '../../../functions/record-promise/step.ts'
import { takePromise } from '../../../functions/take-promise/step.ts'
import { requestLink, requestsPerHour } from '../../../functions/request-link/step.ts'
import { inputSchema as commandSchema } from '../../../functions/dispute-invoice/step.ts'
import { tellDispute } from '../../../functions/tell-dispute/step.ts'
import { opensPerMinute, showInvoice } from '../../../functions/show-invoice/step.ts'
import { pdfmakeQrCode } from '../../../shared/adapters/pdfmake/qr-code.ts'
import { isCredit } from '../../../shared/domain/crediting/purpose.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts'
import { type InvoiceId, invoiceIdSchema } from '../../../shared/domain/ids.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { signLink } from '../../../shared/domain/signed-link.ts'
import { httpHandler, type HttpResponse } from '../../../shared/runtime/http-handler.ts'
import { aDispute, rejectedDispute } from '../../support/a-dispute.ts'
import type { Random } from '../../support/house/chance.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { sentHeader } from '../../support/invoices/sent-header.ts'
import type { Border } from '../border.ts'
import { hostileText, noise, pick } from '../hostile.ts'
import { anyValue, mutated } from '../mutate.ts'
import { type Heard, listening, tellsPersonalData } from '../witness.ts'

const now = instantOf('2026-11-25T09:00:00.000Z')
const later = instantOf('2026-12-25T09:00:00.000Z')
const earlier = instantOf('2026-11-25T08:59:59.000Z')
const keys = [{ keyId: 'k1', secret: 'a secret of at least thirty-two characters' }]
const document = Buffer.from('%PDF-1.7 the archived bytes')
const context = {} as never

/** An invoice with hostile texts in every place that a page shows. */
const hostileInvoice = (random: Random): IssuedInvoice => {
  const { invoice, issue } = pick(random, Object.values(gallery))
  return {
    issue,
    invoice: {
      ...invoice,
      seller: { ...invoice.seller, name: hostileText(random) },
      buyer: { ...invoice.buyer, name: hostileText(random) },
      bank: { ...invoice.bank, accountName: hostileText(random), iban: hostileText(random) },
      branding: { colour: random() < 0.5 ? '#1f4e79' : hostileText(random) },
    },
  }
}

const anotherId = 'z'.repeat(40) as InvoiceId

type Key = { readonly key: string; readonly opens: boolean; readonly authentic: boolean }

/** A link's key: authentic, of another invoice or version, expired, cut, changed in one character, or not a key at all. */
const keyFor = (random: Random, invoiceId: InvoiceId): Key => {
  const sign = (changes: { invoiceId?: InvoiceId; linkVersion?: number; expiresAt?: typeof now } = {}) =>
    signLink({ invoiceId, purpose: 'view', linkVersion: 2, expiresAt: later, ...changes }, keys[0]!)
  const good = sign()
  const place = Math.floor(random() * good.length)
  const other = pick(random, ['a', 'Z', '.', '-', '_', '0', '%', '\u0000', 'é'])
  const changed = good.slice(0, place) + other + good.slice(place + 1)
  const kind = Math.floor(random() * 8)
  if (kind === 0) return { key: good, opens: true, authentic: true }
  if (kind === 1) return { key: sign({ expiresAt: earlier }), opens: false, authentic: true }
  if (kind === 2) return { key: sign({ linkVersion: 1 }), opens: false, authentic: true }
  if (kind === 3) return { key: sign({ invoiceId: anotherId }), opens: false, authentic: false }
  if (kind === 4) return { key: good.slice(0, place), opens: false, authentic: false }
  if (kind === 5 && changed !== good) return { key: changed, opens: isSameMac(changed, good), authentic: isSameMac(changed, good) }
  return { key: random() < 0.5 ? hostileText(random) : good + hostileText(random).trim() + 'x', opens: false, authentic: false }
}

/** The last character of a mac carries four bits of it; the two that are left over say nothing. */
const isSameMac = (one: string, other: string): boolean =>
  one.slice(0, -1) === other.slice(0, -1) && Buffer.from(one.slice(-43), 'base64url').equals(Buffer.from(other.slice(-43), 'base64url'))

type Request = {
  readonly method: string
  readonly path: string
  readonly invoiceId: string
  readonly acceptLanguage: string
  readonly query?: Record<string, string>
  readonly body?: string
}

/** What a browser says that its reader understands, or what a browser never says. */
const anyLanguages = (random: Random): string => pick(random, ['', 'de-AT,de;q=0.9,en;q=0.8', 'nl', '*', hostileText(random)])

const eventOf = ({ method, path, invoiceId, acceptLanguage, query, body }: Request): Record<string, unknown> => ({
  version: '2.0',
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'pages.example', 'user-agent': 'x', 'accept-language': acceptLanguage },
  requestContext: { http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'x' }, stage: '$default' },
  pathParameters: { invoiceId },
  ...(query && { queryStringParameters: query }),
  ...(body !== undefined && { body }),
  isBase64Encoded: false,
})

/** One in three events is broken as well: its structure is what the service promises, and a promise is no proof. */
const perhapsBroken = (random: Random, event: Record<string, unknown>): { event: unknown; broken: boolean } => {
  const kind = random()
  if (kind < 0.7) return { event, broken: false }
  return { event: kind < 0.97 ? mutated(random, event).value : anyValue(random), broken: true }
}

type Answer = {
  readonly statusCode: number
  readonly headers: HttpResponse['headers']
  readonly body: string
  readonly isBase64Encoded: boolean
}

const locks = [
  'cache-control',
  'content-security-policy',
  'content-type',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'x-robots-tag',
]

const wrongAnswer = (answer: Answer, heard: Heard): string[] => [
  ...(answer.statusCode >= 200 && answer.statusCode < 500 ? [] : [`answers ${answer.statusCode}`]),
  ...locks.filter((name) => answer.headers?.[name] === undefined).map((name) => `answers without ${name}`),
  ...Object.entries(answer.headers ?? {})
    .filter(([, value]) => /[\r\n\0]|[^\u0020-\u00ff]/.test(value))
    .map(([name]) => `answers with a header that no server may send: ${name}`),
  ...(/\bat .+:\d+:\d+|Error:/.test(answer.body) ? ['answers with a stack trace'] : []),
  ...tellsPersonalData(heard),
]

const elements = new Set(
  '!doctype html head meta title style body main section h1 h2 p a hr dl dt dd form fieldset legend label input select option textarea details summary button div svg path footer'
    .split(' ')
    .flatMap((name) => [name, `/${name}`]),
)
const attributes =
  /^(\s+(html|checked|required|autofocus|open|lang="\w+"|(charset|name|content|class|href|method|action|id|for|type|value|role|d|viewBox|inputmode|autocomplete|maxlength|rows|min|max|aria-[a-z]+)="[^"<>]*"|\/))*\s*$/

/** Read as a browser would: nothing but the elements and attributes that the templates write, wherever a `<` stands. */
const foreignMarkup = (page: string): string[] =>
  page
    .replace(/<style>[^<]*<\/style>/, '')
    .split('<')
    .slice(1)
    .flatMap((piece) => {
      const [, name = '', rest = ''] = /^([!/]?[a-z0-9]+)([^>]*)>/.exec(piece) ?? []
      return elements.has(name) && attributes.test(rest) ? [] : [`foreign markup: <${piece.slice(0, 120)}`]
    })

const ask = async (handler: (event: never, context: never) => Promise<unknown>, event: unknown) => {
  const { result, lines } = await listening(() => handler(event as never, context))
  return { answer: result as Answer, lines }
}

/** What was told of an invoice and answered, in hostile words. */
const toldOf = (random: Random, { invoice }: IssuedInvoice): readonly Dispute[] =>
  pick(random, [[], [aDispute(invoice, { note: hostileText(random) }), rejectedDispute(invoice, hostileText(random))]])

const openShow = (issued: IssuedInvoice, uses: number, told: readonly Dispute[]) => {
  const header = sentHeader(issued, { disputed: told[0]?.amount })
  const show = showInvoice({
    invoices: { find: async (id) => (id === header.invoiceId ? header : undefined), readSnapshot: async () => issued.invoice },
    archive: { read: async () => document },
    orders: { find: async () => undefined },
    payments: { find: async () => undefined },
    disputes: { ofInvoice: async () => told },
    qrCode: pdfmakeQrCode,
    masterData: { seller: async () => ({ onlinePayment: { methods: ['card'] } }) as never, customer: async () => undefined },
    linkKeys: { keys: async () => keys },
    useCounts: { count: async () => uses },
    clock: { now: () => now },
    pagesUrl: 'https://pages.example',
  })
  return httpHandler('show-invoice', ({ path, pathParameters: { invoiceId }, query: { key, pay, amount, promise }, acceptLanguage }) =>
    show({ invoiceId, key, pay, amount, promise, show: path.endsWith('/document') ? 'document' : 'page', acceptLanguage }),
  )
}

const reveals = ({ body }: Answer, { issue, invoice }: IssuedInvoice): boolean =>
  body.includes(issue.number) && issue.number.length > 8 && body.includes(invoice.bank.iban)

/** Whoever asks too often is told when to come again, and nothing else. */
const saysWait = ({ statusCode, headers, isBase64Encoded }: Answer): string[] =>
  statusCode === 429 && Number(headers?.['retry-after']) > 0 && !isBase64Encoded
    ? []
    : [`one use too many is answered with ${statusCode}, retry-after ${headers?.['retry-after']}`]

const showsToStrangers = (
  answer: Answer,
  issued: IssuedInvoice,
  { opens, authentic, spent }: Key & { readonly spent: boolean },
): string[] => {
  if (authentic && spent) return saysWait(answer)
  if (opens) return answer.statusCode === 200 ? [] : [`an authentic link is answered with ${answer.statusCode}`]
  const expected = authentic ? 410 : 404
  return [
    ...(answer.statusCode === expected ? [] : [`a link that does not open is answered with ${answer.statusCode}`]),
    ...(answer.isBase64Encoded || reveals(answer, issued) ? ['an invoice is shown to who has no link to it'] : []),
  ]
}

export const showInvoiceBorder: Border = {
  name: 'show-invoice',
  casesPerWorld: 1,
  share: 0.4,
  open: async () => async (random) => {
    const issued = hostileInvoice(random)
    const id = issued.invoice.invoiceId
    const key = keyFor(random, id)
    const invoiceId = random() < 0.8 ? id : pick(random, [anotherId, hostileText(random), noise(random, 40), `${id}x`])
    const path = `/invoice/${invoiceId}${random() < 0.3 ? '/document' : ''}`
    const { event, broken } = perhapsBroken(
      random,
      eventOf({
        method: 'GET',
        path,
        invoiceId,
        acceptLanguage: anyLanguages(random),
        query: { key: key.key, ...(random() < 0.5 && { pay: 'amount', amount: hostileText(random), promise: hostileText(random) }) },
      }),
    )
    const uses = pick(random, [1, opensPerMinute, opensPerMinute, opensPerMinute + 1])
    const { answer, lines } = await ask(openShow(issued, uses, toldOf(random, issued)), event)
    const isTheirs = key.opens && invoiceId === id
    const isKnown = key.authentic && invoiceId === id
    const found = [
      ...wrongAnswer(answer, { lines }),
      ...(answer.isBase64Encoded ? [] : foreignMarkup(answer.body)),
      ...(broken
        ? []
        : showsToStrangers(answer, issued, { key: key.key, opens: isTheirs, authentic: isKnown, spent: uses > opensPerMinute })),
    ]
    return found.length === 0 ? [] : [...found, `request: ${JSON.stringify(event).slice(0, 1500)}`]
  },
}

const openPay = (issued: IssuedInvoice) => {
  const header = sentHeader(issued)
  const orders: unknown[] = []
  const open = openCheckout({
    invoices: { find: async (id) => (id === header.invoiceId ? header : undefined), readSnapshot: async () => issued.invoice },
    masterData: { seller: async () => ({ onlinePayment: { methods: ['card'] } }) as never, customer: async () => undefined },
    linkKeys: { keys: async () => keys },
    useCounts: { count: async () => 1 },
    payments: {
      openCheckout: async (order) => {
        orders.push(order)
        return { outcome: 'opened', address: 'https://checkout.example/c/pay/cs_1' }
      },
    },
    clock: { now: () => now },
    pagesUrl: 'https://pages.example',
  })
  const handler = httpHandler('open-checkout', ({ pathParameters: { invoiceId }, query: { key }, body, acceptLanguage }) =>
    open({ invoiceId, key, body, acceptLanguage }),
  )
  return { orders, handler }
}

/** A payment costs a call of the provider's: only the holder of the link has one opened. */
export const openCheckoutBorder: Border = {
  name: 'open-checkout',
  casesPerWorld: 1,
  share: 0.1,
  open: async () => async (random) => {
    const issued = hostileInvoice(random)
    const id = issued.invoice.invoiceId
    const key = keyFor(random, id)
    const invoiceId = random() < 0.8 ? id : pick(random, [anotherId, hostileText(random), noise(random, 40), `${id}x`])
    const path = `/invoice/${invoiceId}/payment`
    const isForm = random() < 0.5
    const body = isForm ? `pay=amount&amount=${encodeURIComponent(hostileText(random).toWellFormed())}x` : hostileText(random)
    const request = {
      method: 'POST',
      path,
      invoiceId,
      acceptLanguage: anyLanguages(random),
      query: { key: key.key },
      body,
    }
    const { event, broken } = perhapsBroken(random, eventOf(request))
    const { orders, handler } = openPay(issued)
    const { answer, lines } = await ask(handler, event)
    const isTheirs = key.opens && invoiceId === id
    const isPayable = !isCredit(issued.invoice) && issued.invoice.totals.due.minor > 0n
    const expected = isTheirs ? (isPayable ? (isForm ? 303 : 200) : 409) : key.authentic && invoiceId === id ? 410 : 404
    const found = [
      ...wrongAnswer(answer, { lines }),
      ...foreignMarkup(answer.body),
      ...(broken || answer.statusCode === expected ? [] : [`answers ${answer.statusCode} instead of ${expected}`]),
      ...(broken || orders.length === (isTheirs && isPayable && !isForm ? 1 : 0) ? [] : [`${orders.length} pages were opened`]),
    ]
    return found.length === 0 ? [] : [...found, `request: ${JSON.stringify(event).slice(0, 1500)}`]
  },
}

/** What the form tells is work of a person: only the holder of the link makes any, and it comes in the form of the command. */
export const tellDisputeBorder: Border = {
  name: 'tell-dispute',
  casesPerWorld: 1,
  share: 0.1,
  open: async () => async (random) => {
    const issued = hostileInvoice(random)
    const header = sentHeader(issued)
    const id = header.invoiceId
    const key = keyFor(random, id)
    const invoiceId = random() < 0.8 ? id : pick(random, [anotherId, hostileText(random), noise(random, 40), `${id}x`])
    const form = new URLSearchParams({
      category: pick(random, ['price', 'other', hostileText(random)]),
      amount: pick(random, ['', '10', hostileText(random)]),
      line: pick(random, ['1', hostileText(random)]),
      note: hostileText(random),
    })
    const body = random() < 0.7 ? form.toString() : hostileText(random)
    const path = `/invoice/${invoiceId}/dispute`
    const request = { method: 'POST', path, invoiceId, acceptLanguage: anyLanguages(random), query: { key: key.key }, body }
    const { event, broken } = perhapsBroken(random, eventOf(request))
    const told: unknown[] = []
    const tell = tellDispute({
      invoices: { find: async (one) => (one === id ? header : undefined), readSnapshot: async () => issued.invoice },
      linkKeys: { keys: async () => keys },
      useCounts: { count: async () => 1 },
      commands: {
        ask: async (_, input) => {
          told.push(input)
          return { outcome: 'recorded', disputeId: 'D-1' }
        },
      },
      clock: { now: () => now },
      pagesUrl: 'https://pages.example',
    })
    const handler = httpHandler('tell-dispute', ({ pathParameters: { invoiceId: asked }, query, body: sent, acceptLanguage }) =>
      tell({ invoiceId: asked, key: query['key'], body: sent, acceptLanguage }),
    )
    const { answer, lines } = await ask(handler, event)
    const found = [
      ...wrongAnswer(answer, { lines }),
      ...foreignMarkup(answer.body),
      ...(told.length > 0 && !(key.opens && invoiceId === id) ? ['a stranger has told something'] : []),
      ...told.flatMap((one) => (commandSchema.safeParse(one).success ? [] : ['what was told is not in the form of the command'])),
      ...(broken || told.length === (answer.statusCode === 303 ? 1 : 0) ? [] : [`${told.length} disputes for ${answer.statusCode}`]),
    ]
    return found.length === 0 ? [] : [...found, `request: ${JSON.stringify(event).slice(0, 1500)}`]
  },
}

/** A promise holds reminders back: only the holder of the link makes one, in the form of the command. */
export const takePromiseBorder: Border = {
  name: 'take-promise',
  casesPerWorld: 1,
  share: 0.05,
  open: async () => async (random) => {
    const header = sentHeader(hostileInvoice(random))
    const id = header.invoiceId
    const key = keyFor(random, id)
    const invoiceId = random() < 0.8 ? id : pick(random, [anotherId, hostileText(random), `${id}x`])
    const form = new URLSearchParams({ day: pick(random, ['2026-12-10', '2026-02-30', '', hostileText(random)]) })
    const body = random() < 0.7 ? form.toString() : hostileText(random)
    const path = `/invoice/${invoiceId}/promise`
    const request = { method: 'POST', path, invoiceId, acceptLanguage: anyLanguages(random), query: { key: key.key }, body }
    const { event } = perhapsBroken(random, eventOf(request))
    const promised: unknown[] = []
    const take = takePromise({
      invoices: { find: async (one) => (one === id ? header : undefined), readSnapshot: async () => Object.values(gallery)[0]!.invoice },
      linkKeys: { keys: async () => keys },
      useCounts: { count: async () => 1 },
      commands: {
        ask: async (_, input) => {
          promised.push(input)
          return { outcome: pick(random, ['recorded', 'refused']) }
        },
      },
      clock: { now: () => now },
      pagesUrl: 'https://pages.example',
    })
    const handler = httpHandler('take-promise', ({ pathParameters: { invoiceId: asked }, query, body: sent, acceptLanguage }) =>
      take({ invoiceId: asked, key: query['key'], body: sent, acceptLanguage }),
    )
    const { answer, lines } = await ask(handler, event)
    const found = [
      ...wrongAnswer(answer, { lines }),
      ...foreignMarkup(answer.body),
      ...(promised.length > 0 && !(key.opens && invoiceId === id) ? ['a stranger has promised something'] : []),
      ...promised.flatMap((one) => (promiseInputSchema.safeParse(one).success ? [] : ['a promise is not in the form of the command'])),
    ]
    return found.length === 0 ? [] : [...found, `request: ${JSON.stringify(event).slice(0, 1500)}`]
  },
}

const sentInvoice = Object.values(gallery)[0]!

export const requestLinkBorder: Border = {
  name: 'request-link',
  casesPerWorld: 1,
  share: 0.28,
  open: async () => async (random) => {
    const header = sentHeader(sentInvoice)
    const ordered: unknown[] = []
    const uses = pick(random, [1, requestsPerHour, requestsPerHour, requestsPerHour + 1])
    const request = requestLink({
      invoices: { find: async (id) => (id === header.invoiceId ? header : undefined) },
      mailQueue: { enqueue: async (order: unknown) => void ordered.push(order) },
      useCounts: { count: async () => uses },
      clock: { now: () => now },
      pagesUrl: 'https://pages.example',
    })
    const handler = httpHandler('request-link', ({ method, pathParameters: { invoiceId }, acceptLanguage }) =>
      request({ method, invoiceId, acceptLanguage }),
    )
    const invoiceId =
      random() < 0.6 ? header.invoiceId : pick(random, [anotherId, hostileText(random), noise(random, 40), `${header.invoiceId}\n`])
    const method = random() < 0.8 ? pick(random, ['GET', 'POST']) : pick(random, ['HEAD', 'DELETE', 'post', hostileText(random)])
    const body = random() < 0.5 ? {} : { body: hostileText(random) }
    const { event, broken } = perhapsBroken(
      random,
      eventOf({ method, path: `/pay/${invoiceId}`, invoiceId, acceptLanguage: anyLanguages(random), ...body }),
    )
    const { answer, lines } = await ask(handler, event)
    const isSpent = method === 'POST' && uses > requestsPerHour
    const expected = method === 'POST' && invoiceId === header.invoiceId && !isSpent ? 1 : 0
    const found = [
      ...wrongAnswer(answer, { lines }),
      ...foreignMarkup(answer.body),
      ...(broken || ordered.length === expected ? [] : [`${ordered.length} mails were ordered instead of ${expected}`]),
      ...(isSpent && invoiceIdSchema.safeParse(invoiceId).success && !broken ? saysWait(answer) : []),
      ...(ordered.length > 1 ? ['one request orders several mails'] : []),
    ]
    return found.length === 0 ? [] : [...found, `request: ${JSON.stringify(event).slice(0, 1500)}`]
  },
}
