import { backend } from '#backend'
import { useEffect, useState } from 'react'
import { resetCloud } from '../../desk/admin.ts'

/** Says what is wrong with the kept state or the service worker, and offers to start over. */
export function Trouble() {
  const [text, setText] = useState<string>()
  useEffect(() => {
    let stop: (() => void) | undefined
    let isGone = false
    void backend?.then((cloud) => {
      if (isGone) return
      const read = (): void => setText(cloud.trouble())
      read()
      stop = cloud.onTrouble(read)
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [])
  if (text === undefined) return null
  return (
    <section className="trouble" aria-label="State of the simulation">
      <p>{text}</p>
      <button
        type="button"
        className="link-button"
        onClick={() => void resetCloud().then(() => location.reload())}
      >
        Reset the simulation
      </button>
    </section>
  )
}
