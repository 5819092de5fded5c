/** What the emulator cannot show of the audit: when it starts, that a night without a report rings, and what it may not do. */
import type { Template } from 'aws-cdk-lib/assertions'
import { beforeAll, expect, test } from 'vitest'
import { functions } from '../../../infra/functions.ts'
import { resourcesOf, synthesise, type StackName } from '../../support/synthesised.ts'

let templates: Record<StackName, Template>
beforeAll(() => {
  templates = synthesise()
})

test('the clock starts it every night, on Sundays over everything', () => {
  const starts = resourcesOf(templates.QuittancePipeline, 'AWS::Scheduler::Schedule')
    .filter(({ id }) => id.startsWith('Audit'))
    .map(({ Properties }) => [Properties['ScheduleExpression'], (Properties['Target'] as { Input: string }).Input])
  expect(Object.fromEntries(starts)).toEqual({
    'cron(0 2 ? * MON-SAT *)': '{"scope":"new"}',
    'cron(0 2 ? * SUN *)': '{"scope":"everything"}',
  })
})

test('a finding rings at once, a report that is missing after 26 hours', () => {
  const watch = templates.QuittanceWatch
  watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: 'quittance-audit-findings',
    MetricName: 'auditFindings',
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  })
  watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: 'quittance-audit-silent',
    MetricName: 'auditsFinished',
    Period: 3600,
    EvaluationPeriods: 26,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  })
})

test('reports stay as long as the books, what is under way for a month, exports for a week', () => {
  const rules = [
    { Prefix: 'reports/', ExpirationInDays: 4018, Status: 'Enabled', Id: 'as-long-as-the-books' },
    { Prefix: 'running/', ExpirationInDays: 35, Status: 'Enabled', Id: 'under-way' },
    { Prefix: 'exports/', ExpirationInDays: 7, Status: 'Enabled', Id: 'exported' },
    { Prefix: 'statements/', ExpirationInDays: 7, Status: 'Enabled', Id: 'stated' },
  ]
  templates.QuittanceBooks.hasResourceProperties('AWS::S3::Bucket', { LifecycleConfiguration: { Rules: rules } })
})

test('it writes nothing but its reports', () => {
  const { auditReports, ...others } = functions['audit-books'].may
  expect(auditReports).toContain('PutObject')
  expect(
    Object.values(others)
      .flat()
      .filter((action) => !/^(Get|BatchGet|Query|List)/.test(action)),
  ).toEqual([])
})
