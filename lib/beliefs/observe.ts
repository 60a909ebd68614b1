import { idFrom } from '@/lib/shared/ids'
import { sha256 } from '@/lib/shared/hash'
import type { InteractionType, SourceType } from '@/lib/shared/vocabulary'
import { COMPANY, personKey, saidKey } from './holders'
import type { HolderRef, LedgerObservation, Match, Reading } from './types'

/** An observation as it is written; `contentHash` identifies it inside its interaction and extractor version. */
export type NewObservation = Omit<LedgerObservation, 'ingestedAt' | 'status' | 'closedAt'> & {
  accountId: string
  rule: string
  rawReading: number
  contentHash: string
}

/** What is needed of an interaction to turn readings into ledger rows. */
export type ObservedInteraction = {
  id: string
  accountId: string
  contentHash: string
  type: InteractionType
  occurredAt: Date
  segmentAt: ReadonlyMap<number, Date | null>
  speakers: ReadonlyMap<string, { personId: string | null }>
}

type Hashed = Pick<NewObservation, 'segment' | 'start' | 'end' | 'holderKey' | 'polarity' | 'statement'> & { matches: Match | null }

/** A match is ledger input too: the same words matched otherwise are another row. */
const hashOf = (interactionHash: string, { segment, start, end, holderKey, polarity, statement, matches }: Hashed): string =>
  sha256(interactionHash, segment, start, end, holderKey, polarity, statement, ...(matches ? [matches.relation, matches.statement] : []))

const idOf = (interaction: { id: string; accountId: string }, extractor: { id: string; version: string }, contentHash: string): string =>
  idFrom('observation', interaction.accountId, interaction.id, extractor.id, extractor.version, contentHash)

/** The same row with what it matches; another row, since that is part of its content. */
export function withMatch(row: NewObservation, interactionHash: string, matches: Match): NewObservation {
  const contentHash = hashOf(interactionHash, { ...row, matches })
  const interaction = { id: row.interactionId, accountId: row.accountId }
  return { ...row, matches, contentHash, id: idOf(interaction, { id: row.extractor, version: row.extractorVersion }, contentHash) }
}

/** Ledger rows of an interaction's readings. Ids follow from the content: the same reading always has the same id. */
export function observationsOf(interaction: ObservedInteraction, readings: readonly Reading[], extractor: { id: string; version: string }): NewObservation[] {
  const rows = readings.map((reading): NewObservation => {
    const speakerPersonId = interaction.speakers.get(reading.speaker)?.personId ?? null
    const holderKey = holderKeyOf(reading.holder, speakerPersonId)
    const matches = reading.matches ?? null
    const contentHash = hashOf(interaction.contentHash, { segment: reading.turn, start: reading.start, end: reading.end, holderKey, polarity: reading.polarity, statement: reading.statement, matches })
    return {
      id: idOf(interaction, extractor, contentHash),
      accountId: interaction.accountId,
      interactionId: interaction.id,
      segment: reading.turn,
      start: reading.start,
      end: reading.end,
      quote: reading.quote,
      speaker: reading.speaker,
      speakerPersonId,
      holderKey,
      reported: reading.reported,
      statement: reading.statement,
      kind: reading.kind,
      dimension: reading.dimension,
      stance: reading.stance,
      polarity: reading.polarity,
      certainty: reading.certainty,
      unprompted: reading.unprompted,
      reason: reading.reason,
      attribute: reading.attribute,
      turnabout: reading.turnabout,
      matches,
      source: sourceOf(interaction.type, reading),
      extractor: extractor.id,
      extractorVersion: extractor.version,
      rule: reading.rule,
      rawReading: reading.rawReading,
      reading: reading.reading,
      eventAt: interaction.segmentAt.get(reading.turn) ?? interaction.occurredAt,
      contentHash,
    }
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

function holderKeyOf(holder: HolderRef, speakerPersonId: string | null): string {
  if (holder.kind === 'company') return COMPANY
  if (holder.kind === 'named') return saidKey(holder.as)
  return speakerPersonId ? personKey(speakerPersonId) : COMPANY
}

function sourceOf(type: InteractionType, reading: Reading): SourceType {
  if (reading.assent) return 'assent'
  // Whatever a note reports went through one of ours.
  if (type === 'note') return 'our_note'
  if (reading.reported) return 'colleague_report'
  return type === 'ticket' ? 'ticket' : 'first_person'
}
