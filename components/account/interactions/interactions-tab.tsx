'use client'

import { useState } from 'react'
import type { AccountPage } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { INTERACTION_TYPES, type InteractionType } from '@/lib/shared/vocabulary'
import { EmptyState } from '../../atoms/empty-state'
import { INTERACTION_WORDS } from '../../atoms/words'
import { ShowMore, useGrowing } from '../beliefs/growing'
import { LinkButton } from '../../ui/link-button'
import { Select } from '../../ui/select'
import { noneByThen } from '../as-of-words'
import { InteractionLine } from './interaction-line'

/** Every interaction, newest first, by year; one kind of them where asked. */
export function InteractionsTab({ page }: { page: AccountPage }) {
  const [type, setType] = useState<InteractionType | null>(null)
  const add = <LinkButton variant="primary" href={`/import?account=${page.account.id}`}>Import</LinkButton>
  const none = noneByThen(page)
  if (none) return <EmptyState title="Nothing had been heard by then" action={<LinkButton variant="primary" href={`/accounts/${page.account.id}?tab=interactions`}>Back to today</LinkButton>}>{none}</EmptyState>
  if (page.interactions.length === 0) return <EmptyState title="Nothing has been imported yet" action={add}>Drop a call, ticket or e-mail: what was believed in it appears with its evidence.</EmptyState>
  const kinds = INTERACTION_TYPES.filter((each) => page.interactions.some((row) => row.type === each))
  const found = page.interactions.filter((row) => type === null || row.type === type)
  return (
    <section aria-labelledby="interactions-title" className="pt-5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="interactions-title" className="sr-only">Interactions</h2>
        <Select aria-label="Kind of interaction" className="w-auto" value={type ?? ''} onChange={(event) => setType(INTERACTION_TYPES.find((each) => each === event.target.value) ?? null)}>
          <option value="">Every kind</option>
          {kinds.map((each) => <option key={each} value={each}>{INTERACTION_WORDS[each]}</option>)}
        </Select>
        <p role="status" className="text-sm text-muted">{count(found.length, 'interaction')}</p>
        <span className="ms-auto print:hidden">{add}</span>
      </div>
      <Rows key={type ?? ''} rows={found} today={page.asOf} />
    </section>
  )
}

function Rows({ rows, today }: { rows: AccountPage['interactions']; today: string }) {
  const { shown, more } = useGrowing(rows.length)
  const drawn = rows.slice(0, shown)
  const years = [...new Set(drawn.map(({ at }) => at.slice(0, 4)))]
  return (
    <>
      {years.map((year) => (
        <div key={year} className="pt-4">
          <h3 className="border-b border-line pb-1">{year}</h3>
          <ul>{drawn.filter(({ at }) => at.startsWith(year)).map((row) => <li key={row.id}><InteractionLine row={row} today={today} /></li>)}</ul>
        </div>
      ))}
      {shown < rows.length ? <ShowMore left={rows.length - shown} onMore={more} /> : null}
    </>
  )
}
