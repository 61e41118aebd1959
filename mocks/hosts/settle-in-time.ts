import type { Cloud } from '../cloud.ts'
import { TAKES } from '../services/resource-controller/due.ts'

/** Later than `TAKES`, so that it is over when the cloud is told to look. */
const LOOK_AFTER = TAKES + 50

/**
 * Restoring and reclaiming an instance take seconds. Sees to it that they end although nobody asks for anything
 * meanwhile, so that an open page is told.
 */
export function settleInTime(cloud: Pick<Cloud, 'onChange' | 'settle'>): void {
  cloud.onChange((operation) => {
    // What cannot be kept now is tried again by the next request, which then says so.
    if (operation === 'runReclamationAction')
      setTimeout(() => void cloud.settle().catch(() => undefined), LOOK_AFTER)
  })
}
