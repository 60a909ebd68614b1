'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { ObjectionRow, ProofPointView, PropositionView } from '@/lib/insights/types'
import { count, formatConfidence, formatDate, formatInterval } from '@/lib/shared/format'
import { ShallowLink } from '../atoms/shallow-link'
import { StanceGlyph } from '../atoms/stance-glyph'
import { DIMENSION_WORDS } from '../atoms/words'
import { Button } from '../ui/button'
import { LinkDialog } from './link-dialog'
import type { PropositionVerbs } from './verbs'
import { beforeAfterWords, broughtWords, VERDICT_SENTENCES, VERDICT_WORDS } from './words'

/** As many proof points as one reads at a glance. */
const NAMED = 2

type Props = {
  row: ObjectionRow
  /** Propositions with proof points in use, those that fit it first. */
  offered: readonly PropositionView[]
  points: ReadonlyMap<string, ProofPointView>
  today: string
  beliefHref: (id: string) => string
  verbs: Pick<PropositionVerbs, 'link' | 'unlink'>
}

/** An objection, the proof points that met it, and what became of it; or what could be brought. */
export function ObjectionItem({ row, offered, points, today, beliefHref, verbs }: Props) {
  const [linking, setLinking] = useState(false)
  const toBring = row.toBring.flatMap((id) => points.get(id) ?? [])
  const closed = row.status === 'resolved' || row.status === 'superseded'
  const mayBring = row.mayLink && !closed && offered.length > 0
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line py-(--card-y) last:border-b-0 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="grid min-w-0 grid-cols-[10px_minmax(0,1fr)] gap-x-3 self-start">
        <StanceGlyph stance="negative" className="mt-[5px]" />
        <div className="min-w-0">
          <ShallowLink href={beliefHref(row.beliefId)} data-row dir="auto" className={`link-quiet -my-0.5 block py-0.5 text-base pointer-coarse:-mt-3 pointer-coarse:-mb-2 pointer-coarse:pt-3 pointer-coarse:pb-2 ${closed ? 'text-muted line-through decoration-line-strong' : ''}`}>{row.statement}</ShallowLink>
          <p className="text-xs text-muted">
            {row.holder} · <Link href={`/accounts/${row.accountId}`} className="link" dir="auto">{row.accountName}</Link> · {DIMENSION_WORDS[row.dimension].toLowerCase()}
          </p>
          <p className="text-xs text-muted">
            {row.confidence === null ? `said once, ${formatDate(row.lastSeen, today)}` : `${formatConfidence(row.confidence)}${row.interval ? ` (${formatInterval(row.interval)})` : ''}, ${count(row.observations, 'observation')}, last ${formatDate(row.lastSeen, today)}`}
            {row.status === 'resolved' ? ' · resolved' : row.status === 'superseded' ? ' · given up' : row.status === 'contested' ? ' · contested' : ''}
          </p>
        </div>
      </div>
      <div className="min-w-0 text-sm">
        {row.meetings.length > 0 ? (
          <ul className="flex flex-col gap-2">
            {row.meetings.map((meeting) => (
              <li key={meeting.proofPointId}>
                <p><span className="text-muted">Met: </span><span dir="auto">{points.get(meeting.proofPointId)?.statement ?? 'a proof point of this account alone'}</span></p>
                <p className="text-xs text-muted">
                  <strong className="font-medium text-ink" title={VERDICT_SENTENCES[meeting.verdict]}>{VERDICT_WORDS[meeting.verdict]}</strong>{' · '}{beforeAfterWords(meeting)}
                  {' · '}{meeting.interactionId ? <Link href={`/interactions/${meeting.interactionId}`} className="link">{broughtWords(meeting, today)}</Link> : broughtWords(meeting, today)}
                  {meeting.linkId && row.mayLink ? <> · <Button variant="link" className="text-xs" onClick={() => void verbs.unlink(meeting.linkId ?? '')}>Take back</Button></> : null}
                </p>
              </li>
            ))}
          </ul>
        ) : <p className="text-muted">{toBring.length === 0 ? <>No proof point fits it{row.mayLink ? <>: <Link href={`/propositions?account=${row.accountId}`} className="link">add one</Link></> : '.'}</> : 'Nothing was brought up against it yet.'}</p>}
        {toBring.length > 0 || mayBring ? (
          <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            {toBring.length === 0 ? <span /> : <ul className="min-w-0 flex-1 text-xs text-muted">
              {toBring.slice(0, NAMED).map((point) => <li key={point.id}>Bring: <span className="text-ink" dir="auto">{point.statement}</span></li>)}
              {toBring.length > NAMED ? <li>and {count(toBring.length - NAMED, 'other')}</li> : null}
            </ul>}
            {mayBring ? <Button size="sm" onClick={() => setLinking(true)}>We brought this up…</Button> : null}
          </div>
        ) : null}
      </div>
      {linking ? <LinkDialog objection={row} propositions={offered} today={today} link={verbs.link} onClose={() => setLinking(false)} /> : null}
    </li>
  )
}
