import { describe, expect, it } from 'vitest'
import { createInvitationSchema, setUpWorkspaceSchema } from './schemas'

const input = { workspaceName: 'Acme', companyName: ' Acme ', domains: [] as string[], name: 'Noor', email: 'Noor@Acme.example ', password: 'seven odd lanterns' }

describe('what set-up takes', () => {
  it('reads domains out of whatever was pasted, once each', () => {
    const domains = ['https://www.acme.example/about', 'noor@acme.example', 'ACME.example', '', 'münchen.example']
    expect(setUpWorkspaceSchema.parse({ ...input, domains })).toMatchObject({ domains: ['acme.example', 'münchen.example'], companyName: 'Acme', email: 'noor@acme.example' })
  })

  it('says which domain is none, at the field of the domains', () => {
    const result = setUpWorkspaceSchema.safeParse({ ...input, domains: ['acme.example', 'our company'] })
    expect(result.error?.issues).toMatchObject([{ path: ['domains'], message: expect.stringContaining('our company') }])
  })
})

it('refuses an invitation to something that is no e-mail', () => {
  expect(createInvitationSchema.safeParse({ email: 'noor', role: 'rep', visibility: 'own', managerId: null }).success).toBe(false)
})
