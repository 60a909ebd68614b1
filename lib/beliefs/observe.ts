import { idFrom } from '@/lib/shared/ids'
import { sha256 } from '@/lib/shared/hash'
import type { InteractionType, SourceType } from '@/lib/shared/vocabulary'
import { COMPANY, personKey, saidKey } from './holders'
import type { HolderRef, LedgerObservation, Reading } from './types'

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

/** Ledger rows of an interaction's readings. Ids follow from the content: the same reading always has the same id. */
export function observationsOf(interaction: ObservedInteraction, readings: readonly Reading[], extractor: { id: string; version: string }): NewObservation[] {
  const rows = readings.map((reading): NewObservation => {
    const speakerPersonId = interaction.speakers.get(reading.speaker)?.personId ?? null
    const holderKey = holderKeyOf(reading.holder, speakerPersonId)
    const matches = reading.matches ?? null
    // A match is ledger input too: the same words matched otherwise are another row.
    const matched = matches ? [matches.relation, matches.statement] : []
    const contentHash = sha256(interaction.contentHash, reading.turn, reading.start, reading.end, holderKey, reading.polarity, reading.statement, ...matched)
    return {
      id: idFrom('observation', interaction.accountId, interaction.id, extractor.id, extractor.version, contentHash),
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
  if (reading.reported) return 'colleague_report'
  if (type === 'note') return 'our_note'
  return type === 'ticket' ? 'ticket' : 'first_person'
}
