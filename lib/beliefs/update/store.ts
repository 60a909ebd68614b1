import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { ProjectionState } from '../basis'
import { rowOf, type BeliefRow, type IdentifiedBelief } from '../cache/store'
import { inTexts } from '../insert-rows'
import type { NewRevision } from '../store'
import type { Projection } from '../types'

type Undecided = Projection['ambiguous']

/** What an update writes: beliefs in place of the rows `gone`, how they moved, what is undecided by now, and what all of it stands for. */
export type Update = {
  beliefs: readonly IdentifiedBelief[]
  gone: readonly Pick<BeliefRow, 'id'>[]
  revisions: readonly NewRevision[]
  undecided: { before: Undecided; after: Undecided }
  state: Omit<ProjectionState, 'stamp'>
}

/**
 * Writes an update, under a stamp of its own, which it gives. In one statement where it is not very large. Keys are unique per account:
 * rows that change theirs step aside before the new keys are written, so that each insert waits for its delete.
 * @param now when it was found that they moved
 */
export async function saveUpdate(tx: Tx, workspaceId: string, accountId: string, now: Date, { beliefs, gone, revisions, undecided, state }: Update): Promise<string> {
  const stamp = newId()
  const pairs = changedPairs(undecided.before, undecided.after)
  const [rows, ...moreRows] = inTexts(beliefs.map((belief) => rowOf(workspaceId, accountId, belief, state.at)))
  const [moved, ...moreMoved] = inTexts(revisions.map((revision) => ({ workspaceId, id: newId(), accountId, at: now, ...revision })))
  const [fresh, ...moreFresh] = inTexts(pairs.fresh.map(({ a, b, why, likeness = null }) => ({ workspaceId, accountId, a, b, why, likeness })))
  await tx.$executeRaw`
    WITH left_behind AS (DELETE FROM "Belief" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${gone.map(({ id }) => id)}::uuid[]) RETURNING 1),
      written AS (INSERT INTO "Belief" SELECT row.* FROM json_populate_recordset(NULL::"Belief", ${rows}::json) row WHERE (SELECT count(*) FROM left_behind) >= 0),
      moved AS (INSERT INTO "Revision" SELECT * FROM json_populate_recordset(NULL::"Revision", ${moved}::json)),
      settled AS (DELETE FROM "Undecided" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid
        AND (a, b, why) IN (SELECT p.a, p.b, p.why FROM json_to_recordset(${JSON.stringify(pairs.gone)}::json) AS p(a text, b text, why text)) RETURNING 1),
      unsettled AS (INSERT INTO "Undecided" SELECT pair.* FROM json_populate_recordset(NULL::"Undecided", ${fresh}::json) pair WHERE (SELECT count(*) FROM settled) >= 0)
    INSERT INTO "Projection" ("workspaceId", "accountId", at, copies, basis, stamp)
    VALUES (${workspaceId}::uuid, ${accountId}::uuid, ${state.at}, ${JSON.stringify(state.copies)}::jsonb, ${JSON.stringify(state.basis)}::jsonb, ${stamp}::uuid)
    ON CONFLICT ("workspaceId", "accountId") DO UPDATE SET at = excluded.at, copies = excluded.copies, basis = excluded.basis, stamp = excluded.stamp`
  for (const text of moreRows) await tx.$executeRaw`INSERT INTO "Belief" SELECT * FROM json_populate_recordset(NULL::"Belief", ${text}::json)`
  for (const text of moreMoved) await tx.$executeRaw`INSERT INTO "Revision" SELECT * FROM json_populate_recordset(NULL::"Revision", ${text}::json)`
  for (const text of moreFresh) await tx.$executeRaw`INSERT INTO "Undecided" SELECT * FROM json_populate_recordset(NULL::"Undecided", ${text}::json)`
  return stamp
}

/** What has to go of the undecided, and what has to come. */
function changedPairs(before: Undecided, after: Undecided): { gone: Undecided; fresh: Undecided } {
  const text = ({ a, b, why, likeness }: Undecided[number]): string => `${a} ${b} ${why} ${likeness ?? ''}`
  // Most of them are the very objects of before.
  const [were, are] = [new Set(before), new Set(after)]
  const held = new Map(before.flatMap((pair) => (are.has(pair) ? [] : [[text(pair), pair] as const])))
  const kept = new Map(after.flatMap((pair) => (were.has(pair) ? [] : [[text(pair), pair] as const])))
  return {
    gone: [...held].flatMap(([key, pair]) => (kept.has(key) ? [] : [pair])),
    fresh: [...kept].flatMap(([key, pair]) => (held.has(key) ? [] : [pair])),
  }
}
