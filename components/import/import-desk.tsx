'use client'

import { useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { ErrorState } from '@/components/atoms/error-state'
import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { Skeleton } from '@/components/ui/skeleton'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import { importKeys } from '@/lib/ingest/client'
import { accountKeys } from '@/lib/insights/client'
import { AccountPicker, type AccountChoice } from './account-picker'
import { DropZone } from './drop-zone'
import { ImportLines } from './import-lines'
import { CalendarImports } from '../meetings/calendar-imports'
import { type PlaceVerbs, UnplacedMeetings } from '../meetings/unplaced-meetings'
import { isCalendar, useCalendars } from '../meetings/use-calendars'
import { PasteForm } from './paste-form'
import { linesOf, progressWords } from './progress'
import type { ImportAnswers } from './import-questions'
import { undoneWords } from './undo-words'
import { useImport } from './use-import'
import { useUploads } from './use-uploads'
import { lazyPart } from '@/components/ui/lazy-part'

// Wanted once there is an import.
const ImportQuestions = lazyPart((orLost) => dynamic(() => orLost(import('./import-questions').then((module) => module.ImportQuestions)), { ssr: false }))
const UndoImport = lazyPart((orLost) => dynamic(() => orLost(import('./undo-import').then((module) => module.UndoImport)), { ssr: false }))

export type ImportVerbs = {
  createAccount(input: { name: string }): Promise<{ id: string }>
  answer(input: ImportAnswers): Promise<unknown>
  retry(input: { fileId: string }): Promise<unknown>
  leaveOut(input: { fileId: string }): Promise<unknown>
  undo(input: { importId: string }): Promise<unknown>
  meetings: PlaceVerbs
}

type Props = { account: AccountChoice | null; verbs: ImportVerbs; today: string }

/** Conversations: an account, files or pasted text, and everything that comes of them. The address holds the import, so a reload goes on. */
export function ImportDesk({ account: linked, verbs, today }: Props) {
  const client = useQueryClient()
  const importId = useSearchParams().get('import')
  const { view, questions, only, more, show: showOnly } = useImport(importId)
  const [picked, setPicked] = useState<AccountChoice | null>(null)
  const account = picked ?? view.data?.account ?? linked
  // Another account than the one of the import on screen opens an import of its own.
  const undo = view.data?.undo ?? null
  const joins = importId !== null && undo === null && (view.data === undefined || view.data.account === null || view.data.account.id === account?.id)

  const show = (id: string | null) => {
    const params = new URLSearchParams(window.location.search)
    params.delete('account')
    if (id === null) params.delete('import')
    else params.set('import', id)
    window.history.replaceState(null, '', params.size > 0 ? `?${params}` : window.location.pathname)
  }
  const calendars = useCalendars()
  const { uploads, add, again, forget } = useUploads(account?.id ?? null, joins ? importId : null, show)
  // A calendar needs no account: each of its events says whose it is.
  const take = async (chosen: readonly File[]) => {
    const told = await Promise.all(chosen.map(isCalendar))
    calendars.add(chosen.filter((_, n) => told[n]))
    add(chosen.filter((_, n) => !told[n]).map((file) => ({ file, given: {} })))
  }
  const look = () => client.invalidateQueries({ queryKey: importKeys.all })

  const held = account === null && uploads.some((upload) => upload.phase === 'waiting')
  const busy = uploads.length > 0 || (view.data !== undefined && linesOf(view.data.counts) + view.data.coming.length > 0)

  return (
    <div className="flex flex-col gap-6">
      <div>
        <Label htmlFor="account" className="mb-1">Account</Label>
        <AccountPicker
          chosen={account} onChoose={setPicked}
          onCreate={async (name) => {
            const { id } = await verbs.createAccount({ name })
            void client.invalidateQueries({ queryKey: accountKeys.all })
            return { id, name }
          }}
        />
        <p role="status" className={held ? 'mt-1 text-sm font-medium text-accent' : 'mt-1 text-sm text-muted'}>
          {held ? 'Choose the account: your files are sent as soon as you have.' : 'Whose conversations are they? Every file of this import goes to this account.'}
        </p>
      </div>
      <Tabs defaultValue="files">
        <TabsList aria-label="How to bring it in">
          <TabsTrigger value="files">Files</TabsTrigger>
          <TabsTrigger value="paste">Paste text</TabsTrigger>
        </TabsList>
        <TabsContent value="files" className="pt-4"><DropZone onFiles={(chosen) => void take(chosen)} /></TabsContent>
        <TabsContent value="paste" className="pt-4"><PasteForm onPaste={(upload) => add([upload])} /></TabsContent>
      </Tabs>

      <CalendarImports uploads={calendars.uploads} today={today} />
      <UnplacedMeetings now={today} verbs={verbs.meetings} />

      {view.data && questions ? <ImportQuestions key={view.data.id} importId={view.data.id} asked={questions} accountName={view.data.account?.name ?? null} onAnswer={async (answers) => { await verbs.answer(answers); await look() }} /> : null}

      {view.error && view.data === undefined ? (
        <ErrorState title="This import cannot be shown" detail={view.error.message} onRetry={() => void view.refetch()} />
      ) : importId !== null && view.data === undefined && !busy ? (
        <div aria-busy="true" className="flex flex-col gap-3"><span className="sr-only" role="status">Opening the import…</span><Skeleton className="w-48" /><Skeleton className="h-10" /></div>
      ) : busy ? (
        <section aria-labelledby="files">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line pb-2">
            <h2 id="files">This import</h2>
            <p role="status" className="min-w-0 flex-1 basis-60 text-sm text-muted">{undo ? undoneWords(undo) : progressWords(view.data?.counts ?? {}, uploads.filter((upload) => upload.phase !== 'refused').length)}</p>
            {importId !== null && view.data?.may.undo === true && uploads.length === 0 ? (
              <UndoImport importId={importId} onUndo={async () => { await verbs.undo({ importId }); void client.invalidateQueries({ queryKey: accountKeys.all }); await look() }} />
            ) : null}
            {importId !== null && view.data?.working === false && uploads.length === 0 ? <Button variant="ghost" size="sm" onClick={() => show(null)}>Start another</Button> : null}
          </div>
          <ImportLines
            view={view.data} uploads={uploads} only={only} onShow={showOnly} onMore={more} onAgain={again} onForget={forget}
            onRetry={async (fileId) => { await verbs.retry({ fileId }); await look() }}
            onLeaveOut={async (fileId) => { await verbs.leaveOut({ fileId }); await look() }}
          />
        </section>
      ) : null}
    </div>
  )
}
