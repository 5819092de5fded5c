import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** The findings of cdk-nag that we live with, each with its reason; they are acknowledged where they arise and nowhere else. */
const findings = {
  traces: { ids: ['AwsSolutions-IAM5[Resource::*]'], reason: 'X-Ray knows no resources.' },
  objects: {
    ids: [
      'AwsSolutions-IAM5[Resource::QuittanceStagingArn/*]',
      'AwsSolutions-IAM5[Resource::QuittanceArchiveArn/*]',
      'AwsSolutions-IAM5[Resource::QuittanceReportsArn/*]',
      'AwsSolutions-IAM5[Resource::QuittanceReportsArn/exports/*]',
      'AwsSolutions-IAM5[Resource::QuittanceReportsArn/reports/*]',
      'AwsSolutions-IAM5[Resource::QuittanceReportsArn/running/*]',
      'AwsSolutions-IAM5[Resource::QuittanceReportsArn/statements/*]',
      'AwsSolutions-IAM5[Resource::QuittanceStagingArn/runs/*]',
    ],
    reason: 'The keys of documents begin with the seller or the invoice; what is one bucket here is one right.',
  },
  anySender: {
    ids: ['AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]'],
    reason: 'Sellers send from their own addresses; name them in the context `senders`, and the right is as narrow as that.',
  },
  logDelivery: {
    ids: ['AwsSolutions-IAM5[Resource::*]'],
    reason: 'The delivery of logs and traces of a state machine has no resources to narrow it to (Step Functions guide).',
  },
  childExecutions: {
    ids: [
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<MonthEndMachine4BB82A15.Name>/Lists:*]',
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<MonthEndMachine4BB82A15.Name>:*]',
    ],
    reason: 'The executions of the lists of a run have names that Step Functions gives; the machine and its label are named.',
  },
  manifests: {
    ids: ['AwsSolutions-IAM5[Resource::QuittanceStagingArn/runs/*]'],
    reason: 'A run reads its manifest, whose name is the hash of its content.',
  },
  errorsOnly: {
    ids: ['AwsSolutions-SF1'],
    reason: 'Executions keep their own history for 90 days; a second copy of every state would cost more than the executions.',
  },
  lastQueue: {
    ids: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    reason: 'This is where undelivered messages end: an alarm watches it, and a person empties it by its runbook.',
  },
  heldElsewhere: {
    ids: ['Serverless-LambdaDLQ'],
    reason:
      'Lambda keeps only failed asynchronous calls: those functions have an OnFailure queue; queues, streams and the state machine keep theirs.',
  },
  queueKeeps: {
    ids: ['Serverless-LambdaEventSourceMappingDestination'],
    reason: 'A queue has no such destination: its own redrive policy moves what fails to the dead letters.',
  },
  signedLink: {
    ids: ['AwsSolutions-APIG4'],
    reason:
      'Buyers have no account: a document needs its signed link, and the pay page shows nothing but an offer to mail one to the address on file.',
  },
  signInOfFinance: {
    ids: ['AwsSolutions-COG2', 'AwsSolutions-COG3', 'AwsSolutions-COG8'],
    reason:
      "A second factor is each company's choice (an authenticator is offered), and threat protection costs more than the rest of the API: switch both on in the console.",
  },
  rotationByHand: {
    ids: ['AwsSolutions-SMG4'],
    reason: 'A rotation keeps the old keys so that mailed links stay valid; the runbook link-keys says how, and when it is due.',
  },
} as const

export const acknowledge = (construct: IConstruct, ...names: readonly (keyof typeof findings)[]): void => {
  for (const name of names) {
    const { ids, reason } = findings[name]
    Validations.of(construct).acknowledge(...ids.map((id) => ({ id, reason })))
  }
}
