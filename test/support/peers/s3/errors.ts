import { AccessDenied, NoSuchBucket, NoSuchKey, NotFound, S3ServiceException } from '@aws-sdk/client-s3'

const metadata = (httpStatusCode: number) => ({ httpStatusCode, requestId: 'peer' })

/** An error that S3 names on the wire without the SDK having a class for it. */
export const s3Error = (name: string, status: number, message: string) =>
  new S3ServiceException({ name, $fault: 'client', message, $metadata: metadata(status) })

export const noSuchKey = () => new NoSuchKey({ message: 'The specified key does not exist.', $metadata: metadata(404) })
export const noSuchBucket = () => new NoSuchBucket({ message: 'The specified bucket does not exist', $metadata: metadata(404) })
export const noSuchVersion = () => s3Error('NoSuchVersion', 404, 'The specified version does not exist.')
export const notFound = () => new NotFound({ message: 'NotFound', $metadata: metadata(404) })
export const preconditionFailed = () => s3Error('PreconditionFailed', 412, 'At least one of the pre-conditions you specified did not hold')
export const badDigest = () => s3Error('BadDigest', 400, 'The SHA256 you specified did not match the calculated checksum.')
export const lockedAway = () =>
  new AccessDenied({ message: 'Access Denied because object protected by object lock.', $metadata: metadata(403) })
