import { gunzipSync } from 'node:zlib'
import { inWorkspace } from '@/lib/db/transaction'

type Column = { table: string; column: string; type: string }

/**
 * Every place where the workspace's rows hold one of these words, as `Table.column`: all text, JSON and array columns of
 * all tenant tables, and the unpacked uploads. Case is ignored.
 */
export async function placesWith(workspaceId: string, ...words: string[]): Promise<string[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const columns = await tx.$queryRaw<Column[]>`
      SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type" FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.data_type IN ('text', 'jsonb', 'json', 'character varying', 'ARRAY')
        AND EXISTS (SELECT 1 FROM information_schema.columns w WHERE w.table_schema = 'public' AND w.table_name = c.table_name AND w.column_name = 'workspaceId')
      ORDER BY 1, 2`
    const found: string[] = []
    for (const { table, column } of columns) {
      const rows = await tx.$queryRawUnsafe<{ text: string | null }[]>(`SELECT "${column}"::text AS text FROM "${table}" WHERE "workspaceId" = $1::uuid`, workspaceId)
      if (rows.some(({ text }) => holds(text ?? '', words))) found.push(`${table}.${column}`)
    }
    const uploads = await tx.importFile.findMany({ where: { workspaceId }, select: { original: true } })
    if (uploads.some(({ original }) => original !== null && holds(gunzipSync(original).toString('utf8'), words))) found.push('ImportFile.original')
    return found
  })
}

const holds = (text: string, words: string[]): boolean => words.some((word) => text.toLowerCase().includes(word.toLowerCase()))
