import type { Ctx } from '@/lib/auth'
import { addPipelineAction, endPipelineReview, getPipelineReview, notePipelineDeal, startPipelineReview } from '@/lib/insights'
import { dayFrom } from './dates'
import type { MemberKey } from './types'

/** What was said of a deal, decided and taken on; `dueInDays` is counted from the day of the review. */
type Talk = { slug: string; note: string; decision: string; action: { text: string; owner: MemberKey; dueInDays: number } | null }

const TALK: readonly Talk[] = [
  {
    slug: 'pellworth-instruments', note: 'They use it more, and say less. Nobody of theirs has told us that they will renew.', decision: 'No commit until their buyer has said so.',
    action: { text: 'Ask who decides on the renewal, and speak to them', owner: 'secondRep', dueInDays: 9 },
  },
  {
    slug: 'kestrel-vine-hotels', note: 'Odette Fairbanks asks for a reason that she can read out to the owners.', decision: 'We answer the price with what it returned, not with a discount.',
    action: { text: 'Write Odette Fairbanks a page on what it returned this year', owner: 'rep', dueInDays: 14 },
  },
  { slug: 'northquay-freight', note: 'The proposal is with Gerrit van Asten. Nothing to decide before he has spoken on the lanes.', decision: '', action: null },
  { slug: 'tamarind-kitchens', note: 'A good pilot, and then nothing. Too quiet to forecast.', decision: '', action: null },
]

const HOUR_MS = 3_600_000

/** The lead goes through the team's pipeline, so that the first review that somebody starts has one before it. */
export async function holdSampleReview(lead: Ctx, accounts: ReadonlyMap<string, { id: string }>, members: ReadonlyMap<string, string>): Promise<void> {
  const { reviewId } = await startPipelineReview(lead, { scope: 'team' })
  const { deals } = await getPipelineReview(lead, { reviewId })
  for (const { slug, note, decision, action } of TALK) {
    const deal = deals.find(({ card }) => card.account.id === accounts.get(slug)?.id)
    if (!deal) throw new Error(`sample: ${slug} has no open deal to talk about`)
    const dealId = deal.card.id
    await notePipelineDeal(lead, { reviewId, dealId, note, decision, discussed: true })
    if (action) await addPipelineAction(lead, { reviewId, dealId, text: action.text, ownerId: members.get(action.owner) ?? '', dueOn: dayFrom(lead.now, action.dueInDays).toISOString().slice(0, 10) })
  }
  await endPipelineReview({ ...lead, now: new Date(lead.now.getTime() + HOUR_MS) }, { reviewId })
}
