import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { ConflictError } from '@/lib/shared/errors'
import { COMMITTEE_ROLES } from '@/lib/shared/vocabulary'
import { employmentsAt, insertRoleChange, setStanding, type EmploymentRecord } from '../people/store'
import { loadAccount } from './load-account'

export const SetPersonStandingInput = z.object({ accountId: z.string(), personId: z.uuid(), role: z.enum(COMMITTEE_ROLES).optional(), reportsToId: z.uuid().nullable().optional() })

/**
 * Says by hand what part somebody plays in the buying committee, and whom they report to. Imports leave a part that was set by hand.
 * The part decides how much their words weigh, so the account is brought up to date.
 * @throws NotFoundError when the person or their superior does not work there, ConflictError when somebody would report to themselves
 */
export async function setPersonStanding(ctx: Ctx, input: z.input<typeof SetPersonStandingInput>): Promise<void> {
  const { accountId, personId, role, reportsToId } = SetPersonStandingInput.parse(input)
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    const colleagues = await employmentsAt(tx, ctx.workspaceId, account.id)
    const own = colleagues.find((each) => each.personId === personId)
    if (!own || (reportsToId && !colleagues.some((each) => each.personId === reportsToId))) throw notFound('person')
    if (reportsToId && chainFrom(colleagues, reportsToId).includes(personId)) throw new ConflictError('Nobody reports to themselves, through others neither.', 'Change whom the other one reports to first.')
    await setStanding(tx, ctx.workspaceId, own, {
      ...(role === undefined ? {} : { role, roleById: ctx.actor.kind === 'member' ? ctx.actor.memberId : null }),
      ...(reportsToId === undefined ? {} : { reportsToId }),
    })
    if (role !== undefined && role !== own.role) {
      await insertRoleChange(tx, ctx.workspaceId, { personId, accountId: account.id, at: ctx.now, what: 'role', before: own.role, after: role })
      await send(tx, 'account.refresh', { workspaceId: ctx.workspaceId, accountId: account.id })
    }
    await audit(tx, ctx, {
      verb: 'person.set_standing', objectType: 'person', objectId: personId,
      fields: { ...(role === undefined ? {} : { from: code(own.role), to: code(role) }), ...(reportsToId === undefined ? {} : { reportsTo: reportsToId === null ? null : code(reportsToId) }) },
    })
  })
}

/** Somebody and everyone above them. */
function chainFrom(colleagues: readonly EmploymentRecord[], from: string): string[] {
  const chain: string[] = []
  for (let id: string | null = from; id !== null && !chain.includes(id);) {
    chain.push(id)
    const above: string = id
    id = colleagues.find(({ personId }) => personId === above)?.reportsToId ?? null
  }
  return chain
}
