declare module '#backend' {
  /** A cloud in the browser. `mocks/hosts/browser.ts` is one; the plain build has none. */
  export interface Backend {
    /** Answers API requests of this page. */
    fetch(request: Request): Promise<Response>
    /** Something else than this page changed the cloud: another tab, the clock, a reset. */
    onChange(listener: (operation: string) => void): () => void
    /** What is wrong with the kept state or the service worker, in words; `undefined` when all is well. */
    trouble(): string | undefined
    onTrouble(listener: () => void): () => void
  }
  export const backend: Promise<Backend> | undefined
}
