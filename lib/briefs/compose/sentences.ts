import type { BeliefLine } from '@/lib/beliefs/types'
import type { Clause } from '@/lib/insights/types'
import { count, formatConfidence, formatDate } from '@/lib/shared/format'
import type { BriefBlock, BriefCite, BriefSection, BriefSentence, SectionKey } from '../types'

export const belief = (id: string): BriefCite => ({ kind: 'belief', id })
export const interaction = (id: string, segment?: number): BriefCite => ({ kind: 'interaction', id, ...(segment !== undefined && { segment }) })
export const meeting = (id: string): BriefCite => ({ kind: 'meeting', id })
/** A review of the pipeline. */
export const review = (id: string): BriefCite => ({ kind: 'review', id })
export const deal = (id: string): BriefCite => ({ kind: 'deal', id })

/** A sentence with what it cites, each thing once. */
export function sentence(text: string, ...cites: BriefCite[]): BriefSentence {
  const keys = new Set<string>()
  return { text, cites: cites.filter((cite) => { const key = citeKey(cite); const fresh = !keys.has(key); keys.add(key); return fresh }) }
}

export const citeKey = ({ kind, id, segment }: BriefCite): string => `${kind} ${id} ${segment ?? ''}`

/** A section of sentences under no name; none where it has nothing to say. */
export const section = (key: SectionKey, title: string, sentences: readonly BriefSentence[]): BriefSection[] =>
  sentences.length === 0 ? [] : [{ key, title, blocks: [{ heading: null, sentences: [...sentences] }] }]

/** A section of named blocks; none where all are empty. */
export function blocks(key: SectionKey, title: string, all: readonly BriefBlock[]): BriefSection[] {
  const told = all.filter(({ sentences }) => sentences.length > 0)
  return told.length === 0 ? [] : [{ key, title, blocks: told }]
}

/** A clause of where an account stands as a sentence: its words and the names of conversations in marks, its citations after it. */
export function fromClause({ parts }: Clause): BriefSentence {
  return sentence(parts.map(({ text, quoted, cite }) => (quoted || cite?.kind === 'interaction' ? `“${text}”` : text)).join(''), ...parts.flatMap(({ cite }) => cite ?? []))
}

/** "Marit Olsen thinks the price is too high": a statement begins with its verb; where it does not, it is quoted. */
export function says(name: string, statement: string): string {
  const [first = ''] = statement.split(' ')
  return /^(?:[A-Z][a-z]+s|Has|Is|Was|Does|Did|Will|Would|Can|Cannot|Could|May|Might|Must|Should)$/.test(first)
    ? `${name} ${first.toLowerCase()}${statement.slice(first.length)}`
    : `${name}: “${statement}”`
}

/** ".84 from 3 observations, last on 24 Mar"; one conversation is told in words, and where weighty words are on both sides that it is contested. */
export function sureness(line: Pick<BeliefLine, 'confidence' | 'observations' | 'words' | 'lastSeen' | 'label'>, today: string): string {
  if (line.confidence === null) return line.words
  return `${formatConfidence(line.confidence)} from ${count(line.observations, 'observation')}, last on ${formatDate(line.lastSeen, today)}${line.label === 'contested' ? '; contested' : ''}`
}

/** "A, B and C" */
export const listed = (all: readonly string[]): string => (all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`)

/** Closed with a full stop, unless it ends with one. */
export const closed = (text: string): string => (/[.!?][”’)]?$/.test(text) ? text : `${text}.`)

export const isLive = ({ status, proposed }: BeliefLine): boolean => (status === 'active' || status === 'contested') && !proposed

/** Beliefs of those who will be there before all others, in their order. */
export const thereFirst = <T extends BeliefLine>(lines: readonly T[], present: ReadonlySet<string>): T[] =>
  lines.toSorted((a, b) => Number(present.has(b.holder.personId ?? '')) - Number(present.has(a.holder.personId ?? '')))
