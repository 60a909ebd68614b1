'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useState } from 'react'
import type { AccountPage } from '@/lib/insights/types'
import { titleWords } from '@/lib/meetings/client'
import type { MeetingView } from '@/lib/meetings/types'
import { showView, type AccountView } from '../account/view-params'
import { briefHref } from '../briefs/brief-href'
import { ActionMenu } from '../ui/action-menu'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast'
import { MeetingWhen } from './meeting-when'
import type { MeetingVerbs } from './meeting-verbs'
import { PHASE_WORDS, SOURCE_WORDS } from './meeting-words'
import { lazyDialog } from '../ui/lazy-part'

const MeetingDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./meeting-dialog').then((module) => module.MeetingDialog)), { ssr: false }), (props) => props.onClose())

/** As many as one plans by; the rest waits behind a button. */
const SHOWN = 3
const SHOWN_LATE = 3

/** Meetings that are planned with the account, each with its brief, and what became of those of late. */
export function MeetingsSection({ page, view, verbs }: { page: AccountPage; view: Pick<AccountView, 'asOf' | 'new'>; verbs: MeetingVerbs }) {
  const [chosen, setOpen] = useState<MeetingView | 'new' | null>(null)
  const open = chosen ?? (page.may.edit && view.new === 'meeting' ? 'new' : null)
  const [all, setAll] = useState(false)
  const toast = useToast()
  const { coming, late } = page.meetings
  const shown = all ? coming : coming.slice(0, SHOWN)
  const close = () => {
    setOpen(null)
    // The address that opened the form must not open it again on reload.
    if (view.new) showView(page.account.id, view, { new: null })
  }
  const cancel = async (meeting: MeetingView) => {
    const problem = await verbs.cancel(meeting.id)
    toast(problem ? { message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' } : { message: 'The meeting is cancelled; nobody is told of it.' })
  }
  const line = (meeting: MeetingView) => <li key={meeting.id}><Line meeting={meeting} now={page.asOf} onChange={() => setOpen(meeting)} onCancel={() => void cancel(meeting)} /></li>
  return (
    <section aria-labelledby="meetings" className="scroll-mt-28">
      <div className="flex items-baseline justify-between gap-3 border-b border-line pb-2">
        <h2 id="meetings">Meetings</h2>
        {page.may.edit ? <Button variant="link" className="text-sm print:hidden" onClick={() => setOpen('new')}>Plan a meeting</Button> : null}
      </div>
      {coming.length === 0 ? <p className="py-2 text-sm text-muted">No meeting is planned.</p> : <ul aria-label="Planned">{shown.map(line)}</ul>}
      {coming.length > shown.length ? <Button variant="link" className="mt-1 text-sm print:hidden" onClick={() => setAll(true)}>All {coming.length} that are planned</Button> : null}
      {late.length > 0 ? <><h3 className="mt-3 text-xs font-medium text-muted">Of late</h3><ul aria-label="Of late">{late.slice(0, SHOWN_LATE).map(line)}</ul></> : null}
      {open === null ? null : <MeetingDialog account={page.account} people={page.people.filter(({ side }) => side !== 'us')} deals={page.deals} meeting={open === 'new' ? null : open} now={page.asOf} verbs={verbs} onClose={close} />}
    </section>
  )
}

function Line({ meeting, now, onChange, onCancel }: { meeting: MeetingView; now: string; onChange: () => void; onCancel: () => void }) {
  const { phase, accountId } = meeting
  const coming = phase === 'planned' || phase === 'on'
  const unknown = meeting.people.filter((each) => each.unknown).length
  return (
    <div className="flex items-start justify-between gap-2 border-b border-line py-(--row-y)">
      <div className="min-w-0">
        <p dir="auto" className={`text-base ${phase === 'cancelled' ? 'text-muted line-through' : ''}`}>
          {coming ? <Link href={briefHref({ accountId, kind: 'meeting', personIds: [], meetingId: meeting.id })} prefetch={false} className="link" title="Its brief">{titleWords(meeting)}</Link> : titleWords(meeting)}
        </p>
        <p className="text-xs text-muted">
          <MeetingWhen meeting={meeting} now={now} />
          {phase === 'planned' ? '' : ` · ${PHASE_WORDS[phase]}`}
          {meeting.held ? <> in <Link href={`/interactions/${meeting.held.interactionId}`} className="link" dir="auto">{meeting.held.title}</Link></> : null}
          {coming && unknown > 0 ? ` · ${unknown} not known yet` : ''}
          {meeting.source === 'hand' ? '' : ` · ${SOURCE_WORDS[meeting.source]}`}
        </p>
        {phase === 'over' || phase === 'missing' ? <Link href={`/import?account=${accountId}`} className="link text-xs print:hidden">Import its conversation</Link> : null}
      </div>
      {coming && meeting.mayChange ? <ActionMenu variant="ghost" size="sm" label={`What to do with “${meeting.title}”`} items={[{ label: 'Change or move it…', onSelect: onChange }, { label: 'Cancel it', onSelect: onCancel }]} /> : null}
    </div>
  )
}
