import type { WireRequest, WireResponse } from '../kernel/wire.ts'
import { admin } from './operations.ts'
import type { AdminPort } from './port.ts'
import { problem, Unclear } from './port.ts'

/**
 * The control plane, the same in every host: who can sign in, scenario, clock, failures, held answers, log. It is no IBM
 * API and needs no token; a host that is open to others must not serve it.
 */
export async function answerAdmin(request: WireRequest, port: AdminPort): Promise<WireResponse> {
  const call = `${request.method} ${request.url.pathname.replace(/\/$/, '')}`
  const operation = admin[call]
  if (operation === undefined)
    return problem(404, `The control plane has no ${call}. It has: ${Object.keys(admin).join(', ')}.`)
  try {
    return await operation(port, bodyOf(await request.text()))
  } catch (error) {
    if (error instanceof Unclear) return problem(400, error.message)
    port.bug(call, error)
    return problem(500, `The control plane failed on ${call}.`)
  }
}

function bodyOf(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) throw new Unclear('The body is too large.')
  if (text === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Unclear('The body is not valid JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unclear('The body is not a JSON object.')
  return value as Record<string, unknown>
}
