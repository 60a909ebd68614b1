'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { saidWords } from '@/lib/jobs/client'
import type { PersonAnswerView } from '@/lib/jobs/types'
import { Button } from '../../ui/button'
import type { Outcome } from './own-page-words'
import { lazyDialog } from '../../ui/lazy-part'

const LinkDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./link-dialog').then((module) => module.LinkDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const EndLinkDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./link-dialog').then((module) => module.EndLinkDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const AnswerDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./answer-dialog').then((module) => module.AnswerDialog)), { ssr: false }), (props) => props.onOpenChange(false))

type Failed = { serverError?: { message: string; remedy: string | null } | undefined }
export type OwnPageVerbs = {
  make: (input: { personId: string }) => Promise<Failed & { data?: { token: string; expiresAt: string } | undefined }>
  end: (input: { linkId: string }) => Promise<Failed>
  settle: (input: { answerId: string; outcome: Outcome; reply: string }) => Promise<Failed>
}
type Person = { id: string; name: string }

export function MakeLinkAction({ person, make, again }: { person: Person; make: OwnPageVerbs['make']; again: boolean }) {
  const [open, setOpen] = useState(false)
  return <><Button onClick={() => setOpen(true)}>Let them see it…</Button>{open ? <LinkDialog person={person} make={make} again={again} onOpenChange={setOpen} /> : null}</>
}

export function EndLinkAction({ linkId, person, end }: { linkId: string; person: Person; end: OwnPageVerbs['end'] }) {
  const [open, setOpen] = useState(false)
  return <><Button size="sm" className="print:hidden" onClick={() => setOpen(true)}>End it…</Button>{open ? <EndLinkDialog linkId={linkId} person={person} end={end} onOpenChange={setOpen} /> : null}</>
}

export function AnswerAction({ answer, person, settle }: { answer: PersonAnswerView; person: Person; settle: OwnPageVerbs['settle'] }) {
  const [open, setOpen] = useState(false)
  return <><Button size="sm" className="print:hidden" onClick={() => setOpen(true)}>Answer…<span className="sr-only"> {saidWords(answer.kind)}{answer.statement ? `: ${answer.statement}` : ''}</span></Button>{open ? <AnswerDialog answer={answer} person={person} settle={settle} onOpenChange={setOpen} /> : null}</>
}
