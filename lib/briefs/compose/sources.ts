import { formatDate, formatMoney } from '@/lib/shared/format'
import { INTERACTION_WORDS } from '@/lib/shared/vocabulary'
import type { BriefCite, BriefSection, BriefSource } from '../types'
import { closeWords } from '@/lib/insights/pure'
import { plannedWords } from '@/lib/meetings/pure'
import type { BriefMaterial } from './material'
import { citeKey, sureness } from './sentences'

/** Everything that a brief cites, numbered in the order in which it is cited, each with what it is. */
export function sourcesOf(sections: readonly BriefSection[], material: Pick<BriefMaterial, 'page' | 'promises' | 'planned'>): BriefSource[] {
  const cites = new Map<string, BriefCite>()
  for (const { blocks } of sections) for (const { sentences } of blocks) for (const sentence of sentences) for (const cite of sentence.cites) if (!cites.has(citeKey(cite))) cites.set(citeKey(cite), cite)
  return [...cites.values()].map((cite, index) => ({ n: index + 1, cite, label: labelOf(cite, material) }))
}

function labelOf({ kind, id, segment }: BriefCite, { page, promises, planned }: Pick<BriefMaterial, 'page' | 'promises' | 'planned'>): string {
  if (kind === 'belief') {
    const line = page.beliefs.find((each) => each.id === id)
    return line ? `“${line.statement}” (${line.holder.name}, ${sureness(line, page.asOf)}${line.status === 'resolved' || line.status === 'superseded' ? '; no longer held' : ''})` : 'A belief'
  }
  if (kind === 'deal') {
    const deal = page.deals.find((each) => each.id === id)
    return deal ? `Deal “${deal.name}” in the CRM: ${[deal.stage, deal.amountMinor === null ? null : formatMoney(deal.amountMinor, deal.currency), deal.outcome ?? (deal.closeDate ? closeWords(deal.closeDate, page.asOf) : null)].filter(Boolean).join(', ')}` : 'A deal'
  }
  if (kind === 'review') return 'The pipeline review in which it was taken on'
  if (kind === 'meeting') {
    const meeting = [...(planned ? [planned] : []), ...page.meetings.coming].find((each) => each.id === id)
    return meeting ? `“${meeting.title}”, planned for ${plannedWords(meeting)}` : 'A planned meeting'
  }
  const one = page.interactions.find((each) => each.id === id)
  const speaker = segment === undefined ? undefined : promises.find((promise) => promise.interactionId === id && promise.segment === segment)?.speaker
  return one ? `“${one.title}” (${INTERACTION_WORDS[one.type]}), ${formatDate(one.at, page.asOf)}${speaker ? `, ${speaker}` : ''}` : 'A conversation'
}

/** The numbers of what a sentence cites. */
export function numbersOf(cites: readonly BriefCite[], sources: readonly BriefSource[]): number[] {
  const byKey = new Map(sources.map(({ n, cite }) => [citeKey(cite), n]))
  return cites.flatMap((cite) => byKey.get(citeKey(cite)) ?? [])
}

/** Where a citation opens: a path of this product. */
export function pathOf({ kind, id, segment }: BriefCite, accountId: string): `/accounts/${string}` | `/interactions/${string}` | `/pipeline/review/${string}` {
  if (kind === 'belief') return `/accounts/${accountId}?belief=${id}`
  if (kind === 'deal') return `/accounts/${accountId}?tab=deals`
  if (kind === 'review') return `/pipeline/review/${id}`
  if (kind === 'meeting') return `/accounts/${accountId}#meetings`
  return segment === undefined ? `/interactions/${id}` : `/interactions/${id}?segment=${segment}#s-${segment}`
}
