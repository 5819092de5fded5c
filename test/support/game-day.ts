/** The door from tests to the game day of the local cloud. */
export { play } from '../../local/game-day/play.ts'
export { conditionOf } from '../../local/game-day/ringing.ts'
export { scenarios } from '../../local/game-day/scenarios.ts'
