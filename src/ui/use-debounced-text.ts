import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 150

/**
 * What is typed shows at once and is handed on after a short pause. A change of `value` that is not the answer to what
 * was handed on comes from outside and replaces what is typed.
 */
export function useDebouncedText(
  value: string,
  onChange: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [handed, setHanded] = useState<string>()
  const handOn = useRef(onChange)
  useEffect(() => {
    handOn.current = onChange
  })
  if (value !== seen) {
    setSeen(value)
    if (value !== handed) {
      setText(value)
      setHanded(undefined)
    }
  }
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => {
      setHanded(text)
      handOn.current(text)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  return [text, setText]
}
