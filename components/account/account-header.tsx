'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { AccountPage } from '@/lib/insights/types'
import { formatAlignment, formatDate, formatInterval, formatShare, isoDay } from '@/lib/shared/format'
import { AlignmentFigure } from '../atoms/alignment-figure'
import { ShallowLink } from '../atoms/shallow-link'
import { notEnough } from '../atoms/words'
import { NextMeeting } from '../meetings/next-meeting'
import { FigureExplainer } from './figure-explainer'

type Props = { page: AccountPage; beliefHref: (id: string) => string; beliefsHref: string; actions: ReactNode }

/** The answer in the first screenful: who they are, how aligned, which way it goes and why. */
export function AccountHeader({ page, beliefHref, beliefsHref, actions }: Props) {
  const { account, alignment, asOf } = page
  const { overall, trend, decisionMaker, blockedBy, consensus } = alignment
  const lastHeard = page.people.find(({ key }) => key === decisionMaker?.holderKey)?.lastHeard ?? null
  const explained = { accountId: account.id, asOf: page.live ? null : isoDay(asOf), href: beliefsHref, today: asOf }
  return (
    <header className="pt-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1 dir="auto" className="text-balance">{account.name}</h1>
          <p className="text-sm text-muted">
            {account.owner ? `${account.owner.name} owns this account` : 'Nobody owns this account'}
            {account.segment ? ` · ${account.segment}` : ''}
            {account.parent ? <> · part of <Link href={`/accounts/${account.parent.id}`} className="link">{account.parent.name}</Link></> : null}
            {account.domain ? ` · ${account.domain}` : ''}
          </p>
        </div>
        {actions}
      </div>
      {page.meetings.coming[0] ? <NextMeeting meeting={page.meetings.coming[0]} now={asOf} /> : null}
      <div className="mt-4 grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,auto)_minmax(0,1fr)]">
        <div id="alignment">
          <h2 className="text-xs/4 font-medium text-muted">Alignment</h2>
          <FigureExplainer {...explained} of="overall" name="Alignment" figure={overall} value={overall.value}>
            <AlignmentFigure size="page" value={overall.value} interval={overall.interval} trend={trend} spark={alignment.series.map((point) => ({ at: point.at, value: point.overall }))} today={asOf} />
          </FigureExplainer>
          {overall.value === null && trend.trend === 'silent' ? <p className="text-xs text-muted">{notEnough(trend.missing)}</p> : null}
        </div>
        <dl className="flex flex-wrap items-start gap-x-8 gap-y-3 text-sm">
          {blockedBy ? (
            <Fact term="Blocked by"><ShallowLink href={beliefHref(blockedBy.beliefId)} className="link font-medium text-away">{blockedBy.name}</ShallowLink></Fact>
          ) : null}
          <Fact term="Decision maker">
            {!decisionMaker ? <span className="text-muted">not known yet</span> : (
              <>
                {decisionMaker.name}:{' '}
                {!decisionMaker.heard ? <span className="text-muted">{lastHeard === null ? 'never heard' : `no stance heard, last spoke ${formatDate(lastHeard, asOf)}`}</span> : decisionMaker.figure.value === null ? <span className="text-muted">not enough evidence yet</span> : (
                  <FigureExplainer {...explained} of="decision_maker" name={`Alignment of ${decisionMaker.name}`} figure={decisionMaker.figure} value={decisionMaker.figure.value}><span className="font-medium">{formatAlignment(decisionMaker.figure.value)}</span> <span className="text-muted">{formatInterval(decisionMaker.figure.interval)}</span></FigureExplainer>
                )}
              </>
            )}
          </Fact>
          <Fact term="Consensus">
            {consensus === null ? <span className="text-muted">known once two people are heard</span> : (
              <FigureExplainer {...explained} of="consensus" name="Consensus" figure={null} value={consensus}>
                <span className="font-medium">{formatShare(consensus)}</span> <span className="text-muted">{consensus >= 0.8 ? 'they agree' : consensus >= 0.6 ? 'some disagree' : 'they disagree'}</span>
              </FigureExplainer>
            )}
          </Fact>
        </dl>
      </div>
    </header>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return <div><dt className="text-xs text-muted">{term}</dt><dd>{children}</dd></div>
}
