import { createHash } from 'node:crypto'
import * as z from 'zod'
import { format } from './format.ts'

export const digest = (text: string): string => format(createHash('sha256').update(z.string().parse(text)).digest('hex'))
