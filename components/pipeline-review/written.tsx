'use client'

import { type Ref, useId, useState } from 'react'
import { Label } from '../ui/label'
import { Textarea } from '../ui/textarea'

type Props = { label: string; shortcut: string; value: string; placeholder: string; rows: number; max: number; fieldRef: Ref<HTMLTextAreaElement>; onSave: (text: string) => void }

/** A field that keeps what is written as soon as it is left. The caller gives it a key of its own for each deal. */
export function Written({ label, shortcut, value, placeholder, rows, max, fieldRef, onSave }: Props) {
  const id = useId()
  const [text, setText] = useState(value)
  const keep = () => { if (text.trim() !== value) onSave(text.trim()) }
  return (
    <div>
      <Label htmlFor={id} className="mb-1">{label}</Label>
      <Textarea ref={fieldRef} id={id} rows={rows} maxLength={max} placeholder={placeholder} value={text} aria-keyshortcuts={shortcut} dir="auto" onChange={(event) => setText(event.target.value)} onBlur={keep} />
    </div>
  )
}
