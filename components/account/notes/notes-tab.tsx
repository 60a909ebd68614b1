'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountNotes, AccountNoteView } from '@/lib/crm/types'
import { accountNotesQuery } from '@/lib/insights/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { formatDateTime } from '@/lib/shared/format'
import { ErrorState } from '../../atoms/error-state'
import type { ActionProblem } from '../../frame/action-problem'
import { Button } from '../../ui/button'
import { mentionsIn, nameParts } from '../../review/mentions'
import { Skeleton } from '../../ui/skeleton'
import { useToast } from '../../ui/toast'
import type { NoteDraft } from './note-drafts'
import { NoteForm } from './note-form'
import type { NoteVerbs } from './note-verbs'
import { hasDraft } from './use-note-draft'

type Props = { accountId: string; /** Who reads. */ me: string; verbs: NoteVerbs }

/** What members tell each other about the account: written, changed and deleted by their authors. No belief is read out of it. */
export function NotesTab({ accountId, me, verbs }: Props) {
  const queries = useQueryClient()
  const toast = useToast()
  const { data, error, refetch } = useQuery(accountNotesQuery(accountId))
  const people = data?.people ?? []
  const settle = async (outcome: Promise<ActionProblem | null>, done: string): Promise<ActionProblem | null> => {
    const problem = await outcome
    // After a refusal too: the note may have been changed or deleted elsewhere.
    const readAnew = queries.invalidateQueries({ queryKey: accountNotesQuery(accountId).queryKey })
    if (problem) return problem
    await readAnew
    toast({ message: done })
    return null
  }
  const remove = async (note: AccountNoteView) => {
    const problem = await settle(verbs.remove(note.id), 'The note was deleted.')
    if (problem) toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
  }
  return (
    <section aria-labelledby="notes-title" className="max-w-[76ch] pt-5">
      <h2 id="notes-title" className="sr-only">Notes</h2>
      <div className="print:hidden"><NoteForm label="Write a note for your colleagues" me={me} of={accountId} save="Keep this note" people={people} onSave={({ text }, mentions) => settle(verbs.add(accountId, text, mentions), 'The note was kept.')} /></div>
      <p className="mt-2 text-xs text-muted">Everyone who sees this account reads it; whom you name with @ is told. It is no evidence: no belief is read out of a note.</p>
      {error && !data ? <ErrorState title="The notes could not be read" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} /> : !data ? (
        <div role="status" aria-busy className="mt-4"><span className="sr-only">Reading the notes…</span>{Array.from({ length: 3 }, (_, row) => <Skeleton key={row} className="mt-3 h-12 w-full" />)}</div>
      ) : data.notes.length === 0 ? <p className="py-6 text-sm text-muted">Nobody has written a note yet.</p> : (
        <ul className="mt-4">{data.notes.map((note) => <li key={note.id} className="border-b border-line py-(--card-y) last:border-b-0"><Note note={note} me={me} people={people} onEdit={(draft, mentions) => settle(verbs.edit(note.id, draft, mentions), 'The note was changed.')} onRemove={() => void remove(note)} /></li>)}</ul>
      )}
    </section>
  )
}

function Note({ note, me, people, onEdit, onRemove }: { note: AccountNoteView; me: string; people: AccountNotes['people']; onEdit: (draft: NoteDraft, mentions: string[]) => Promise<ActionProblem | null>; onRemove: () => void }) {
  const [mode, setMode] = useState<'read' | 'edit' | 'ask'>(() => (hasDraft(me, note.id, note) ? 'edit' : 'read'))
  const save = async (draft: NoteDraft, mentions: string[]) => {
    const problem = await onEdit(draft, mentions)
    if (!problem) setMode('read')
    return problem
  }
  if (mode === 'edit') return <NoteForm label="Change your note" me={me} of={note.id} stands={note} save="Save" people={people} onSave={save} onCancel={() => setMode('read')} />
  const meant = new Set(mentionsIn(note.text, people))
  const named = people.filter(({ memberId }) => meant.has(memberId))
  return (
    <article>
      <p dir="auto" className="text-base whitespace-pre-wrap">{nameParts(note.text, named).map((part, index) => (part.named ? <strong key={index} className="font-medium">{part.text}</strong> : part.text))}</p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <span>{note.author.name} · {formatDateTime(note.at)}{note.editedAt ? ', changed since' : ''}</span>
        {!note.mine ? null : mode === 'ask' ? (
          <span className="flex items-center gap-3">Delete this note? <Button variant="link" onClick={onRemove}>Delete it</Button><Button variant="link" onClick={() => setMode('read')}>Keep it</Button></span>
        ) : <span className="flex gap-3 print:hidden"><Button variant="link" onClick={() => setMode('edit')}>Change</Button><Button variant="link" onClick={() => setMode('ask')}>Delete</Button></span>}
      </div>
    </article>
  )
}
