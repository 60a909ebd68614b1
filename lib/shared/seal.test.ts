import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seal, unseal } from './seal'

const SECRET = 'an installation secret of some length'

it('opens what it sealed, with the same secret and for the same owner', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.uuid(), (key, owner) => {
    const sealed = seal(SECRET, owner, key)
    expect(unseal(SECRET, owner, sealed)).toBe(key)
    expect(unseal(`${SECRET}!`, owner, sealed)).toBeNull()
    expect(unseal(SECRET, `${owner}!`, sealed)).toBeNull()
  }), { numRuns: 50 })
})

it('shows nothing of the key, and seals the same key differently each time', () => {
  const [one, two] = [seal(SECRET, 'w', 'sk-live-abcdefgh'), seal(SECRET, 'w', 'sk-live-abcdefgh')]
  expect(one).not.toBe(two)
  for (const sealed of [one, Buffer.from(one.split('.')[1] ?? '', 'base64url').toString('latin1')]) expect(sealed).not.toContain('abcdefgh')
})

it('does not open what somebody changed, cut or made up', () => {
  const sealed = seal(SECRET, 'w', 'sk-live-abcdefgh')
  const bytes = Buffer.from(sealed.slice(3), 'base64url')
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(i) ^ 1, i)
    expect(unseal(SECRET, 'w', `v1.${changed.toString('base64url')}`)).toBeNull()
  }
  for (const other of ['', 'v1.', 'v1.abcd', sealed.slice(0, 20), `v2.${sealed.slice(3)}`, 'sk-live-abcdefgh']) expect(unseal(SECRET, 'w', other)).toBeNull()
})
