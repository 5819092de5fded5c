import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'

export declare const checkCustomerIdentity: (customer: Customer, on: Day) => Finding[]
