import type { PriceList } from './price-list.ts'

export const usEast1: PriceList = {
  region: 'us-east-1',
  readOn: '2026-11-24',
  source: "the services' pricing pages (DynamoDB, Step Functions, Lambda, S3, SES, EventBridge, SQS, CloudWatch, X-Ray, API Gateway)",
  notRead: ['millionWriteUnits', 'millionReadUnits', 'tableGBMonth', 'backupGBMonth', 'thousandGets', 'millionTraces'],
  per: {
    millionWriteUnits: 0.78,
    millionReadUnits: 0.155,
    tableGBMonth: 0.1,
    backupGBMonth: 0.2,
    thousandTransitions: 0.025,
    lambdaGBSecond: 0.0000133334,
    millionInvocations: 0.2,
    thousandPuts: 0.005,
    thousandGets: 0.0004,
    archiveGBMonth: 0.023,
    millionEvents: 1,
    millionQueueRequests: 0.4,
    logGB: 0.5,
    millionTraces: 5,
    millionPageRequests: 1,
    thousandMailsALaCarte: 0.1,
    attachmentGBALaCarte: 0.12,
    thousandMailsEssentials: 0.16,
  },
}
