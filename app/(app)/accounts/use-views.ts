'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ViewsMenuProps } from '@/components/accounts/views-label'
import { actionProblem, type ActionProblem } from '@/components/frame/action-problem'
import { useToast } from '@/components/ui/toast'
import { viewKeys, viewsQuery } from '@/lib/crm/client'
import type { SavedViewRow } from '@/lib/crm/types'
import { accountsHref, accountsParams, type AccountsQuery, DEFAULT_ACCOUNTS, PLAIN_VIEW } from '@/lib/insights/client'
import { removeViewAction, saveViewAction, setDefaultViewAction } from './actions'

type Naming = { view: SavedViewRow | null }

type Views = {
  /** What stays in the address when the list is narrowed or ordered anew. */
  stay: string | undefined
  menu: ViewsMenuProps
  /** The dialog that asks for a name: of a new view, or of one that has another. */
  naming: Naming | null
  closeNaming: () => void
  keep: (name: string, shared: boolean) => Promise<ActionProblem | null>
}

/** The saved views of the list: which one is open, and what can be done with it. */
export function useViews(query: AccountsQuery, view: string | undefined): Views {
  const queries = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const [naming, setNaming] = useState<Naming | null>(null)
  const views = useQuery(viewsQuery()).data ?? []
  const params = accountsParams(query).toString()
  const current = views.find(({ id }) => id === view) ?? null
  const opensWith = views.some(({ isDefault }) => isDefault)
  // A bare address would lead whoever opens with a saved view back to that one.
  const plain = opensWith ? PLAIN_VIEW : undefined

  const hrefOf = (saved: SavedViewRow | null): string =>
    saved === null ? accountsHref(DEFAULT_ACCOUNTS, plain) : `/accounts?${[saved.params, `view=${saved.id}`].filter(Boolean).join('&')}`
  const go = (href: string) => router.push(href as Parameters<typeof router.push>[0])
  const complain = (problem: ActionProblem) => toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
  const settled = async (outcome: Parameters<typeof actionProblem>[0], done: string, action?: { label: string; run: () => void }) => {
    const problem = actionProblem(outcome)
    await queries.invalidateQueries({ queryKey: viewKeys.all })
    if (problem) complain(problem)
    else toast({ message: done, ...(action ? { action } : {}) })
    return problem === null
  }

  const keep: Views['keep'] = async (name, shared) => {
    const renamed = naming?.view
    const outcome = await saveViewAction({ name, shared, ...(renamed ? { viewId: renamed.id, params: renamed.params } : { params }) }).catch(() => undefined)
    const problem = actionProblem(outcome)
    if (problem) return problem
    await queries.invalidateQueries({ queryKey: viewKeys.all })
    toast({ message: `Saved as “${name}”.` })
    const id = outcome?.data?.viewId
    if (id && !renamed) go(accountsHref(query, id))
    return null
  }
  const onSave = async (saved: SavedViewRow, shared: boolean) => {
    const changed = shared === saved.shared
    const outcome = await saveViewAction({ viewId: saved.id, name: saved.name, shared, params: changed ? params : saved.params }).catch(() => undefined)
    await settled(outcome, changed ? `“${saved.name}” is saved as it stands.` : shared ? `“${saved.name}” is shared with everybody.` : `“${saved.name}” is yours alone.`)
  }
  const onRemove = async (saved: SavedViewRow) => {
    const again = () => void saveViewAction({ name: saved.name, shared: saved.shared, params: saved.params }).catch(() => undefined).then((outcome) => settled(outcome, `“${saved.name}” is back.`))
    const gone = await settled(await removeViewAction({ viewId: saved.id }).catch(() => undefined), `“${saved.name}” is deleted.`, saved.mine ? { label: 'Undo', run: again } : undefined)
    if (gone) go(hrefOf(null))
  }
  const onDefault = async (saved: SavedViewRow | null) => {
    await settled(await setDefaultViewAction({ viewId: saved?.id ?? null }).catch(() => undefined), saved ? `Your list opens with “${saved.name}”.` : 'Your list opens with all accounts.')
  }
  const onCopy = () => void navigator.clipboard.writeText(location.href).then(
    () => toast({ message: 'The link is copied. Whoever opens it sees what they may see.' }),
    () => toast({ message: 'The link could not be copied.', detail: 'Copy it from the address bar.', tone: 'problem' }),
  )
  return {
    stay: current?.id ?? plain, naming, closeNaming: () => setNaming(null), keep,
    menu: {
      views, current, edited: current !== null && current.params !== params, hrefOf, onCopy, onSaveAs: () => setNaming({ view: null }), onRename: (saved) => setNaming({ view: saved }),
      onSave: (saved, shared) => void onSave(saved, shared), onDefault: (saved) => void onDefault(saved), onRemove: (saved) => void onRemove(saved),
    },
  }
}
