import { accountRoutes } from './account-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { cashRoutes } from './cash-routes.ts'
import { changeRoutes } from './change-routes.ts'
import { creditRoutes } from './credit-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { discrepancyRoutes } from './discrepancy-routes.ts'
import { disputeRoutes } from './dispute-routes.ts'
import { entryRoutes } from './entry-routes.ts'
import { dunningRoutes } from './dunning-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { invoiceRoutes } from './invoice-routes.ts'
import { lateFeeRoutes } from './late-fee-routes.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { masterDataRoutes } from './master-data-routes.ts'
import { memberRoutes } from './member-routes.ts'
import { operationsRoutes } from './operations-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { paymentRoutes } from './payment-routes.ts'
import { promiseRoutes } from './promise-routes.ts'
import { runRoutes } from './run-routes.ts'
import { writeOffRoutes } from './write-off-routes.ts'

/** Every route of the finance API under its operation's id; a topic's routes stand in its own file. */
export const allRoutes = {
  ...memberRoutes,
  ...deskRoutes,
  ...discrepancyRoutes,
  ...orderRoutes,
  ...creditRoutes,
  ...writeOffRoutes,
  ...paymentRoutes,
  ...accountRoutes,
  ...disputeRoutes,
  ...dunningRoutes,
  ...promiseRoutes,
  ...runRoutes,
  ...auditRoutes,
  ...masterDataRoutes,
  ...invoiceRoutes,
  ...lateFeeRoutes,
  ...changeRoutes,
  ...ledgerRoutes,
  ...entryRoutes,
  ...cashRoutes,
  ...exportRoutes,
  ...operationsRoutes,
} as const
