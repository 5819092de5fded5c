import { setTimeout as pause } from 'node:timers/promises'
import type { Emulator } from '../../support/cloud.ts'

type Template = Record<string, { Type: string; Properties?: unknown; DependsOn?: string }>

const query = async (emulator: Emulator, parameters: Record<string, string>): Promise<string> => {
  const response = await fetch(emulator.endpoint, {
    method: 'POST',
    headers: {
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/cloudformation/aws4_request, SignedHeaders=host, Signature=none',
    },
    body: new URLSearchParams({ Version: '2010-05-15', ...parameters }),
  })
  return response.text()
}

/** The values of an XML element, in order. */
const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value]) => value!)

/** Deploys resources as a stack; outputs are the Ref of each resource, or the reason why the stack failed. */
export const deployStack = async (
  emulator: Emulator,
  name: string,
  resources: Template,
): Promise<Record<string, string> | { failed: string }> => {
  const outputs = Object.fromEntries(Object.keys(resources).map((id) => [id, { Value: { Ref: id } }]))
  const body = JSON.stringify({ Resources: resources, Outputs: outputs })
  const answer = await query(emulator, {
    Action: 'CreateStack',
    StackName: name,
    TemplateBody: body,
    'Capabilities.member.1': 'CAPABILITY_IAM',
  })
  if (answer.includes('<Error>')) return { failed: elements(answer, 'Message').join() }
  for (;;) {
    const stack = await query(emulator, { Action: 'DescribeStacks', StackName: name })
    const [status = ''] = elements(stack, 'StackStatus')
    if (status === 'CREATE_COMPLETE') {
      const values = elements(stack, 'OutputValue')
      return Object.fromEntries(elements(stack, 'OutputKey').map((key, index) => [key, values[index]!]))
    }
    if (!status.endsWith('IN_PROGRESS')) return { failed: status }
    await pause(50)
  }
}

/** As deployStack, for what must not fail. */
export const mustDeploy = async (emulator: Emulator, name: string, resources: Template): Promise<Record<string, string>> => {
  const outputs = await deployStack(emulator, name, resources)
  if (typeof outputs['failed'] === 'string') throw new Error(`Stack ${name}: ${outputs['failed']}`)
  return outputs
}
