import type { BodyCheck, ServiceFailures } from './operation.ts'
import { Failure } from './failure.ts'

/** Bytes of a request body that are read. The real services take far less; this is where reading stops. */
export const MAX_BODY = 2_000_000

/** The text of a body, or `undefined` when it has more than `MAX_BODY` bytes; the rest of such a body is not read. */
export async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY) return undefined
  // Firefox has no `body` on a Request: it is read whole there.
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined
  if (stream === undefined) {
    const text = await request.text()
    return text.length > MAX_BODY ? undefined : text
  }
  if (stream === null) return ''
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > MAX_BODY) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}

interface Expected {
  readonly body?: BodyCheck<never>
  readonly accepts?: 'json' | 'form'
}

/** The checked body of a call to an operation; throws the service's refusal when it is not what the operation takes. */
export function parseBody(expected: Expected, text: string, failures: ServiceFailures): unknown {
  if (expected.body === undefined) return undefined
  let input: unknown
  if (expected.accepts === 'form') input = Object.fromEntries(new URLSearchParams(text))
  else
    try {
      input = text === '' ? {} : JSON.parse(text)
    } catch {
      throw new Failure(
        failures.badBody({ property: '', kind: 'invalid', message: 'The body is not valid JSON.' }),
      )
    }
  const result = expected.body(input)
  if ('problem' in result) throw new Failure(failures.badBody(result.problem))
  return result.value
}
