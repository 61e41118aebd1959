/*
 * Stands before MSW's worker script. `isCloudPath` is put before it by mocks/hosts/vite.ts.
 * Files of the console are none of the worker's business: it neither starts for them nor asks the page about them.
 */
addEventListener('install', (event) => {
  const networkOnly = (condition) => ({ condition, source: 'network' })
  try {
    event.addRoutes?.([
      networkOnly({ requestMode: 'navigate' }),
      networkOnly({ urlPattern: new URLPattern({ pathname: '/assets/*' }) }),
    ])
  } catch {
    // A browser with other routing rules asks the listener below.
  }
})
addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url)
  if (origin !== self.location.origin || !isCloudPath.test(pathname)) event.stopImmediatePropagation()
})
// A page that was loaded past the worker (hard reload) asks it to take charge.
addEventListener('message', (event) => {
  if (event.data === 'CLAIM_CLIENTS') event.waitUntil(self.clients.claim())
})
