import { useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { usePreferences } from '../../stores/preferences.ts'
import { useClipboardTimer } from '../../stores/clipboard-timer.ts'
import { useExplanation } from '../../stores/explanation.ts'
import { useToasts } from '../../stores/toasts.ts'
import { keepFocus } from '../../ui/kept-focus.ts'
import { warmLazy } from '../../ui/warm-lazy.tsx'
import { Announcer } from '../Announcer.tsx'
import { Header } from './Header.tsx'
import { IamNav } from './IamNav.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { Trouble } from './Trouble.tsx'

const ClipboardNotice = warmLazy(() => import('../../ui/ClipboardNotice.tsx'))
const ExplainPanel = warmLazy(() => import('../../iam/explain/ExplainPanel.tsx'))
const Toasts = warmLazy(() => import('../../ui/Toasts.tsx'))

/** The frame of every page: header, IAM navigation where it belongs, the page, notices. */
export function Shell() {
  const { pathname } = useLocation()
  const theme = usePreferences((state) => state.theme)
  const hasToasts = useToasts(({ toasts }) => toasts.length > 0)
  const clipboardIsTimed = useClipboardTimer(({ left }) => left !== undefined)
  const explained = useExplanation(({ question }) => question)
  const isIam = pathname.startsWith('/iam')
  useEffect(() => {
    document.documentElement.dataset['carbonTheme'] = theme
  }, [theme])
  useEffect(keepFocus, [])
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    // The link that led here may be gone; the keyboard then goes on from the new page, not from the top.
    if (document.activeElement === null || document.activeElement === document.body)
      main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <>
      <Header />
      {isIam && (
        <div className="iam-aside">
          <IamNav />
        </div>
      )}
      <main ref={main} id="main-content" tabIndex={-1} className={isIam ? 'main main-beside' : 'main'}>
        <Trouble />
        <Outlet />
      </main>
      <Announcer />
      {hasToasts && <Toasts />}
      {explained !== undefined && <ExplainPanel question={explained} />}
      {clipboardIsTimed && <ClipboardNotice />}
      <LeaveGuard />
      <ScrollRestoration />
    </>
  )
}
