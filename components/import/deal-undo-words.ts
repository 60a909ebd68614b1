import type { DealImportRecord, DealUndoPreview, StayReason } from '@/lib/ingest/types'
import { count, formatDate } from '@/lib/shared/format'
import { changeWords } from './deal-words'

const FIRST = 8

const WHY: Readonly<Record<StayReason, string>> = {
  later_import: 'a later file changed it', changed: 'changed since', conversation: 'a conversation names it', meeting: 'a meeting names it', review: 'it was gone through in a pipeline review',
}

type Named = { name: string; account: string }

const deal = ({ name, account }: Named): string => `“${name}” of ${account}`

/** The first of many sentences, and how many more there are. */
function first<T>(items: readonly T[], words: (item: T) => string, one: string, many: string): string[] {
  const shown = items.length > FIRST + 1 ? items.slice(0, FIRST) : items
  return [...shown.map(words), ...(shown.length < items.length ? [`And ${count(items.length - shown.length, `more ${one}`, `more ${many}`)}.`] : [])]
}

type Stay = Named & { why: StayReason }

/** "“Rollout” of Halden Marine: changed since." Before it is done, with what can be done first. */
export const stayWords = (stays: readonly Stay[], { done }: { done: boolean }): string[] =>
  first(stays, (stay) => `${deal(stay)}: ${WHY[stay.why]}${stay.why === 'later_import' && !done ? '; undo that import first' : ''}.`, 'deal', 'deals')

/** What undoing a file of deals takes away, what is again as it was, and what stays and why, sentence by sentence. */
export function dealUndoWords({ removed, restored, stays, accountsGo, accountsStay }: DealUndoPreview): { goes: string[]; returns: string[]; stays: string[] } {
  return {
    goes: [
      ...first(removed, (each) => `${deal(each)}, which this file added.`, 'deal', 'deals'),
      ...first(accountsGo, (name) => `The account ${name}, which this file added and where nothing else is.`, 'account', 'accounts'),
    ],
    returns: first(restored, (each) => `${deal(each)}${each.changes.length > 0 ? `: ${each.changes.map(changeWords).join('; ')}` : ''}.`, 'deal', 'deals'),
    stays: [
      ...stayWords(stays, { done: false }),
      ...first(accountsStay, (name) => `The account ${name}, which this file added: used since, or a deal stays there.`, 'account', 'accounts'),
    ],
  }
}

/** "Undone on 12 May 2026 by Tova Lind: 2 deals and 1 account went, 1 deal is as it was before; 1 stayed." */
export function dealsUndoneWords({ at, by, removed, restored, accounts, stayed, unseen }: NonNullable<DealImportRecord['undo']>): string {
  const gone = [removed > 0 ? count(removed, 'deal') : null, accounts > 0 ? count(accounts, 'account') : null].filter(Boolean).join(' and ')
  const parts = [gone ? `${gone} went` : null, restored > 0 ? `${count(restored, 'deal is as it was', 'deals are as they were')} before` : null, stayed.length + unseen > 0 ? `${count(stayed.length + unseen, 'deal')} stayed` : null]
  return `Undone on ${formatDate(at)}${by ? ` by ${by}` : ''}: ${parts.filter(Boolean).join(', ')}.`
}
