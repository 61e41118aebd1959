const encoder = new TextEncoder()

/** A body as JSON and as bytes, each made once: for an answer that is given again and again. */
export class WrittenBody {
  readonly text: string
  #bytes: Uint8Array | undefined

  constructor(body: unknown) {
    this.text = JSON.stringify(body)
  }

  readonly bytes = (): Uint8Array => (this.#bytes ??= encoder.encode(this.text))
}
