/** The modules of a QR code (ISO/IEC 18004, error correction M) by row: true is dark. Throws for a text that is too long for one. */
export type QrCode = (text: string) => readonly (readonly boolean[])[]
