/** A condition that the page is watched for: an element that is visible and has text, at an address. */
export interface Sight {
  readonly css: string
  /** The address's path ends with it. */
  readonly path?: string
}

/** What the page measures of itself. Times are milliseconds since the navigation began. */
export interface Watch {
  /** When the first sight was painted. */
  readyAt: number | undefined
  longTasks: number[]
  /** From a key or a click to the end of the frame that follows it. */
  paints: number[]
  inputAt: number | undefined
  /** Lengths of the frames since `startFrames`. */
  frames: number[]
  /** Resolves when a sight has been painted, with the time since the last input. */
  untilSeen(sight: Sight): Promise<number>
  startFrames(): void
  stopFrames(): number[]
}

declare global {
  interface Window {
    bench: Watch
  }
}

/** Runs in the page before anything else does. Everything it needs is inside it. */
export function watchPage(ready: Sight): void {
  const afterFrame = (done: (time: number) => void): void => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      done(performance.now())
    })
    port1.start()
    port2.postMessage(undefined)
  }
  const isSeen = ({ css, path }: Sight): boolean =>
    (path === undefined || location.pathname.endsWith(path)) &&
    Array.from(document.querySelectorAll(css)).some(
      (element) =>
        (element.textContent ?? '').trim() !== '' && element.checkVisibility({ visibilityProperty: true }),
    )
  const whenSeen = (sight: Sight, done: (time: number) => void): void => {
    requestAnimationFrame(() => (isSeen(sight) ? afterFrame(done) : whenSeen(sight, done)))
  }
  let isCounting = false
  const watch: Watch = {
    readyAt: undefined,
    longTasks: [],
    paints: [],
    inputAt: undefined,
    frames: [],
    untilSeen: async (sight) =>
      await new Promise((resolve) => {
        whenSeen(sight, (time) => resolve(time - (watch.inputAt ?? time)))
      }),
    startFrames() {
      watch.frames = []
      isCounting = true
      let last: number | undefined
      const tick = (time: number): void => {
        if (last !== undefined) watch.frames.push(time - last)
        last = time
        if (isCounting) requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    },
    stopFrames() {
      isCounting = false
      return watch.frames
    },
  }
  window.bench = watch
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  for (const type of ['keydown', 'click']) {
    const note = (event: Event): void => {
      watch.inputAt = event.timeStamp
      requestAnimationFrame(() => afterFrame((time) => watch.paints.push(time - event.timeStamp)))
    }
    window.addEventListener(type, note, { capture: true, passive: true })
  }
  whenSeen(ready, (time) => {
    watch.readyAt = time
  })
}
