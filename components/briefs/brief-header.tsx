'use client'

import { Download, Printer, Share2, Sparkles } from 'lucide-react'
import Link from 'next/link'
import { BRIEF_KINDS, gateSentence, KIND_WORDS, madeWords } from '@/lib/briefs/client'
import type { Brief } from '@/lib/briefs/types'
import { count, formatDate } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { buttonClass } from '../ui/button-class'
import { PlannedFor } from '../meetings/planned-for'
import { AttendeePicker } from './attendee-picker'
import { briefHref, markdownHref, type BriefAddress } from './brief-href'
import { CopyButton } from './copy-button'

type Props = {
  brief: Brief; address: BriefAddress; model: string | null; rewriting: boolean; today: string
  onChoose: (personIds: readonly string[]) => void
  onShare: () => void
  onRewrite: () => void
  /** Back to the brief as it was built; null while that is what is shown. */
  onBuilt: (() => void) | null
}

/** What this is and how it was made, what is new, and what can be done with it. */
export function BriefHeader({ brief, address, model, rewriting, today, onChoose, onShare, onRewrite, onBuilt }: Props) {
  const { account, kind, news, handedOver, written } = brief
  const gate = gateSentence(brief)
  const isEmpty = brief.sections.length === 0
  return (
    <header>
      <nav aria-label="Kind of brief" className="flex gap-5 border-b border-line print:hidden">
        {BRIEF_KINDS.map((each) => <Link key={each} href={briefHref({ ...address, kind: each })} className="tab -mb-px" {...(each === kind ? { 'aria-current': 'page' as const } : {})}>{KIND_WORDS[each]}</Link>)}
      </nav>
      <h1 dir="auto" className="mt-4">{account.name}<span className="hidden print:inline">: {KIND_WORDS[kind].toLowerCase()}</span></h1>
      {brief.meeting ? <PlannedFor meeting={brief.meeting} now={today} /> : null}
      <p className="mt-1 text-xs text-muted">
        {isEmpty ? '' : `${madeWords(brief)} `}
        {kind === 'handoff' ? `${account.owner ? `${account.owner} owns it` : 'Nobody owns it'}${handedOver ? ` since ${formatDate(handedOver.at, today)}${handedOver.from ? `, after ${handedOver.from}` : ''}` : ''}.` : ''}
      </p>
      {news ? <p role="status" className="mt-3 border-l-2 border-accent pl-3 text-sm">{count(news.added, 'observation')} came in since you read it on {formatDate(news.since, today)}, a fifth or more of what was known: it is worth reading anew.</p> : null}
      {gate ? <p className="mt-3 border-l-2 border-line-strong pl-3 text-sm">{gate}</p> : null}
      {written.refused ? <p role="alert" className="mt-3 border-l-2 border-line-strong pl-3 text-sm"><span className="font-medium">{written.model ?? 'The model'} wrote something that was refused.</span> <span dir="auto">{written.refused}</span> The brief below is as it was built.</p> : null}
      <div className="mt-4 flex flex-wrap items-center gap-2 print:hidden">
        {brief.attendees.length > 0 ? <AttendeePicker attendees={brief.attendees} chosen={address.personIds} onChoose={onChoose} /> : null}
        {isEmpty ? null : (
          <>
            <CopyButton brief={brief} />
            <Button onClick={() => window.print()}><Printer aria-hidden />Print</Button>
            <a href={markdownHref(address)} download className={buttonClass()}><Download aria-hidden />Markdown</a>
            <Button onClick={onShare}><Share2 aria-hidden />Share a link</Button>
          </>
        )}
        {model === null || isEmpty ? null : onBuilt ? <Button onClick={onBuilt}>Show it as built</Button>
          : <Button onClick={onRewrite} disabled={rewriting}><Sparkles aria-hidden />{rewriting ? `${model} is writing…` : `In the words of ${model}`}</Button>}
      </div>
    </header>
  )
}
