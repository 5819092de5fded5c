import { invalid } from './errors.ts'

/** What DynamoDB looks at before it reads an expression: the table's name, then the members that take one word of a few. */
interface Members {
  readonly TableName?: string | undefined
  readonly ReturnConsumedCapacity?: string | undefined
  readonly ReturnItemCollectionMetrics?: string | undefined
  readonly ReturnValues?: string | undefined
  readonly Select?: string | undefined
}

const WORDS: readonly (readonly [keyof Members, readonly string[]])[] = [
  ['ReturnConsumedCapacity', ['INDEXES', 'TOTAL', 'NONE']],
  ['ReturnItemCollectionMetrics', ['SIZE', 'NONE']],
  ['ReturnValues', ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW']],
  ['Select', ['SPECIFIC_ATTRIBUTES', 'COUNT', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES']],
]

const wireName = (member: string) => member[0]!.toLowerCase() + member.slice(1)

/** A wrong table name stops the validation; of the other members all that are wrong are told together. */
export function checkMembers(request: Members): void {
  const table = tableNameProblem(request.TableName)
  if (table !== undefined) tell([table])
  tell(
    WORDS.flatMap(([member, words]) => {
      const value = request[member]
      if (value === undefined || words.includes(value)) return []
      return [
        `Value '${value}' at '${wireName(member)}' failed to satisfy constraint: Member must satisfy enum value set: [${words.join(', ')}]`,
      ]
    }),
  )
}

/** The peer takes a table's ARN too. */
function tableNameProblem(name: string | undefined): string | undefined {
  const must = (what: string) =>
    `Value ${name === undefined ? 'null' : `'${name}'`} at 'tableName' failed to satisfy constraint: Member must ${what}`
  if (name === undefined) return must('not be null')
  if (name === '') return must('have length greater than or equal to 1')
  if (name.startsWith('arn:')) return undefined
  if (name.length > 255) return must('have length less than or equal to 255')
  return /^[a-zA-Z0-9_.-]+$/.test(name) ? undefined : must('satisfy regular expression pattern: [a-zA-Z0-9_.-]+')
}

function tell(problems: readonly string[]): void {
  if (problems.length === 0) return
  invalid(`${problems.length} validation error${problems.length > 1 ? 's' : ''} detected: ${problems.join('; ')}`)
}

const EXPRESSIONS = ['ConditionExpression', 'UpdateExpression', 'FilterExpression', 'ProjectionExpression', 'KeyConditionExpression']
/** Of the time before expressions; the peer knows them only to refuse them beside expressions. */
const OLDER = ['Expected', 'AttributeUpdates', 'ConditionalOperator', 'QueryFilter', 'KeyConditions', 'AttributesToGet']

export function refuseMixture(request: object): void {
  const given = Object.entries(request).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const [older, expressions] = [OLDER, EXPRESSIONS].map((names) => names.filter((name) => given.includes(name)))
  if (older!.length === 0 || expressions!.length === 0) return
  const told = `Non-expression parameters: {${older!.join(', ')}} Expression parameters: {${expressions!.join(', ')}}`
  invalid(`Can not use both expression and non-expression parameters in the same request: ${told}`)
}
