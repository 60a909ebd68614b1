'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { accountKeys, committeeKeys, committeeQuery } from '@/lib/insights/client'
import type { AccountPage } from '@/lib/insights/types'
import { ErrorState } from '../atoms/error-state'
import { Skeleton } from '../ui/skeleton'
import { alertWords } from './alert-words'
import { CommitteeMap } from './committee-map'
import { holdWord, prepareCommittee, type CommitteeRow } from './prepare-committee'
import type { SetStanding } from './standing-dialog'
import { lazyDialog } from '../ui/lazy-part'

const StandingDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./standing-dialog').then((module) => module.StandingDialog)), { ssr: false }), (props) => props.onOpenChange(false))

type Props = { page: Pick<AccountPage, 'account' | 'people' | 'dissent' | 'asOf' | 'live'>; /** The day that the page shows; null for now. */ day: string | null; set: SetStanding }

/** The buying committee on one map, with what is news of its people. Parts and ranks are those of today, whatever day the page shows. */
export function CommitteeSection({ page: { account, people, dissent, asOf, live }, day, set }: Props) {
  const client = useQueryClient()
  const { data, isError, refetch } = useQuery(committeeQuery(account.id, day))
  const [editing, setEditing] = useState<CommitteeRow | null>(null)
  if (isError && !data) return <ErrorState title="The committee could not be read" detail="Everything else on this page stands." onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-56 w-full" />
  const map = prepareCommittee(people, data.people, dissent)
  const saved = () => {
    setEditing(null)
    void client.invalidateQueries({ queryKey: committeeKeys.of(account.id) })
    void client.invalidateQueries({ queryKey: accountKeys.pages(account.id) })
  }
  return (
    <section aria-labelledby="committee-title">
      <h2 id="committee-title">Buying committee</h2>
      {data.alerts.length > 0 ? <ul className="mt-1 flex flex-col gap-0.5 text-sm">{data.alerts.map((alert) => <li key={`${alert.kind} ${alert.personId} ${alert.at}`}>{alertWords(alert, data.asOf)}</li>)}</ul> : null}
      {map.rows.length === 0 ? <p className="mt-1 text-sm text-muted">Nobody of theirs is modelled yet.</p> : <div className="mt-3"><CommitteeMap data={map} today={asOf} edit={data.mayEdit && live ? setEditing : null} /></div>}
      {map.disagreements.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-1 text-sm" aria-label="Where they disagree">
          {map.disagreements.map(({ statement, sides: [holding, against] }) => <li key={statement}>“<span dir="auto">{statement}</span>”: <span className="font-medium">{holding.join(', ')}</span> <span className="text-muted">{holdWord(holding)} it,</span> <span className="font-medium">{against.join(', ')}</span> <span className="text-muted">the contrary.</span></li>)}
        </ul>
      ) : null}
      {editing ? <StandingDialog accountId={account.id} row={editing} rows={map.rows} set={set} onSaved={saved} onOpenChange={(open: boolean) => { if (!open) setEditing(null) }} /> : null}
    </section>
  )
}
