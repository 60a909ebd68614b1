import { describe, expect, it } from 'vitest'
import { accountsOf, attendeesOf, type Directory, invitedTo } from './place'

const directory: Directory = {
  accounts: [{ id: 'halden', domain: 'halden.example' }, { id: 'labs', domain: 'labs.halden.example' }, { id: 'twin', domain: 'twin.example' }, { id: 'other', domain: 'twin.example' }, { id: 'none', domain: null }],
  people: new Map([['ana@gmail.com', { personId: 'ana', accountIds: ['halden'] }], ['bo@twin.example', { personId: 'bo', accountIds: ['twin'] }], ['cy@halden.example', { personId: 'cy', accountIds: ['hidden'] }]]),
  members: new Map([['tova@tessel.example', 'm1'], ['freelance@gmail.com', 'm2']]),
  ourDomains: ['tessel.example'],
}
const event = (...emails: string[]) => ({ organiser: null, attendees: emails.map((email) => ({ email, name: null, declined: false })) })

describe('an event is put to', () => {
  it.each([
    ['the account of a person who is known, whatever their address', ['ana@gmail.com'], ['halden']],
    ['the account whose domain the address has', ['x@mail.halden.example'], ['halden']],
    ['the nearest of nested domains', ['x@labs.halden.example'], ['labs']],
    ['both where two accounts share a domain', ['x@twin.example'], ['twin', 'other']],
    ['one of them where a person is known', ['bo@twin.example'], ['twin']],
    ['all that have somebody there', ['ana@gmail.com', 'bo@twin.example'], ['halden', 'twin']],
    ['none for our own people, also with a private address', ['tova@tessel.example', 'x@eu.tessel.example', 'freelance@gmail.com'], []],
    ['none for a mailbox of everybody', ['x@gmail.com'], []],
    ['none for a domain that only ends alike', ['x@nothalden.example'], []],
    ['the account of the domain where that of the person is not among those one may see', ['cy@halden.example'], ['halden']],
  ])('%s', (_, emails, accounts) => expect(accountsOf(event(...emails), directory)).toEqual(accounts))
})

it('keeps of somebody known the id alone, and who does not come not at all', () => {
  const invited = { organiser: { email: 'tova@tessel.example', name: 'Tova Lind', declined: false }, attendees: [
    { email: 'tova@tessel.example', name: 'Tova', declined: false }, { email: 'ana@gmail.com', name: 'Ana', declined: false }, { email: 'x@halden.example', name: 'Xenia', declined: false }, { email: 'no@halden.example', name: 'No', declined: true },
  ] }
  expect(invitedTo(invited).map(({ email }) => email)).toEqual(['tova@tessel.example', 'ana@gmail.com', 'x@halden.example', 'no@halden.example'])
  expect(attendeesOf(invited, directory)).toEqual([
    { personId: null, memberId: 'm1', email: null, name: null, us: true }, { personId: 'ana', memberId: null, email: null, name: null, us: false },
    { personId: null, memberId: null, email: 'x@halden.example', name: 'Xenia', us: false },
  ])
})
