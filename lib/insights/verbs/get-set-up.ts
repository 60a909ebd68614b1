import { mayAdminister, mayEditAccount, mayKeepPropositions, mayPickPilot, self, visibleTo, type Ctx } from '@/lib/auth'
import { PILOT_SIZE, pickedAmong } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { loadGuide, saveGuide } from '../guide/store'
import { nextStep, setUpSteps } from '../set-up/steps'
import { pickedAccounts, setUpFacts } from '../set-up/store'
import type { SetUpNote, SetUpView } from '../set-up/types'

const rightsOf = (ctx: Ctx) => ({ lead: mayPickPilot(ctx) && mayKeepPropositions(ctx), administer: mayAdminister(ctx) })
const memberOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'member' ? ctx.actor.memberId : null)

/** The first steps of the workspace with their progress, and its picked accounts that the actor sees. */
export async function getSetUp(ctx: Ctx): Promise<SetUpView> {
  const memberId = memberOf(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const facts = await setUpFacts(tx, ctx.workspaceId, visibleTo(ctx), ctx.now)
    const rows = await pickedAccounts(tx, ctx.workspaceId, visibleTo(ctx), memberId)
    const all = await pickedAmong(tx, ctx.workspaceId, 'all')
    return {
      steps: setUpSteps(facts, rightsOf(ctx), PILOT_SIZE), size: PILOT_SIZE, mayPick: mayPickPilot(ctx), seen: facts.seen, role: ctx.actor.kind === 'member' ? ctx.actor.role : null, pickedElsewhere: all.length - rows.length,
      hidden: memberId !== null && (await loadGuide(tx, ctx.workspaceId, memberId)).stepsHiddenAt !== null,
      picked: rows.map(({ ownerId, ...row }) => ({ ...row, mayUpload: mayEditAccount(ctx, { ownerId }) })),
    }
  })
}

/** The next first step for the actor; null where they put the steps away, or nothing is left for them to do. */
export async function getSetUpNote(ctx: Ctx): Promise<SetUpNote | null> {
  const memberId = memberOf(ctx)
  if (memberId === null) return null
  return inWorkspace(ctx.workspaceId, async (tx) => {
    if ((await loadGuide(tx, ctx.workspaceId, memberId)).stepsHiddenAt !== null) return null
    return nextStep(setUpSteps(await setUpFacts(tx, ctx.workspaceId, visibleTo(ctx), ctx.now), rightsOf(ctx), PILOT_SIZE))
  })
}

/** Puts the first steps away for the actor, or takes them up again; they stay as they are for everybody else. */
export async function hideSetUp(ctx: Ctx, { hidden }: { hidden: boolean }): Promise<void> {
  const { memberId } = self(ctx)
  await inWorkspace(ctx.workspaceId, (tx) => saveGuide(tx, ctx.workspaceId, memberId, ctx.now, { stepsHiddenAt: hidden ? ctx.now : null }))
}

/** Are there accounts in the workspace that the actor does not see? That there are some is no secret, how many is. */
export async function hasUnseenAccounts(ctx: Ctx): Promise<boolean> {
  const { accounts, seen } = await inWorkspace(ctx.workspaceId, (tx) => setUpFacts(tx, ctx.workspaceId, visibleTo(ctx), ctx.now))
  return accounts > seen
}
