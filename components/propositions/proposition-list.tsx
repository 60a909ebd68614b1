'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { PropositionsPage } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { EmptyState } from '../atoms/empty-state'
import { DIMENSION_WORDS } from '../atoms/words'
import { Button } from '../ui/button'
import { PropositionDialog } from './proposition-dialog'
import { PropositionItem } from './proposition-item'
import type { PropositionVerbs } from './verbs'

type Props = { page: PropositionsPage; verbs: PropositionVerbs; segment: string | null }

/** Value propositions by dimension, in their order; retired ones folded away. */
export function PropositionList({ page, verbs, segment }: Props) {
  const [adding, setAdding] = useState<Dimension | null>(null)
  const { account, propositions, segments, may } = page
  const fitting = propositions.filter((each) => segment === null || each.segment === null || each.segment.toLowerCase() === segment.toLowerCase())
  const inUse = fitting.filter(({ retired }) => !retired)
  const retired = fitting.filter((each) => each.retired)
  const missing = DIMENSIONS.filter((dimension) => !inUse.some((each) => each.dimension === dimension))
  const can = may.change ? verbs : null
  const add = can ? <Button variant="primary" onClick={() => setAdding('value')}><Plus aria-hidden />New value proposition</Button> : null
  return (
    <>
      {account ? <p className="pt-4 text-sm text-muted">For <Link href={`/accounts/${account.id}`} className="link text-ink" dir="auto">{account.name}</Link> alone, beside those that hold for every customer. <Link href="/propositions" className="link">Show these</Link></p> : null}
      {inUse.length === 0 ? (
        <EmptyState title={account ? 'Nothing is offered to this account alone' : 'No value propositions yet'} action={add}>
          {account ? 'What holds for every customer holds here, too.' : 'Say what must be true for a customer to buy, and what proves it: alignment then tells how far their beliefs support it, and every objection what to bring.'}
          {can ? null : ' Managers and admins keep them.'}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2 pt-4"><p className="text-xs text-muted">{count(inUse.length, 'value proposition')}, {count(inUse.reduce((sum, each) => sum + each.proofPoints.filter((point) => !point.retired).length, 0), 'proof point')}</p>{add}</div>
          {DIMENSIONS.map((dimension) => {
            const of = inUse.filter((each) => each.dimension === dimension)
            return of.length === 0 ? null : (
              <section key={dimension} aria-labelledby={`dimension-${dimension}`} className="mt-6">
                <h2 id={`dimension-${dimension}`} className="border-b border-line pb-2">{DIMENSION_WORDS[dimension]}</h2>
                <ol>{of.map((each, n) => <PropositionItem key={each.id} proposition={each} first={n === 0} last={n === of.length - 1} account={account} segments={segments} verbs={can} />)}</ol>
              </section>
            )
          })}
          {missing.length > 0 && !account ? (
            <p className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
              <span>Nothing is offered yet in</span>
              {missing.map((dimension) => can ? <Button key={dimension} variant="link" onClick={() => setAdding(dimension)}>{DIMENSION_WORDS[dimension]}</Button> : <span key={dimension}>{DIMENSION_WORDS[dimension]}</span>)}
            </p>
          ) : null}
        </>
      )}
      {retired.length > 0 ? (
        <details className="mt-8">
          <summary className="text-sm text-muted hover:text-ink">{count(retired.length, 'retired value proposition')}</summary>
          <ul className="pt-2">
            {retired.map((each) => (
              <li key={each.id} className="flex items-center justify-between gap-3 border-b border-line py-2 text-sm text-muted">
                <span dir="auto">{each.statement} <span className="text-xs">({DIMENSION_WORDS[each.dimension].toLowerCase()})</span></span>
                {can ? <Button size="sm" onClick={() => void can.retire(each.id, false)}>Use again</Button> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {!account && page.accounts.length > 0 ? (
        <section aria-labelledby="own-title" className="mt-10">
          <h2 id="own-title" className="border-b border-line pb-2">For single accounts</h2>
          <ul className="columns-1 gap-8 pt-2 sm:columns-2 lg:columns-3">
            {page.accounts.map((each) => <li key={each.id} className="py-1 text-sm"><Link href={`/propositions?account=${each.id}`} className="link" dir="auto">{each.name}</Link> <span className="text-xs text-muted">{each.propositions} of its own</span></li>)}
          </ul>
        </section>
      ) : null}
      {adding && can ? <PropositionDialog of={adding} account={account} segments={segments} save={can.save} onClose={() => setAdding(null)} /> : null}
    </>
  )
}
