// must fail: eslint(no-restricted-imports)
import { readFileSync } from 'node:fs'

export const text = readFileSync('order.json', 'utf8')
