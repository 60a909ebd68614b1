'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { AccountHeader } from '@/components/account/account-header'
import { AccountMenu } from '@/components/account/account-menu'
import { AsOfBanner, AsOfControl, InVainBanner } from '@/components/account/as-of'
import { askedInVain, noneByThen } from '@/components/account/as-of-words'
import { OverviewTab } from '@/components/account/overview/overview-tab'
import { AccountTabs } from '@/components/account/tabs/account-tabs'
import { TabHold } from '@/components/account/tabs/tab-hold'
import { accountHref, parseAccountView, showView, tabHref } from '@/components/account/view-params'
import { BriefLink } from '@/components/briefs/brief-link'
import { Trail } from '@/components/frame/trail'
import { accountPageQuery, isReading } from '@/lib/insights/client'
import { count } from '@/lib/shared/format'
import { noteVerbs } from './note-verbs'
import { useAccountActions } from './use-account-actions'
import { useMeetingVerbs } from '@/app/(app)/meetings/use-meeting-verbs'
import { setPersonStandingAction } from '@/app/(app)/people/actions'
import { lazyDialog, lazyPart } from '@/components/ui/lazy-part'

const SameMistakeOffer = lazyPart((orLost) => dynamic(() => orLost(import('@/components/review-teaching/same-mistake-offer').then((module) => module.SameMistakeOffer)), { ssr: false }))
const BeliefDrawer = lazyDialog((orLost) => dynamic(() => orLost(import('@/components/account/belief-drawer').then((module) => module.BeliefDrawer)), { ssr: false }), (props) => props.onClose())
const BeliefsTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/beliefs/beliefs-tab').then((module) => module.BeliefsTab)), { loading: TabHold }))
const TimelineTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/timeline/timeline-tab').then((module) => module.TimelineTab)), { loading: TabHold }))
const CommitteeSection = lazyPart((orLost) => dynamic(() => orLost(import('@/components/people/committee-section').then((module) => module.CommitteeSection)), { loading: TabHold }))
const PeopleTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/people/people-tab').then((module) => module.PeopleTab)), { loading: TabHold }))
const DealsTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/deals/deals-tab').then((module) => module.DealsTab)), { loading: TabHold }))
const InteractionsTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/interactions/interactions-tab').then((module) => module.InteractionsTab)), { loading: TabHold }))
const CrmTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/crm/crm-tab').then((module) => module.CrmTab)), { loading: TabHold }))
const NotesTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/notes/notes-tab').then((module) => module.NotesTab)), { loading: TabHold }))
const ActivityTab = lazyPart((orLost) => dynamic(() => orLost(import('@/components/account/activity/activity-tab').then((module) => module.ActivityTab)), { loading: TabHold }))

type Props = { accountId: string; /** Who reads. */ me: string; asOf: string | null; today: string; members: readonly { id: string; name: string }[] }

export function AccountClient({ accountId, me, asOf, today, members }: Props) {
  const router = useRouter()
  const params = useSearchParams()
  const view = { ...parseAccountView(params), asOf }
  const inVain = asOf === null ? askedInVain(params.get('asOf'), today) : null
  const [pending, startTransition] = useTransition()
  const { data: page } = useQuery(accountPageQuery(accountId, asOf))
  const actions = useAccountActions(accountId)
  const meetings = useMeetingVerbs()
  if (!page) return null

  const beliefHref = (id: string) => accountHref(accountId, { ...view, belief: id })
  const showAsOf = (day: string | null) => startTransition(() => router.push(accountHref(accountId, { ...view, belief: null, asOf: day })))
  const closeDrawer = () => showView(accountId, view, { belief: null })
  const reading = isReading(page)
  const waiting = page.interactions.filter(({ status }) => status === 'queued' || status === 'reading').length
  const earliest = page.interactions.map((interaction) => interaction.at).toSorted()[0] ?? page.firstAt
  const open = [...page.beliefs, ...page.possiblyHeard].find((belief) => belief.id === view.belief)
  const correct = page.live ? (input: Parameters<typeof actions.correctFromList>[0]) => void actions.correctFromList(input) : null

  return (
    <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>
      <Trail label={page.account.name} asOf={page.live ? null : page.asOf} />
      {page.live ? null : <AsOfBanner asOf={page.asOf} onToday={() => showAsOf(null)} />}
      {inVain === null ? null : <InVainBanner words={inVain} onClose={() => showView(accountId, view, {})} />}
      <AccountHeader
        page={page} beliefHref={beliefHref} beliefsHref={tabHref(accountId, view, 'beliefs')}
        actions={<div className="flex gap-2 print:hidden">{page.live ? <BriefLink accountId={accountId} next={page.meetings.coming[0]} /> : null}<AsOfControl key={asOf ?? 'now'} asOf={asOf} today={today} first={earliest} onChange={showAsOf} /><AccountMenu page={page} members={members} actions={actions} /></div>}
      />
      {actions.movedBy === null ? null : <div className="mt-3"><SameMistakeOffer decisionId={actions.movedBy} verbs={actions.sameMistake} onChanged={() => void actions.refresh()} /></div>}
      {reading ? <p role="status" className="mt-3 text-sm text-muted">{count(waiting, 'interaction')} {waiting === 1 ? 'is' : 'are'} being read. This page changes by itself as beliefs are found.</p> : null}
      <AccountTabs page={page} view={view} />
      {view.tab === 'overview' ? <OverviewTab page={page} view={view} reading={reading} beliefHref={beliefHref} actions={actions} correct={correct} meetings={meetings} /> : null}
      {view.tab === 'beliefs' ? <BeliefsTab page={page} view={view} reading={reading} earliest={earliest} correct={correct} /> : null}
      {view.tab === 'timeline' ? <TimelineTab accountId={accountId} none={noneByThen(page)} view={view} beliefHref={beliefHref} onAsOf={showAsOf} /> : null}
      {view.tab === 'people' ? <><div className="pt-5"><CommitteeSection page={page} day={asOf} set={setPersonStandingAction} /></div><PeopleTab page={page} view={view} beliefHref={beliefHref} actions={actions} /></> : null}
      {view.tab === 'deals' ? <DealsTab page={page} view={view} /> : null}
      {view.tab === 'interactions' ? <InteractionsTab page={page} /> : null}
      {view.tab === 'crm' ? <CrmTab page={page} beliefHref={beliefHref} /> : null}
      {view.tab === 'notes' ? <NotesTab accountId={accountId} me={me} verbs={noteVerbs} /> : null}
      {view.tab === 'activity' ? <ActivityTab accountId={accountId} beliefHref={beliefHref} today={today} /> : null}
      {view.belief === null ? null : <BeliefDrawer beliefId={view.belief} asOf={asOf} title={open?.statement ?? 'Belief'} today={page.asOf} beliefHref={beliefHref} actions={page.live ? actions : null} onClose={closeDrawer} />}
    </div>
  )
}
