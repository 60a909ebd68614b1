'use client'

import { type ReactNode, useState } from 'react'
import type { DealImportView } from '@/lib/ingest/types'
import { count, formatNumber } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { changeWords, dealWords } from './deal-words'

/** What bringing in a file of deals would do, what needs a look first. */
export function DealPreview({ view: { accounts, created, changed, faults, strangers, unread } }: { view: DealImportView }) {
  return (
    <div className="flex flex-col gap-5 text-sm">
      <Lines title="Left out" items={faults} label={({ line, problem, remedy }) => <><span className="font-medium">Line {formatNumber(line)}:</span> {problem} <span className="text-muted">{remedy}</span></>} />
      <Lines title="Owners who are not members here" items={strangers} label={({ owner, lines }) => <><bdi className="font-medium">{owner}</bdi>, on {count(lines, 'line')}: <span className="text-muted">their new deals are given to you; deals that are here already keep their owner.</span></>} />
      <Lines title="Accounts to be added" items={accounts} label={({ name, owner }) => <><bdi className="font-medium">{name}</bdi> <span className="text-muted">{owner ? `owned by ${owner}` : 'owned by nobody'}</span></>} />
      <Lines title="Changed deals" items={changed} label={({ account, name, changes }) => <><bdi className="font-medium">{name}</bdi> <span className="text-muted">of <bdi>{account}</bdi>:</span> {changes.map(changeWords).join('; ')}</>} />
      <Lines title="New deals" items={created} label={({ account, name, ...facts }) => <><bdi className="font-medium">{name}</bdi> <span className="text-muted">of <bdi>{account}</bdi>:</span> {dealWords(facts)}</>} />
      {unread.length > 0 ? <p className="text-xs text-muted">Columns that are not read: {unread.join(', ')}.</p> : null}
    </div>
  )
}

const FIRST = 8

/** A titled list that shows its first lines, and all of them when asked. */
function Lines<T>({ title, items, label }: { title: string; items: readonly T[]; label: (item: T) => ReactNode }) {
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const shown = all || items.length <= FIRST + 1 ? items : items.slice(0, FIRST)
  return (
    <section aria-label={title}>
      <h3 className="border-b border-line pb-1 text-sm font-semibold">{title} <span className="font-normal text-muted">{formatNumber(items.length)}</span></h3>
      <ul className="divide-y divide-line">{shown.map((item, place) => <li key={place} className="py-1.5 break-words">{label(item)}</li>)}</ul>
      {shown.length < items.length ? <Button variant="link" className="text-sm" onClick={() => setAll(true)}>Show all {formatNumber(items.length)}</Button> : null}
    </section>
  )
}
