'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { PickedAccount, SetUpView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { DropZone } from '../import/drop-zone'
import { ImportLines } from '../import/import-lines'
import { ImportQuestions, type ImportAnswers } from '../import/import-questions'
import { progressWords } from '../import/progress'
import { useImport } from '../import/use-import'
import { useUploads } from '../import/use-uploads'
import { Button } from '../ui/button'

export type ConversationVerbs = { retry: (fileId: string) => Promise<unknown>; leaveOut: (fileId: string) => Promise<unknown>; answer: (answers: ImportAnswers) => Promise<unknown> }

type Props = { view: SetUpView; verbs: ConversationVerbs; onChange: () => void }

/** The picked accounts, each with its conversations, how far they are read, and the way to its model. */
export function PickedAccounts({ view, verbs, onChange }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  if (view.picked.length === 0) return <p className="text-sm text-muted">{view.pickedElsewhere > 0 ? 'None of the picked accounts is yours to see.' : 'No account is picked yet.'}</p>
  return (
    <ul className="divide-y divide-line border-b border-line" aria-label="Picked accounts">
      {view.picked.map((account) => (
        <li key={account.id} className="py-(--row-y)">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <div className="min-w-0 flex-1 basis-56">
              <Link href={`/accounts/${account.id}`} dir="auto" className="link-quiet text-base font-medium">{account.name}</Link>
              <p className="text-xs text-muted">{readWords(account)}</p>
            </div>
            {account.beliefs > 0 ? <Link href={`/accounts/${account.id}`} className="link hit text-sm">{account.opened ? count(account.beliefs, 'belief') : `See ${count(account.beliefs, 'belief')}`}</Link> : null}
            {account.mayUpload ? <Button size="sm" aria-expanded={open === account.id} onClick={() => setOpen(open === account.id ? null : account.id)}>{open === account.id ? 'Close' : account.asking > 0 ? 'Answer what is asked' : 'Add conversations'}<span className="sr-only"> of {account.name}</span></Button> : null}
          </div>
          {open === account.id ? <Upload account={account} verbs={verbs} onChange={onChange} /> : null}
        </li>
      ))}
    </ul>
  )
}

function readWords({ conversations, read, working, asking, failed, ownerName }: PickedAccount): string {
  const parts = [
    conversations === 0 && working === 0 ? 'no conversation yet' : `${read} of ${count(conversations, 'conversation')} read`,
    working > 0 ? `${working} being read` : null, asking > 0 ? `${count(asking, 'file waits', 'files wait')} for answers` : null, failed > 0 ? `${failed} failed` : null, ownerName ?? 'nobody owns it',
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Files of one account, from the drop to what was read. */
function Upload({ account, verbs, onChange }: { account: PickedAccount; verbs: ConversationVerbs; onChange: () => void }) {
  // What still waits for answers is gone on with.
  const [importId, setImportId] = useState(account.askingImportId)
  const { view, questions, only, more, show } = useImport(importId)
  const { uploads, add, again, forget } = useUploads(account.id, importId, (id) => { setImportId(id); onChange() })
  return (
    <div className="pt-3 pb-2">
      <DropZone onFiles={(chosen) => add(chosen.map((file) => ({ file, given: {} })))} />
      {view.data || uploads.length > 0 ? <p role="status" className="mt-2 text-sm text-muted">{progressWords(view.data?.counts ?? {}, uploads.filter(({ phase }) => phase !== 'refused').length)}</p> : null}
      {view.data && questions ? <div className="mt-4"><ImportQuestions key={view.data.id} importId={view.data.id} asked={questions} accountName={account.name} onAnswer={async (answers) => { await verbs.answer(answers); await view.refetch(); onChange() }} /></div> : null}
      <ImportLines
        view={view.data} uploads={uploads} only={only} onShow={show} onMore={more} onAgain={again} onForget={forget}
        onRetry={async (fileId) => { await verbs.retry(fileId); await view.refetch() }}
        onLeaveOut={async (fileId) => { await verbs.leaveOut(fileId); await view.refetch(); onChange() }}
      />
    </div>
  )
}
