import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'

export declare const checkSeller: (seller: Seller) => Finding[]
