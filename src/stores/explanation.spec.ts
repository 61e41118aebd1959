import { describe, expect, it } from 'vitest'
import { questionBehind, rememberReason } from './explanation.ts'

const sentence = "The action 'a.b.c' on my.thing is not granted to you."
const question = { action: 'a.b.c', resource: { serviceName: 'a' } }

describe('A reason', () => {
  it('is known by its sentence, whatever stands around it', () => {
    rememberReason(`${sentence} It comes with the role Viewer.`, question)
    expect(questionBehind(`Creation is restricted. ${sentence}`)).toEqual(question)
  })

  it('that is about something else explains nothing', () => {
    rememberReason('The key is locked.', question)
    expect(questionBehind('The key is locked.')).toBeUndefined()
    expect(questionBehind(undefined)).toBeUndefined()
    expect(questionBehind("The action 'x' on y is not granted to you.")).toBeUndefined()
  })
})
