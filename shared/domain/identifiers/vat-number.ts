export declare const isVatNumber: (text: string) => boolean
