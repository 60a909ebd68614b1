'use client'

import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useHydrated } from '@/components/forms/use-hydrated'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { isSharedMicrophone, namesNobody } from '@/lib/ingest/client'
import type { ImportQuestionsView, SpeakerAnswer } from '@/lib/ingest/types'
import { count, isoDay } from '@/lib/shared/format'
import { fileDetail, fileWords } from './file-words'
import { mergeQuestions, placedAll, unplaced, type BatchQuestion } from './merge-questions'
import { SameSide } from './same-side'
import { SpeakerSelect } from './speaker-select'

export type ImportAnswers = { importId: string; answers: { label: string; answer: SpeakerAnswer }[]; days: { fileId: string; day: string }[] }

/** How many of each kind are drawn at first, and how many more at a time. */
const STEP = 50

type Props = { importId: string; asked: ImportQuestionsView; /** Null where no account is known. */ accountName: string | null; onAnswer: (answers: ImportAnswers) => Promise<unknown> }

/** What must be known before the files of a batch are read, with what seems likeliest already chosen: who the unknown labels are, once a label, and when it was. */
export function ImportQuestions({ importId, asked, accountName, onAnswer }: Props) {
  const [given, setGiven] = useState<Record<string, SpeakerAnswer>>({})
  const [days, setDays] = useState<Record<string, string>>({})
  const sending = useMutation({ mutationFn: onAnswer })
  const hydrated = useHydrated()
  const [shown, setShown] = useState({ names: STEP, days: STEP })
  const questions = useMemo(() => mergeQuestions(asked.files), [asked])
  const undated = asked.files.filter((file) => file.undated)
  const { many, side } = unplaced(questions, given)
  if (questions.length + undated.length === 0) return null

  const answers = questions.flatMap(({ label, labels, suggestion }) => labels.map((each) => ({ label: each, answer: given[label] ?? suggestion })))
  const dated = undated.map((file) => ({ file, day: days[file.id] ?? (file.occurredAt ? isoDay(file.occurredAt) : '') }))
  const today = isoDay(new Date())
  const guessed = undated.some((file) => file.occurredAt !== null)
  const incomplete = answers.some(({ answer }) => answer.as === 'new_person' && answer.name.trim() === '') || dated.some(({ day }) => day === '' || day > today)
  return (
    <form
      aria-label="Before they are read"
      onSubmit={(event) => { event.preventDefault(); if (!incomplete) sending.mutate({ importId, answers, days: dated.map(({ file, day }) => ({ fileId: file.id, day })) }) }}
      className="flex flex-col gap-6 border-y border-line py-4"
    >
      {questions.length > 0 ? (
        <section aria-labelledby="who">
          <h2 id="who">Who are they?</h2>
          <p className="text-sm text-muted">
            {count(questions.length, 'name')} we do not know. Beliefs are held by people, so say who each is, or take what is chosen. Files without open questions are read meanwhile.
          </p>
          {many > 1 ? <SameSide many={many} side={side} disabled={!hydrated} onChange={(chosen) => setGiven((before) => placedAll(questions, before, chosen))} /> : null}
          <ul className="mt-3 divide-y divide-line">
            {questions.slice(0, shown.names).map((question) => (
              <Question
                key={question.label} question={question} asked={asked} accountName={accountName ?? 'the account'} disabled={!hydrated} answer={given[question.label] ?? question.suggestion}
                onChange={(answer) => setGiven((before) => ({ ...before, [question.label]: answer }))}
              />
            ))}
          </ul>
          <More left={questions.length - shown.names} what="name" onMore={() => setShown({ ...shown, names: shown.names + STEP })} />
        </section>
      ) : null}
      {undated.length > 0 ? (
        <section aria-labelledby="when">
          <h2 id="when">When was it?</h2>
          <p className="text-sm text-muted">
            {undated.length === 1 ? 'One file does not say when it was, neither in its text nor in its name.' : `${count(undated.length, 'file')} do not say when they were, neither in their text nor in their name.`} What people believe is told by its day, so say which it was. {guessed ? 'Where a day is filled in, it is only the one on which the file was last changed.' : ''}
          </p>
          {undated.length > 1 ? <SameDay latest={today} disabled={!hydrated} onChange={(chosen) => setDays(Object.fromEntries(undated.map((file) => [file.id, chosen])))} /> : null}
          <ul className="mt-3 divide-y divide-line">
            {dated.slice(0, shown.days).map(({ file, day }) => <Day key={file.id} file={file} day={day} latest={today} disabled={!hydrated} onChange={(chosen) => setDays((before) => ({ ...before, [file.id]: chosen }))} />)}
          </ul>
          <More left={dated.length - shown.days} what="file" onMore={() => setShown({ ...shown, days: shown.days + STEP })} />
        </section>
      ) : null}
      <div>
        {sending.error ? <p role="alert" className="mb-2 text-sm text-problem">{sending.error.message}</p> : null}
        <Button type="submit" variant="primary" disabled={!hydrated || sending.isPending || incomplete}>
          {sending.isPending ? 'Saving…' : 'Take these answers and read'}
        </Button>
      </div>
    </form>
  )
}

/** What of a long list is not drawn yet. */
function More({ left, what, onMore }: { left: number; what: string; onMore: () => void }) {
  return left <= 0 ? null : (
    <p className="flex flex-wrap items-center gap-3 pt-2 text-sm text-muted">
      <Button size="sm" onClick={onMore}>Show {Math.min(STEP, left)} more</Button> {count(left, what)} below: what is chosen for them is taken, too.
    </p>
  )
}

/** One day for all of them, where they come from one. */
function SameDay({ latest, disabled, onChange }: { latest: string; disabled: boolean; onChange: (day: string) => void }) {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-2 text-sm">
      <label htmlFor="same-day">All of them on one day?</label>
      <Input id="same-day" type="date" className="w-48" max={latest} disabled={disabled} onChange={(event) => { if (event.target.value !== '' && event.target.value <= latest) onChange(event.target.value) }} />
    </p>
  )
}

type DayProps = { file: ImportQuestionsView['files'][number]; day: string; latest: string; /** Its script does not run yet: what is chosen would be lost. */ disabled: boolean; onChange: (day: string) => void }

function Day({ file, day, latest, disabled, onChange }: DayProps) {
  const [name, detail] = [fileWords(file), fileDetail(file, file.summary)]
  const problem = day === '' ? 'Choose the day on which it was.' : day > latest ? 'That day has not come yet.' : null
  return (
    <li className="grid items-center gap-x-6 gap-y-2 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <p dir="auto" className="font-medium [overflow-wrap:anywhere]">{name}</p>
        {detail ? <p className="text-sm text-muted [overflow-wrap:anywhere]">{detail}</p> : null}
      </div>
      <div>
        <Input
          type="date" aria-label={`Day of ${name}`} className="md:w-48" value={day} max={latest} disabled={disabled} onChange={(event) => onChange(event.target.value)}
          {...(problem ? { 'aria-invalid': true, 'aria-describedby': `day-${file.id}` } : {})}
        />
        {problem ? <p id={`day-${file.id}`} role="alert" className="mt-1 text-sm text-problem">{problem}</p> : null}
      </div>
    </li>
  )
}

type QuestionProps = { question: BatchQuestion; asked: ImportQuestionsView; accountName: string; disabled: boolean; answer: SpeakerAnswer; onChange: (answer: SpeakerAnswer) => void }

function Question({ question, asked, accountName, disabled, answer, onChange }: QuestionProps) {
  const { label, labels, sample, why, sounds, files, suggestion } = question
  const name = answer.as === 'new_person' ? answer.name : suggestion.as === 'new_person' ? suggestion.name : namesNobody(label) || isSharedMicrophone(label) ? '' : label
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <p dir="auto" className="font-medium [overflow-wrap:anywhere]">{label}</p>
        {sample ? <p dir="auto" className="line-clamp-2 border-l-2 border-dotted border-line-strong ps-2 text-sm text-muted">{sample}</p> : null}
        <p className="text-xs text-muted">
          {why === 'guess' ? 'Looks like the person chosen, spelt another way. ' : ''}
          {sounds && answer.as === 'new_person' && answer.side === sounds ? `Speaks like somebody who ${sounds === 'us' ? 'sells' : 'buys'}: a guess. ` : ''}
          {labels.length > 1 ? `Also as ${labels.slice(1).map((other) => `“${other}”`).join(', ')}. ` : ''}
          {files.length > 1 ? `In ${count(files.length, 'file')}.` : ''}
        </p>
      </div>
      <SpeakerSelect label={label} name={name} people={asked.people} members={asked.members} accountName={accountName} answer={answer} disabled={disabled} onChange={onChange} />
    </li>
  )
}
