/** ISO 11649 creditor reference of an invoice number: RF, two check digits, the number's letters and digits. */
export declare const rfReference: (number: string) => string
