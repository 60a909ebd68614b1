'use client'

import dynamic from 'next/dynamic'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { BriefHeader } from '@/components/briefs/brief-header'
import { briefHref, markdownHref } from '@/components/briefs/brief-href'
import { BriefSections } from '@/components/briefs/brief-sections'
import { BriefSources } from '@/components/briefs/brief-sources'
import { actionProblem } from '@/components/frame/action-problem'
import { Trail } from '@/components/frame/trail'
import { useToast } from '@/components/ui/toast'
import { KIND_WORDS } from '@/lib/briefs/client'
import type { Brief, BriefPage } from '@/lib/briefs/types'
import { allowBriefLinksAction, makeBriefLinkAction, recordBriefOpeningAction, revokeBriefLinkAction, rewriteBriefAction } from './actions'
import { lazyDialog } from '@/components/ui/lazy-part'

const BeliefDrawer = lazyDialog((orLost) => dynamic(() => orLost(import('@/components/account/belief-drawer').then((module) => module.BeliefDrawer)), { ssr: false }), (props) => props.onClose())
const ShareDialog = lazyDialog((orLost) => dynamic(() => orLost(import('@/components/briefs/share-dialog').then((module) => module.ShareDialog)), { ssr: false }), (props) => props.onClose())

type Props = { page: BriefPage; personIds: readonly string[]; meetingId: string | null; today: string }

export function BriefClient({ page, personIds, meetingId, today }: Props) {
  const router = useRouter()
  const toast = useToast()
  const belief = useSearchParams().get('belief')
  const [pending, startTransition] = useTransition()
  const [rewritten, setRewritten] = useState<Brief | null>(null)
  const [rewriting, startRewriting] = useTransition()
  const [sharing, setSharing] = useState(false)
  const brief = rewritten ?? page.brief
  const { account: { id: accountId, name }, kind } = page.brief
  const address = { accountId, kind, personIds, meetingId }

  // That it was opened is told by the browser: a page that is only fetched ahead was not read.
  useEffect(() => void recordBriefOpeningAction({ accountId, kind }).catch(() => undefined), [accountId, kind])

  const choose = (ids: readonly string[]) => startTransition(() => router.replace(briefHref({ ...address, personIds: ids }), { scroll: false }))
  const rewrite = () => startRewriting(async () => {
    const outcome = await rewriteBriefAction({ accountId, kind, personIds: [...personIds], meetingId }).catch(() => undefined)
    const problem = actionProblem(outcome)
    if (problem) return toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
    if (outcome?.data) setRewritten(outcome.data)
  })
  const beliefHref = (id: string) => briefHref({ ...address, belief: id })
  return (
    <div className="mx-auto max-w-3xl pt-5 print:pt-0" aria-busy={pending}>
      <Trail label={KIND_WORDS[kind]} parent={{ label: name, href: `/accounts/${accountId}` }} />
      <BriefHeader
        brief={brief} address={address} model={page.model} rewriting={rewriting} today={today} onChoose={choose} onShare={() => setSharing(true)}
        onRewrite={rewrite} onBuilt={rewritten?.written.by === 'model' ? () => setRewritten(null) : null}
      />
      <div className={pending || rewriting ? 'opacity-60 transition-opacity delay-150' : ''}>
        <BriefSections brief={brief} beliefHref={beliefHref} />
        <BriefSources brief={brief} beliefHref={beliefHref} />
      </div>
      {belief ? <BeliefDrawer beliefId={belief} asOf={null} title="Belief" today={today} beliefHref={beliefHref} actions={null} onClose={() => window.history.replaceState(null, '', briefHref(address))} /> : null}
      {sharing ? (
        <ShareDialog
          brief={page.brief} markdown={markdownHref(address)} personIds={personIds} links={page.links} today={today} onClose={() => setSharing(false)} onChanged={() => router.refresh()}
          make={makeBriefLinkAction} revoke={revokeBriefLinkAction} allow={allowBriefLinksAction}
        />
      ) : null}
    </div>
  )
}
