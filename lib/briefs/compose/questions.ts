import { formatDate } from '@/lib/shared/format'
import type { BriefSentence } from '../types'
import { lastHeard, type BriefMaterial } from './material'
import { belief, interaction, isLive, sentence } from './sentences'

/** As many of one sort as fit a meeting. */
const OF_EACH = 3
const MOST = 6

/** What is open: a decision maker unheard, what is contested, where colleagues differ, what goes stale. Those who will be there come first. */
export function questions(material: BriefMaterial, present: ReadonlySet<string>): BriefSentence[] {
  const { page } = material
  const firstThere = <T,>(items: readonly T[], personOf: (item: T) => string | null): T[] =>
    items.toSorted((a, b) => Number(present.has(personOf(b) ?? '')) - Number(present.has(personOf(a) ?? '')))
  const live = page.beliefs.filter(isLive)
  const contested = firstThere(live.filter(({ label }) => label === 'contested'), ({ holder }) => holder.personId)
  const fading = firstThere(page.fading.flatMap((each) => { const line = live.find(({ id }) => id === each.beliefId); return line ? [{ ...each, line }] : [] }), ({ line }) => line.holder.personId)
  return [
    ...unheard(material),
    ...contested.slice(0, OF_EACH).map((line) => sentence(`Ask ${line.holder.name} where they stand by now: weighty words are on both sides of “${line.statement}”.`, belief(line.id))),
    ...page.dissent.slice(0, OF_EACH).flatMap(({ parts }) => {
      const [yes, no] = [parts.find(({ agrees }) => agrees), parts.find(({ agrees }) => !agrees)]
      return yes && no ? [sentence(`Ask what would bring ${yes.holder.name} and ${no.holder.name} together: “${yes.statement}” stands against “${no.statement}”.`, belief(yes.beliefId), belief(no.beliefId))] : []
    }),
    ...fading.slice(0, OF_EACH).map(({ line, stale, staleAt }) => sentence(
      `Ask ${line.holder.name} whether “${line.statement}” still holds: last heard on ${formatDate(line.lastSeen, page.asOf)}, ${stale ? 'stale by now' : `stale from ${formatDate(staleAt, page.asOf)}`}.`, belief(line.id),
    )),
  ].slice(0, MOST)
}

/** Whoever decides, where nothing was heard of them. */
export function unheard(material: BriefMaterial): BriefSentence[] {
  const { page } = material
  const last = lastHeard(material)
  const who = page.alignment.decisionMaker
  if (!last || !who || who.heard) return []
  return [sentence(`Ask to hear ${who.name}, who decides: nothing of theirs was heard up to “${last.title}” on ${formatDate(last.at, page.asOf)}.`, interaction(last.id))]
}
