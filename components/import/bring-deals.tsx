'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sendDeals } from '@/lib/ingest/client'
import type { DealImportView } from '@/lib/ingest/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count } from '@/lib/shared/format'
import { ProblemNote } from '../forms/problem-note'
import { Button } from '../ui/button'
import { LinkButton } from '../ui/link-button'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import { DealPreview } from './deal-preview'
import { previewWords, writtenWords } from './deal-words'
import { DropZone } from './drop-zone'

type Order = 'day' | 'month'
/** What stands in place of what had the focus takes it, so that a keyboard goes on from there. */
const intoFocus = (node: HTMLElement | null): void => node?.focus()

type Problem = { message: string; remedy: string | null }

/** Deals out of a CSV file of the CRM: looked over first, then written in one go. */
export function BringDeals() {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [order, setOrder] = useState<Order | null>(null)
  const [view, setView] = useState<DealImportView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [again, setAgain] = useState(false)
  const [busy, setBusy] = useState<'reading' | 'writing' | null>(null)

  const send = async (chosen: File, as: Order | null, write: boolean) => {
    setBusy(write ? 'writing' : 'reading')
    setProblem(null)
    try {
      setView(await sendDeals({ file: chosen, order: as }, { write }))
      // Every list that shows accounts or deals shows them anew.
      if (write) await client.invalidateQueries()
    } catch (error) {
      // A file that was written over since it was chosen cannot be sent again.
      setProblem(error instanceof ProblemError ? { message: error.message, remedy: error.remedy } : { message: `“${chosen.name}” could not be sent.`, remedy: 'Nothing was written. Choose it again.' })
    }
    setBusy(null)
  }
  const take = ([chosen]: File[]) => {
    if (!chosen) return
    setFile(chosen)
    setOrder(null)
    setView(null)
    void send(chosen, null, false)
  }
  const forget = () => { setFile(null); setView(null); setProblem(null); setAgain(true) }
  const coming = view ? view.created.length + view.changed.length : 0
  const said = busy === 'reading' ? `Reading “${file?.name ?? ''}”…` : view?.written ? writtenWords(view.written) : view ? previewWords(view) : ''

  return (
    <div className="flex flex-col gap-4">
      {view && file ? <h3 key={view.written ? 'written' : 'preview'} ref={intoFocus} tabIndex={-1} className="text-base font-medium break-all outline-none">{file.name}</h3> : (
        <DropZone onFiles={take} chooseRef={again ? intoFocus : null} label="File of deals" accept=".csv,.tsv,.txt,text/csv" drop="Drop a CSV file here, or" choose="choose it">
          Deals as HubSpot, Salesforce or another CRM exports them: account and deal name, and what there is of stage, amount, currency, close date, type, forecast category, lead score, owner and outcome.
          Accounts that are not here yet are added. Nothing is written before you have looked it over.
        </DropZone>
      )}
      <p role="status" className={said ? `text-sm ${view?.written ? 'font-medium' : ''}` : 'sr-only'}>{said}</p>
      <ProblemNote problem={problem} />
      {view?.eitherOrder && !view.written ? (
        <div className="max-w-sm">
          <Label htmlFor="day-order" className="mb-1">Dates like {view.eitherOrder.cell}</Label>
          <Select id="day-order" value={order ?? view.eitherOrder.read} disabled={busy !== null} onChange={(event) => { const as = event.target.value === 'month' ? 'month' : 'day'; setOrder(as); if (file) void send(file, as, false) }}>
            <option value="day">The day comes first</option>
            <option value="month">The month comes first</option>
          </Select>
          <p className="mt-1 text-xs text-muted">{view.eitherOrder.mixed ? 'Some dates in the file put the day first and some the month.' : 'No date in the file tells which.'}</p>
        </div>
      ) : null}
      {view?.written ? (
        <>
          {view.faults.length > 0 ? <DealPreview view={{ ...view, accounts: [], created: [], changed: [], strangers: [], unread: [] }} /> : null}
          <div className="flex flex-wrap items-center gap-3"><LinkButton variant="primary" href="/pipeline?scope=all">Look at the pipeline</LinkButton><Button onClick={forget}>Bring in another file</Button>{view.written.importId ? <LinkButton variant="ghost" href={`/import?part=crm&deals=${view.written.importId}`} prefetch={false} onClick={() => { setFile(null); setView(null) }}>Look at this import, or undo it</LinkButton> : null}</div>
        </>
      ) : view ? (
        <>
          <DealPreview view={view} />
          <div className="flex flex-wrap items-center gap-3 border-t border-line bg-canvas py-3 md:sticky md:bottom-0">
            <Button variant="primary" disabled={busy !== null || coming === 0} onClick={() => { if (file) void send(file, order, true) }}>{busy === 'writing' ? 'Writing…' : coming > 0 ? `Bring in ${count(coming, 'deal')}` : 'Nothing to bring in'}</Button>
            <Button variant="ghost" disabled={busy !== null} onClick={forget}>Choose another file</Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
