import { isAsserted } from '@/lib/beliefs/pure'
import type { LedgerObservation, ProjectedBelief } from '@/lib/beliefs/types'
import { coverNames } from '@/lib/ingest'
import { formatDate } from '@/lib/shared/format'
import type { Subject } from '../privacy/store'
import type { ReadingRow, TurnRow } from './store'
import type { SubjectCopy } from './types'
import { plain } from './words'

const rounded = (value: number): number => Math.round(value * 1000) / 1000
const placeOf = (type: string, at: Date): string => `${plain(type)} of ${formatDate(at)}`

/** Their turns by conversation; the names of others are covered in what a conversation is called. */
export function conversationsOf(turns: readonly TurnRow[], accountName: (id: string) => string, others: readonly string[]): Pick<SubjectCopy, 'conversations' | 'words'> {
  const conversations = new Map<string, SubjectCopy['conversations'][number]>()
  for (const { interactionId, accountId, type, title, at, kept, extractor, extractorVersion } of turns) {
    const held = conversations.get(interactionId)
    conversations.set(interactionId, {
      id: interactionId, account: accountName(accountId), type, title: coverNames(title, others), at: at?.toISOString() ?? null, kept: kept.toISOString(),
      turns: (held?.turns ?? 0) + 1, readBy: extractor === null ? null : `${extractor} ${extractorVersion ?? ''}`.trim(),
    })
  }
  return {
    conversations: [...conversations.values()],
    words: turns.map(({ interactionId, at, turnAt, index, text }) => ({ conversation: interactionId, at: (turnAt ?? at)?.toISOString() ?? null, turn: index, text })),
  }
}

/** What was read: of what others told no word, and of what they told of others not what was understood. */
export function readingsOf(rows: readonly ReadingRow[], { holderKey, saidKeys }: Subject, others: readonly string[]): SubjectCopy['readings'] {
  const theirs = new Set([holderKey, ...saidKeys])
  return rows.map((row) => {
    const about = theirs.has(row.holderKey) ? 'them' : row.holderKey === 'company' ? 'company' : 'somebody else'
    return {
      conversation: placeOf(row.type, row.at), at: row.at.toISOString(), quote: row.own ? row.quote : null, statement: about === 'somebody else' ? null : row.own ? row.statement : coverNames(row.statement, others), about,
      kind: row.kind, dimension: row.dimension, stance: row.stance, certainty: row.certainty, reading: rounded(row.reading), reader: `${row.extractor} ${row.extractorVersion}`, status: row.status,
    }
  })
}

/** The beliefs that they hold, each with its evidence; the words of others, and of members, are left out. */
export const beliefsOf = (account: string, beliefs: readonly ProjectedBelief[], subject: Subject, others: readonly string[]): SubjectCopy['beliefs'] =>
  beliefs.filter(({ holder }) => holder.key === subject.holderKey).map((belief) => beliefOf(account, belief, subject, others))

export function beliefOf(account: string, belief: ProjectedBelief, { personId }: Pick<Subject, 'personId'>, others: readonly string[]): SubjectCopy['beliefs'][number] {
  const isDeclared = ({ source }: LedgerObservation): boolean => source === 'own_correction'
  // Whom they named themselves, they know.
  const areOwn = belief.clusters.every(({ evidence }) => evidence.every(({ observation }) => observation.speakerPersonId === personId || isDeclared(observation)))
  return {
    account, statement: areOwn ? belief.statement : coverNames(belief.statement, others), kind: belief.kind, dimension: belief.dimension, stance: belief.stance, status: belief.status, label: belief.label, shown: belief.admission === 'shown',
    confidence: rounded(belief.opinion.confidence), interval: [rounded(belief.opinion.interval[0]), rounded(belief.opinion.interval[1])],
    toward: rounded(belief.opinion.r), against: rounded(belief.opinion.s),
    firstSeen: belief.firstSeen.toISOString(), lastSeen: belief.lastSeen.toISOString(), until: belief.validTo?.toISOString() ?? null,
    evidence: belief.clusters.flatMap(({ halfLifeDays, evidence }) => evidence.map(({ observation, interaction, supports, weight, accepted }) => {
      const declared = isDeclared(observation)
      const asserted = isAsserted(observation.id) && !declared
      const own = !isAsserted(observation.id) && observation.speakerPersonId === personId
      return {
        at: observation.eventAt.toISOString(), conversation: asserted ? 'a member’s own word' : declared ? 'your own page' : placeOf(interaction.type, observation.eventAt), quote: own ? observation.quote : null,
        told: asserted ? 'by a member' : own || declared ? 'by them' : 'by somebody else', supports, weight: rounded(weight), halfLifeDays: Math.round(halfLifeDays), confirmed: accepted,
      } as const
    })).sort((a, b) => (a.at < b.at ? -1 : 1)),
  }
}
