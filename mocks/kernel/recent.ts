/** What was worked out for the last few questions: the oldest goes when there is no more room. */
export class Recent<Value> {
  readonly #room: number
  readonly #known = new Map<string, Value>()

  constructor(room: number) {
    this.#room = room
  }

  get(question: string): Value | undefined {
    return this.#known.get(question)
  }

  set(question: string, value: Value): void {
    const { value: oldest } =
      this.#known.size >= this.#room ? this.#known.keys().next() : { value: undefined }
    if (oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(question, value)
  }

  clear(): void {
    this.#known.clear()
  }
}
