import { z } from 'zod'
import { visibleTo, type Ctx } from '@/lib/auth'
import { nameOfHolder } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { personNames, segmentsInUse } from '../store'
import { themeBeliefs } from '../themes/store'
import { themesOf } from '../themes/themes'
import type { ThemesView } from '../themes/types'

export const ListThemesInput = z.object({ segment: z.string().max(60).nullish() })

/** Beliefs that are looked at: the latest heard. */
const MOST_BELIEFS = 50_000
const MOST_THEMES = 40

/** What the customers of several accounts believe about one subject, over all accounts that the actor sees, or a segment of them. */
export async function listThemes(ctx: Ctx, input: z.input<typeof ListThemesInput> = {}): Promise<ThemesView> {
  const segment = ListThemesInput.parse(input).segment ?? null
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const visible = visibleTo(ctx)
    const found = await themeBeliefs(tx, ctx.workspaceId, visible, segment, MOST_BELIEFS + 1)
    const beliefs = found.slice(0, MOST_BELIEFS)
    const themes = themesOf(beliefs, ctx.now, MOST_THEMES)
    const holders = themes.flatMap(({ examples }) => examples.flatMap(({ holderKey }) => (holderKey.startsWith('person:') ? holderKey.slice('person:'.length) : [])))
    const people = await personNames(tx, ctx.workspaceId, [...new Set(holders)])
    return {
      segment, segments: await segmentsInUse(tx, ctx.workspaceId), beliefs: beliefs.length, accounts: new Set(beliefs.map(({ accountId }) => accountId)).size,
      capped: found.length > beliefs.length, asOf: ctx.now.toISOString(),
      themes: themes.map((theme) => ({
        ...theme,
        examples: theme.examples.map(({ id, accountId, accountName, holderKey, statement, stance }) => ({ beliefId: id, accountId, accountName, holder: nameOfHolder(holderKey, accountName, people), statement, stance })),
      })),
    }
  })
}
