'use client'

import { useQuery } from '@tanstack/react-query'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'
import { itemNotesQuery } from '@/lib/review/client'
import { MentionField } from './mention-field'

type Props = {
  title: string
  hint: string
  button: string
  /** Is an empty field an answer too? */
  optional: boolean
  /** The item whose colleagues may be named in it; null where naming tells nobody. */
  tells: string | null
  onSave: (text: string) => void
  onCancel: () => void
  /** What is said between the words and the buttons. */
  children?: ReactNode
}

const MOST = 500
const LEAST = 3

/** A few words that go with a decision. Enter saves, Shift with Enter makes a new line. */
export function WritingBar({ title, hint, button, optional, tells, onSave, onCancel, children }: Props) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const words = text.trim()
  const problem = words.length > MOST ? `Keep it short: ${words.length} of ${MOST} characters.` : words.length < LEAST && !(optional && words === '') ? 'Say it in a few words.' : null
  const field = { id: 'review-writing', dir: 'auto', rows: 2, autoFocus: true, 'aria-describedby': 'review-writing-hint', 'aria-invalid': asked && problem !== null }
  const save = () => {
    setAsked(true)
    if (problem === null) onSave(words)
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => { event.preventDefault(); save() }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        if (event.target instanceof HTMLTextAreaElement) { event.preventDefault(); save() }
      }}
    >
      <Label htmlFor="review-writing">{title}</Label>
      {tells === null ? <Textarea {...field} value={text} onChange={(event) => setText(event.target.value)} /> : <NamingField {...field} itemId={tells} value={text} onChange={setText} />}
      <p id="review-writing-hint" className="text-sm text-muted">{asked && problem !== null ? <span role="alert" className="text-problem">{problem}</span> : hint}</p>
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">{button} <Kbd className="border-current text-current max-sm:hidden">enter</Kbd></Button>
        <Button variant="ghost" onClick={onCancel}>Cancel <Kbd className="max-sm:hidden">esc</Kbd></Button>
      </div>
    </form>
  )
}

type NamingProps = Omit<ComponentProps<typeof MentionField>, 'people'> & { itemId: string }

function NamingField({ itemId, ...rest }: NamingProps) {
  return <MentionField {...rest} people={useQuery(itemNotesQuery(itemId)).data?.people ?? NOBODY_YET} />
}

const NOBODY_YET: never[] = []
