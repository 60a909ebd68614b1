'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input } from '../ui/input'

/** Typing searches by itself after a short rest; Enter does at once. A search from elsewhere (Back, a cleared filter) shows in the field. */
export function SearchField({ label, placeholder = label, value, onSearch }: { label: string; placeholder?: string; value: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(value)
  const search = useRef(onSearch)
  const sent = useRef(value)
  const [shown, setShown] = useState(value)
  if (value !== shown) {
    setShown(value)
    if (value !== text.trim()) setText(value)
  }
  useEffect(() => { search.current = onSearch })
  useEffect(() => { sent.current = value }, [value])
  useEffect(() => {
    if (text.trim() === sent.current) return
    const timer = setTimeout(() => { sent.current = text.trim(); search.current(text.trim()) }, 300)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <form className="relative w-full sm:w-56" onSubmit={(event) => { event.preventDefault(); sent.current = text.trim(); onSearch(text.trim()) }}>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
      <Input type="search" data-search aria-label={label} aria-keyshortcuts="/" placeholder={placeholder} value={text} onChange={(event) => setText(event.target.value)} className="pl-8" autoComplete="off" spellCheck={false} />
    </form>
  )
}
