import { audit } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { erasedLabels } from '@/lib/privacy'
import { queue, send } from '@/lib/queue'
import { normaliseName } from '@/lib/shared/names'
import { accountPeople } from '../facts/store'
import { employmentsAt, insertRoleChange, type EmploymentRecord } from '../people/store'
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

/**
 * Nobody who was erased comes back with a file; a name of theirs among the other names of somebody else does not, either. Whoever is
 * known already is a namesake.
 */
async function withoutErased(tx: Tx, workspaceId: string, accountId: string, people: PersonFacts[], isKnown: (person: PersonFacts) => boolean): Promise<PersonFacts[]> {
  const isErased = await erasedLabels(tx, workspaceId, [accountId])
  if (!isErased) return people
  return people.filter((person) => isKnown(person) || ![person.name, ...person.emails].some(isErased)).map((person) => ({ ...person, aliases: person.aliases.filter((alias) => !isErased(alias)) }))
}

async function savePeople(tx: Tx, ctx: Ctx, accountId: string, given: PersonFacts[]): Promise<void> {
  const known = await accountPeople(tx, ctx.workspaceId, accountId)
  const employments = new Map((await employmentsAt(tx, ctx.workspaceId, accountId)).map((each) => [each.personId, each]))
  const byLabel = new Map(known.flatMap((person) => [person.name, ...person.aliases, ...person.emails].map((label) => [normaliseName(label), person.id])))
  const idOf = ({ name, emails }: PersonFacts) => [name, ...emails].map((label) => byLabel.get(normaliseName(label))).find((match) => match !== undefined)
  for (const person of await withoutErased(tx, ctx.workspaceId, accountId, given, (each) => idOf(each) !== undefined)) {
    const id = idOf(person)
    if (!id) {
      await insertPerson(tx, ctx.workspaceId, accountId, ctx.now, person)
      continue
    }
    await addAliases(tx, ctx.workspaceId, [{ personId: id, aliases: person.aliases, emails: person.emails }])
    const held = employments.get(id)
    if (held) await saveEmployment(tx, ctx, held, person)
  }
}

/** A title or part that differs is written down as a change; a part that a member set by hand stays, and what the file does not say, too. */
async function saveEmployment(tx: Tx, ctx: Ctx, held: EmploymentRecord, { title, role }: PersonFacts): Promise<void> {
  const change = { personId: held.personId, accountId: held.accountId, at: ctx.now }
  const takesTitle = title !== null && title !== held.title
  const takesRole = held.roleById === null && role !== 'unknown' && role !== held.role
  if (takesTitle && held.title !== null) await insertRoleChange(tx, ctx.workspaceId, { ...change, what: 'title', before: held.title, after: title })
  if (takesRole && held.role !== 'unknown') await insertRoleChange(tx, ctx.workspaceId, { ...change, what: 'role', before: held.role, after: role })
  if (takesTitle || takesRole) await updateEmployment(tx, ctx.workspaceId, held.personId, held.accountId, { ...(takesTitle ? { title } : {}), ...(takesRole ? { role } : {}) })
}
