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

/** How far readings are trusted and how they are corrected, oldest first. */
export async function trustInReaders(tx: Tx, workspaceId: string): Promise<{ precisions: PrecisionRow[]; calibrations: CalibrationRow[] }> {
  const [row] = await tx.$queryRaw<{ precisions: Dated<PrecisionRow>[]; calibrations: Dated<CalibrationRow>[] }[]>`SELECT
    (SELECT coalesce(json_agg(json_build_object('extractor', extractor, 'extractorVersion', "extractorVersion", 'source', source, 'acceptance', acceptance, 'n', n,
      'publishedAt', date_part('epoch', "publishedAt") * 1000) ORDER BY "publishedAt", id), '[]') FROM "Precision" WHERE "workspaceId" = ${workspaceId}::uuid) AS precisions,
    (SELECT coalesce(json_agg(json_build_object('extractor', extractor, 'extractorVersion', "extractorVersion", 'slope', slope, 'offset', "offset", 'n', n,
      'publishedAt', date_part('epoch', "publishedAt") * 1000) ORDER BY "publishedAt", id), '[]') FROM "Calibration" WHERE "workspaceId" = ${workspaceId}::uuid) AS calibrations`
  return { precisions: dated(row?.precisions ?? []), calibrations: dated(row?.calibrations ?? []) }
}

export async function precisionRows(tx: Tx, workspaceId: string): Promise<PrecisionRow[]> {
  return (await trustInReaders(tx, workspaceId)).precisions
}

export async function calibrationRows(tx: Tx, workspaceId: string): Promise<CalibrationRow[]> {
  return (await trustInReaders(tx, workspaceId)).calibrations
}
