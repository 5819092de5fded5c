import { invalid } from './errors.ts'
import type { Token } from './lexer.ts'
import { tokensOf } from './lexer.ts'
import type { Path } from './path.ts'
import type { Scope } from './scope.ts'
import type { Value } from './values.ts'

/** Reads tokens one after another; what every kind of expression shares: symbols, keywords, paths, values. */
export interface Reader {
  readonly label: string
  peek(ahead?: number): Token
  next(): Token
  isSymbol(symbol: string): boolean
  /** Takes the symbol if it is next. */
  takeSymbol(symbol: string): boolean
  needSymbol(symbol: string): void
  isKeyword(...words: string[]): boolean
  takeKeyword(word: string): boolean
  path(): Path
  value(): Value
  end(): void
  syntaxError(): never
}

export function readerOf(expression: string, label: string, scope: Scope): Reader {
  const tokens = tokensOf(expression, label)
  let at = 0
  const peek = (ahead = 0): Token => tokens[Math.min(at + ahead, tokens.length - 1)]!
  const next = (): Token => {
    const token = peek()
    at += 1
    return token
  }
  const syntaxError = (): never => {
    const near = tokens
      .slice(Math.max(0, at - 1), at + 2)
      .filter((token) => token.kind !== 'end')
      .map((token) => token.text)
      .join(' ')
    return invalid(`Invalid ${label}: Syntax error; token: "${peek().text}", near: "${near}"`)
  }
  const isSymbol = (symbol: string) => peek().kind === 'symbol' && peek().text === symbol
  const takeSymbol = (symbol: string) => isSymbol(symbol) && next() !== undefined
  const needSymbol = (symbol: string) => {
    if (!takeSymbol(symbol)) syntaxError()
  }
  const isKeyword = (...words: string[]) => peek().kind === 'word' && words.includes(peek().text.toUpperCase())
  const takeKeyword = (word: string) => isKeyword(word) && next() !== undefined
  const nameOf = (): string => {
    const token = peek()
    if (token.kind !== 'word' && token.kind !== 'name') syntaxError()
    next()
    return token.kind === 'name' ? scope.name(token.text, label) : scope.bareName(token.text, label)
  }
  const index = (): number => {
    if (peek().kind !== 'index') syntaxError()
    const position = Number(next().text)
    needSymbol(']')
    return position
  }
  const path = (): Path => {
    const steps: (string | number)[] = [nameOf()]
    for (;;) {
      if (takeSymbol('.')) steps.push(nameOf())
      else if (takeSymbol('[')) steps.push(index())
      else return steps
    }
  }
  const value = (): Value => (peek().kind === 'value' ? scope.value(next().text, label) : syntaxError())
  const end = () => {
    if (peek().kind !== 'end') syntaxError()
  }
  return { label, peek, next, isSymbol, takeSymbol, needSymbol, isKeyword, takeKeyword, path, value, end, syntaxError }
}
