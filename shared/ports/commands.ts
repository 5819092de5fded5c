/** The functions of their own that the API and the desk both ask. */
export type CommandName =
  | 'admit-member'
  | 'close-period'
  | 'claim-late-fees'
  | 'credit-invoice'
  | 'dispute-invoice'
  | 'follow-payment'
  | 'grant-rebate'
  | 'pause-run'
  | 'record-payment'
  | 'record-promise'
  | 'redrive-queue'
  | 'refuse-order'
  | 'register-master-data'
  | 'release-order'
  | 'repair-work-item'
  | 'show-run'
  | 'start-run'
  | 'steer-dunning'
  | 'state-account'
  | 'validate-entries'
  | 'validate-order'
  | 'write-off-invoice'

export type Commands = {
  /** Asks and waits for the answer, in its JSON form. Throws what the function threw, by its name. */
  readonly ask: (command: CommandName, input: unknown) => Promise<unknown>
}
