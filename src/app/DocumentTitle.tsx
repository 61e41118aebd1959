import { useEffect } from 'react'
import { announce } from '../stores/announcer.ts'

/** Names the document after the page and tells screen readers that the page changed. */
export function DocumentTitle({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = `${title} - IAM console`
    announce(`${title} page`)
  }, [title])
  return null
}
