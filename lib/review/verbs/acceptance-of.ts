import { calibrationRows } from '@/lib/beliefs'
import type { Tx } from '@/lib/db/transaction'
import { labelsOf } from '../calibration/labels'
import { weightedMean } from '../calibration/weighting'
import { judgingDecisions } from '../store'

/**
 * What reviewers accept of what one reader shows, over all sources: a share in 0..1 with the preference of the queue taken out,
 * null before any review, and the number of observations it rests on.
 */
export async function acceptanceOf(tx: Tx, workspaceId: string, extractor: string, extractorVersion: string): Promise<{ reviewed: number; acceptance: number | null }> {
  const decisions = await judgingDecisions(tx, workspaceId, { extractor, extractorVersion })
  const shown = labelsOf(decisions, await calibrationRows(tx, workspaceId)).filter((label) => label.shown)
  return { reviewed: shown.length, acceptance: weightedMean(shown, ({ accepted }) => Number(accepted), ({ weight }) => weight) }
}
