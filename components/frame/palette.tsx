'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { accountSearchQuery } from '@/lib/insights/client'
import { Dialog, DialogContent } from '../ui/dialog'
import { paletteItems, type PaletteItem } from './palette-items'

/** `⌘K`: one field over accounts, places and actions. A combobox: arrows move, Enter opens, Esc closes. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Search" hideTitle className="w-[min(600px,calc(100vw-24px))]">
        <Finder close={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

function Finder({ close }: { close: () => void }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const query = useDeferredValue(text.trim())
  const { data, isError, isFetching } = useQuery({ ...accountSearchQuery(query), placeholderData: keepPreviousData })
  const items = paletteItems(query, data?.rows ?? [])
  const index = Math.min(active, items.length - 1)

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return
    close()
    router.push(item.href as Parameters<typeof router.push>[0])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(items.length - 1, index + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, index - 1))
    else if (event.key === 'Enter') choose(items[index])
    else return
    event.preventDefault()
  }
  return (
    <>
      <label className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          autoFocus role="combobox" aria-expanded aria-controls="palette-list" aria-activedescendant={items[index] ? `palette-${items[index].id}` : undefined} aria-label="Search accounts and actions"
          value={text} onChange={(event) => { setText(event.target.value); setActive(0) }} onKeyDown={onKeyDown}
          placeholder="Search accounts and actions" autoComplete="off" spellCheck={false} className="h-12 w-full bg-transparent text-lg outline-none"
        />
      </label>
      <ul id="palette-list" role="listbox" aria-label="Results" className="max-h-[min(420px,60dvh)] overflow-auto p-1">
        {items.map((item, position) => (
          <li key={item.id} role="presentation">
            {item.group === items[position - 1]?.group ? null : <div className="menu-label" aria-hidden>{item.group}</div>}
            <div
              id={`palette-${item.id}`} role="option" aria-selected={position === index} className="menu-item cursor-pointer"
              onPointerMove={() => setActive(position)} onClick={() => choose(item)}
            >
              <span dir="auto" className="min-w-0 flex-1 truncate">{item.label}</span>
              {item.hint ? <span className="text-xs text-muted">{item.hint}</span> : null}
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="px-3 pb-2 text-xs text-muted empty:hidden">
        {isError ? 'Accounts could not be searched just now. Places and actions still work.' : items.length === 0 ? (isFetching ? 'Searching…' : `Nothing is called “${query}”.`) : ''}
      </p>
    </>
  )
}
