import type { S3Client } from '@aws-sdk/client-s3'
import type { Archive } from '../../ports/archive.ts'

export const s3Archive = (client: S3Client): Archive => ({ store: async () => void client.config })
