import { useId, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { Textarea } from '@/components/ui/textarea'
import type { MemberName } from '@/lib/review/types'
import { mentionBefore, suggestedFor, toldWords } from './mentions'

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> & { value: string; onChange: (text: string) => void; people: readonly MemberName[] }

/** A field in which `@` offers the members who can be told, and that says whom its words tell. */
export function MentionField({ value, onChange, people, ...rest }: Props) {
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // Null while nothing is offered: before anything was typed, and after Escape.
  const [caret, setCaret] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const typed = caret === null ? null : mentionBefore(value, caret)
  const options = typed === null ? [] : suggestedFor(typed.query, people)
  const close = () => { setCaret(null); setAt(0) }

  const take = (member: MemberName | undefined) => {
    if (member === undefined || typed === null || caret === null) return
    const after = value.slice(caret)
    const end = typed.start + member.name.length + 2
    flushSync(() => { onChange(`${value.slice(0, typed.start)}@${member.name}${after.startsWith(' ') ? '' : ' '}${after}`); close() })
    field.current?.setSelectionRange(end, end)
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (options.length === 0 || press.nativeEvent.isComposing || press.shiftKey) return
    const step = press.key === 'ArrowDown' ? 1 : press.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((at + step + options.length) % options.length)
    else if (press.key === 'Enter' || press.key === 'Tab') take(options[at])
    else if (press.key === 'Escape') close()
    else return
    press.preventDefault()
    press.stopPropagation()
  }

  return (
    <>
      <div className="relative">
        <Textarea
          {...rest} ref={field} value={value} onKeyDown={onKeyDown} onBlur={close}
          onChange={({ target }) => { onChange(target.value); setCaret(target.selectionStart); setAt(0) }}
          onSelect={({ currentTarget }) => { if (caret !== null) setCaret(currentTarget.selectionStart) }}
          aria-autocomplete="list" aria-haspopup="listbox" aria-controls={options.length > 0 ? listId : undefined} aria-activedescendant={options[at] ? `${listId}-${at}` : undefined}
        />
        {options.length > 0 ? (
          <ul id={listId} role="listbox" aria-label="Colleagues to tell" className="menu absolute start-0 bottom-full mb-1">
            {options.map((member, i) => (
              <li
                key={member.memberId} id={`${listId}-${i}`} role="option" aria-selected={i === at} className="menu-item max-sm:min-h-11" onPointerMove={() => setAt(i)}
                // Before the field loses the focus, which would close the list.
                onPointerDown={(event) => { event.preventDefault(); take(member) }}
              >
                <span dir="auto" className="min-w-0 truncate">{member.name}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {/* Its line is there from the first @ on: what comes with leaving the field must not push a button from under the pointer. */}
      <p role="status" className={value.includes('@') ? 'min-h-10 text-sm sm:min-h-5' : 'text-sm empty:hidden'}>{people.length === 0 ? '' : toldWords(value, people, options.length > 0 && typed !== null ? typed.start : null)}</p>
      <p role="status" className="sr-only">{options.length > 0 ? `${options.map(({ name }) => name).join(', ')}: arrows choose, Enter writes the name.` : ''}</p>
    </>
  )
}
