'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { AccountHeader } from '@/components/account/account-header'
import { AccountMenu } from '@/components/account/account-menu'
import { AsOfBanner, AsOfControl } from '@/components/account/as-of'
import { BeliefSection } from '@/components/account/belief-section'
import { AlignmentSection } from '@/components/account/charts/alignment-section'
import { TimelinesSection } from '@/components/account/charts/timelines-section'
import { DealsSection } from '@/components/account/deals-section'
import { DimensionsSection } from '@/components/account/dimensions-section'
import { DissentSection } from '@/components/account/dissent-section'
import { FadingSection } from '@/components/account/fading-section'
import { InteractionsSection } from '@/components/account/interactions-section'
import { PeopleSection } from '@/components/account/people-section'
import { UnchallengedSection } from '@/components/account/unchallenged-section'
import { accountHref, parseAccountView } from '@/components/account/view-params'
import { Trail } from '@/components/frame/trail'
import { accountPageQuery, isReading } from '@/lib/insights/client'
import { count } from '@/lib/shared/format'
import { useAccountActions } from './use-account-actions'

const SameMistakeOffer = dynamic(() => import('@/components/review-teaching/same-mistake-offer').then((module) => module.SameMistakeOffer), { ssr: false })
const BeliefDrawer = dynamic(() => import('@/components/account/belief-drawer').then((module) => module.BeliefDrawer), { ssr: false })

type Props = { accountId: string; asOf: string | null; today: string; members: readonly { id: string; name: string }[] }

export function AccountClient({ accountId, asOf, today, members }: Props) {
  const router = useRouter()
  const view = { ...parseAccountView(useSearchParams()), asOf }
  const [pending, startTransition] = useTransition()
  const { data: page } = useQuery(accountPageQuery(accountId, asOf))
  const actions = useAccountActions(accountId)
  if (!page) return null

  const beliefHref = (id: string) => accountHref(accountId, { ...view, belief: id })
  const showAsOf = (day: string | null) => startTransition(() => router.push(accountHref(accountId, { ...view, belief: null, asOf: day })))
  const closeDrawer = () => window.history.replaceState(null, '', accountHref(accountId, { ...view, belief: null }))
  const reading = isReading(page)
  const waiting = page.interactions.filter(({ status }) => status === 'queued' || status === 'reading').length
  const empty = page.interactions.length === 0
  const earliest = page.interactions.map((interaction) => interaction.at).toSorted()[0] ?? null
  const open = [...page.beliefs, ...page.possiblyHeard].find((belief) => belief.id === view.belief)

  return (
    <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>
      <Trail label={page.account.name} asOf={page.live ? null : page.asOf} />
      {page.live ? null : <AsOfBanner asOf={page.asOf} onToday={() => showAsOf(null)} />}
      <AccountHeader
        page={page} beliefHref={beliefHref} beliefsHref="#beliefs"
        actions={<div className="flex gap-2"><AsOfControl key={asOf ?? 'now'} asOf={asOf} today={today} first={earliest} onChange={showAsOf} /><AccountMenu page={page} members={members} actions={actions} /></div>}
      />
      {actions.movedBy === null ? null : <div className="mt-3"><SameMistakeOffer decisionId={actions.movedBy} verbs={actions.sameMistake} onChanged={() => void actions.refresh()} /></div>}
      {reading ? <p role="status" className="mt-3 text-sm text-muted">{count(waiting, 'interaction')} {waiting === 1 ? 'is' : 'are'} being read. This page changes by itself as beliefs are found.</p> : null}
      {/* On a phone people and dissent come before the charts. */}
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_304px] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-8">
          {empty ? null : <DimensionsSection page={page} view={view} beliefHref={beliefHref} />}
          <UnchallengedSection page={page} beliefHref={beliefHref} />
          <BeliefSection page={page} view={view} reading={reading} correct={page.live ? (input) => void actions.correctFromList(input) : null} />
        </div>
        <aside aria-label="Beside the beliefs" className="flex min-w-0 flex-col gap-8 lg:row-span-2">
          <DealsSection deals={page.deals} today={page.asOf} live={page.live} />
          <PeopleSection page={page} actions={actions} />
          <DissentSection page={page} beliefHref={beliefHref} />
          <FadingSection page={page} beliefHref={beliefHref} />
          <InteractionsSection accountId={accountId} interactions={page.interactions} today={page.asOf} />
        </aside>
        <div className="flex min-w-0 flex-col gap-8">
          {empty ? null : <AlignmentSection page={page} />}
          <TimelinesSection page={page} beliefHref={beliefHref} />
        </div>
      </div>
      {view.belief === null ? null : <BeliefDrawer beliefId={view.belief} asOf={asOf} title={open?.statement ?? 'Belief'} today={page.asOf} beliefHref={beliefHref} actions={page.live ? actions : null} onClose={closeDrawer} />}
    </div>
  )
}
