/** Reasons of allowances: UNTDID 5189, as EN 16931 allows them. */
export const allowanceReasons: ReadonlySet<string> = new Set(
  ['41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105'].flatMap((row) => row.split(' ')),
)
