const KEPT = 200

/**
 * Answers to reads that follow from the state, the caller and the second alone, for as long as none of these changes: a
 * list that is asked for again and again is made once. Values that are shown once never come here.
 */
export class KeptAnswers<Answer> {
  #version = -1
  #second = -1
  readonly #answers = new Map<string, Answer>()

  /** @param version of the state; another one after each change */
  #turn(version: number, now: number): void {
    const second = Math.floor(now / 1000)
    if (version === this.#version && second === this.#second) return
    this.#answers.clear()
    this.#version = version
    this.#second = second
  }

  find(version: number, now: number, key: string): Answer | undefined {
    this.#turn(version, now)
    return this.#answers.get(key)
  }

  keep(version: number, now: number, key: string, answer: Answer): void {
    this.#turn(version, now)
    if (this.#answers.size >= KEPT) this.#answers.clear()
    this.#answers.set(key, answer)
  }
}
