'use client'

import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RowVerbs } from '@/components/accounts/accounts-row'
import { actionProblem, type ActionProblem } from '@/components/frame/action-problem'
import { useToast } from '@/components/ui/toast'
import { accountKeys, type AccountsPage } from '@/lib/insights/client'
import type { AccountRow } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { changeOwnersAction, followAccountAction, undoOwnerChangeAction } from './actions'

type Owner = { id: string; name: string } | null

type Rows = {
  chosen: ReadonlySet<string>
  clear: () => void
  verbs: RowVerbs & { chooseAll: (chosen: boolean) => void }
  changeOwner: (accounts: readonly AccountRow[], owner: Owner) => Promise<ActionProblem | null>
}

const isList = (data: unknown): data is InfiniteData<AccountsPage> => typeof data === 'object' && data !== null && 'pages' in data

/** What is done with rows: they change at once, in every list that was read, and change back where the server refuses. */
export function useRows(rows: readonly AccountRow[]): Rows {
  const queries = useQueryClient()
  const toast = useToast()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState(0)

  return useMemo(() => {
    const patch = (ids: ReadonlySet<string>, change: (row: AccountRow) => AccountRow) => queries.setQueriesData<unknown>({ queryKey: accountKeys.lists() }, (data: unknown) => (
      isList(data) ? { ...data, pages: data.pages.map((page) => (page.rows.some(({ id }) => ids.has(id)) ? { ...page, rows: page.rows.map((row) => (ids.has(row.id) ? change(row) : row)) } : page)) } : data
    ))
    const complain = (problem: ActionProblem) => toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })

    const follow = async (row: AccountRow, followed: boolean) => {
      patch(new Set([row.id]), (each) => ({ ...each, followed }))
      const problem = actionProblem(await followAccountAction({ accountId: row.id, follow: followed }).catch(() => undefined))
      if (!problem) return
      patch(new Set([row.id]), (each) => ({ ...each, followed: !followed }))
      complain(problem)
    }
    const undo = async (batchId: string, before: ReadonlyMap<string, Owner>) => {
      const outcome = await undoOwnerChangeAction({ batchId }).catch(() => undefined)
      const problem = actionProblem(outcome)
      if (problem) return complain(problem)
      patch(new Set(before.keys()), (row) => ({ ...row, owner: before.get(row.id) ?? null }))
      toast({ message: `Taken back: ${count(outcome?.data?.changed ?? 0, 'account has its', 'accounts have their')} former owner.` })
    }
    const changeOwner: Rows['changeOwner'] = async (accounts, owner) => {
      const outcome = await changeOwnersAction({ accountIds: accounts.map(({ id }) => id), ownerId: owner?.id ?? null }).catch(() => undefined)
      const problem = actionProblem(outcome)
      if (problem || !outcome?.data) return problem
      const { batchId, changed } = outcome.data
      const before = new Map(accounts.filter(({ id }) => changed.includes(id)).map((row) => [row.id, row.owner]))
      patch(new Set(changed), (row) => ({ ...row, owner }))
      setChosen(new Set())
      toast({ message: `${count(changed.length, 'account')} now ${changed.length === 1 ? 'belongs' : 'belong'} to ${owner?.name ?? 'nobody'}.`, action: { label: 'Undo', run: () => void undo(batchId, before) }, stay: 12_000 })
      return null
    }
    return {
      chosen, changeOwner, clear: () => setChosen(new Set()),
      verbs: {
        follow: (row, followed) => void follow(row, followed),
        choose: (index, on, range) => {
          const [from, to] = range ? [Math.min(anchor, index), Math.max(anchor, index)] : [index, index]
          setAnchor(index)
          setChosen((before) => withRange(before, rows.slice(from, to + 1).map(({ id }) => id), on))
        },
        chooseAll: (on) => setChosen(on ? new Set(rows.map(({ id }) => id)) : new Set()),
      },
    }
  }, [queries, toast, rows, chosen, anchor])
}

function withRange(before: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const after = new Set(before)
  for (const id of ids) {
    if (on) after.add(id)
    else after.delete(id)
  }
  return after
}
