import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { exportOfBooks } from './export.ts'
import type { FunctionName } from './functions.ts'
import { loggedMachine } from './logged-machine.ts'
import { definitionOf } from './step.ts'

/** The state machine export. */
export class Export extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, { functionOf }: { readonly functionOf: (name: FunctionName) => IFunction }) {
    super(scope, 'Export')
    this.machine = loggedMachine(this, {
      name: 'export',
      comment: 'A period of the books in files that finance downloads',
      functionOf,
      definition: (functionArn) => definitionOf(exportOfBooks, { functionArn, mailQueueUrl: '' }),
    }).machine
  }
}
