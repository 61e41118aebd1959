/**
 * The only place where a one-time value is kept between the answer that brought it and the end of its dialog. It is in a
 * closure, not in a property: React's state, its developer tools and a walk over `window` find functions only.
 */
export interface SecretHolder {
  /** The value; `undefined` once it was wiped. */
  readonly read: () => string | undefined
  readonly wipe: () => void
}

export function holdSecret(value: string): SecretHolder {
  let held: string | undefined = value
  return {
    read: () => held,
    wipe: () => {
      held = undefined
    },
  }
}
