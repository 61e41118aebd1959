import { describe, expect, it } from 'vitest'
import type { User } from '../../api/users.ts'
import { foundUsers } from './found-users.ts'

const user = (name: string, state: User['state'] = 'ACTIVE'): User => ({
  iam_id: name,
  user_id: name,
  firstname: name,
  lastname: '',
  email: `${name.toLowerCase()}@acme.example`,
  state,
  account_id: 'a',
  added_on: '2026-11-16T09:00:00.000Z',
})

const all = [user('Élodie'), user('bob', 'SUSPENDED'), user('Ann')]
const find = (text: string, state?: string, isDescending = false) =>
  foundUsers(all, { text, state }, { column: 'name', isDescending }).map(({ firstname }) => firstname)

describe('finding users', () => {
  it('is by name or address, whatever the case, in the order of the alphabet', () => {
    expect(find('')).toEqual(['Ann', 'bob', 'Élodie'])
    expect(find('', undefined, true)).toEqual(['Élodie', 'bob', 'Ann'])
    expect(find('BOB@')).toEqual(['bob'])
    expect(find('nobody')).toEqual([])
  })

  it('is by status', () => expect(find('', 'SUSPENDED')).toEqual(['bob']))

  it('takes 7,500 users in less time than a frame or two', () => {
    const many = Array.from({ length: 7_500 }, (_, n) => user(`user ${n}`))
    const found = foundUsers(many, { text: 'user', state: undefined }, { column: 'name', isDescending: true })
    expect(found[0]?.firstname).toBe('user 7499')
  })
})
