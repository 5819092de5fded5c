// must fail: typescript(no-non-null-assertion)
export const first = (lines: string[]): string => lines[0]!
