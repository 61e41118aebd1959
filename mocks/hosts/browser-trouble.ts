/** What went wrong with the kept state, in words for the page. */
export class Trouble {
  #lasting: string | undefined
  #told: string | undefined
  readonly #listeners = new Set<() => void>()

  text(): string | undefined {
    return this.#lasting ?? this.#told
  }

  /** Something that stays so while the page is open. */
  last(text: string): void {
    this.#lasting = text
    this.#tell()
  }

  /** What lasted is over after all. */
  lift(): void {
    this.#lasting = undefined
    this.#tell()
  }

  /** Something that is over when the cloud starts over. */
  tell(text: string): void {
    this.#told = text
    this.#tell()
  }

  startedOver(): void {
    if (this.#told === undefined) return
    this.#told = undefined
    this.#tell()
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
