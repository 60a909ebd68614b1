import { count, formatConfidence, formatInterval } from '@/lib/shared/format'
import type { LeadScoreComparison, LeadScoreQuery } from '@/lib/insights/types'

const areaWords = ({ auc, interval }: { auc: number; interval: [number, number] }): string => `${formatConfidence(auc)} (${formatInterval(interval)})`

/** Which of the two told good from bad ends, in a sentence that stands alone, and how sure that is. */
export function verdictWords({ verdict, n, good, bad, figures }: LeadScoreComparison, gate: { outcomes: number; ofEach: number }): { title: string; detail: string } {
  if (!figures) {
    const missing = [
      ...(n < gate.outcomes ? [`${n} of ${gate.outcomes} deals with both figures`] : []),
      ...(good < gate.ofEach ? [`${good} of ${gate.ofEach} that ended well`] : []),
      ...(bad < gate.ofEach ? [`${bad} of ${gate.ofEach} that were lost or churned`] : []),
    ]
    return { title: 'Not enough outcomes yet', detail: `${missing.join(', ')}. With fewer, a difference could be chance, so there is no verdict yet.` }
  }
  const { alignment, score, difference, gain } = figures
  const both = `Alignment ${areaWords(alignment)}, lead score ${areaWords(score)}, on ${count(n, 'deal')}: ${good} ended well, ${bad} did not.`
  const apart = `The difference is ${formatConfidence(Math.abs(difference.auc))} (${difference.interval.map(signed).join(' to ')})`
  const more = gain.interval[0] > 0 ? ' The two together tell more than either.' : ' The two together tell no more than the better one.'
  if (verdict === 'alignment') return { title: 'Alignment tells better how deals end', detail: `${both} ${apart}, more than chance would give.${more}` }
  if (verdict === 'lead_score') return { title: 'The lead score tells better how deals end', detail: `${both} ${apart}, more than chance would give.${more}` }
  return { title: 'Neither tells better than the other', detail: `${both} ${apart}, which chance could give.${more}` }
}

/** ".04", "−.12" */
const signed = (value: number): string => `${value < 0 ? '−' : ''}${formatConfidence(Math.abs(value))}`

/** What was kept out so that nobody foretells what is known already. */
export function guardWords({ scores, interactions }: { scores: number; interactions: number }, { daysBefore, basis }: Pick<LeadScoreQuery, 'daysBefore' | 'basis'>): string {
  const kept = basis === 'said' ? 'had been said' : 'this workspace knew'
  const out = [...(interactions > 0 ? [count(interactions, 'conversation')] : []), ...(scores > 0 ? [count(scores, 'lead score')] : [])]
  return `Only what ${kept} ${daysBefore} days before the outcome counts. ${out.length > 0 ? `Left out, since they came after: ${out.join(' and ')}.` : 'Nothing came after.'}`
}

/** What is said before a segment is switched that has too few outcomes to be compared; null where each has enough. */
export function fewOutcomesWords(segments: readonly { outcomes: number }[], gate: number): string | null {
  const few = segments.filter(({ outcomes }) => outcomes < gate).length
  if (few === 0) return null
  const which = few < segments.length ? `${few} of ${count(segments.length, 'segment')} ${few === 1 ? 'has' : 'have'}` : segments.length === 1 ? 'This segment has' : 'Each segment has'
  return `${which} fewer than the ${gate} outcomes that a comparison needs: nothing shows yet whether alignment tells better there, and switching is a matter of judgement.`
}
