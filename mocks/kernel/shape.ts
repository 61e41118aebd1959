/**
 * Shapes of request bodies: what a value must look like, and the first thing that is wrong with it. The few words that
 * the cloud's operations need, named as zod/mini names them; zod itself is 14 kB of every first load of the console,
 * and explains with more than one error, which no service of IBM's does.
 */
export interface Issue {
  readonly path: readonly (string | number)[]
  readonly message: string
}

export type Result<Value> =
  | { readonly success: true; readonly data: Value }
  | { readonly success: false; readonly error: { readonly issues: readonly [Issue] } }

/** Something that must hold of a value that has the right type. Answers what is wrong with it. */
export type Check<Value> = (value: Value) => string | undefined

export interface Shape<Value> {
  /** Members that the shape does not name are left out of the value. */
  safeParse(input: unknown): Result<Value>
  check(...checks: Check<Value>[]): Shape<Value>
  /** For types only. */
  readonly value?: Value
}

type Infer<S> = S extends Shape<infer Value> ? Value : never
export type { Infer as infer }

export interface Optional<Value> extends Shape<Value | undefined> {
  readonly isOptional: true
}

type Members = Readonly<Record<string, Shape<never> | Shape<unknown>>>
type OptionalNames<M extends Members> = {
  [Name in keyof M]: M[Name] extends { readonly isOptional: true } ? Name : never
}[keyof M]
type Flat<T> = { [Name in keyof T]: T[Name] }
type ObjectOf<M extends Members> = Flat<
  { [Name in Exclude<keyof M, OptionalNames<M>>]: Infer<M[Name]> } & {
    [Name in OptionalNames<M>]?: Infer<M[Name]>
  }
>

const good = <Value>(data: Value): Result<Value> => ({ success: true, data })
const bad = (
  message: string,
  path: Issue['path'] = [],
): { readonly success: false; readonly error: { readonly issues: readonly [Issue] } } => ({
  success: false,
  error: { issues: [{ path, message }] },
})

function shape<Value>(read: (input: unknown) => Result<Value>): Shape<Value> {
  return {
    safeParse: read,
    check: (...checks) =>
      shape((input) => {
        const result = read(input)
        if (!result.success) return result
        for (const one of checks) {
          const problem = one(result.data)
          if (problem !== undefined) return bad(problem)
        }
        return result
      }),
  }
}

const typed = <Value>(is: (input: unknown) => input is Value, message: string): Shape<Value> =>
  shape((input) => (is(input) ? good(input) : bad(message)))

export const custom = <Value>(is: (input: unknown) => boolean, message = 'wrong value'): Shape<Value> =>
  shape((input) => (is(input) ? good(input as Value) : bad(message)))
export const string = (message = 'expected text'): Shape<string> =>
  typed((input): input is string => typeof input === 'string', message)
export const boolean = (message = 'expected true or false'): Shape<boolean> =>
  typed((input): input is boolean => typeof input === 'boolean', message)
export const unknown = (): Shape<unknown> => shape((input) => good(input))
export const literal = <Value extends string>(wanted: Value, message = `must be ${wanted}`): Shape<Value> =>
  typed((input): input is Value => input === wanted, message)
const oneOf = <const Value extends string>(
  options: readonly Value[],
  message = `expected one of ${options.join(', ')}`,
): Shape<Value> => typed((input): input is Value => (options as readonly unknown[]).includes(input), message)
export { oneOf as enum }

export const optional = <Value>(inner: Shape<Value>): Optional<Value> => ({
  ...shape<Value | undefined>((input) => (input === undefined ? good(undefined) : inner.safeParse(input))),
  isOptional: true,
})
export const nullable = <Value>(inner: Shape<Value>): Shape<Value | null> =>
  shape<Value | null>((input) => (input === null ? good(null) : inner.safeParse(input)))

/** The first shape that fits; when none does, `message`, or what the last one says. */
export const union = <const S extends readonly Shape<unknown>[]>(
  shapes: S,
  message?: string,
): Shape<Infer<S[number]>> =>
  shape((input) => {
    let last: Result<unknown> = bad(message ?? 'wrong value')
    for (const one of shapes) {
      const result = one.safeParse(input)
      if (result.success) return result as Result<Infer<S[number]>>
      last = result
    }
    return message === undefined && !last.success ? last : bad(message ?? 'wrong value')
  })

export const array = <Item>(item: Shape<Item>, message = 'expected a list'): Shape<Item[]> =>
  shape((input) => {
    if (!Array.isArray(input)) return bad(message)
    const items: Item[] = []
    for (const [at, one] of (input as unknown[]).entries()) {
      const result = item.safeParse(one)
      if (!result.success) return below(at, result.error.issues[0])
      items.push(result.data)
    }
    return good(items)
  })

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

const below = (name: string | number, { path, message }: Issue) => bad(message, [name, ...path])

export const record = <Value>(
  _key: Shape<string>,
  value: Shape<Value>,
  message = 'expected an object',
): Shape<Record<string, Value>> =>
  shape((input) => {
    if (!isObject(input)) return bad(message)
    const members: Record<string, Value> = Object.create(null) as Record<string, Value>
    for (const [name, one] of Object.entries(input)) {
      const result = value.safeParse(one)
      if (!result.success) return below(name, result.error.issues[0])
      members[name] = result.data
    }
    return good({ ...members })
  })

export const object = <M extends Members>(members: M, message = 'expected an object'): Shape<ObjectOf<M>> =>
  shape((input) => {
    if (!isObject(input)) return bad(message)
    const value: Record<string, unknown> = {}
    for (const [name, member] of Object.entries(members)) {
      const result = (member as Shape<unknown>).safeParse(
        Object.hasOwn(input, name) ? input[name] : undefined,
      )
      if (!result.success) return below(name, result.error.issues[0])
      if (result.data !== undefined) value[name] = result.data
    }
    return good(value as ObjectOf<M>)
  })

export const refine =
  <Value>(holds: (value: Value) => boolean, message: string): Check<Value> =>
  (value) =>
    holds(value) ? undefined : message
export const minLength = (
  least: number,
  message = `must have at least ${least}`,
): Check<{ readonly length: number }> => refine(({ length }) => length >= least, message)
export const maxLength = (
  most: number,
  message = `must have at most ${most}`,
): Check<{ readonly length: number }> => refine(({ length }) => length <= most, message)
export const regex = (pattern: RegExp, message = 'wrong value'): Check<string> =>
  refine((text) => pattern.test(text), message)
