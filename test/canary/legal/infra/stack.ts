import { Stack } from 'aws-cdk-lib'
import { Table } from 'aws-cdk-lib/aws-dynamodb'
import { TRANSIENT } from '../shared/domain/failures.ts'

export const parts = [Stack, Table, TRANSIENT]
