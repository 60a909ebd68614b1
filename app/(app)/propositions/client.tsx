'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { CoverageTab } from '@/components/propositions/coverage-tab'
import { ProofTab } from '@/components/propositions/proof-tab'
import { PropositionList } from '@/components/propositions/proposition-list'
import { Trail } from '@/components/frame/trail'
import { intoSight } from '@/components/ui/into-sight'
import { coverageParams, type ObjectionsQuery } from '@/lib/insights/client'
import type { PropositionsPage } from '@/lib/insights/types'
import type { PropositionsParams, Tab } from './search-params'
import { usePropositionVerbs } from './use-proposition-verbs'
import { lazyDialog } from '@/components/ui/lazy-part'

const BeliefDrawer = lazyDialog((orLost) => dynamic(() => orLost(import('@/components/account/belief-drawer').then((module) => module.BeliefDrawer)), { ssr: false }), (props) => props.onClose())

const TAB_WORDS: Record<Tab, string> = { list: 'Propositions', coverage: 'Coverage', proof: 'Proof against objections' }

type Props = { page: PropositionsPage; params: PropositionsParams; members: readonly { id: string; name: string }[]; today: string }

type Address = '/propositions' | `/propositions?${string}`

function hrefOf(tab: Tab, query: ObjectionsQuery, belief: string | null = null): Address {
  const params = coverageParams(query)
  if (tab !== 'list') params.set('tab', tab)
  if (belief) params.set('belief', belief)
  return params.size > 0 ? `/propositions?${params.toString()}` : '/propositions'
}

export function PropositionsClient({ page, params, members, today }: Props) {
  const router = useRouter()
  const verbs = usePropositionVerbs()
  const [pending, startTransition] = useTransition()
  const belief = useSearchParams().get('belief')
  const { tab, query } = params
  const show = (next: ObjectionsQuery) => startTransition(() => router.replace(hrefOf(tab, next), { scroll: false }))
  const beliefHref = (id: string) => hrefOf(tab, query, id)
  const close = () => window.history.replaceState(null, '', hrefOf(tab, query))
  return (
    <div className="pt-5">
      {page.account ? <Trail label={page.account.name} /> : null}
      <h1>{page.account ? <span dir="auto">Value propositions for {page.account.name}</span> : 'Value propositions'}</h1>
      {page.account ? null : (
        <nav aria-label="Value propositions" className="mt-3 flex gap-5 overflow-x-auto border-b border-line">
          {(Object.keys(TAB_WORDS) as Tab[]).map((each) => <Link key={each} href={hrefOf(each, {})} className="tab -mb-px" {...(each === tab ? { 'aria-current': 'page' as const, ref: intoSight } : {})}>{TAB_WORDS[each]}</Link>)}
        </nav>
      )}
      {tab === 'coverage' && !page.account ? <CoverageTab page={page} query={query} members={members} beliefHref={beliefHref} onChange={show} pending={pending} />
        : tab === 'proof' && !page.account ? <ProofTab page={page} query={query} members={members} today={today} beliefHref={beliefHref} onChange={show} pending={pending} verbs={verbs} />
        : <PropositionList page={page} verbs={verbs} segment={query.segment ?? null} />}
      {belief ? <BeliefDrawer beliefId={belief} asOf={null} title="Belief" today={today} beliefHref={beliefHref} actions={null} onClose={close} /> : null}
    </div>
  )
}
