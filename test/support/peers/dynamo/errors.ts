import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb'

const metadata = { httpStatusCode: 400, requestId: 'peer' }

/** DynamoDB's answer to a request that is wrong in itself; the SDK has no class of its own for it. */
export class ValidationException extends DynamoDBServiceException {
  override readonly name = 'ValidationException'
  constructor(message: string) {
    super({ name: 'ValidationException', $fault: 'client', $metadata: metadata, message })
  }
}

export const fault = <T>(Type: new (options: { message: string; $metadata: typeof metadata }) => T, message: string): T =>
  new Type({ message, $metadata: metadata })

/** A condition or value that only the item at hand makes wrong: alone a ValidationException, in a transaction a reason. */
export function invalid(message: string): never {
  throw new ValidationException(message)
}
