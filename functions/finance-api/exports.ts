import type { exportRoutes } from '../../shared/contracts/api/export-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { exportIdOf, type ExportProgress } from '../../shared/domain/reports/export.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { ExportFiles } from '../../shared/ports/export-files.ts'
import type { ExportMachine } from '../../shared/ports/export-machine.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = {
  readonly exportFiles: Pick<ExportFiles, 'open' | 'find' | 'link'>
  readonly exportMachine: ExportMachine
  readonly clock: Clock
}

const unknownExport = () =>
  problem(404, { code: 'unknownExport', detail: 'There is no such export, or it is older than seven days: start it again.' })

/** The same request starts the same export, be it repeated while it runs or when it is done. */
export const exportActions = (ports: Ports): ActionsOf<typeof exportRoutes> => ({
  startExport: async ({ params: { sellerId }, body }, { requestKey, subject }) => {
    if (body.until < body.from)
      return problem(422, { code: 'endsBeforeItBegins', detail: 'The last day is before the first one: exchange from and until.' })
    const order = { sellerId, ...body }
    const exportId = exportIdOf(order, requestKey)
    const begun: ExportProgress = {
      ...order,
      exportId,
      requestedBy: subject,
      state: 'RUNNING',
      step: 0,
      startedAt: ports.clock.now(),
      documents: 0,
      rows: 0,
      parts: [],
      vat: [],
    }
    await ports.exportFiles.open(begun)
    await ports.exportMachine.start(exportId)
    return answered(await shown(ports, (await ports.exportFiles.find(exportId)) ?? begun))
  },

  showExport: async ({ params: { sellerId, exportId } }) => {
    const progress = await ports.exportFiles.find(exportId)
    return progress?.sellerId === sellerId ? answered(await shown(ports, progress)) : unknownExport()
  },
})

const shown = async ({ exportFiles }: Ports, progress: ExportProgress) => {
  const { sellerId: _seller, step: _step, after: _after, vat: _vat, ...told } = progress
  const parts = progress.parts.map(async (part) => {
    const { key: _key, ...about } = part
    return { ...about, ...(await exportFiles.link(part)) }
  })
  return { ...told, parts: await Promise.all(parts) }
}
