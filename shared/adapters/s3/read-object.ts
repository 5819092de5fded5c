import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'

/** Whether an object is there, the list tells: a read of one that is not would ask for the same right, and say less. */
export const readObject = async (client: S3Client, Bucket: string, key: string): Promise<string | undefined> => {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: key, MaxKeys: 1 }))
  if (Contents[0]?.Key !== key) return undefined
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }))
  return Body?.transformToString()
}
