/** As outputs are named: `admit-member` is AdmitMember. */
export const pascal = (name: string): string => name.replace(/(?:^|[^a-zA-Z0-9]+)(\w?)/g, (_, letter: string) => letter.toUpperCase())
