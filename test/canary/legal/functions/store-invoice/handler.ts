import { S3Client } from '@aws-sdk/client-s3'
import { s3Archive } from '../../shared/adapters/s3/archive.ts'
import { storeInvoice } from './step.ts'

export const handler = storeInvoice(s3Archive(new S3Client({})))
