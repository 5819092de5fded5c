// must fail: typescript(consistent-type-assertions)
export const name = JSON.parse('"invoice"') as string
