import { expect, it } from 'vitest'
import { auditRow, code } from './audit-row'

const ctx = { workspaceId: 'w', now: new Date(0), actor: { kind: 'member', memberId: 'm' } } as const

it('names the actor, the verb and the object', () => {
  expect(auditRow(ctx, { verb: 'deal.close', objectType: 'deal', objectId: '7', fields: { outcome: code('won'), amount: 3 } }))
    .toMatchObject({ workspaceId: 'w', at: new Date(0), actorId: 'm', verb: 'deal.close', objectId: '7', fields: { outcome: 'won', amount: 3 } })
})

it('has no actor when the system acts', () => {
  expect(auditRow({ ...ctx, actor: { kind: 'system', name: 'job' } }, { verb: 'x', objectType: 'y', objectId: 'z' }).actorId).toBeNull()
})

it.each(['We fear the migration', 'two words', '', 'x'.repeat(65), 'a@b.example'])('takes no text: %j', (text) => {
  expect(() => code(text)).toThrow()
})
