import { Recent } from './recent.ts'

/** Addresses whose answers are kept, and callers of each. */
const ADDRESSES = 200
const CALLERS = 20

interface Kept<Answer> {
  readonly caller: string
  readonly answer: Answer
}

/**
 * Answers to reads that follow from the state, the caller and the second alone, for as long as none of these changes: a
 * list that is asked for again and again is made once. Values that are shown once never come here.
 */
export class KeptAnswers<Answer> {
  #version = -1
  #second = -1
  // By address first: a caller is known by a token, which is long, and compared faster than it is hashed.
  readonly #answers = new Recent<Kept<Answer>[]>(ADDRESSES)

  /** @param version of the state; another one after each change */
  #turn(version: number, now: number): void {
    const second = Math.floor(now / 1000)
    if (version === this.#version && second === this.#second) return
    this.#answers.clear()
    this.#version = version
    this.#second = second
  }

  find(version: number, now: number, address: string, caller: string): Answer | undefined {
    this.#turn(version, now)
    return this.#answers.get(address)?.find((kept) => kept.caller === caller)?.answer
  }

  keep(version: number, now: number, address: string, caller: string, answer: Answer): void {
    this.#turn(version, now)
    const others = this.#answers.get(address)
    if (others === undefined) this.#answers.set(address, [{ caller, answer }])
    else if (others.push({ caller, answer }) > CALLERS) others.shift()
  }
}
