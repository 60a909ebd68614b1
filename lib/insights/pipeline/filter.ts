import { seesUnowned, visibleOwnerIds, type Ctx } from '@/lib/auth'
import type { PipelineFilter } from './store'
import type { PipelineQuery, PipelineScope } from './types'

/** Whose deals are meant: one's own, those of everybody who reports to one, or all that one sees. */
function membersOf({ actor }: Ctx, scope: PipelineScope): string[] | 'all' {
  if (scope === 'all' || actor.kind === 'system') return 'all'
  return scope === 'mine' ? [actor.memberId] : actor.team
}

type Asked = Pick<PipelineQuery, 'scope'> & { [K in keyof PipelineQuery]?: PipelineQuery[K] | undefined }

/** A query as the store asks it: within what the actor sees, at the actor's instant. */
export function filterOf(ctx: Ctx, query: Asked, over: Partial<Pick<PipelineFilter, 'ids' | 'before'>> = {}): PipelineFilter {
  const { scope, q, owner, stage, type, close, warning, only } = query
  return {
    owners: visibleOwnerIds(ctx), unowned: seesUnowned(ctx), now: ctx.now, before: ctx.now, members: membersOf(ctx, scope), ids: null,
    q: q || null, owner: owner ?? null, stage: stage ?? null, type: type ?? null, close: close ?? null, warning: warning ?? null, only: only ?? null, ...over,
  }
}
