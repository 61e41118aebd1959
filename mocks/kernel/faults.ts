/** A failure to reproduce: what an operation answers instead of doing its work. Set from outside, never in a handler. */
export interface Fault {
  /** IBM's SDK name of the operation, or `*` for all. */
  readonly operation: string
  /** An HTTP status, or a network failure. */
  readonly status: number | 'offline'
  /** How often it happens; unlimited when absent. */
  readonly times?: number
  /** How many calls go well first. */
  readonly after?: number
  /** True when the work is done and only the answer is lost. */
  readonly afterWork?: boolean
}

interface Armed extends Fault {
  left: number
  wait: number
}

interface Held {
  readonly wait: Promise<void>
  readonly reach: () => void
  readonly release: () => void
  waiting: number
}

export interface Gate {
  /** Lets every call through that waits, and those to come. */
  release(): void
  /** Resolves when a call waits at the gate. */
  readonly reached: Promise<void>
}

/** The failures and the held answers of one cloud. */
export class Faults {
  #armed: Armed[] = []
  #gates = new Map<string, Held>()

  add(fault: Fault): void {
    this.#armed.push({ ...fault, left: fault.times ?? Infinity, wait: fault.after ?? 0 })
  }

  list(): Fault[] {
    return this.#armed.map(({ left: _left, wait: _wait, ...fault }) => fault)
  }

  /** Forgets every failure and lets every held call through. */
  clear(): void {
    this.#armed = []
    for (const gate of this.#gates.values()) gate.release()
  }

  /** The operations that are held, and how many calls wait at each. */
  held(): { readonly operation: string; readonly waiting: number }[] {
    return Array.from(this.#gates, ([operation, { waiting }]) => ({ operation, waiting }))
  }

  /** Lets the calls of a held operation through; does nothing when it is not held. */
  release(operation: string): void {
    this.#gates.get(operation)?.release()
  }

  /** The fault that strikes this call, if one does; counts the call. */
  strike(operation: string): Fault | undefined {
    for (const fault of this.#armed) {
      if (fault.operation !== '*' && fault.operation !== operation) continue
      if (fault.wait > 0) {
        fault.wait--
        continue
      }
      if (fault.left <= 0) continue
      fault.left--
      return fault
    }
    return undefined
  }

  /** Holds the answers of an operation until released. Holding it again takes over from the gate before. */
  hold(operation: string): Gate {
    this.release(operation)
    let open = (): void => {}
    let reach = (): void => {}
    const wait = new Promise<void>((resolve) => (open = resolve))
    const reached = new Promise<void>((resolve) => (reach = resolve))
    const release = (): void => {
      if (this.#gates.get(operation) === gate) this.#gates.delete(operation)
      open()
    }
    const gate: Held = { wait, reach, release, waiting: 0 }
    this.#gates.set(operation, gate)
    return { reached, release }
  }

  /** Waits while the operation is held. */
  async pass(operation: string): Promise<void> {
    const gate = this.#gates.get(operation)
    if (gate === undefined) return
    gate.waiting++
    gate.reach()
    await gate.wait
  }
}
