import type { BrowserContext, Page } from '@playwright/test'

/**
 * What a browser complains of while a person works: errors in the console, exceptions, refused content, requests to
 * anywhere else. A refusal of the cloud is no complaint: the page has to say it.
 */
export class Complaints {
  readonly heard: string[] = []
  readonly #origin: string
  readonly #allowed: readonly RegExp[]

  constructor(origin: string, allowed: readonly RegExp[]) {
    this.#origin = origin
    this.#allowed = allowed
  }

  listenTo(context: BrowserContext): void {
    for (const page of context.pages()) this.#listen(page)
    context.on('page', (page) => this.#listen(page))
    context.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(this.#origin) && !/^(blob|data):/.test(url)) this.#hear(`a request went to ${url}`)
    })
  }

  #listen(page: Page): void {
    page.on('console', (message) => {
      const text = message.text()
      const isStatus = text.startsWith('Failed to load resource')
      if ((message.type() === 'error' || message.type() === 'warning') && !isStatus) this.#hear(text)
    })
    page.on('pageerror', (error) => this.#hear(error.stack ?? error.message))
  }

  #hear(text: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(text))) this.heard.push(text)
  }
}
