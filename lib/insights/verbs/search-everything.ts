import { z } from 'zod'
import { visibleTo, type Ctx } from '@/lib/auth'
import { nameOfHolder } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { findAccounts, findBeliefs, findInteractions, findPeople, lastVisited, type Search } from '../search/store'
import type { SearchView } from '../search/types'
import { searchWords } from '../search/words'
import { personNames } from '../store'

export const SearchInput = z.object({ q: z.string().max(200) })

/** Of each kind. */
const MOST = 6
/** One letter is in everything that was ever said. */
const LEAST_LETTERS = 2

/** Accounts, people, beliefs and interactions that the actor may see and that hold every word; without words the accounts that they had open last. */
export async function searchEverything(ctx: Ctx, input: z.input<typeof SearchInput>): Promise<SearchView> {
  const words = searchWords(SearchInput.parse(input).q)
  const { workspaceId } = ctx
  const search: Search = { visible: visibleTo(ctx), words, limit: MOST }
  return inWorkspace(workspaceId, async (tx) => {
    if (words.length === 0) {
      const accounts = ctx.actor.kind === 'member' ? await lastVisited(tx, workspaceId, search.visible, ctx.actor.memberId, MOST) : []
      return { accounts, people: [], beliefs: [], interactions: [] }
    }
    const accounts = await findAccounts(tx, workspaceId, search)
    const people = await findPeople(tx, workspaceId, search)
    if (words.join('').length < LEAST_LETTERS) return { accounts, people, beliefs: [], interactions: [] }
    const beliefs = await findBeliefs(tx, workspaceId, search)
    const names = await personNames(tx, workspaceId, beliefs.flatMap(({ holderKey }) => (holderKey.startsWith('person:') ? [holderKey.slice(7)] : [])))
    const interactions = await findInteractions(tx, workspaceId, search)
    return {
      accounts, people,
      beliefs: beliefs.map(({ holderKey, ...belief }) => ({ ...belief, holder: nameOfHolder(holderKey, belief.accountName, names) })),
      interactions: interactions.map(({ at, ...interaction }) => ({ ...interaction, at: at?.toISOString() ?? null })),
    }
  })
}
