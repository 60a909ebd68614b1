'use client'

import { useQuery } from '@tanstack/react-query'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'
import { itemNotesQuery } from '@/lib/review/client'
import { DraftRestored } from './draft-restored'
import type { ItemDrafts, Writing } from './item-drafts'
import { MentionField } from './mention-field'

type Props = {
  title: string
  hint: string
  button: string
  /** Is an empty field an answer too? */
  optional: boolean
  itemId: string
  writing: Writing
  /** What was typed before and not sent. */
  drafts: ItemDrafts
  /** Does naming a colleague in it tell them? */
  tells: boolean
  onSave: (text: string) => void
  onCancel: () => void
  /** What is said between the words and the buttons. */
  children?: ReactNode
}

const MOST = 500
const LEAST = 3

/** A few words that go with a decision. Enter saves, Shift with Enter makes a new line. */
export function WritingBar({ title, hint, button, optional, itemId, writing, drafts, tells, onSave, onCancel, children }: Props) {
  const [text, setText] = useState(() => drafts.of(itemId).words?.[writing] ?? '')
  const [resumed, setResumed] = useState(text !== '')
  const [asked, setAsked] = useState(false)
  const words = text.trim()
  const problem = words.length > MOST ? `Keep it short: ${words.length} of ${MOST} characters.` : words.length < LEAST && !(optional && words === '') ? 'Say it in a few words.' : null
  const field = { id: 'review-writing', dir: 'auto', rows: 2, autoFocus: true, 'aria-describedby': 'review-writing-hint', 'aria-invalid': asked && problem !== null }
  const type = (next: string) => {
    setText(next)
    drafts.say(itemId, writing, next)
  }
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
      {tells ? <NamingField {...field} itemId={itemId} value={text} onChange={type} /> : <Textarea {...field} value={text} onChange={(event) => type(event.target.value)} />}
      <p id="review-writing-hint" className="text-sm text-muted">{asked && problem !== null ? <span role="alert" className="text-problem">{problem}</span> : hint}</p>
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary">{button} <Kbd className="border-current text-current max-sm:hidden">enter</Kbd></Button>
        <Button variant="ghost" onClick={onCancel}>Cancel <Kbd className="max-sm:hidden">esc</Kbd></Button>
        {resumed ? <DraftRestored onStartOver={() => { type(''); setResumed(false) }} /> : null}
      </div>
    </form>
  )
}

type NamingProps = Omit<ComponentProps<typeof MentionField>, 'people'> & { itemId: string }

function NamingField({ itemId, ...rest }: NamingProps) {
  return <MentionField {...rest} people={useQuery(itemNotesQuery(itemId)).data?.people ?? NOBODY_YET} />
}

const NOBODY_YET: never[] = []
