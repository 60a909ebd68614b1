import type { Metadata } from 'next'
import { Holds } from '@/components/privacy/holds'
import { NamesakeForm } from '@/components/privacy/namesake-form'
import { RequestTable } from '@/components/privacy/request-table'
import { WaitingAnswers } from '@/components/privacy/waiting-answers'
import { standingWords } from '@/components/privacy/request-words'
import { LinkButton } from '@/components/ui/link-button'
import { mayErasePeople, requireCtx } from '@/lib/auth'
import { listHolds, listPrivacyRequests } from '@/lib/jobs'
import { liftHoldAction, setHoldAction } from '../../people/actions'
import { addNamesakeAction } from '../actions'

export const metadata: Metadata = { title: 'Privacy' }

export default async function PrivacySettingsPage({ searchParams }: PageProps<'/settings/privacy'>) {
  const ctx = await requireCtx()
  if (!mayErasePeople(ctx)) return <p className="max-w-[640px] text-sm text-muted">Admins see here what the customers’ people asked about their data, and what was done. An objection you note on the page of a person.</p>
  const { before } = await searchParams
  const { rows, waiting, older, standing } = await listPrivacyRequests(ctx, { before: typeof before === 'string' ? before.slice(0, 200) : null })
  const holds = await listHolds(ctx)
  return (
    <div className="max-w-[860px]">
      {waiting.length > 0 && !before ? <WaitingAnswers waiting={waiting} today={ctx.now.toISOString()} /> : null}
      <section aria-labelledby="requests">
        <h2 id="requests" className="mb-1">What people asked</h2>
        <p className="mb-4 max-w-[640px] text-sm text-muted">{standingWords(standing)} Whoever wants a copy of their data, or to object or be erased, is helped under Privacy on their own page.</p>
        {rows.length === 0
          ? <p className="border-t border-line pt-3 text-sm">{before ? 'Nothing was asked before that.' : 'Nobody has asked for anything yet. What is noted, copied and erased for the customers’ people will stand here, with who did it and when.'}</p>
          : <RequestTable rows={rows} today={ctx.now.toISOString()} />}
        <p className="mt-4 flex gap-2 empty:hidden">
          {before ? <LinkButton href="/settings/privacy" size="sm">The latest</LinkButton> : null}
          {older ? <LinkButton href={`/settings/privacy?before=${older}`} size="sm">Older ones</LinkButton> : null}
        </p>
      </section>
      <section aria-labelledby="holds" className="pt-10">
        <h2 id="holds" className="mb-1">Legal holds</h2>
        <p className="mb-4 max-w-[640px] text-sm text-muted">While a hold is on somebody or on an account, nothing of theirs can be erased or deleted, by anybody. A hold on a person is set under Privacy on their own page.</p>
        <Holds holds={holds} verbs={{ set: setHoldAction, lift: liftHoldAction }} today={ctx.now.toISOString()} />
      </section>
      {standing.people > 0 ? (
        <section aria-labelledby="namesakes" className="pt-10">
          <h2 id="namesakes" className="mb-1">Somebody else of the same name</h2>
          <p className="mb-4 max-w-[640px] text-sm text-muted">Whoever was erased is kept out by their name with every customer, since they may come back with another one. If an import left out somebody else who only bears the same name, let them in here, at their account alone. Addresses of whoever was erased stay out.</p>
          <NamesakeForm add={addNamesakeAction} />
        </section>
      ) : null}
    </div>
  )
}
