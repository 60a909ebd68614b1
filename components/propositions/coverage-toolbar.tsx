'use client'

import type { ReactNode } from 'react'
import { SearchField } from '../forms/search-field'
import { Select } from '../ui/select'

export type Narrowing = { q?: string; segment?: string; owner?: string }

type Props = { query: Narrowing; segments: readonly string[]; members: readonly { id: string; name: string }[]; onChange: (query: Narrowing) => void; children?: ReactNode }

/** Which accounts: by name, segment and owner. */
export function CoverageToolbar({ query, segments, members, onChange, children }: Props) {
  const { q: _q, ...withoutText } = query
  const { segment: _segment, ...withoutSegment } = query
  const { owner: _owner, ...withoutOwner } = query
  return (
    <div role="search" aria-label="Accounts" className="flex flex-wrap items-center gap-2 pt-4">
      <SearchField label="Search accounts" value={query.q ?? ''} onSearch={(q) => onChange({ ...withoutText, ...(q ? { q } : {}) })} />
      <Select aria-label="Segment" className="w-auto max-w-64" value={query.segment ?? ''} onChange={(event) => onChange({ ...withoutSegment, ...(event.target.value ? { segment: event.target.value } : {}) })}>
        <option value="">Every segment</option>
        {segments.map((segment) => <option key={segment} value={segment}>{segment}</option>)}
      </Select>
      <Select aria-label="Owner" className="w-auto max-w-64" value={query.owner ?? ''} onChange={(event) => onChange({ ...withoutOwner, ...(event.target.value ? { owner: event.target.value } : {}) })}>
        <option value="">Every owner</option>
        {members.map((member) => <option key={member.id} value={member.id}>{member.name}</option>)}
        <option value="nobody">Nobody</option>
      </Select>
      {children}
    </div>
  )
}
