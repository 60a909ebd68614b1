'use client'

import { useState } from 'react'
import { SIDE_WORDS } from '@/components/atoms/words'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ImportQuestionsView, SpeakerAnswer } from '@/lib/ingest/types'
import { SIDES } from '@/lib/shared/vocabulary'
import { answerKey, answerOf } from './merge-questions'

type Props = {
  label: string
  /** What a new person would be called. */
  name: string
  people: ImportQuestionsView['people']
  members: ImportQuestionsView['members']
  accountName: string
  /** Null where nothing is chosen yet. */
  answer: SpeakerAnswer | null
  /** Offered first, to say of somebody known by name which side they are on. */
  sides?: { of: string; value: string; onChange: (value: string) => void } | null
  disabled: boolean
  onChange: (answer: SpeakerAnswer) => void
}

/** Of more people than this a choice is filled only when somebody turns to it: a large import asks many times. */
const MANY = 60

const KNOWN_SIDES = ['customer', 'partner', 'us'] as const

/** Who somebody under a label is: a person of the account, somebody new, one of ours, or nobody in particular. */
export function SpeakerSelect({ label, name, people, members, accountName, answer, sides = null, disabled, onChange }: Props) {
  const [wanted, setWanted] = useState(false)
  const offered = wanted || people.length <= MANY ? people : people.filter(({ id }) => answer?.as === 'person' && answer.personId === id)
  return (
    <div className="flex flex-col gap-2">
      <Select
        onFocus={() => setWanted(true)} onPointerDown={() => setWanted(true)}
        aria-label={`Who is ${label}?`} value={answer ? answerKey(answer) : sides?.value ?? ''} disabled={disabled}
        onChange={(event) => {
          if (event.target.value.startsWith('side:')) return sides?.onChange(event.target.value)
          const next = answerOf(event.target.value, name)
          if (next) onChange(next)
        }}
      >
        {answer === null ? <option value="" disabled>Choose who it is…</option> : null}
        {sides ? <optgroup label={sides.of}>{KNOWN_SIDES.map((side) => <option key={side} value={`side:${side}`}>{sides.of}, {SIDE_WORDS[side]}</option>)}</optgroup> : null}
        {offered.length > 0 ? (
          <optgroup label="People of this account">
            {offered.map((person) => <option key={person.id} value={`person:${person.id}`}>{person.name} ({SIDE_WORDS[person.side]})</option>)}
          </optgroup>
        ) : null}
        <optgroup label="Somebody new">
          {SIDES.map((side) => <option key={side} value={`new:${side}`}>New person, {SIDE_WORDS[side]}</option>)}
        </optgroup>
        <optgroup label="Our side">
          <option value="us">Somebody of ours</option>
          {members.map((member) => <option key={member.id} value={`member:${member.id}`}>{member.name}</option>)}
        </optgroup>
        <optgroup label="No one person">
          <option value="someone">Someone at {accountName} (a room, a voice without a name)</option>
          <option value="nobody">Nobody whom we can place (not counted)</option>
        </optgroup>
      </Select>
      {answer?.as === 'new_person' ? (
        <>
          <Input aria-label={`Name of ${label}`} dir="auto" value={answer.name} aria-invalid={answer.name.trim() === ''} onChange={(event) => onChange({ ...answer, name: event.target.value })} />
          {answer.side === 'unknown' ? <p className="text-xs text-muted">Nothing that they say is read until their side is known.</p> : null}
        </>
      ) : null}
    </div>
  )
}
