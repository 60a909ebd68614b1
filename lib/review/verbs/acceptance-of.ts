import { precisionRows } from '@/lib/beliefs'
import type { Tx } from '@/lib/db/transaction'
import { publishedAcceptance } from '../calibration/precision'

/**
 * What reviewers accept of what one reader shows, as published last: a share in 0..1 with the preference of the queue taken out, null
 * before, and the effective number of observations that it rests on.
 */
export async function acceptanceOf(tx: Tx, workspaceId: string, reader: { extractor: string; extractorVersion: string }, now: Date): Promise<{ reviewed: number; acceptance: number | null }> {
  const published = publishedAcceptance(await precisionRows(tx, workspaceId), reader, now)
  return { reviewed: Math.round(published?.n ?? 0), acceptance: published?.acceptance ?? null }
}
