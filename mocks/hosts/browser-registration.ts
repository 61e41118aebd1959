/** How long a worker may take to take charge of this page. */
const PATIENCE = 2000

/** MSW calls `registration.update()` and does not wait for it; when the worker has just gone, nobody catches that. */
addEventListener('unhandledrejection', (event) => {
  const { reason } = event as PromiseRejectionEvent & { reason: unknown }
  if (reason instanceof Error && reason.message.startsWith('Failed to update a ServiceWorker'))
    event.preventDefault()
})

/**
 * Makes sure that MSW can start without reloading the page, as it does when its worker is there but not in charge: after a
 * hard reload, or while another tab registers it. False when the page should go on without the worker until its next load.
 */
export async function isWorkerReady(script: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const { serviceWorker } = navigator
  if (serviceWorker.controller !== null) return true
  const ours = (await serviceWorker.getRegistrations()).find(({ active, installing, waiting }) =>
    [active, installing, waiting].some((worker) => worker?.scriptURL === new URL(script, location.href).href),
  )
  if (ours === undefined) return true
  const inCharge = new Promise((resolve) =>
    serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  )
  ours.active?.postMessage('CLAIM_CLIENTS')
  await Promise.race([inCharge, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  return serviceWorker.controller !== null
}
