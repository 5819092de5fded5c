// must fail: eslint(no-restricted-imports)
export type { EventBus } from '../ports/event-bus.ts'
