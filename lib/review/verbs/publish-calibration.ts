import { audit, code } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { calibrationRows, insertCalibrations, insertPrecisions, precisionRows, type CalibrationRow, type PrecisionRow } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { calibrationsInForce, curveFor } from '@/lib/beliefs/pure'
import { fitOf, IDENTITY, isOutdone } from '../calibration/fit'
import { byVersion, labelsOf, type ReviewLabel } from '../calibration/labels'
import { measuredPrecisions, precisionsToPublish } from '../calibration/precision'
import { accountsReadBy, judgingDecisions } from '../store'

/** At most daily: a job that comes a little early the next night finds nothing to do. */
const REST_MS = 20 * 3_600_000

export type Published = { precisions: number; calibrations: number; accounts: number }

/**
 * Publishes what reviewers' decisions say by now about the readers of a workspace: acceptance by version and source, and a corrected
 * calibration where one has proved better. Dated rows, audited; every account that rests on such a reader is brought up to date.
 * Nothing is published that would change nothing, nor twice a day.
 */
export async function publishCalibration(ctx: Ctx): Promise<Published> {
  assertMayAdminister(ctx)
  const { workspaceId, now } = ctx
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const [precisions, calibrations] = [await precisionRows(tx, workspaceId), await calibrationRows(tx, workspaceId)]
    if ([...precisions, ...calibrations].some(({ publishedAt }) => publishedAt.getTime() > now.getTime() - REST_MS)) return { precisions: 0, calibrations: 0, accounts: 0 }
    const versions = byVersion(labelsOf(await judgingDecisions(tx, workspaceId), calibrations))
    const freshPrecisions = versions.flatMap((labels) => precisionsToPublish(measuredPrecisions(labels), precisions, now))
    const freshCalibrations = versions.flatMap((labels) => curveToPublish(labels, calibrations, now))
    for (const { id, acceptance, n, source } of await insertPrecisions(tx, workspaceId, now, freshPrecisions)) {
      await audit(tx, ctx, { verb: 'calibration.publish_precision', objectType: 'precision', objectId: id, fields: { acceptance, n, source: code(source) } })
    }
    for (const { id, slope, offset, n } of await insertCalibrations(tx, workspaceId, now, freshCalibrations)) {
      await audit(tx, ctx, { verb: 'calibration.publish_curve', objectType: 'calibration', objectId: id, fields: { slope, offset, n } })
    }
    const accounts = await accountsReadBy(tx, workspaceId, readersOf([...freshPrecisions, ...freshCalibrations]))
    for (const accountId of accounts) await send(tx, 'account.refresh', { workspaceId, accountId, cause: 'calibration' })
    return { precisions: freshPrecisions.length, calibrations: freshCalibrations.length, accounts: accounts.length }
  })
}

/** A curve that beats what is in force, or the one that takes it back where readings as shipped beat it; none while it serves. */
export function curveToPublish(labels: readonly ReviewLabel[], rows: readonly CalibrationRow[], now: Date): Omit<CalibrationRow, 'publishedAt'>[] {
  const [first] = labels
  if (!first) return []
  const { extractor, extractorVersion } = first
  const current = curveFor(calibrationsInForce(rows, now), first)
  const fit = fitOf(labels, current)
  if (fit && fit.against.length === 0) return [{ extractor, extractorVersion, ...fit.curve, n: fit.n }]
  return isOutdone(labels, current) ? [{ extractor, extractorVersion, ...IDENTITY, n: fit?.n ?? 0 }] : []
}

type Reader = Pick<PrecisionRow, 'extractor' | 'extractorVersion'>

const readersOf = (rows: readonly Reader[]): Reader[] =>
  [...new Map(rows.map(({ extractor, extractorVersion }) => [`${extractor}\u0000${extractorVersion}`, { extractor, extractorVersion }])).values()]
