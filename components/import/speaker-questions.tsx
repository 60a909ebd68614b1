'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { SIDE_WORDS } from '@/components/atoms/words'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ImportView, SpeakerAnswer } from '@/lib/ingest/types'
import { count } from '@/lib/shared/format'
import { SIDES } from '@/lib/shared/vocabulary'
import { answerKey, answerOf, type BatchQuestion } from './merge-questions'

export type Answers = { label: string; answer: SpeakerAnswer }[]

type Props = { view: ImportView; questions: BatchQuestion[]; onAnswer: (answers: Answers) => Promise<void> }

/** Who the unknown labels of a batch are: asked once a label, with what seems likeliest already chosen. */
export function SpeakerQuestions({ view, questions, onAnswer }: Props) {
  const [given, setGiven] = useState<Record<string, SpeakerAnswer>>({})
  const sending = useMutation({ mutationFn: onAnswer })
  const answers = questions.map(({ label, suggestion }) => ({ label, answer: given[label] ?? suggestion }))
  const nameless = answers.some(({ answer }) => answer.as === 'new_person' && answer.name.trim() === '')
  return (
    <form
      aria-labelledby="who"
      onSubmit={(event) => { event.preventDefault(); if (!nameless) sending.mutate(answers) }}
      className="border-y border-line py-4"
    >
      <h2 id="who">Who are they?</h2>
      <p className="text-sm text-muted">
        {count(questions.length, 'name')} we do not know. Beliefs are held by people, so say who each is, or take what is chosen. Files without open names are read meanwhile.
      </p>
      <ul className="mt-3 divide-y divide-line">
        {questions.map((question) => (
          <Question
            key={question.label} question={question} view={view} answer={given[question.label] ?? question.suggestion}
            onChange={(answer) => setGiven((before) => ({ ...before, [question.label]: answer }))}
          />
        ))}
      </ul>
      {sending.error ? <p role="alert" className="mt-2 text-sm text-problem">{sending.error.message}</p> : null}
      <Button type="submit" variant="primary" className="mt-3" disabled={sending.isPending || nameless}>
        {sending.isPending ? 'Saving…' : 'Take these answers and read'}
      </Button>
    </form>
  )
}

type QuestionProps = { question: BatchQuestion; view: ImportView; answer: SpeakerAnswer; onChange: (answer: SpeakerAnswer) => void }

function Question({ question, view, answer, onChange }: QuestionProps) {
  const { label, sample, why, files, suggestion } = question
  const name = answer.as === 'new_person' ? answer.name : suggestion.as === 'new_person' ? suggestion.name : label
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <p dir="auto" className="font-medium [overflow-wrap:anywhere]">{label}</p>
        {sample ? <p dir="auto" className="line-clamp-2 border-l-2 border-dotted border-line-strong ps-2 text-sm text-muted">{sample}</p> : null}
        <p className="text-xs text-muted">
          {why === 'guess' ? 'Looks like the person chosen, spelt another way. ' : ''}
          {files.length > 1 ? `In ${count(files.length, 'file')}.` : ''}
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <Select
          aria-label={`Who is ${label}?`} value={answerKey(answer)}
          onChange={(event) => { const next = answerOf(event.target.value, name); if (next) onChange(next) }}
        >
          {view.people.length > 0 ? (
            <optgroup label="People of this account">
              {view.people.map((person) => <option key={person.id} value={`person:${person.id}`}>{person.name} ({SIDE_WORDS[person.side]})</option>)}
            </optgroup>
          ) : null}
          <optgroup label="Somebody new">
            {SIDES.map((side) => <option key={side} value={`new:${side}`}>New person, {SIDE_WORDS[side]}</option>)}
          </optgroup>
          <optgroup label="Our side">
            <option value="us">Somebody of ours</option>
            {view.members.map((member) => <option key={member.id} value={`member:${member.id}`}>{member.name}</option>)}
          </optgroup>
          <optgroup label="No one person">
            <option value="someone">A meeting room: someone at {view.account?.name ?? 'the account'}</option>
          </optgroup>
        </Select>
        {answer.as === 'new_person' ? (
          <Input aria-label={`Name of ${label}`} dir="auto" value={answer.name} aria-invalid={answer.name.trim() === ''} onChange={(event) => onChange({ ...answer, name: event.target.value })} />
        ) : null}
      </div>
    </li>
  )
}
