import { memberRoutes } from './member-routes.ts'

/** Every route of the finance API under its operation's id; a topic's routes stand in its own file. */
export const allRoutes = { ...memberRoutes } as const
