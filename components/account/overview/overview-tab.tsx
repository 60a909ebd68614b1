'use client'

import type { AccountPage } from '@/lib/insights/types'
import type { CorrectionInput } from '@/lib/review/types'
import type { AccountActions } from '../account-actions'
import { ActionsSection } from '../actions-section'
import { AlignmentSection } from '../charts/alignment-section'
import { DealsSection } from '../deals-section'
import { DimensionsSection } from '../dimensions-section'
import { DissentSection } from '../dissent-section'
import { FadingSection } from '../fading-section'
import { InteractionsSection } from '../interactions-section'
import { MeetingsSection } from '../../meetings/meetings-section'
import type { MeetingVerbs } from '../../meetings/meeting-verbs'
import { PeopleSection } from '../people/people-section'
import { UnchallengedSection } from '../unchallenged-section'
import type { AccountView } from '../view-params'
import { FirstBeliefs } from './first-beliefs'
import { Standing } from './standing'
import { WarningsSection } from './warnings-section'
import { WhatMoved } from './what-moved'

type Props = {
  page: AccountPage
  view: AccountView
  reading: boolean
  beliefHref: (id: string) => string
  actions: AccountActions
  correct: ((input: CorrectionInput) => void) | null
  meetings: MeetingVerbs
}

/** The answer in the first screenful, and what it rests on below. */
export function OverviewTab({ page, view, reading, beliefHref, actions, correct, meetings }: Props) {
  const empty = page.interactions.length === 0
  return (
    <>
      <div className={empty ? '' : 'mt-5'}><Standing accountId={page.account.id} clauses={page.standing} view={view} /></div>
      {/* On a phone people and dissent come before the chart. */}
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_304px] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-8">
          <WarningsSection page={page} view={view} beliefHref={beliefHref} />
          <UnchallengedSection page={page} beliefHref={beliefHref} />
          {empty ? null : <DimensionsSection page={page} view={view} beliefHref={beliefHref} />}
          <WhatMoved page={page} beliefHref={beliefHref} />
          <FirstBeliefs page={page} view={view} reading={reading} correct={correct} />
        </div>
        <aside aria-label="Beside the beliefs" className="flex min-w-0 flex-col gap-8 lg:row-span-2">
          {page.live ? <MeetingsSection page={page} view={view} verbs={meetings} /> : null}
          <ActionsSection page={page} />
          <DealsSection deals={page.deals} today={page.asOf} live={page.live} />
          <DissentSection page={page} beliefHref={beliefHref} />
          <PeopleSection page={page} view={view} actions={actions} />
          <FadingSection page={page} beliefHref={beliefHref} />
          <InteractionsSection page={page} view={view} />
        </aside>
        {empty ? null : <AlignmentSection page={page} view={view} />}
      </div>
    </>
  )
}
