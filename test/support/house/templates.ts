// The synthesised templates, once per run of the faults project (vitest's globalSetup): every house of every test file opens from them.
import type { TestProject } from 'vitest/node'
import type { Template } from '../peers/dynamo/definition.ts'
import { synthesise } from '../synthesised.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templates: Template[]
  }
}

export default (project: TestProject): void => {
  const { QuittanceBooks, QuittancePipeline } = synthesise()
  project.provide('templates', [QuittanceBooks.toJSON() as Template, QuittancePipeline.toJSON() as Template])
}
