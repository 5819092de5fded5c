/** What a function may do must be what the table of functions says, and no more: a stranger audits that one page. */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Template } from 'aws-cdk-lib/assertions'
import type { FunctionEntry } from '../../../infra/function-entry.ts'
import { functionNames, functions } from '../../../infra/functions.ts'
import { functionNameById, resourcesOf, synthesise, type Resource, type StackName } from '../../support/synthesised.ts'

type Statement = { readonly Effect: string; readonly Action: string | string[]; readonly Resource: unknown; readonly Condition?: unknown }
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

let templates: Record<StackName, Template>
let pipeline: Template
beforeAll(() => {
  templates = synthesise()
  pipeline = templates.QuittancePipeline
})

const statementsOf = (resource: Resource): Statement[] => (resource.Properties['PolicyDocument'] as { Statement: Statement[] }).Statement

const allPolicies = () => Object.values(templates).flatMap((template) => resourcesOf(template, 'AWS::IAM::Policy'))

describe('every role', () => {
  test('is written out: no action has a star', () => {
    const actions = allPolicies().flatMap((policy) => statementsOf(policy).flatMap(({ Action }) => listOf(Action)))
    expect(actions.length).toBeGreaterThan(100)
    expect(actions.filter((action) => String(action).includes('*'))).toEqual([])
  })

  test('may touch every resource only for tracing and the delivery of its log', () => {
    const everywhere = allPolicies()
      .flatMap(statementsOf)
      .filter(({ Resource: resource }) => listOf(resource).includes('*'))
      .flatMap(({ Action }) => listOf(Action))
    expect(
      everywhere.filter(
        (action) => !/^(xray:(Put|GetSampling)|logs:.*(LogDelivery|LogDeliveries|ResourcePolic|LogGroups))/.test(String(action)),
      ),
    ).toEqual([])
  })

  test('has no managed policy', () => {
    const roles = Object.values(templates).flatMap((template) => resourcesOf(template, 'AWS::IAM::Role'))
    expect(roles.filter(({ Properties }) => Properties['ManagedPolicyArns'] !== undefined)).toEqual([])
  })
})

describe('every function', () => {
  test('of the table is deployed, and no other', () => {
    expect([...functionNameById(pipeline).values()].toSorted()).toEqual([...functionNames].toSorted())
  })

  test('has a role that no other function has', () => {
    const roles = resourcesOf(pipeline, 'AWS::Lambda::Function').map(({ Properties }) => JSON.stringify(Properties['Role']))
    expect(new Set(roles).size).toBe(functionNames.length)
  })

  test('runs traced, on arm64 and Node 24, logs JSON, and has no reserved concurrency', () => {
    for (const { Properties } of resourcesOf(pipeline, 'AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      })
      expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions')
    }
  })

  test('may do what its row says', () => {
    const names = functionNameById(pipeline)
    for (const { id, Properties } of resourcesOf(pipeline, 'AWS::Lambda::Function')) {
      const role = JSON.stringify(Properties['Role'])
      const policies = resourcesOf(pipeline, 'AWS::IAM::Policy').filter((policy) => role.includes(roleNameOf(policy)))
      const actions = policies.flatMap(statementsOf).flatMap(({ Action }) => listOf(Action).map(String))
      const granted = new Set(actions.filter((action) => !/^(logs|xray):/.test(action)).map((action) => action.split(':')[1]))
      const entry: FunctionEntry = functions[names.get(id) as keyof typeof functions]
      expect(granted, names.get(id)).toEqual(new Set(Object.values(entry.may).flat()))
    }
  })
})

/** The logical id by which a policy names its role, in this stack or imported from the books' stack. */
const roleNameOf = (policy: Resource): string => {
  const [role] = policy.Properties['Roles'] as [{ Ref?: string; 'Fn::ImportValue'?: string }]
  return role.Ref ?? /OutputRef(.+?)[0-9A-F]{8}$/.exec(role['Fn::ImportValue'] ?? '')?.[1] ?? 'no role'
}

/** The variables that a handler reads, from its text: `env('NAME')` and `tables()`. */
const variablesOf = (handler: string): string[] => {
  const text = readFileSync(handler, 'utf8')
  const named = [...text.matchAll(/env\('([A-Z_]+)'\)/g)].map(([, name]) => name!)
  return [...new Set([...named, ...(text.includes('tables()') ? ['BOOKS_TABLE', 'LEDGER_TABLE'] : [])])].toSorted()
}

const root = join(import.meta.dirname, '../../..')
const nameOf = (file: string) => basename(dirname(file)) + (basename(file) === 'list-handler.ts' ? '-list' : '')
const handlers = globSync(['functions/*/handler.ts', 'functions/*/list-handler.ts'], { cwd: root }).map(
  (file) => [nameOf(file), join(root, file)] as const,
)

describe('the folders of functions and the table line up', () => {
  test('a folder has a row', () => {
    expect(handlers.map(([name]) => name).filter((name) => !(name in functions))).toEqual([])
  })

  test.each(handlers)('%s is given the variables that its handler reads, and no other', (name, handler) => {
    const entry: FunctionEntry = functions[name as keyof typeof functions]
    expect([...entry.environment].toSorted()).toEqual(variablesOf(handler))
  })
})
