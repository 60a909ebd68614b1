import { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { nameOfHolder } from '@/lib/beliefs'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { cellOf, type Cell } from '../coverage/cell'
import { coverageFilter } from '../coverage/filter'
import { COVERAGE_PAGE_SIZE } from '../coverage/queries'
import { countCoverageAccounts, coverageAccounts, ownPropositions, weighedCells, type CoverageAccount, type WeighedRow } from '../coverage/store'
import type { CellBelief, CoverageCell, CoveragePage, CoverageRow } from '../coverage/types'
import { beliefsById, personNames } from '../store'

export const CoverageInput = z.object({
  q: z.string().trim().max(200).nullish(), segment: z.string().max(60).nullish(), owner: z.string().max(60).nullish(),
  cursor: z.string().max(500).nullish(), limit: z.number().int().min(1).max(200).default(COVERAGE_PAGE_SIZE),
})

const Position = z.object({ position: z.string(), id: z.uuid() })

/** Accounts that the actor sees against the value propositions that hold for them, with the belief behind each cell. */
export async function getCoverage(ctx: Ctx, input: z.input<typeof CoverageInput> = {}): Promise<CoveragePage> {
  const { cursor, limit, ...narrowed } = CoverageInput.parse(input)
  const filter = coverageFilter(ctx, narrowed)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const found = await coverageAccounts(tx, ctx.workspaceId, filter, decodeCursor(cursor, Position), limit + 1)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: await rowsOf(tx, ctx, page),
      total: await countCoverageAccounts(tx, ctx.workspaceId, filter),
      nextCursor: found.length > limit && last ? encodeCursor({ position: last.position, id: last.id }) : null,
    }
  })
}

async function rowsOf(tx: Tx, { workspaceId }: Ctx, accounts: CoverageAccount[]): Promise<CoverageRow[]> {
  const ids = accounts.map(({ id }) => id)
  const cells = cellsOf(await weighedCells(tx, workspaceId, ids))
  const beliefs = new Map((await beliefsById(tx, workspaceId, [...cells.values()].flatMap(({ beliefId, againstId }) => [beliefId, ...(againstId ? [againstId] : [])]))).map((belief) => [belief.id, belief]))
  const people = await personNames(tx, workspaceId, [...beliefs.values()].flatMap(({ holderKey }) => (holderKey.startsWith('person:') ? holderKey.slice('person:'.length) : [])))
  const own = await ownPropositions(tx, workspaceId, ids)
  return accounts.map(({ id: accountId, name, segment, ownerName }) => {
    const told = (id: string | null): CellBelief | null => {
      const belief = id === null ? undefined : beliefs.get(id)
      return belief ? { id: belief.id, statement: belief.statement, holder: nameOfHolder(belief.holderKey, name, people) } : null
    }
    const cellFor = (propositionId: string): CoverageCell | null => {
      const cell = cells.get(`${accountId} ${propositionId}`)
      const belief = cell && told(cell.beliefId)
      return cell && belief ? { propositionId, state: cell.state, tied: cell.tied, belief, against: told(cell.againstId), beliefs: cell.beliefs } : null
    }
    const ofItsOwn = own.filter((each) => each.accountId === accountId)
    const prefix = `${accountId} `
    const all = [...cells.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
    return {
      accountId, name, segment, ownerName,
      cells: all.filter((id) => !ofItsOwn.some((each) => each.id === id)).flatMap((id) => cellFor(id) ?? []),
      own: ofItsOwn.map(({ id, statement, dimension }) => ({ propositionId: id, statement, dimension, cell: cellFor(id) })),
    }
  })
}

/** Cells by account and proposition. */
export function cellsOf(rows: readonly WeighedRow[]): Map<string, Cell> {
  const grouped = new Map<string, WeighedRow[]>()
  for (const row of rows) {
    const key = `${row.accountId} ${row.propositionId}`
    grouped.set(key, [...(grouped.get(key) ?? []), row])
  }
  return new Map([...grouped].flatMap(([key, weighed]) => {
    const cell = cellOf(weighed)
    return cell ? [[key, cell] as const] : []
  }))
}
