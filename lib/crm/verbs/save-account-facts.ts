import { audit } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { normaliseName } from '@/lib/shared/names'
import { accountPeople } from '../facts/store'
import { addAliases, addValuePropositions, findAccountByName, insertAccount, insertPerson, saveDeal, updateEmployment } from '../store'
import type { AccountFacts, PersonFacts } from '../types'

/**
 * Writes what a CRM export or an account file says of an account: the account itself, its people with every label
 * they go by, its deals and value propositions. Writing the same facts again changes nothing.
 */
export async function saveAccountFacts(ctx: Ctx, facts: AccountFacts): Promise<{ accountId: string; dealIds: Map<string, string> }> {
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const found = (facts.slug ? await findAccountByName(tx, ctx.workspaceId, facts.slug) : null) ?? (await findAccountByName(tx, ctx.workspaceId, facts.name))
    if (found) assertMayEdit(ctx, found)
    const parent = facts.parentSlug ? await findAccountByName(tx, ctx.workspaceId, facts.parentSlug) : null
    const accountId = found?.id ?? (await insertAccount(tx, ctx.workspaceId, ctx.now, { ...facts, parentId: parent?.id ?? null }))
    await savePeople(tx, ctx, accountId, facts.people)
    const dealIds = new Map<string, string>()
    for (const deal of facts.deals) dealIds.set(deal.name, await saveDeal(tx, ctx.workspaceId, accountId, facts.ownerId, ctx.now, deal))
    await addValuePropositions(tx, ctx.workspaceId, accountId, ctx.now, facts.valuePropositions)
    // Names, titles and roles decide who "our CFO" is and how much it counts.
    if (found) await send(tx, 'account.refresh', { workspaceId: ctx.workspaceId, accountId })
    await audit(tx, ctx, {
      verb: 'account.import_facts', objectType: 'account', objectId: accountId,
      fields: { people: facts.people.length, deals: facts.deals.length, valuePropositions: facts.valuePropositions.length },
    })
    return { accountId, dealIds }
  })
}

async function savePeople(tx: Tx, ctx: Ctx, accountId: string, people: PersonFacts[]): Promise<void> {
  const known = await accountPeople(tx, ctx.workspaceId, accountId)
  const byLabel = new Map(known.flatMap((person) => [person.name, ...person.aliases, ...person.emails].map((label) => [normaliseName(label), person.id])))
  for (const person of people) {
    const id = [person.name, ...person.emails].map((label) => byLabel.get(normaliseName(label))).find((match) => match !== undefined)
    if (!id) {
      await insertPerson(tx, ctx.workspaceId, accountId, ctx.now, person)
      continue
    }
    await addAliases(tx, ctx.workspaceId, id, person.aliases, person.emails)
    await updateEmployment(tx, ctx.workspaceId, id, accountId, person)
  }
}
