import { SEVERITY } from './policy'
import { WARNING_KINDS, type FormerDeal, type Thresholds, type WarnedDeal, type Warning, type WarningEvidence, type WarningFacts, type WarningGround } from './types'

const DAY_MS = 86_400_000
const NO_EVIDENCE: WarningEvidence = { beliefIds: [], interactionIds: [], personIds: [], dealId: null }

const before = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)
const daysBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / DAY_MS)
const dayOf = (at: Date): Date => new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS)

function warn(facts: WarningFacts, since: Date | null, evidence: Partial<WarningEvidence>): Warning {
  return { severity: SEVERITY[facts.kind], since, facts, evidence: { ...NO_EVIDENCE, ...evidence } }
}

/**
 * What speaks against a deal at `now`: a pure function of ledger, CRM, thresholds and the day, so that each warning clears itself.
 * The gravest kinds first; of a kind there is one. What the account warns of holds for each of its open deals.
 */
export function warningsOf(deal: WarnedDeal, ground: WarningGround, thresholds: Thresholds, now: Date): Warning[] {
  return inOrder([...ofPeople(ground, thresholds, now), ...ofWords(ground, thresholds, now), ...ofDeal(deal, ground, thresholds, now)], thresholds)
}

/** What an account warns of that sells nothing just now: silence and open objections would cost the next deal. */
export function warningsWithoutDeal(ground: WarningGround, thresholds: Thresholds, now: Date): Warning[] {
  return inOrder([goingDark(ground, thresholds, now), objection(ground, thresholds)].flatMap((warning) => warning ?? []), thresholds)
}

function inOrder(found: Warning[], { off }: Thresholds): Warning[] {
  return WARNING_KINDS.flatMap((kind) => (off.includes(kind) ? [] : found.filter(({ facts }) => facts.kind === kind).slice(0, 1)))
}

const ofPeople = (ground: WarningGround, thresholds: Thresholds, now: Date): Warning[] =>
  [goingDark(ground, thresholds, now), singleThreaded(ground, thresholds, now), buyerUnheard(ground, thresholds, now)].flatMap((warning) => warning ?? [])

function goingDark({ lastWordAt, signs }: WarningGround, { darkDays, darkFactor }: Thresholds, now: Date): Warning | null {
  if (lastWordAt === null || lastWordAt >= before(now, Math.max(darkDays, darkFactor * (signs.usualGapDays ?? 0)))) return null
  const facts = { kind: 'going_dark', lastAt: lastWordAt, days: daysBetween(lastWordAt, now), usualGapDays: signs.usualGapDays } as const
  return warn(facts, lastWordAt, { interactionIds: signs.lastWordId === null ? [] : [signs.lastWordId] })
}

/** Nobody at all is silence, and told as that. */
function singleThreaded({ signs }: WarningGround, { conversations, singlePeople, singleDays }: Thresholds, now: Date): Warning | null {
  if (signs.conversations < conversations) return null
  const lately = signs.heard.filter(({ at }) => new Date(at) >= before(now, singleDays))
  if (lately.length === 0 || lately.length >= singlePeople) return null
  const missing = signs.heard[lately.length]
  return warn(
    { kind: 'single_threaded', personIds: lately.map(({ personId }) => personId), windowDays: singleDays }, missing ? new Date(missing.at) : signs.firstWordAt,
    { personIds: lately.map(({ personId }) => personId), interactionIds: lately.map(({ interactionId }) => interactionId) },
  )
}

function buyerUnheard({ signs }: WarningGround, { conversations, buyerDays }: Thresholds, now: Date): Warning | null {
  if (signs.conversations < conversations) return null
  const last = signs.lastWordId === null ? [] : [signs.lastWordId]
  if (signs.buyersKnown === 0) {
    return warn({ kind: 'buyer_unheard', buyerId: null, heardAt: null, conversations: signs.conversations }, signs.firstWordAt, { interactionIds: last })
  }
  const [latest] = [...signs.buyers].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
  if (!latest || (signs.buyerHeardAt !== null && signs.buyerHeardAt >= before(now, buyerDays))) return null
  return warn(
    { kind: 'buyer_unheard', buyerId: latest.personId, heardAt: signs.buyerHeardAt, conversations: signs.conversations }, signs.buyerHeardAt ?? signs.firstWordAt,
    { personIds: [latest.personId], interactionIds: latest.interactionId === null ? last : [latest.interactionId] },
  )
}

const ofWords = (ground: WarningGround, thresholds: Thresholds, now: Date): Warning[] =>
  [objection(ground, thresholds), ...slipsSaid(ground, thresholds, now)].flatMap((warning) => warning ?? [])

function objection({ signs }: WarningGround, { objectionInteractions }: Thresholds): Warning | null {
  const open = signs.objections.filter(({ interactions }) => interactions >= objectionInteractions)
  const [first] = open
  if (!first) return null
  const { beliefId, interactions, proofPointIds, since } = first
  return warn({ kind: 'objection', beliefId, interactions, proofPointIds, more: open.length - 1 }, new Date(since), { beliefIds: open.map((each) => each.beliefId) })
}

function slipsSaid({ signs }: WarningGround, { slipWindowDays, slipDays, budgetShare }: Thresholds, now: Date): Warning[] {
  return signs.slips
    .filter(({ of, by, at }) => new Date(at) >= before(now, slipWindowDays) && by >= (of === 'budget' ? budgetShare : slipDays))
    .map(({ of, by, at, beliefId, formerId, interactionId }) => warn(
      of === 'budget' ? { kind: 'budget_slipped', by: 'words', beliefId, share: by } : { kind: 'date_slipped', by: 'words', beliefId, days: by },
      new Date(at), { beliefIds: [beliefId, formerId], interactionIds: [interactionId] },
    ))
}

function ofDeal(deal: WarnedDeal, ground: WarningGround, thresholds: Thresholds, now: Date): Warning[] {
  return [passed(deal, now), movedBack(deal, deal.former, thresholds), fell(deal, deal.former, thresholds), drifting(deal, ground, thresholds, now)].flatMap((warning) => warning ?? [])
}

function passed({ id, closeDate }: WarnedDeal, now: Date): Warning | null {
  const today = dayOf(now)
  if (closeDate === null || closeDate >= today) return null
  return warn({ kind: 'date_slipped', by: 'passed', closeDate, days: daysBetween(closeDate, today) }, closeDate, { dealId: id })
}

function movedBack({ id, closeDate }: WarnedDeal, former: FormerDeal | null, { slipDays }: Thresholds): Warning | null {
  if (closeDate === null || !former || former.closeDate === null) return null
  const days = daysBetween(former.closeDate, closeDate)
  return days < slipDays ? null : warn({ kind: 'date_slipped', by: 'crm', from: former.closeDate, to: closeDate, days }, former.until, { dealId: id })
}

function fell({ id, amountMinor, currency }: WarnedDeal, former: FormerDeal | null, { budgetShare }: Thresholds): Warning | null {
  if (amountMinor === null || !former || former.amountMinor === null || former.currency !== currency) return null
  if (former.amountMinor <= 0 || amountMinor > former.amountMinor * (1 - budgetShare)) return null
  return warn({ kind: 'budget_slipped', by: 'crm', from: former.amountMinor, to: amountMinor, currency }, former.until, { dealId: id })
}

function drifting({ id, type, closeDate }: WarnedDeal, { trend, moved, signs }: WarningGround, { renewalDays }: Thresholds, now: Date): Warning | null {
  if (type !== 'renewal' || closeDate === null || trend.direction !== 'diverging' || !trend.clear) return null
  const days = daysBetween(dayOf(now), closeDate)
  if (days > renewalDays) return null
  return warn({ kind: 'renewal_diverging', closeDate, days, slope: trend.slope, beliefId: moved?.beliefId ?? null }, null, {
    dealId: id, beliefIds: moved ? [moved.beliefId] : [], interactionIds: moved ? [moved.interactionId] : signs.lastWordId === null ? [] : [signs.lastWordId],
  })
}
