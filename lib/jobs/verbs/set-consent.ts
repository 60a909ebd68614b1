import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { isModelled } from '@/lib/beliefs'
import { accountPeople, findPerson, insertConsent, loadAccount, lockAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { erasedNamesMask, interactionsOfPerson } from '@/lib/ingest'
import { redactSpecialCategory } from '@/lib/privacy'
import { queue, send } from '@/lib/queue'
import { isId } from '@/lib/shared/ids'
import { LONGEST_CONSENT_NOTE } from '../privacy/limits'
import { refreshAll } from '../refresh-all'
import { withheldInteractions } from '../store'

export const SetConsentInput = z.object({ personId: z.string(), state: z.enum(['unknown', 'notified', 'granted', 'objected', 'withdrawn']), /** How they said it, or why. */ note: z.string().trim().max(LONGEST_CONSENT_NOTE).nullish() })

/**
 * Records a person's consent to being modelled. After an objection or a withdrawal nothing they hold is in any model;
 * when they agree again, the interactions in which they spoke, or in which others spoke of them, are read anew.
 */
export async function setConsent(ctx: Ctx, input: z.input<typeof SetConsentInput>): Promise<void> {
  const { personId, state, note } = SetConsentInput.parse(input)
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const person = isId(personId) ? await findPerson(tx, ctx.workspaceId, personId) : null
    if (!person) throw notFound('person')
    if (person.accountIds.length === 0) throw notFound('person')
    const accounts = []
    for (const accountId of person.accountIds) accounts.push(await loadAccount(tx, ctx, accountId, 'person'))
    for (const account of accounts) assertMayEdit(ctx, account)
    for (const account of accounts) await lockAccount(tx, ctx.workspaceId, account.id)
    const people = []
    for (const account of accounts) people.push(...(await accountPeople(tx, ctx.workspaceId, account.id)))
    const mask = await erasedNamesMask(tx, ctx.workspaceId, person.accountIds, people)
    const wasOut = people.some((each) => each.id === person.id && !isModelled(each))
    await insertConsent(tx, ctx.workspaceId, person.id, { state, basis: note ? mask(redactSpecialCategory(note).text) : null, at: ctx.now, actorId })
    await audit(tx, ctx, { verb: 'person.set_consent', objectType: 'person', objectId: person.id, fields: { state: code(state) } })
    for (const account of accounts) await refreshAll(tx, ctx.workspaceId, account, ctx.now, { cause: 'consent', interactionId: null, actorId })
    if (state === 'objected' || state === 'withdrawn' || !wasOut) return
    const spoken = await interactionsOfPerson(tx, ctx.workspaceId, person.id)
    const withheld = await withheldInteractions(tx, ctx.workspaceId, person.accountIds)
    for (const interactionId of new Set([...spoken.map((each) => each.interactionId), ...withheld])) {
      await send(tx, 'interaction.read', { workspaceId: ctx.workspaceId, interactionId })
    }
  })
}
