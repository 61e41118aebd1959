import { useToasts } from '../../stores/toasts.ts'

/** What was said in notices, for whoever reads more slowly than they leave. */
export default function NotificationPanel() {
  const past = useToasts((state) => state.past)
  if (past.length === 0) return <p className="header-empty">No notifications yet.</p>
  return (
    <ul className="header-notices" aria-label="Notifications">
      {past.map(({ id, title, text }) => (
        <li key={id}>
          <strong>{title}</strong>
          {text !== undefined && <span>{text}</span>}
        </li>
      ))}
    </ul>
  )
}
