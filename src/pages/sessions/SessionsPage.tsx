import { definePage } from '../../app/define-page.tsx'
import { paths } from '../../app/paths.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { SessionList } from '../../iam/sessions/SessionList.tsx'

function SessionsPage() {
  const { iamId, name, appliedBy } = useIdentity()
  return (
    <div className="page">
      <h1>Login sessions</h1>
      <p className="page-description">
        A session begins when you log in to the console, or to the command line with an API key that keeps
        sessions. If you do not know one of them, end it, or end all: their tokens stop working at once.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-monitor-your-session"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more.
        </a>
      </p>
      <SessionList iamId={appliedBy?.iamId ?? iamId} name={appliedBy?.name ?? name} />
    </div>
  )
}

export const page = definePage({ path: paths.sessions, title: 'Login sessions', Page: SessionsPage })
