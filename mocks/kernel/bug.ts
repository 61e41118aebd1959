/** An exception that no rule threw: a mistake in the cloud itself. Kept so that a test that met one fails. */
export interface Bug {
  readonly operation: string
  readonly transaction_id: string
  readonly message: string
  readonly stack: string
}

const KEPT = 50

export class Bugs {
  readonly #bugs: Bug[] = []

  add(operation: string, transaction_id: string, error: unknown): void {
    if (this.#bugs.length >= KEPT) return
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    this.#bugs.push({ operation, transaction_id, message, stack: stack ?? message })
  }

  list(): readonly Bug[] {
    return this.#bugs
  }
}
