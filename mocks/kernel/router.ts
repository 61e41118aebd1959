import type { Method } from './operation.ts'

interface Node<Target> {
  readonly literal: Map<string, Node<Target>>
  variable: Node<Target> | undefined
  readonly targets: Map<Method, { readonly target: Target; readonly names: readonly string[] }>
}

export type Match<Target> =
  | { readonly kind: 'found'; readonly target: Target; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'method'; readonly target: Target }
  | { readonly kind: 'none' }

const node = <Target>(): Node<Target> => ({ literal: new Map(), variable: undefined, targets: new Map() })

/**
 * The segments of an encoded path. A CRN is a legal id, and hand-written clients send it unencoded: its `a/<account>`
 * is put together again.
 */
function segmentsOf(pathname: string): string[] {
  const parts = pathname.split('/').filter((part) => part !== '')
  const segments: string[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    const next = parts[i + 1]
    if (/^(crn-)?crn(:|%3A)/i.test(part) && /(:|%3A)[aos]$/i.test(part) && next !== undefined) {
      segments.push(`${part}/${next}`)
      i++
    } else segments.push(part)
  }
  return segments
}

/** True when the path begins with these segments, of which `*` is any one. */
export function isBelow(prefix: string, pathname: string): boolean {
  const segments = pathname.split('/')
  return prefix.split('/').every((segment, at) => {
    const found = segments[at]
    return segment === '*' ? found !== undefined && found !== '' : segment === found
  })
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Finds the operation for a method and an encoded path. Literal segments win over variables. */
export class Router<Target> {
  readonly #root = node<Target>()
  #first: Target | undefined

  /** The first target that was added. */
  get first(): Target {
    if (this.#first === undefined) throw new Error('The router is empty.')
    return this.#first
  }

  add(method: Method, pattern: string, target: Target): void {
    this.#first ??= target
    let at = this.#root
    const names: string[] = []
    for (const segment of pattern.split('/').filter((part) => part !== '')) {
      const name = /^\{(.+)\}$/.exec(segment)?.[1]
      if (name === undefined) {
        const next = at.literal.get(segment) ?? node<Target>()
        at.literal.set(segment, next)
        at = next
      } else {
        names.push(name)
        at.variable ??= node<Target>()
        at = at.variable
      }
    }
    if (at.targets.has(method)) throw new Error(`${method} ${pattern} is declared twice`)
    at.targets.set(method, { target, names })
  }

  match(method: string, pathname: string): Match<Target> {
    const segments = segmentsOf(pathname)
    const found = this.#find(this.#root, segments, 0, [])
    if (found === undefined) return { kind: 'none' }
    const hit = found.at.targets.get(method as Method)
    if (hit === undefined) {
      const any = found.at.targets.values().next().value
      return any === undefined ? { kind: 'none' } : { kind: 'method', target: any.target }
    }
    const path: Record<string, string> = {}
    hit.names.forEach((name, i) => (path[name] = decode(found.values[i] ?? '')))
    return { kind: 'found', target: hit.target, path }
  }

  #find(
    at: Node<Target>,
    segments: readonly string[],
    index: number,
    values: readonly string[],
  ): { at: Node<Target>; values: readonly string[] } | undefined {
    const segment = segments[index]
    if (segment === undefined) return at.targets.size > 0 ? { at, values } : undefined
    const literal = at.literal.get(segment)
    const viaLiteral = literal && this.#find(literal, segments, index + 1, values)
    if (viaLiteral !== undefined) return viaLiteral
    return at.variable && this.#find(at.variable, segments, index + 1, [...values, segment])
  }
}
