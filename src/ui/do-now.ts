import { isApiError } from '../lib/api-error.ts'
import { announce } from '../stores/announcer.ts'
import { notify } from '../stores/toasts.ts'
import { sentence } from './list-state.ts'

/** Says what was done: to the eye, and to screen readers. */
export function say(title: string, text?: string): void {
  notify({ kind: 'success', title, ...(text === undefined ? {} : { text }) })
  announce(text === undefined ? title : `${title}. ${text}`)
}

/**
 * Does something that needs no dialog, and says how it went.
 * @param done nothing where one sees by itself that it worked
 */
export async function doNow(
  act: () => Promise<unknown>,
  done: string | undefined,
  failed: string,
): Promise<boolean> {
  try {
    await act()
    if (done !== undefined) say(done)
    return true
  } catch (error) {
    const {
      message = '',
      details,
      transactionId,
    } = isApiError(error) ? error.fields : { details: undefined, transactionId: undefined }
    const trace = transactionId === undefined ? '' : ` Transaction ${transactionId}.`
    notify({ kind: 'error', title: failed, text: sentence(message, details) + trace })
    return false
  }
}
