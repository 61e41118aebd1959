/** A refusal of a service, in one shape whatever the service's own is. */
export interface ApiErrorFields {
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly code: string
  /** What happened, in the service's words. */
  readonly message: string
  /** To what, why, and what to do, where the service says so. */
  readonly details: string | undefined
  readonly transactionId: string | undefined
  /** IBM's SDK name of the operation. */
  readonly operation: string
}

export class ApiError extends Error {
  readonly fields: ApiErrorFields
  constructor(fields: ApiErrorFields) {
    super(fields.message)
    this.name = 'ApiError'
    this.fields = fields
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError

/** True when the service refused for want of access. */
export const isForbidden = (error: unknown): boolean => isApiError(error) && error.fields.status === 403

/** True when somebody else changed the thing since it was read. A limit or a taken name is 409 too, with another code. */
export const isConflict = (error: unknown): boolean =>
  isApiError(error) &&
  (error.fields.status === 412 || (error.fields.status === 409 && error.fields.code === 'conflict'))

interface ErrorBody {
  readonly errors?: readonly {
    readonly code?: string
    readonly message?: string
    readonly details?: unknown
    /** User Management's word for details; a blank when there are none. */
    readonly more_info?: string
  }[]
  readonly errorCode?: string
  readonly errorMessage?: string
  readonly errorDetails?: string
  readonly error_code?: string
  readonly error?: string
  readonly code?: string
  readonly message?: string
  readonly details?: string
}

const STATUS_TEXT: Readonly<Record<number, string>> = {
  0: 'No answer came from the cloud.',
  401: 'You are not signed in.',
  403: 'You do not have access.',
  404: 'There is no such thing any more.',
  409: 'It was changed by someone else.',
  412: 'It was changed by someone else.',
  429: 'Too many requests. Try again in a moment.',
}

/** Reads an error body of any of IBM's services (they differ: identity, resource controller, policies, token, classic). */
export function errorFrom(
  status: number,
  body: unknown,
  transactionId: string | undefined,
  operation: string,
): ApiError {
  const at = (typeof body === 'object' && body !== null ? body : {}) as ErrorBody
  const first = at.errors?.[0]
  const details = first?.details ?? (first?.more_info?.trim() || undefined) ?? at.errorDetails ?? at.details
  return new ApiError({
    status,
    code: first?.code ?? at.errorCode ?? at.error_code ?? at.code ?? String(status),
    message:
      first?.message ??
      at.errorMessage ??
      at.message ??
      at.error ??
      STATUS_TEXT[status] ??
      'The cloud could not do it.',
    details: typeof details === 'string' ? details : undefined,
    transactionId,
    operation,
  })
}
