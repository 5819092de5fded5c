/** Switches off what protects an application beside the conditions of its writes. */
import type { Hook } from '../peers/hooks.ts'

/** S3 says of the object that is there whatever the document says that could not be put: it is adopted unseen. */
export const withoutArchiveDigest = (): Hook => {
  const offered = new Map<unknown, unknown>()
  return {
    beforeCall({ operation, input }) {
      if (operation === 'PutObject') offered.set(input['Key'], input['Metadata'])
    },
    afterCall({ operation, input }, outcome) {
      if (operation === 'HeadObject' && 'output' in outcome) outcome.output['Metadata'] = offered.get(input['Key'])
    },
  }
}

/** Each sending of a transaction, a repeat by the SDK too, is a transaction of its own. */
export const withoutTransactionToken = (): Hook => {
  let serial = 0
  return {
    beforeCall(call) {
      if (call.operation === 'TransactWriteItems') call.input = { ...call.input, ClientRequestToken: `sent-${(serial += 1)}` }
    },
  }
}

/** Each start of an execution is one of its own. */
export const withoutExecutionName = (): Hook => {
  let serial = 0
  return {
    beforeCall(call) {
      if (call.operation === 'StartExecution') call.input = { ...call.input, name: `${String(call.input['name'])}-${(serial += 1)}` }
    },
  }
}
