'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useDeferredValue, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Marked, searchQuery } from '@/lib/insights/client'
import { leaveThen } from '../forms/leave-then'
import { Dialog, DialogContent } from '../ui/dialog'
import { applyTheme } from './apply-theme'
import { accountActs, paletteItems, type PaletteItem } from './palette-items'

/** `⌘K`: one field over accounts, people, beliefs, interactions, places and actions. A combobox: arrows move, Enter opens, Esc closes. */
export function Palette({ leads, reviews, onStartReview, onOpenChange }: { leads: boolean; reviews: boolean; onStartReview: () => void; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title="Search" hideTitle className="w-[min(640px,calc(100vw-24px))]">
        <Finder leads={leads} reviews={reviews} startReview={onStartReview} close={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

function Finder({ leads, reviews, startReview, close }: { leads: boolean; reviews: boolean; startReview: () => void; close: () => void }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [marked, setMarked] = useState<string | null>(null)
  const [entered, setEntered] = useState(false)
  const query = useDeferredValue(text.trim())
  const { data, isError, isPending, isPlaceholderData } = useQuery({ ...searchQuery(query), placeholderData: keepPreviousData })
  const asked = accountActs(query)
  const acted = useQuery({ ...searchQuery(asked?.accounts ?? ''), enabled: asked !== null })
  const items = paletteItems(query, data, { leads, reviews, acted: acted.data?.accounts ?? [] })
  const answered = query === text.trim() && !isPending && !isPlaceholderData && (asked === null || !acted.isPending)
  // What is marked stays marked whatever comes in around it, and nothing is marked for words that are not answered yet: Enter opens what was seen.
  const kept = items.findIndex(({ id }) => id === marked)
  const index = kept >= 0 ? kept : answered && items.length > 0 ? 0 : -1
  const list = useRef<HTMLUListElement>(null)
  const current = items[index]?.id
  if (current !== undefined && current !== marked) setMarked(current)
  // The arrows lead through more than is in sight.
  useEffect(() => { if (current) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }) }, [current])

  const choose = (item: PaletteItem) => {
    close()
    if (item.theme) applyTheme(item.theme)
    else leaveThen(() => (item.starts === 'review' ? startReview() : router.push(item.href as Parameters<typeof router.push>[0])))
  }
  // Whoever types and presses Enter at once means the first answer.
  const first = entered && answered ? current : undefined
  const open = useEffectEvent(() => { const item = items[index]; if (item) choose(item) })
  useEffect(() => { if (first) open() }, [first])
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[index]
    if (event.key === 'ArrowDown') setMarked(items[index + 1 < items.length ? index + 1 : 0]?.id ?? null)
    else if (event.key === 'ArrowUp') setMarked(items.at(index > 0 ? index - 1 : -1)?.id ?? null)
    else if (event.key !== 'Enter') return
    else if (item) choose(item)
    else setEntered(!answered)
    event.preventDefault()
  }
  return (
    <>
      <label className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          autoFocus role="combobox" aria-expanded aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant={current ? `palette-${current}` : undefined}
          aria-label="Search accounts, people, beliefs, interactions and actions" value={text} onChange={(event) => { setText(event.target.value); setMarked(null); setEntered(false) }} onKeyDown={onKeyDown}
          placeholder="Search accounts, people, beliefs, interactions" autoComplete="off" spellCheck={false} maxLength={200} className="h-12 w-full bg-transparent text-lg text-ellipsis outline-none"
        />
      </label>
      <ul ref={list} id="palette-list" role="listbox" aria-label="Results" className="max-h-[min(480px,60dvh)] overflow-auto p-1">
        {items.map((item, position) => (
          <li key={item.id} role="presentation">
            {item.group === items[position - 1]?.group ? null : <div className="menu-label" aria-hidden>{item.group}</div>}
            <div
              id={`palette-${item.id}`} role="option" aria-selected={position === index} aria-label={spoken(item)} className="menu-item cursor-pointer max-sm:flex-wrap max-sm:gap-y-0"
              onPointerMove={() => setMarked(item.id)} onClick={() => choose(item)}
            >
              <span dir="auto" className="min-w-0 flex-1 truncate max-sm:basis-full"><MarkedText parts={item.label} /></span>
              {item.hint ? <span dir="auto" className="max-w-[45%] shrink-0 truncate text-xs text-muted max-sm:max-w-full">{item.hint}</span> : null}
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="px-3 pb-2 text-xs text-muted empty:hidden">
        {isError ? 'Nothing could be searched just now. Places and actions still work.' : !answered && (entered || items.length === 0) ? 'Searching…' : items.length === 0 ? `Nothing holds “${query}”.` : ''}
      </p>
    </>
  )
}

const spoken = ({ label, hint, group }: PaletteItem): string => [label.map((part) => part.text).join(''), hint, group].filter(Boolean).join(', ')

function MarkedText({ parts }: { parts: readonly Marked[] }) {
  return parts.map((part, index) => (part.hit ? <mark key={index} className="bg-transparent font-semibold text-ink underline decoration-line-strong underline-offset-3">{part.text}</mark> : <span key={index}>{part.text}</span>))
}
