export declare const isIban: (text: string) => boolean
