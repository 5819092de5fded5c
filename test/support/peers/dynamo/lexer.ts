import { invalid } from './errors.ts'

export interface Token {
  readonly kind: 'word' | 'name' | 'value' | 'index' | 'symbol' | 'end'
  readonly text: string
}

const PATTERN = /\s*(?:(#[A-Za-z0-9_]+)|(:[A-Za-z0-9_]+)|([A-Za-z_][A-Za-z0-9_]*)|(\d+)|(<>|<=|>=|[=<>(),.[\]+-]))/y
const LIMIT_BYTES = 4096

/** Cuts an expression into tokens; `label` is the parameter's name, as DynamoDB's messages begin with it. */
export function tokensOf(expression: string, label: string): Token[] {
  if (expression.trim() === '') invalid(`Invalid ${label}: The expression can not be empty;`)
  if (Buffer.byteLength(expression) > LIMIT_BYTES) {
    invalid(`Invalid ${label}: Expression size has exceeded the maximum allowed size; expression size: ${Buffer.byteLength(expression)}`)
  }
  const tokens: Token[] = []
  PATTERN.lastIndex = 0
  let end = 0
  for (let match = PATTERN.exec(expression); match !== null; match = PATTERN.exec(expression)) {
    const [, name, value, word, index, symbol] = match
    end = PATTERN.lastIndex
    if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (value !== undefined) tokens.push({ kind: 'value', text: value })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else if (index !== undefined) tokens.push({ kind: 'index', text: index })
    else tokens.push({ kind: 'symbol', text: symbol ?? '' })
  }
  const rest = expression.slice(end).trim()
  if (rest !== '')
    invalid(`Invalid ${label}: Syntax error; token: "${rest[0]}", near: "${expression.slice(Math.max(0, end - 10), end + 2)}"`)
  return [...tokens, { kind: 'end', text: '<EOF>' }]
}
