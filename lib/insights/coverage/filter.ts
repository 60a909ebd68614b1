import { visibleTo, type Ctx } from '@/lib/auth'
import { isId } from '@/lib/shared/ids'
import type { CoverageFilter } from './store'

type Narrowed = { q?: string | null | undefined; segment?: string | null | undefined; owner?: string | null | undefined }

/** The accounts that a reader sees, narrowed as the page's URL says. An owner of another shape is none. */
export const coverageFilter = (ctx: Ctx, { q, segment, owner }: Narrowed): CoverageFilter => ({
  visible: visibleTo(ctx), q: q || null, segment: segment || null,
  owner: owner && (owner === 'nobody' || isId(owner)) ? owner : null,
})
