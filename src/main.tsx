import './styles/fonts.scss'
import './styles/app.scss'
import { backend } from '#backend'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { takeAddress } from './app/address.ts'
import { routes } from './app/routes.tsx'
import { followChanges } from './api/follow-changes.ts'
import { queryClient, readAgain } from './api/query.ts'
import { deskQuery } from './desk/admin.ts'
import { session } from './api/session.ts'
import { notify } from './stores/toasts.ts'

takeAddress(session.choose)

/** When another tab, another program, the clock or a reset changed the cloud, what is on screen is read again. */
function follow(operation: string): void {
  if (operation === 'reset') session.forgetToken()
  readAgain()
}
/** A server without a control plane is IBM's own, which tells nobody what others change. */
async function followServer(): Promise<void> {
  if ((await queryClient.ensureQueryData(deskQuery)) !== null) followChanges(follow)
}
if (backend === undefined) void followServer()
else void backend.then((cloud) => cloud.onChange(follow))

const router = createBrowserRouter(routes)

/** Who cannot be who they were is told so, and sees the console as who they are now. */
session.whenLost((lost, { fields: { message, details } }) => {
  notify(
    lost === 'profile'
      ? { kind: 'error', title: 'The trusted profile can no longer be applied. You act as yourself again.' }
      : {
          kind: 'error',
          title: `${message} You are signed in as the account owner instead.`,
          ...(details === undefined ? {} : { text: details }),
        },
  )
  // The simulation's own state is nobody's.
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== deskQuery.queryKey[0] })
  void router.revalidate()
})

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
