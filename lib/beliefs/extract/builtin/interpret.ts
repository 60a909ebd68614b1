import type { ReadableSegment } from '@/lib/beliefs/types'
import { lowered } from '@/lib/shared/lowered'
import { colleagueAddressed } from './addressee'
import { pronounOf, withFormer, withNoun, withPerson } from './antecedent'
import { judge, settled, type Judged } from './attributes'
import { conditionOf, withCondition } from './completed'
import { ofThemselves, type HeldBy } from './holder'
import { labelled, withTopic } from './label'
import { leaningOf } from './leaning'
import type { ToldItem } from './listed'
import { onlyMentioned } from './mentions'
import { lastSentences, type Place } from './place'
import { withThing } from './pointed'
import { pullOf } from './pull'
import { doubtsByAsking } from './rules/asked-whether'
import { withoutAsides, withoutThanks } from './rules/asides'
import { attributeIn } from './rules/attributes'
import { settledByForm } from './rules/forms'
import { toStatement } from './statement'
import { thirdPartyAt, withThirdParty } from './third-party'
import { turnaboutIn } from './turnabout'
import { valued } from './valued'

/** Named by the speaker, it is no "you". */
const VENDOR = /\bvendor\b/i

/** A quote where it stands: what it says hangs on what is said around it. */
export type Quoted = { segment: ReadableSegment; place: Place; us: readonly string[]; start: number; end: number; held: HeldBy; features: readonly string[]; item: ToldItem | null }

/** What a quote says: the fields of a belief, and its statement; `told` is the clause that the statement was made of. */
export function interpret(quoted: Quoted) {
  const { segment: { text }, place, start, end, held, features, item } = quoted
  const quote = text.slice(start, end)
  const clause = lowered(quote)
  const before = `${place.before} ${text.slice(0, start)}`
  const doubts = held.reported && doubtsByAsking(clause)
  const byForm = item ? item.settles : settledByForm(clause)
  const pull = pullOf(quote, clause, text, place.previous, place.names, place.setting.phase === 'discovery')
  const judged: Judged = { ...settled(judge(features), withoutAsides(clause), pull), ...(doubts && { kind: 'concern', stance: 'negative' }), ...byForm }
  const attribute = attributeIn(quote, before)
  const turned = turnaboutIn(text, start, end, place.before)
  const leaning = byForm.stance ?? (doubts ? 'negative' : leaningOf(judged, clause, text.slice(0, start), attribute, turned, pull))
  const { told, topic } = clauseOf(quoted, quote)
  const said = toStatement({ clause: held.reported ? told.slice(held.subjectEnd) : told, kind: judged.kind, stance: judged.stance, subjectDropped: held.reported && held.subjectEnd > 0, ...place.names })
  const called = VENDOR.test(quote) ? null : colleagueAddressed(text, end, place.names.theirs, place.names.ours)
  const addressed = called === null ? said : said.replace(/\bthe vendor\b/gi, called)
  const whole = turned?.turnabout === 'mind_change' ? withFormer(addressed, turned.former) : addressed
  const named = withNames(quoted, whole, { quote, clause, topic })
  const statement = withTopic(valued(held.holder.kind === 'named' ? ofThemselves(named, held.holder.as) : named, attribute, quote), topic)
  return { judged: { ...judged, stance: leaning }, attribute, turned, before, told: lowered(told), statement }
}

/** The quote with what stands beside it and belongs to it: its label, its condition, and the group that "they" are. */
function clauseOf({ segment: { text, speaker }, place, us, start, end, held }: Quoted, quote: string): { told: string; topic: string | null } {
  const ahead = text.slice(0, start)
  const { clause, topic } = held.reported ? { clause: quote, topic: null } : labelled(withoutThanks(quote, ahead), ahead, place.names)
  const others = held.reported || thirdPartyAt(clause) < 0 ? null : onlyMentioned(lastSentences(ahead), 'they', us, place.persons.people, { speaker })
  return { told: withCondition(withThirdParty(clause, others), conditionOf(quote, ahead, text.slice(end))), topic }
}

/** A statement that names whom and what its pronouns mean, where one alone can be meant. */
function withNames({ segment: { text, speaker }, place, us, start, held }: Quoted, statement: string, { quote, clause, topic }: { quote: string; clause: string; topic: string | null }): string {
  const ahead = text.slice(0, start)
  const pronoun = held.reported ? null : pronounOf(quote)
  const whom = pronoun && onlyMentioned(lastSentences(ahead), pronoun, us, place.persons.people, { speaker })
  const named = pronoun && whom ? withPerson(statement, pronoun, whom) : withNoun(statement, quote, ahead)
  const asked = lastSentences(place.previous, 1)
  return topic === null ? withThing(named, clause, lastSentences(ahead.split('\n').at(-1) ?? '', 1) || (start === 0 && asked.endsWith('?') ? asked : '')) : named
}
