import { describe, expect, it } from 'vitest'
import { hashPassword, hashToken, newToken, verifyPassword } from './hash'
import { passwordFault } from './password'

describe('the strength of a password', () => {
  it.each(['seven odd lanterns', 'Tr4velling-Heron', 'ключ под старой яблоней', 'p4$ R!q9_vT2mz'])('takes %s', (password) => {
    expect(passwordFault(password, ['Noor Haddad', 'noor@acme.example', 'Acme'])).toBeNull()
  })

  it.each(['short one 1', 'aaaaaaaaaaaaaaaa', 'abababababababab', 'password1234!', 'PasswordPassword', 'qwertyuiop12345', 'noorhaddad-2026', 'Noor@acme.example1'])(
    'refuses %s', (password) => {
      expect(passwordFault(password, ['Noor Haddad', 'noor@acme.example', 'Acme'])).toMatch(/\.$/)
    },
  )
})

describe('what is stored of secrets', () => {
  it('is an argon2id hash that only its password opens', async () => {
    const hash = await hashPassword('seven odd lanterns')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(hash, 'seven odd lanterns')).toBe(true)
    expect(await verifyPassword(hash, 'seven odd lantern')).toBe(false)
    expect(await verifyPassword(null, 'seven odd lanterns')).toBe(false)
  })

  it('is the hash of a token and never the token', () => {
    const token = newToken()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(newToken()).not.toBe(token)
  })
})
