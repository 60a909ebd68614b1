import { z } from 'zod'
import { self, visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { loadGuide, saveGuide } from '../guide/store'
import { alignmentPlace, driftPlace, handoffPlace, originPlace, unansweredPlace, unpromptedPlace, type Place } from '../tour/store'
import { TOUR_KEYS, TOUR_STATES, type TourKey, type TourState, type TourView } from '../tour/types'
import { listChurnRisks } from './list-churn-risks'

const stateOf = (stored: string | null): TourState | null => TOUR_STATES.find((state) => state === stored) ?? null

/** How far the actor is with the tour; null before they answered whether they want it. */
export async function getTourState(ctx: Ctx): Promise<TourState | null> {
  const { memberId } = self(ctx)
  return stateOf((await inWorkspace(ctx.workspaceId, (tx) => loadGuide(tx, ctx.workspaceId, memberId))).tourState)
}

/** The six examples, each in an account that the actor sees and of something that is so there: what none of theirs shows is left out. */
export async function getTour(ctx: Ctx): Promise<TourView> {
  const { memberId } = self(ctx)
  const { workspaceId } = ctx
  const visible = visibleTo(ctx)
  const drifting = (await listChurnRisks(ctx)).rows.filter(({ signs }) => signs.drift > 0).map(({ id }) => id)
  return inWorkspace(workspaceId, async (tx) => {
    const guide = await loadGuide(tx, workspaceId, memberId)
    const unprompted = await unpromptedPlace(tx, workspaceId, visible)
    const places: Record<TourKey, Place | null> = {
      unprompted,
      origin: await originPlace(tx, workspaceId, visible, unprompted?.beliefId ?? null),
      unanswered: await unansweredPlace(tx, workspaceId, visible),
      alignment: await alignmentPlace(tx, workspaceId, visible),
      drift: await driftPlace(tx, workspaceId, visible, drifting),
      handoff: await handoffPlace(tx, workspaceId, visible),
    }
    const stops = TOUR_KEYS.flatMap((key) => {
      const place = places[key]
      if (!place) return []
      const { holderKey: _holderKey, ...stop } = place
      return [{ key, ...stop, href: hrefOf(key, place) }]
    })
    return { state: stateOf(guide.tourState), step: Math.min(guide.tourStep ?? 0, Math.max(0, stops.length - 1)), stops }
  })
}

/** An account opens with a few beliefs; an example that need not be among them stands among all of its holder. */
function hrefOf(key: TourKey, { accountId, holderKey }: Place): string {
  if ((key === 'unprompted' || key === 'origin') && holderKey !== null) return `/accounts/${accountId}?tab=beliefs&holder=${encodeURIComponent(holderKey)}`
  if (key === 'drift') return '/insights/churn'
  return key === 'handoff' ? `/briefs/${accountId}?kind=handoff` : `/accounts/${accountId}`
}

export const KeepTourInput = z.object({ state: z.enum(TOUR_STATES), step: z.int().min(0).max(TOUR_KEYS.length - 1) })

/** Keeps how far the actor is with the tour: it is taken up there on any machine. */
export async function keepTour(ctx: Ctx, input: z.input<typeof KeepTourInput>): Promise<void> {
  const { state, step } = KeepTourInput.parse(input)
  const { memberId } = self(ctx)
  await inWorkspace(ctx.workspaceId, (tx) => saveGuide(tx, ctx.workspaceId, memberId, ctx.now, { tourState: state, tourStep: step }))
}
