import type { StatementRenderer } from '../../ports/statement-renderer.ts'
import { drawable, drawn, prepare } from './drawing.ts'
import { statementDocument } from './statement-document.ts'

export const pdfmakeStatementRenderer = (): StatementRenderer => {
  prepare()
  return { render: async (statement) => drawn(statementDocument(statement, await drawable(statement.branding.logo))) }
}
