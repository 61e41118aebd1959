interface Job {
  /** Reads that wait together are answered from one state. */
  readonly isRead: boolean
  readonly run: () => Promise<void> | void
  readonly fail: (error: unknown) => void
}

/**
 * All work of a page, one after the other: without it, a reader that catches up with another tab may lay an older change
 * over one that is being written, and updates are lost.
 */
export class Queue {
  readonly #waiting: Job[] = []
  readonly #catchUp: () => Promise<void>
  #isBusy = false

  /** @param catchUp brings the state up to date; done once for all reads that wait when it begins */
  constructor(catchUp: () => Promise<void>) {
    this.#catchUp = catchUp
  }

  read<Result>(work: () => Result): Promise<Result> {
    return this.#add(true, work)
  }

  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#add(false, work)
  }

  #add<Result>(isRead: boolean, work: () => Result | Promise<Result>): Promise<Result> {
    return new Promise((resolve, fail) => {
      const settle = (): Promise<void> | void => {
        try {
          const result = work()
          if (!(result instanceof Promise)) return resolve(result)
          return result.then(resolve, fail)
        } catch (error) {
          fail(error)
        }
      }
      this.#waiting.push({ isRead, run: settle, fail })
      void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const end = first.isRead ? this.#waiting.findIndex((job) => !job.isRead) : 1
      const jobs = this.#waiting.splice(0, end < 0 ? this.#waiting.length : end)
      try {
        if (first.isRead) await this.#catchUp()
        for (const job of jobs) await job.run()
      } catch (error) {
        for (const job of jobs) job.fail(error)
      }
    }
    this.#isBusy = false
  }
}
