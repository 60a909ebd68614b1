import { leftWith } from '@/lib/insights/pure'
import { formatDate } from '@/lib/shared/format'
import type { BriefSentence } from '../types'
import { lastHeard, lastWord, type BriefMaterial } from './material'
import { settledSince } from './settled'
import { belief, deal, interaction, isLive, sentence, sureness, thereFirst } from './sentences'

/** As many of one sort as fit a meeting. */
const OF_EACH = 3
const MOST = 6

/**
 * What to ask: to hear whoever decides, what silence is about, what is open, and what would settle what stands against us. Whoever has left is asked why,
 * and what would bring them back.
 */
export function questions(material: BriefMaterial, present: ReadonlySet<string>): BriefSentence[] {
  const left = whyTheyLeft(material)
  if (left) return [left, ...against(material, present)].slice(0, MOST)
  return [...unheard(material), ...silence(material), ...openQuestions(material, present), ...against(material, present)].slice(0, MOST)
}

/** Of whoever has left, what made them; undefined while they are with us, or may come. */
export function whyTheyLeft({ page }: BriefMaterial): BriefSentence | undefined {
  const last = leftWith(page.deals)
  if (!last) return undefined
  const when = last.outcomeAt === null ? '' : ` on ${formatDate(last.outcomeAt, page.asOf)}`
  return sentence(last.outcome === 'churned' ? `Ask what made them leave: ${last.name} ended without a renewal${when}.` : `Ask why they did not take it: ${last.name} was lost${when}.`, deal(last.id))
}

/** What is open: what is contested, where colleagues differ, what goes stale. Those who will be there come first. */
export function openQuestions({ page }: BriefMaterial, present: ReadonlySet<string>): BriefSentence[] {
  const live = page.beliefs.filter(isLive)
  const contested = thereFirst(live.filter(({ label }) => label === 'contested'), present)
  const fading = thereFirst(page.fading.flatMap((each) => { const line = live.find(({ id }) => id === each.beliefId); return line && !(line.stance === 'negative' && settledSince(line, page.beliefs)) ? [{ ...line, ...each }] : [] }), present)
  return [
    ...contested.slice(0, OF_EACH).map((line) => sentence(`Ask ${line.holder.name} where they stand by now: weighty words are on both sides of “${line.statement}”.`, belief(line.id))),
    ...page.dissent.slice(0, OF_EACH).flatMap(({ parts }) => {
      const [yes, no] = [parts.find(({ agrees }) => agrees), parts.find(({ agrees }) => !agrees)]
      return yes && no ? [sentence(`Ask what would bring ${yes.holder.name} and ${no.holder.name} together: “${yes.statement}” stands against “${no.statement}”.`, belief(yes.beliefId), belief(no.beliefId))] : []
    }),
    ...fading.slice(0, OF_EACH).map(({ id, holder, statement, lastSeen, stale, staleAt }) => sentence(
      `Ask ${holder.name} whether “${statement}” still holds: last heard on ${formatDate(lastSeen, page.asOf)}, ${stale ? 'stale by now' : `stale from ${formatDate(staleAt, page.asOf)}`}.`, belief(id),
    )),
  ]
}

/** What stands against us and is not asked about otherwise: worries, and what was said again; where there is none, whatever does. What was settled since in other words is not. */
function against({ page }: BriefMaterial, present: ReadonlySet<string>): BriefSentence[] {
  const asked = new Set([...page.fading.map(({ beliefId }) => beliefId), ...page.dissent.flatMap(({ parts }) => parts.map(({ beliefId }) => beliefId))])
  const standing = page.beliefs.filter((line) => isLive(line) && line.stance === 'negative' && line.label !== 'contested' && !asked.has(line.id) && !settledSince(line, page.beliefs))
  const weighty = standing.filter(({ kind, observations }) => kind === 'concern' || observations > 1)
  return thereFirst(weighty.length > 0 ? weighty : standing.slice(0, 1), present).slice(0, OF_EACH)
    .map((line) => sentence(`Ask ${line.holder.name} what would settle it: “${line.statement}” (${sureness(line, page.asOf)}).`, belief(line.id)))
}

/** Whoever decides, where nothing was heard of them, or nothing for so long that it is warned of. */
export function unheard(material: BriefMaterial): BriefSentence[] {
  const { page, heard } = material
  const last = lastHeard(material)
  const who = page.alignment.decisionMaker
  if (!last || !who) return []
  const when = heard.get(page.people.find(({ key }) => key === who.holderKey)?.personId ?? '')
  if (!who.heard) {
    return when ? [sentence(`Ask to hear ${who.name}, who decides: last heard on ${formatDate(when.at, page.asOf)}, in “${when.title}”, and nothing that they said tells where they stand.`, interaction(when.interactionId))]
      : [sentence(`Ask to hear ${who.name}, who decides: never heard up to “${last.title}” on ${formatDate(last.at, page.asOf)}.`, interaction(last.id))]
  }
  const isMissed = page.warnings.some(({ warnings }) => warnings.some(({ kind }) => kind === 'buyer_unheard'))
  return when && isMissed ? [sentence(`Ask to hear ${who.name}, who decides: last heard on ${formatDate(when.at, page.asOf)}, in “${when.title}”.`, interaction(when.interactionId))] : []
}

function silence({ page }: BriefMaterial): BriefSentence[] {
  const last = lastWord(page)
  const since = page.alignment.trend.silentSince
  return since && last ? [sentence(`Ask what has changed with them since ${formatDate(since, page.asOf)}: nothing was heard after “${last.title}”.`, interaction(last.id))] : []
}
