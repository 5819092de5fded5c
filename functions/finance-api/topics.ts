import { accountRoutes } from '../../shared/contracts/api/account-routes.ts'
import { auditRoutes } from '../../shared/contracts/api/audit-routes.ts'
import { cashRoutes } from '../../shared/contracts/api/cash-routes.ts'
import { changeRoutes } from '../../shared/contracts/api/change-routes.ts'
import { creditRoutes } from '../../shared/contracts/api/credit-routes.ts'
import { deskRoutes } from '../../shared/contracts/api/desk-routes.ts'
import { discrepancyRoutes } from '../../shared/contracts/api/discrepancy-routes.ts'
import { disputeRoutes } from '../../shared/contracts/api/dispute-routes.ts'
import { dunningRoutes } from '../../shared/contracts/api/dunning-routes.ts'
import { entryRoutes } from '../../shared/contracts/api/entry-routes.ts'
import { exportRoutes } from '../../shared/contracts/api/export-routes.ts'
import { invoiceRoutes } from '../../shared/contracts/api/invoice-routes.ts'
import { lateFeeRoutes } from '../../shared/contracts/api/late-fee-routes.ts'
import { ledgerRoutes } from '../../shared/contracts/api/ledger-routes.ts'
import { masterDataRoutes } from '../../shared/contracts/api/master-data-routes.ts'
import { memberRoutes } from '../../shared/contracts/api/member-routes.ts'
import { operationsRoutes } from '../../shared/contracts/api/operations-routes.ts'
import { orderRoutes } from '../../shared/contracts/api/order-routes.ts'
import { paymentRoutes } from '../../shared/contracts/api/payment-routes.ts'
import { promiseRoutes } from '../../shared/contracts/api/promise-routes.ts'
import { runRoutes } from '../../shared/contracts/api/run-routes.ts'
import { writeOffRoutes } from '../../shared/contracts/api/write-off-routes.ts'
import { accountActions, type Ports as AccountPorts } from './accounts.ts'
import { auditActions, type Ports as AuditPorts } from './audits.ts'
import { bound, type BoundAction } from './bound-action.ts'
import { cashActions, type Ports as CashPorts } from './cash.ts'
import { changeActions, type Ports as ChangePorts } from './changes.ts'
import { creditActions } from './credits.ts'
import { deskActions, type Ports as DeskPorts } from './desk.ts'
import { discrepancyActions, type Ports as DiscrepancyPorts } from './discrepancies.ts'
import { disputeActions, type Ports as DisputePorts } from './disputes.ts'
import { dunningActions, type Ports as DunningPorts } from './dunning.ts'
import { entryActions, type Ports as EntryPorts } from './entries.ts'
import { exportActions, type Ports as ExportPorts } from './exports.ts'
import { invoiceActions, type Ports as InvoicePorts } from './invoices.ts'
import { lateFeeActions, type Ports as LateFeePorts } from './late-fees.ts'
import { ledgerActions, type Ports as LedgerPorts } from './ledger.ts'
import { masterDataActions, type Ports as MasterDataPorts } from './master-data.ts'
import { memberActions, type Ports as MemberPorts } from './members.ts'
import { operationsActions } from './operations.ts'
import { orderActions } from './orders.ts'
import { paymentActions, type Ports as PaymentPorts } from './payments.ts'
import { promiseActions, type Ports as PromisePorts } from './promises.ts'
import { runActions } from './runs.ts'
import { type Ports as WriteOffPorts, writeOffActions } from './write-offs.ts'

export type TopicPorts = MemberPorts &
  DeskPorts &
  DiscrepancyPorts &
  MasterDataPorts &
  LedgerPorts &
  EntryPorts &
  CashPorts &
  ExportPorts &
  InvoicePorts &
  LateFeePorts &
  ChangePorts &
  AuditPorts &
  PaymentPorts &
  AccountPorts &
  DisputePorts &
  DunningPorts &
  WriteOffPorts &
  PromisePorts

/** Every route with what it does, by the key under which API Gateway calls it. */
export const allActions = (ports: TopicPorts): ReadonlyMap<string, BoundAction> =>
  new Map(
    [
      ...bound(memberRoutes, memberActions(ports)),
      ...bound(deskRoutes, deskActions(ports)),
      ...bound(discrepancyRoutes, discrepancyActions(ports)),
      ...bound(orderRoutes, orderActions(ports)),
      ...bound(creditRoutes, creditActions(ports)),
      ...bound(writeOffRoutes, writeOffActions(ports)),
      ...bound(paymentRoutes, paymentActions(ports)),
      ...bound(accountRoutes, accountActions(ports)),
      ...bound(promiseRoutes, promiseActions(ports)),
      ...bound(disputeRoutes, disputeActions(ports)),
      ...bound(dunningRoutes, dunningActions(ports)),
      ...bound(runRoutes, runActions(ports)),
      ...bound(auditRoutes, auditActions(ports)),
      ...bound(masterDataRoutes, masterDataActions(ports)),
      ...bound(ledgerRoutes, ledgerActions(ports)),
      ...bound(entryRoutes, entryActions(ports)),
      ...bound(cashRoutes, cashActions(ports)),
      ...bound(invoiceRoutes, invoiceActions(ports)),
      ...bound(lateFeeRoutes, lateFeeActions(ports)),
      ...bound(changeRoutes, changeActions(ports)),
      ...bound(exportRoutes, exportActions(ports)),
      ...bound(operationsRoutes, operationsActions(ports)),
    ].map((action) => [`${action.route.method} ${action.route.path}`, action]),
  )
