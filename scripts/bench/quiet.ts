import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

const LOOK = 500
const PATIENCE = 60_000

/** Ticks of all cores: those that were busy, and all. */
function ticks(): { readonly busy: number; readonly all: number } {
  const times = cpus().map(({ times: { user, nice, sys, irq, idle } }) => ({
    busy: user + nice + sys + irq,
    idle,
  }))
  const busy = times.reduce((sum, core) => sum + core.busy, 0)
  return { busy, all: times.reduce((sum, core) => sum + core.idle, busy) }
}

/** The share of all cores that is busy with something else, over half a second. */
async function busyShare(): Promise<number> {
  const before = ticks()
  await pause(LOOK)
  const after = ticks()
  return (after.busy - before.busy) / Math.max(1, after.all - before.all)
}

/**
 * Waits, for a minute at most, until other work on this machine pauses.
 * @returns percent of the cores that was busy when it went on
 */
export async function untilQuiet(): Promise<number> {
  const deadline = performance.now() + PATIENCE
  let share = await busyShare()
  while (share > 0.25 && performance.now() < deadline) share = await busyShare()
  return share * 100
}
