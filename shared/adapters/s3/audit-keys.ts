/** Where an audit puts down its work and files its report. A report's key sorts by when its audit began. */
export const reportsPrefix = 'reports/'
export const reportKey = (auditId: string): string => `${reportsPrefix}${auditId}.json`
export const stateKey = (auditId: string): string => `running/${auditId}.json`
