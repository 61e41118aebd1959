import process from 'node:process'

/**
 * Milliseconds of processor time that this process has used. Specs about speed measure this and not the clock on the
 * wall, which runs on while other work has the machine.
 */
export function effort(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
