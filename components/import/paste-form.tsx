'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'
import { ToggleGroup } from '@/components/ui/toggle-group'
import { isoDay } from '@/lib/shared/format'
import { checkPaste, type Paste, type PasteProblems } from './check-upload'
import type { NewUpload } from './use-uploads'

const KINDS = [{ value: 'call', label: 'Transcript' }, { value: 'ticket', label: 'Ticket' }, { value: 'email', label: 'E-mail' }] as const
const HINT: Record<Paste['kind'], string> = {
  call: 'One turn a line: “Ines Falk: We need this before June.”',
  ticket: 'The ticket as it reads, with the name of each author before their words.',
  email: 'The whole mail with its From, To and Date lines, if you have them.',
}

/** Takes pasted text, with the title and the day that it does not say itself. */
export function PasteForm({ onPaste }: { onPaste: (upload: NewUpload) => void }) {
  const [paste, setPaste] = useState<Paste>({ kind: 'call', title: '', date: '', text: '' })
  const [problems, setProblems] = useState<PasteProblems>({})
  const set = (change: Partial<Paste>) => setPaste((before) => ({ ...before, ...change }))

  const send = () => {
    const found = checkPaste(paste, isoDay(new Date()))
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const title = paste.title.trim()
    onPaste({
      file: new File([paste.text], `${title.replace(/[^\p{L}\p{N} _-]+/gu, ' ').trim().slice(0, 80) || 'pasted'}.txt`, { type: 'text/plain' }),
      // Noon UTC is the same day nearly everywhere.
      given: { title, occurredAt: `${paste.date}T12:00:00Z`, type: paste.kind },
    })
    setPaste({ kind: paste.kind, title: '', date: paste.date, text: '' })
  }

  return (
    <form aria-label="Paste text" noValidate onSubmit={(event) => { event.preventDefault(); send() }} className="flex flex-col gap-3">
      <ToggleGroup label="What is it?" value={paste.kind} options={KINDS} onChange={(kind) => set({ kind })} className="self-start" />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <div>
          <Label htmlFor="paste-title" className="mb-1">Title</Label>
          <Input id="paste-title" dir="auto" maxLength={300} value={paste.title} onChange={(event) => set({ title: event.target.value })} {...invalid('title', problems)} />
          <Problem field="title" problems={problems} />
        </div>
        <div>
          <Label htmlFor="paste-date" className="mb-1">Day</Label>
          <Input id="paste-date" type="date" value={paste.date} onChange={(event) => set({ date: event.target.value })} {...invalid('date', problems)} />
          <Problem field="date" problems={problems} />
        </div>
      </div>
      <div>
        <Label htmlFor="paste-text" className="mb-1">Text</Label>
        <Textarea id="paste-text" dir="auto" rows={8} placeholder={HINT[paste.kind]} value={paste.text} onChange={(event) => set({ text: event.target.value })} {...invalid('text', problems)} />
        <Problem field="text" problems={problems} />
      </div>
      <Button type="submit" variant="primary" className="self-start">Import this text</Button>
    </form>
  )
}

type Field = keyof PasteProblems

const invalid = (field: Field, problems: PasteProblems) => (problems[field] ? { 'aria-invalid': true, 'aria-describedby': `paste-${field}-problem` } : {})

function Problem({ field, problems }: { field: Field; problems: PasteProblems }) {
  return problems[field] ? <p id={`paste-${field}-problem`} role="alert" className="mt-1 text-sm text-problem">{problems[field]}</p> : null
}
