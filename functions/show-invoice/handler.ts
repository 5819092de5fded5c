import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { dynamoUseCounts } from '../../shared/adapters/dynamo/use-counts.ts'
import { pdfmakeQrCode } from '../../shared/adapters/pdfmake/qr-code.ts'
import { s3Archive } from '../../shared/adapters/s3/s3-archive.ts'
import { secretLinkKeys } from '../../shared/adapters/secrets/link-keys.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { httpHandler } from '../../shared/runtime/http-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { showInvoice } from './step.ts'

const show = showInvoice({
  ...dynamoBooks(tables()),
  archive: s3Archive(env('ARCHIVE_BUCKET')),
  linkKeys: secretLinkKeys(env('LINK_SECRET_ARN')),
  useCounts: dynamoUseCounts(env('CALLS_TABLE')),
  qrCode: pdfmakeQrCode,
  clock: systemClock,
  pagesUrl: env('PAGES_URL'),
})

/** GET of a signed link becomes the invoice's page or one of its e-invoices. It changes nothing of the invoice, so it may be repeated, so often in a minute. */
export const handler = httpHandler(
  'show-invoice',
  ({ path, pathParameters: { invoiceId }, query: { key, format, paid, pay, amount, promise }, acceptLanguage }) =>
    show({ invoiceId, key, show: path.endsWith('/document') ? 'document' : 'page', format, paid, pay, amount, promise, acceptLanguage }),
)
