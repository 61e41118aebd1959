import type { FailureFields } from './failure.ts'
import type { Reply, Service } from './operation.ts'
import type { WireResponse } from './wire.ts'
import { ACCESS_QUESTION } from './wire.ts'

/** A failure in the service's own envelope. */
export const refusal = (fields: FailureFields, service: Service, transactionId: string): Reply => ({
  status: fields.status,
  body: service.envelope(fields, transactionId),
  ...(fields.denial?.resource === undefined
    ? {}
    : { headers: { [ACCESS_QUESTION]: questionOf(fields.denial.action, fields.denial.resource) } }),
})

/** What was asked of the decision engine, for who wants it explained; bodies stay as IBM's services write them. */
const questionOf = (action: string, resource: Readonly<Record<string, string>>): string =>
  encodeURIComponent(JSON.stringify({ action, resource }))

/** A reply as it goes over the wire, with the service's headers and those of every answer. */
export function written(
  reply: Reply,
  service: Service,
  isHead: boolean,
  common: Readonly<Record<string, string>>,
): WireResponse {
  const headers: Record<string, string> = { ...service.headers, ...reply.headers, ...common }
  if (reply.body === undefined) return { status: reply.status, headers }
  headers['Content-Type'] = 'application/json'
  if (isHead) return { status: reply.status, headers }
  const { written: known } = reply
  return known === undefined
    ? { status: reply.status, headers, body: JSON.stringify(reply.body) }
    : { status: reply.status, headers, body: known.text, bytes: known.bytes }
}
