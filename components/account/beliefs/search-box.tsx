'use client'

import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Input } from '../../ui/input'

type Props = { label: string; value: string; onSearch: (q: string) => void }

/** Filters as one types; a value from elsewhere (Back, cleared filters) shows in the field. */
export function SearchBox({ label, value, onSearch }: Props) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== text.trim()) setText(value)
  }
  const change = (next: string) => {
    setText(next)
    onSearch(next.trim())
  }
  const field = useRef<HTMLInputElement>(null)
  // Whoever typed before this script ran is answered, too.
  const hear = useEffectEvent(() => {
    const typed = field.current?.value ?? ''
    if (typed !== text) change(typed)
  })
  useEffect(() => hear(), [])
  return (
    <div className="relative w-full sm:w-60">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
      <Input ref={field} type="search" data-search aria-label={label} aria-keyshortcuts="/" placeholder={label} value={text} onChange={(event) => change(event.target.value)} className="pl-8" autoComplete="off" spellCheck={false} />
    </div>
  )
}
