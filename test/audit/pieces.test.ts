// An audit is cut into reads and calls as it comes; what it finds must not depend on where the cuts are, nor on a piece that dies.
import { StartExecutionCommand } from '@aws-sdk/client-sfn'
import { beforeAll, describe, expect, it } from 'vitest'
import * as auditStep from '../../functions/audit-books/step.ts'
import type { AuditReport } from '../../shared/domain/audit/report.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { audited, auditorOf } from '../support/audit/auditor.ts'
import { openBooks } from '../support/audit/books-past-the-app.ts'
import { booksWithHistory } from '../support/audit/scene.ts'
import type { House } from '../support/house.ts'
import { deployedTemplates } from '../support/house/deployment.ts'

/** Everything that a report says of the books, without its name and times. */
const said = ({ checked, found, findings, series, moreFindings }: AuditReport) => ({ checked, found, findings, series, moreFindings })

const paces = [1, 2, 1000].flatMap((perRead) => [1, 2, 1000].map((perCall) => ({ perRead, perCall })))

describe.each(['in order', 'with defects'])('books %s', (state) => {
  let house: House
  let whole: ReturnType<typeof said>
  beforeAll(async () => {
    house = await booksWithHistory()
    const books = openBooks(house)
    if (state === 'with defects') {
      await books.change('books', books.all('books', 'balance')[0]!, { '411000 EUR debit': { N: '1' } })
      await books.remove('ledger', books.all('ledger', 'page')[4]!)
      await books.remove('books', books.all('books', 'mail')[1]!)
      await books.remove('books', books.all('books', 'pointer')[0]!)
    }
    whole = said(await audited(house))
  })

  it.each(paces)('give the same report when read by $perRead and put down after $perCall', async (pace) => {
    expect(said(await audited(house, { scope: 'everything' }, pace))).toEqual(whole)
  })

  it('give the same report when each document is read in place of its checksum', async () => {
    expect(said(await audited(house, { scope: 'everything', documents: 'bytes' }))).toEqual(whole)
  })
})

describe('the state machine', () => {
  const machine = () =>
    deployedTemplates()
      .flatMap(({ Resources }) => Object.keys(Resources))
      .find((id) => id.startsWith('AuditMachine'))!

  /** Runs the audit by its state machine, in small pieces, until it has come to its end. */
  const byMachine = async (house: House) => {
    const auditor = auditorOf(house, { perRead: 2, perCall: 2 })
    const { inputSchema: input, outputSchema: output } = auditStep
    house.app.handle('audit-books', stepHandler({ name: 'audit-books', input, output, run: auditor.run }))
    const stateMachineArn = house.app.sfn.arnOf(machine())
    const start = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify({ scope: 'everything' }) })
    await house.app.clock.run(house.app.sfn.client.send(start))
    await house.advance(3600)
    return { execution: house.app.sfn.executions.at(-1)!, auditor }
  }

  it('goes piece by piece to the filed report', async () => {
    const house = await booksWithHistory()
    const { execution, auditor } = await byMachine(house)
    expect(execution.result).toMatchObject({ status: 'SUCCEEDED', path: expect.arrayContaining(['Books in order']) })
    expect(auditor.finished).toHaveLength(1)
    expect(said(auditor.reportOf(auditor.finished[0]!.auditId))).toEqual(said(await audited(house)))
  })

  it('comes to the same report when any single call of a piece fails or loses its answer', async () => {
    const house = await booksWithHistory()
    const whole = said(await audited(house))
    const { hooks } = house.app
    for (let nth = 1; nth <= 120; nth += 7) {
      let [seen, counting] = [0, true]
      const fault = () => Object.assign(new Error('connection lost'), { name: 'TimeoutError', code: 'ECONNRESET' })
      const strike = ({ service }: { service: string }) => {
        if (!counting || (service !== 'dynamodb' && service !== 's3') || (seen += 1) < nth || seen > nth + 3) return
        throw fault()
      }
      const end = hooks.add(nth % 2 === 0 ? { beforeCall: strike } : { afterCall: strike })
      const { execution, auditor } = await byMachine(house)
      counting = false
      end()
      expect(execution.status, `fault at call ${nth}`).toBe('SUCCEEDED')
      expect(said(auditor.finished.at(-1)!), `fault at call ${nth}`).toEqual(whole)
    }
  })
})
