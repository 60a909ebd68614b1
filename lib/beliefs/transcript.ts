import type { Side } from '@/lib/shared/vocabulary'
import type { SegmentView } from './types'
import type { Identified } from './views'

export type TranscriptSegment = { index: number; speaker: string; text: string; startMs: number | null; at: Date | null }
export type TranscriptSpeaker = { label: string; side: Side; shared: boolean; personName: string | null }

/** The turns of an interaction with the evidence that beliefs take from them. */
export function segmentViews(
  interactionId: string, segments: readonly TranscriptSegment[], speakers: readonly TranscriptSpeaker[], beliefs: readonly Identified[],
): SegmentView[] {
  const byLabel = new Map(speakers.map((speaker) => [speaker.label, speaker]))
  const evidence = new Map<number, SegmentView['evidence']>()
  for (const belief of beliefs) {
    for (const { observation } of belief.clusters.flatMap((cluster) => cluster.evidence)) {
      if (observation.interactionId !== interactionId) continue
      const mark = {
        observationId: observation.id, beliefId: belief.id, start: observation.start, end: observation.end,
        stance: observation.stance, statement: belief.statement, admission: belief.admission,
      }
      evidence.set(observation.segment, [...(evidence.get(observation.segment) ?? []), mark])
    }
  }
  return segments.map((segment) => {
    const speaker = byLabel.get(segment.speaker)
    return {
      index: segment.index,
      speaker: segment.speaker,
      side: speaker?.side ?? 'unknown',
      shared: speaker?.shared ?? false,
      personName: speaker?.personName ?? null,
      text: segment.text,
      startMs: segment.startMs,
      at: segment.at?.toISOString() ?? null,
      evidence: (evidence.get(segment.index) ?? []).sort((a, b) => a.start - b.start || a.end - b.end),
    }
  })
}
