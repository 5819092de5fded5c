/** Every border that somebody outside can reach. */
import type { Border } from './border.ts'
import { receiveOrderBorder } from './borders/receive-order.ts'

export const borders: readonly Border[] = [receiveOrderBorder]
