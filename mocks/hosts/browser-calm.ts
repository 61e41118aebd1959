/** Milliseconds without an answer after which the page has what it came for. */
const QUIET = 250
/** The longest wait for a page that asks for nothing. */
const PATIENCE = 5000

/** Comes when the page has shown what it was opened for: MSW is half as big as the console, and is in nobody’s way then. */
export class Calm {
  readonly come: Promise<void>
  #resolve = (): void => {}
  #timer: ReturnType<typeof setTimeout>

  constructor() {
    this.come = new Promise((resolve) => (this.#resolve = resolve))
    this.#timer = setTimeout(() => this.#rest(), PATIENCE)
  }

  /** Something was answered, and the page is at work with it. */
  stir(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#rest(), QUIET)
  }

  #rest(): void {
    // Safari has no idle callback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => this.#resolve(), { timeout: 2000 })
    else this.#resolve()
  }
}
