/** The door from tests to the arithmetic of the benches. */
export { billedGBSeconds, costLines, dollarsOf, type Usage } from '../../bench/cost/cost-lines.ts'
export { bytesOf } from '../../bench/house/traffic.ts'
export { euWest3 } from '../../bench/prices/eu-west-3.ts'
export { usEast1 } from '../../bench/prices/us-east-1.ts'
export { type Goal, goalsTable, isMet, table } from '../../bench/report.ts'
export { median, percentile } from '../../bench/statistics.ts'
export { cpuAccount } from '../../bench/pipeline/cpu-account.ts'
