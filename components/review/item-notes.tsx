'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { itemNotesQuery, reviewKeys } from '@/lib/review/client'
import type { ItemNotes as Notes, NoteView } from '@/lib/review/types'
import { count, formatDateTime } from '@/lib/shared/format'
import { nameParts } from './mentions'

export type NoteVerbs = {
  addNote(input: { itemId: string; text: string; mentions: string[] }): Promise<unknown>
  removeNote(input: { noteId: string }): Promise<unknown>
  assign(input: { itemId: string; memberId: string | null }): Promise<unknown>
}

/** What colleagues say to each other about an item, and whose turn it is. Writing is one key away: `n`. */
export function ItemNotes({ itemId, verbs }: { itemId: string; verbs: NoteVerbs }) {
  const client = useQueryClient()
  const { data } = useQuery(itemNotesQuery(itemId))
  const [failed, setFailed] = useState<string | null>(null)
  const act = (call: Promise<unknown>) => call.then(
    () => { setFailed(null); return Promise.all([client.invalidateQueries({ queryKey: reviewKeys.notes(itemId) }), client.invalidateQueries({ queryKey: reviewKeys.lists() })]) },
    (error: unknown) => setFailed(error instanceof Error ? error.message : 'This was not saved.'),
  )
  if (data === undefined) return null
  return (
    <section aria-label="Notes and assignment" className="flex flex-col gap-2 text-sm">
      <Assignee notes={data} onAssign={(memberId) => void act(verbs.assign({ itemId, memberId }))} />
      {data.notes.length > 0 || data.held > 0 ? <h3 className="mt-1">Notes</h3> : null}
      <ol className="flex flex-col gap-2">
        {data.notes.map((note) => <Note key={note.id} note={note} onRemove={() => void act(verbs.removeNote({ noteId: note.id }))} />)}
      </ol>
      {data.held > 0 ? <p className="text-muted">{count(data.held, 'note')} of the first reviewer: you see {data.held === 1 ? 'it' : 'them'} once you have given your verdict.</p> : null}
      <p role="alert" className="text-problem empty:hidden">{failed}</p>
    </section>
  )
}

function Assignee({ notes: { assignee, people, mayAssign }, onAssign }: { notes: Notes; onAssign: (memberId: string | null) => void }) {
  if (!mayAssign) return assignee === null ? null : <p><span className="text-muted">Assigned to </span>{assignee.name}</p>
  const able = people.filter(({ mayDecide }) => mayDecide)
  const gone = assignee !== null && able.every(({ memberId }) => memberId !== assignee.memberId)
  return (
    <div className="flex items-center gap-2 print:hidden">
      <Label htmlFor="item-assignee" className="shrink-0">Assigned to</Label>
      <Select id="item-assignee" value={assignee?.memberId ?? ''} onChange={(event) => onAssign(event.target.value === '' ? null : event.target.value)}>
        <option value="">nobody</option>
        {gone ? <option value={assignee.memberId}>{assignee.name}</option> : null}
        {able.map(({ memberId, name }) => <option key={memberId} value={memberId}>{name}</option>)}
      </Select>
    </div>
  )
}

function Note({ note, onRemove }: { note: NoteView; onRemove: () => void }) {
  return (
    <li className="group">
      <p className="flex items-center gap-x-2 text-xs text-muted">
        <span className="font-medium text-ink">{note.mine ? 'You' : note.author.name}</span>
        <time dateTime={note.at}>{formatDateTime(note.at)}</time>
        {note.mine ? <Button size="sm" icon variant="ghost" aria-label="Remove this note" className="ms-auto" onClick={onRemove}><Trash2 aria-hidden /></Button> : null}
      </p>
      <p dir="auto" className="whitespace-pre-line">
        {nameParts(note.text, note.mentions).map((part, index) => (part.named ? <strong key={index} className="font-medium">{part.text}</strong> : part.text))}
      </p>
    </li>
  )
}
