/**
 * Where the keyboard goes on from an element: the element itself or, once it has gone, the nearest thing around it that
 * is still there and can have the focus.
 */
export function placeOf(element: Element | null): () => HTMLElement | undefined {
  const places: HTMLElement[] = []
  for (let at = element; at !== null && at !== document.body; at = at.parentElement)
    if (at instanceof HTMLElement && (at === element || at.hasAttribute('tabindex'))) places.push(at)
  return () => places.find((place) => place.isConnected)
}

let last: Element | null = null
let lastPlace = placeOf(null)

/** Where the keyboard goes on from what had the focus last, though it may have gone. */
export const placeOfLastFocus = (): (() => HTMLElement | undefined) => lastPlace

/**
 * Browsers drop the focus when what has it goes: a row that was deleted, a button that is not offered any more. The
 * keyboard would start again at the top of the page; instead it goes on from where the thing was.
 * @returns a function that ends it
 */
export function keepFocus(): () => void {
  const remember = (element: Element | null): void => {
    last = element
    lastPlace = placeOf(element)
  }
  const onFocus = ({ target }: FocusEvent): void => remember(target instanceof Element ? target : null)
  // A click beside everything drops the focus because the person wants it so.
  const onPointer = ({ target }: PointerEvent): void => {
    const isOnLast = target instanceof Node && last?.contains(target) === true
    if (!isOnLast) remember(null)
  }
  const observer = new MutationObserver(() => {
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body
    if (isLost && last?.isConnected === false) lastPlace()?.focus({ preventScroll: true })
  })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPointer)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerdown', onPointer)
    observer.disconnect()
  }
}
