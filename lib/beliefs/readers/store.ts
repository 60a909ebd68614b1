import { ask, jsonQuestion, type Question } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { CalibrationRow, PrecisionRow } from '../types'

/** Publishes precision rows in force from `at` on; gives them back with their ids. */
export async function insertPrecisions<R extends Omit<PrecisionRow, 'publishedAt'>>(tx: Tx, workspaceId: string, at: Date, rows: R[]): Promise<(R & { id: string })[]> {
  const fresh = rows.map((row) => ({ ...row, id: newId() }))
  for (const { id, extractor, extractorVersion, source, acceptance, n } of fresh) {
    await tx.precision.create({ data: { workspaceId, id, extractor, extractorVersion, source, acceptance, n, publishedAt: at } })
  }
  return fresh
}

/** Publishes calibrations in force from `at` on; gives them back with their ids. */
export async function insertCalibrations<R extends Omit<CalibrationRow, 'publishedAt'>>(tx: Tx, workspaceId: string, at: Date, rows: R[]): Promise<(R & { id: string })[]> {
  const fresh = rows.map((row) => ({ ...row, id: newId() }))
  for (const { id, extractor, extractorVersion, slope, offset, n } of fresh) {
    await tx.calibration.create({ data: { workspaceId, id, extractor, extractorVersion, slope, offset, n, publishedAt: at } })
  }
  return fresh
}

type Dated<R> = Omit<R, 'publishedAt'> & { publishedAt: number }
const dated = <R>(rows: readonly Dated<R>[]) => rows.map((row) => ({ ...row, publishedAt: new Date(Math.round(row.publishedAt)) }))

type Trust = { precisions: PrecisionRow[]; calibrations: CalibrationRow[] }

/** How far readings are trusted and how they are corrected, oldest first. */
export const trustInReaders = (workspaceId: string): Question<Trust> => jsonQuestion(Prisma.sql`SELECT json_build_object(
    'precisions', (SELECT coalesce(json_agg(json_build_object('extractor', extractor, 'extractorVersion', "extractorVersion", 'source', source, 'acceptance', acceptance, 'n', n,
      'publishedAt', date_part('epoch', "publishedAt") * 1000) ORDER BY "publishedAt", id), '[]') FROM "Precision" WHERE "workspaceId" = ${workspaceId}::uuid),
    'calibrations', (SELECT coalesce(json_agg(json_build_object('extractor', extractor, 'extractorVersion', "extractorVersion", 'slope', slope, 'offset', "offset", 'n', n,
      'publishedAt', date_part('epoch', "publishedAt") * 1000) ORDER BY "publishedAt", id), '[]') FROM "Calibration" WHERE "workspaceId" = ${workspaceId}::uuid))`,
  ({ precisions, calibrations }: { precisions: Dated<PrecisionRow>[]; calibrations: Dated<CalibrationRow>[] }) => ({ precisions: dated(precisions), calibrations: dated(calibrations) }))

export async function precisionRows(tx: Tx, workspaceId: string): Promise<PrecisionRow[]> {
  return (await ask(tx, trustInReaders(workspaceId))).precisions
}

export async function calibrationRows(tx: Tx, workspaceId: string): Promise<CalibrationRow[]> {
  return (await ask(tx, trustInReaders(workspaceId))).calibrations
}
