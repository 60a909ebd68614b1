'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { accountKeys, setUpKeys, setUpQuery } from '@/lib/insights/client'
import { Trail } from '../frame/trail'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { useToast } from '../ui/toast'
import { BringAccounts, type AccountVerbs } from './bring-accounts'
import { Checklist } from './checklist'
import { ForYou } from './for-you'
import { PickAccounts } from './pick-accounts'
import { PickedAccounts, type ConversationVerbs } from './picked-accounts'

export type SetUpVerbs = ConversationVerbs & AccountVerbs & {
  pick: (input: { accountIds: string[]; picked: boolean }) => Promise<unknown>
  hide: (hidden: boolean) => Promise<unknown>
}

/** From an empty workspace to the first models: bring accounts, pick those to begin with, give them their conversations. */
export function SetUpPage({ verbs }: { verbs: SetUpVerbs }) {
  const client = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const { data: view } = useQuery(setUpQuery())
  if (!view) return <div aria-busy="true" className="pt-5"><Skeleton className="h-64 w-full" /></div>

  // The line above every page tells the same.
  const look = () => { void client.invalidateQueries({ queryKey: setUpKeys.all }); void client.invalidateQueries({ queryKey: accountKeys.all }); router.refresh() }
  const run = (verb: Promise<unknown>) => void verb.catch((error: unknown) => toast({ message: error instanceof Error ? error.message : 'That did not work.', tone: 'problem' })).finally(look)
  const done = view.steps.filter((step) => step.done).length
  // Others brought accounts before them: what is there comes first.
  const joined = !view.mayPick && view.steps.some(({ key, done: is }) => key === 'accounts' && is)
  const over = done === view.steps.length
  return (
    <div className="mx-auto w-full max-w-3xl pt-5 pb-16">
      <Trail label="First steps" />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>First steps</h1>
          <p role="status" className="mt-1 text-sm text-muted">{over ? 'All is done: this goes away by itself. ' : `${done} of ${view.steps.length} done, shared by everybody here. `}{over ? <Link href="/accounts" className="link">Go to the accounts</Link> : null}</p>
        </div>
        {over ? null : <Button variant="ghost" className="max-sm:-ms-3" onClick={() => run(verbs.hide(!view.hidden))}>{view.hidden ? 'Show above each page' : 'Hide from my pages'}</Button>}
      </div>
      <ForYou view={view} />
      <div className="mt-4"><Checklist steps={view.steps} /></div>

      {joined ? null : <Part id="accounts" title="Bring your accounts"><BringAccounts verbs={verbs} onDone={look} /></Part>}
      {view.mayPick ? <Part id="picked" title="Pick the accounts to begin with"><PickAccounts view={view} pick={(id, picked) => run(verbs.pick({ accountIds: [id], picked }))} /></Part> : null}
      <Part id="conversations" title="Give each its conversations"><span id="opened" /><PickedAccounts view={view} verbs={verbs} onChange={look} /></Part>
      {joined ? <Part id="accounts" title="Add accounts of your own"><BringAccounts verbs={verbs} onDone={look} /></Part> : null}
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return <section aria-labelledby={`${id}-title`} id={id} className="mt-10 scroll-mt-16"><h2 id={`${id}-title`} className="border-b border-line pb-2">{title}</h2><div className="pt-1">{children}</div></section>
}
