interface Batch<Asked, Answer> {
  readonly asked: Asked[]
  readonly answers: Promise<readonly Answer[]>
}

/**
 * Has everything that is asked for in one moment (until the script that runs has ended) answered in one go.
 * @param most how much one go may be about; what is more begins another
 * @param answerAll gives an answer for each, in the same order; when it fails, all who asked are told
 */
export function together<Asked, Answer>(
  most: number,
  answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: readonly Asked[]) => Promise<readonly Answer[]> {
  let open: Batch<Asked, Answer> | undefined

  function begin(): Batch<Asked, Answer> {
    const asked: Asked[] = []
    const batch = {
      asked,
      answers: Promise.resolve().then(() => {
        if (open === batch) open = undefined
        return answerAll(asked)
      }),
    }
    return batch
  }

  return async (more) => {
    if (open === undefined || open.asked.length + more.length > most) open = begin()
    const { asked, answers } = open
    const start = asked.length
    asked.push(...more)
    return (await answers).slice(start, start + more.length)
  }
}
