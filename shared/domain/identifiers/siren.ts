export declare const isSiren: (text: string) => boolean
export declare const isSiret: (text: string) => boolean
