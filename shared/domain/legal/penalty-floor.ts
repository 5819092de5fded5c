import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'

/** PENALTY_BELOW_FLOOR when the seller's contract rate is under three times the legal rate (L441-10 II). */
export declare const checkPenaltyRate: (seller: Seller, on: Day) => Finding[]
