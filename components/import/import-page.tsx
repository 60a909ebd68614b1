'use client'

import { useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { accountKeys, setUpKeys } from '@/lib/insights/client'
import { BringAccounts, type AccountVerbs } from '../onboarding/bring-accounts'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs'
import type { AccountChoice } from './account-picker'
import { BringDeals } from './bring-deals'
import { EarlierImports } from './earlier-imports'
import { ImportDesk, type ImportVerbs } from './import-desk'
import { lazyPart } from '../ui/lazy-part'

// Wanted where an earlier file is looked at.
const DealImport = lazyPart((orLost) => dynamic(() => orLost(import('./deal-import').then((module) => module.DealImport)), { ssr: false }))

type Props = { account: AccountChoice | null; verbs: ImportVerbs; accounts: AccountVerbs; undoDeals: (input: { importId: string }) => Promise<unknown>; today: string }

/** Everything that is brought in: conversations of an account, and what a CRM holds. The address says which. */
export function ImportPage({ account, verbs, accounts, undoDeals, today }: Props) {
  const client = useQueryClient()
  const params = useSearchParams()
  const part = params.get('part') === 'crm' ? 'crm' : 'conversations'
  const [importId, dealsId] = [params.get('import'), params.get('deals')]
  const show = (next: string) => {
    const wanted = new URLSearchParams(window.location.search)
    if (next === 'crm') wanted.set('part', 'crm')
    else wanted.delete('part')
    window.history.replaceState(null, '', wanted.size > 0 ? `?${wanted}` : window.location.pathname)
  }
  const look = () => { void client.invalidateQueries({ queryKey: accountKeys.all }); void client.invalidateQueries({ queryKey: setUpKeys.all }) }
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 py-4">
      <h1>Import</h1>
      <Tabs value={part} onValueChange={show}>
        <TabsList aria-label="What to bring in">
          <TabsTrigger value="conversations">Conversations</TabsTrigger>
          <TabsTrigger value="crm">Accounts and deals</TabsTrigger>
        </TabsList>
        {/* Files on their way go on while the other part is looked at. */}
        <TabsContent value="conversations" forceMount className="pt-5 data-[state=inactive]:hidden"><ImportDesk account={account} verbs={verbs} today={today} /></TabsContent>
        <TabsContent value="crm" className="flex flex-col gap-10 pt-5">
          {dealsId ? <DealImport key={dealsId} importId={dealsId} onUndo={() => undoDeals({ importId: dealsId })} /> : null}
          <section aria-labelledby="bring-deals"><h2 id="bring-deals" className="mb-3">Deals, with their accounts</h2><BringDeals /></section>
          <section aria-labelledby="bring-accounts"><h2 id="bring-accounts" className="border-b border-line pb-2">Accounts alone</h2><BringAccounts verbs={accounts} onDone={look} /></section>
        </TabsContent>
      </Tabs>
      <div className="pt-6 empty:hidden"><EarlierImports besides={part === 'crm' ? dealsId : importId} /></div>
    </div>
  )
}
