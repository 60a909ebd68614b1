import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { slugOf } from '@/lib/shared/names'
import { reportOf } from './report'
import { csvOf, jsonOf, tablesOf } from './tables'
import type { SubjectCopy } from './types'

export const COPY_SCHEMA_VERSION = 1

export type Packed = { fileName: string; bytes: Uint8Array<ArrayBuffer> }

/** A copy as one file: a report to read, every category as JSON and CSV, and a manifest with what each file hashes to. */
export function packCopy(copy: SubjectCopy): Packed {
  const files: Record<string, Uint8Array> = {
    'report.html': strToU8(reportOf(copy)),
    ...Object.fromEntries(jsonOf(copy).map(({ name, text }) => [`json/${name}.json`, strToU8(text)])),
    ...Object.fromEntries(tablesOf(copy).map((table) => [`csv/${table.name}.csv`, strToU8(csvOf(table))])),
  }
  const manifest = {
    schemaVersion: COPY_SCHEMA_VERSION, requestId: copy.requestId, generatedAt: copy.generatedAt, controller: copy.controller, subject: { id: copy.person.id, name: copy.person.name },
    files: Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })),
  }
  const zip = zipSync({ 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files }, { level: 6, mtime: new Date(copy.generatedAt) })
  // A slug holds letters, digits and hyphens alone: it is safe in a header and on every file system.
  return { fileName: `data-of-${personSlug(copy.person.name)}-${copy.generatedAt.slice(0, 10)}.zip`, bytes: new Uint8Array(zip) }
}

const personSlug = (name: string): string => (slugOf(name) === 'account' ? 'a-person' : slugOf(name))
