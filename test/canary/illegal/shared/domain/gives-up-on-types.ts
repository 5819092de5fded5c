// must fail: typescript(no-explicit-any)
export const amount = (line: any): bigint => line.amount
