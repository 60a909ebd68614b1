import { needsTalk } from '../pipeline/disagreement'
import type { PipelineRow } from '../pipeline/types'
import type { AgendaReason } from './types'

export type AgendaRow = Pick<PipelineRow, 'id' | 'kinds' | 'differs' | 'changed' | 'attention' | 'amountMinor' | 'name'> & { overdueActions: number }
export type AgendaItem = { dealId: string; position: number; reasons: AgendaReason[] }

/** What was promised and is overdue needs as much talk as a deal that may be lost. */
const OVERDUE = 2

/** The order in which deals are gone through: what needs talk first, of equals the larger one, and why each stands where it does. */
export function agendaOf(rows: readonly AgendaRow[]): AgendaItem[] {
  return rows
    .map((row) => ({ row, weight: row.attention + (row.overdueActions > 0 ? OVERDUE : 0) }))
    .sort((a, b) => b.weight - a.weight || (b.row.amountMinor ?? 0) - (a.row.amountMinor ?? 0) || (a.row.name < b.row.name ? -1 : a.row.name > b.row.name ? 1 : a.row.id < b.row.id ? -1 : 1))
    .map(({ row }, position) => ({ dealId: row.id, position, reasons: reasonsOf(row) }))
}

function reasonsOf({ kinds, differs, changed, overdueActions }: AgendaRow): AgendaReason[] {
  const reasons: [AgendaReason, boolean][] = [['warning', kinds.length > 0], ['changed', changed], ['disagreement', needsTalk(differs)], ['action_due', overdueActions > 0]]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}
