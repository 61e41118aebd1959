import { describe, expect, it } from 'vitest'
import { fileNameOf } from './file-name.ts'

const of = (name: string): string => fileNameOf(name, 'json', 'credential')

describe('file names', () => {
  it('keeps a name that is good as one', () => {
    expect(of('Service credentials-1')).toBe('Service credentials-1.json')
    expect(of('Schlüssel v1.2')).toBe('Schlüssel v1.2.json')
  })
  it('leads into no folder', () => {
    expect(of('../../etc/passwd')).toBe('-..-etc-passwd.json')
    expect(of('C:\\keys')).toBe('C--keys.json')
  })
  it('does not pretend to be another kind of file', () => {
    expect(of('key\u202Egpj.exe')).toBe('keygpj.exe.json')
    expect(of('.hidden. ')).toBe('hidden.json')
  })
  it('is never empty and never too long', () => {
    expect(of('...')).toBe('credential.json')
    expect(of('x'.repeat(500)).length).toBe(125)
  })
})
