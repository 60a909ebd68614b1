'use client'

import { Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Input } from '../ui/input'
import { Select } from '../ui/select'

export type Narrowing = { q?: string; segment?: string; owner?: string }

type Props = { query: Narrowing; segments: readonly string[]; members: readonly { id: string; name: string }[]; onChange: (query: Narrowing) => void; children?: ReactNode }

/** Which accounts: by name, segment and owner. */
export function CoverageToolbar({ query, segments, members, onChange, children }: Props) {
  const [text, setText] = useState(query.q ?? '')
  const [shown, setShown] = useState(query.q ?? '')
  if ((query.q ?? '') !== shown) {
    setShown(query.q ?? '')
    setText(query.q ?? '')
  }
  const { q: _q, ...withoutText } = query
  const { segment: _segment, ...withoutSegment } = query
  const { owner: _owner, ...withoutOwner } = query
  return (
    <div role="search" aria-label="Accounts" className="flex flex-wrap items-center gap-2 pt-4">
      <form className="relative w-full sm:w-56" onSubmit={(event) => { event.preventDefault(); onChange({ ...withoutText, ...(text.trim() ? { q: text.trim() } : {}) }) }}>
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
        <Input type="search" data-search aria-label="Search accounts" aria-keyshortcuts="/" placeholder="Account, then Enter" value={text} onChange={(event) => setText(event.target.value)} className="pl-8" autoComplete="off" spellCheck={false} />
      </form>
      <Select aria-label="Segment" className="w-auto max-w-44" value={query.segment ?? ''} onChange={(event) => onChange({ ...withoutSegment, ...(event.target.value ? { segment: event.target.value } : {}) })}>
        <option value="">Every segment</option>
        {segments.map((segment) => <option key={segment} value={segment}>{segment}</option>)}
      </Select>
      <Select aria-label="Owner" className="w-auto max-w-44" value={query.owner ?? ''} onChange={(event) => onChange({ ...withoutOwner, ...(event.target.value ? { owner: event.target.value } : {}) })}>
        <option value="">Every owner</option>
        {members.map((member) => <option key={member.id} value={member.id}>{member.name}</option>)}
        <option value="nobody">Nobody</option>
      </Select>
      {children}
    </div>
  )
}
