import Builder from 'fast-xml-builder'
import { invoiceSchema } from '../domain/invoice.ts'

export const writer = { builder: new Builder(), invoiceSchema }
