import { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { dealCard, rowWarnings } from '../pipeline/card'
import { columnsInOrder, columnTitle, summed } from '../pipeline/columns'
import { filterOf } from '../pipeline/filter'
import { PipelineColumnInput, PipelineInput } from '../pipeline/input'
import { COLUMN_PAGE } from '../pipeline/policy'
import { hasEarlier, pipelineBoard, pipelineChoices, ratesOf } from '../pipeline/store'
import { openActionsOn } from '../pipeline-review/store'
import type { BoardCard, ColumnPage, PipelineBoard, PipelineColumn, PipelineRow } from '../pipeline/types'
import { stagesInOrder } from '../pipeline/stage-order'
import { loadThresholds, warningNames } from '../warnings/store'
import type { Thresholds } from '../warnings/types'

// A cursor of another order is none: names are text, everything else is a number.
const Named = z.object({ position: z.string(), id: z.uuid() })
const Numbered = z.object({ position: z.number(), id: z.uuid() })

/** Open deals that the actor may see, by stage or by month of closing: what each column sums up to, and its first cards. */
export async function listPipeline(ctx: Ctx, input: PipelineInput = {}): Promise<PipelineBoard> {
  const query = PipelineInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const thresholds = await loadThresholds(tx, ctx.workspaceId)
    const filter = filterOf(ctx, query)
    const { totals, rows } = await pipelineBoard(tx, ctx.workspaceId, filter, { by: query.by, sort: query.sort, limit: COLUMN_PAGE, column: null, after: null }, thresholds)
    const cards = await cardsOf(tx, ctx, rows, thresholds)
    const [rates, choices] = [await ratesOf(tx, ctx.workspaceId), await pipelineChoices(tx, ctx.workspaceId, filter)]
    const keys = columnsInOrder(query.by, [...new Set(totals.map(({ column }) => column))])
    return {
      columns: keys.map((key): PipelineColumn => {
        const own = totals.filter(({ column }) => column === key)
        const shown = rows.filter(({ column }) => column === key)
        const deals = own.reduce((sum, total) => sum + total.deals, 0)
        return {
          key, title: columnTitle(query.by, key), deals, amounts: summed(own, rates), rows: shown.flatMap(({ id }) => cards.get(id) ?? []),
          nextCursor: shown.length < deals ? cursorAt(shown.at(-1)) : null,
        }
      }),
      deals: totals.reduce((sum, total) => sum + total.deals, 0), amounts: summed(totals, rates),
      compared: query.only !== 'changed' || totals.length > 0 || (await hasEarlier(tx, ctx.workspaceId, filter)),
      stages: stagesInOrder(choices.stages), owners: choices.owners,
    }
  })
}

/** The next cards of one column. */
export async function listPipelineColumn(ctx: Ctx, input: PipelineColumnInput): Promise<ColumnPage> {
  const { column, cursor, ...query } = PipelineColumnInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const thresholds = await loadThresholds(tx, ctx.workspaceId)
    const after = query.sort === 'name' ? decodeCursor(cursor, Named) : decodeCursor(cursor, Numbered)
    const { rows } = await pipelineBoard(tx, ctx.workspaceId, filterOf(ctx, query), { by: query.by, sort: query.sort, limit: COLUMN_PAGE + 1, column, after }, thresholds)
    const shown = rows.slice(0, COLUMN_PAGE)
    const cards = await cardsOf(tx, ctx, shown, thresholds)
    return { rows: shown.flatMap(({ id }) => cards.get(id) ?? []), nextCursor: rows.length > COLUMN_PAGE ? cursorAt(shown.at(-1)) : null }
  })
}

const cursorAt = (row: PipelineRow | undefined): string | null => (row ? encodeCursor({ position: row.position, id: row.id }) : null)

/** Of more actions on a deal its review tells. */
const ACTIONS = 8

async function cardsOf(tx: Tx, { workspaceId, actor, now }: Ctx, rows: readonly PipelineRow[], thresholds: Thresholds): Promise<Map<string, BoardCard>> {
  const warned = rows.map((row) => ({ row, warnings: rowWarnings(row, thresholds, now) }))
  const names = await warningNames(tx, workspaceId, warned.flatMap(({ warnings }) => warnings))
  const actions = await openActionsOn(tx, workspaceId, rows.filter(({ openActions }) => openActions > 0).map(({ id }) => id), actor.kind === 'member' ? actor.memberId : null)
  return new Map(warned.map(({ row, warnings }) => {
    const open = actions.get(row.id) ?? []
    return [row.id, { ...dealCard(row, warnings, names, now), openActions: open.length, actions: open.slice(0, ACTIONS) }]
  }))
}
