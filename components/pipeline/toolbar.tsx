'use client'

import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { CLOSE_RANGES, DEAL_TYPES, isPipelineNarrowed, PIPELINE_GROUPS, PIPELINE_SCOPES, PIPELINE_SORTS, WARNING_KINDS, WARNING_WORDS } from '@/lib/insights/client'
import type { PipelineBoard, PipelineQuery } from '@/lib/insights/types'
import { SearchField } from '../forms/search-field'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
import { Select } from '../ui/select'
import { ToggleGroup } from '../ui/toggle-group'
import { CLOSE_WORDS, GROUP_WORDS, ONLY_WORDS, SCOPE_WORDS, SORT_WORDS, TYPE_WORDS } from './words'

type Narrowing = 'q' | 'owner' | 'stage' | 'type' | 'close' | 'warning' | 'only'
type Props = { query: PipelineQuery; choices: Pick<PipelineBoard, 'stages' | 'owners'>; onChange: (query: PipelineQuery) => void }

/** The query with one thing narrowed otherwise; an empty choice narrows it no more. */
function narrowed<K extends Narrowing>(query: PipelineQuery, name: K, value: PipelineQuery[K] | ''): PipelineQuery {
  const next: PipelineQuery = { ...query }
  Reflect.deleteProperty(next, name)
  return value ? Object.assign(next, { [name]: value }) : next
}

/** Whose deals, how they stand beside each other, and what narrows them. */
export function PipelineToolbar({ query, choices, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const owners = choices.owners.map(({ id, name }) => [id, name] as const)
  return (
    <div role="search" aria-label="Pipeline" className="flex flex-wrap items-center gap-2">
      <SearchField label="Search deals and accounts" placeholder="Search deals" value={query.q ?? ''} onSearch={(q) => onChange(narrowed(query, 'q', q))} />
      <ToggleGroup label="Whose deals" value={query.scope} options={PIPELINE_SCOPES.map((value) => ({ value, label: SCOPE_WORDS[value] }))} onChange={(scope) => onChange({ ...query, scope })} />
      <ToggleGroup label="Columns" value={query.by} options={PIPELINE_GROUPS.map((value) => ({ value, label: GROUP_WORDS[value] }))} onChange={(by) => onChange({ ...query, by })} />
      <Choice label="Order" value={query.sort} options={PIPELINE_SORTS.map((sort) => [sort, SORT_WORDS[sort]] as const)} onChange={(sort) => { if (sort) onChange({ ...query, sort }) }} />
      <Button className="md:hidden" aria-expanded={open} onClick={() => setOpen(!open)}><ListFilter aria-hidden />{isPipelineNarrowed(query) ? 'Filtered' : 'Filter'}</Button>
      <div className={cn('flex flex-wrap gap-2 md:contents', !open && 'max-md:hidden')}>
        <Choice label="Owner" any="Every owner" value={query.owner ?? ''} options={owners} onChange={(owner) => onChange(narrowed(query, 'owner', owner))} />
        <Choice label="Stage" any="Every stage" value={query.stage ?? ''} options={choices.stages.map((stage) => [stage, stage] as const)} onChange={(stage) => onChange(narrowed(query, 'stage', stage))} />
        <Choice label="Type" any="Every type" value={query.type ?? ''} options={DEAL_TYPES.map((type) => [type, TYPE_WORDS[type]] as const)} onChange={(type) => onChange(narrowed(query, 'type', type))} />
        <Choice label="Closing" any="Any close date" value={query.close ?? ''} options={CLOSE_RANGES.map((close) => [close, CLOSE_WORDS[close]] as const)} onChange={(close) => onChange(narrowed(query, 'close', close))} />
        <Choice label="Warning" any="Warned or not" value={query.warning ?? ''} options={[['any', 'Any warning'] as const, ...WARNING_KINDS.map((kind) => [kind, WARNING_WORDS[kind]] as const)]} onChange={(warning) => onChange(narrowed(query, 'warning', warning))} />
        <Choice label="Only" any="Changed or not" value={query.only ?? ''} options={(['changed', 'differs'] as const).map((only) => [only, ONLY_WORDS[only]] as const)} onChange={(only) => onChange(narrowed(query, 'only', only))} />
      </div>
    </div>
  )
}

type ChoiceProps<T extends string> = { label: string; any?: string; value: T | ''; options: readonly (readonly [T, string])[]; onChange: (value: T | '') => void }

function Choice<T extends string>({ label, any, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Select aria-label={label} className="w-auto max-w-64" value={value} onChange={(event) => onChange(options.find(([option]) => option === event.target.value)?.[0] ?? '')}>
      {any ? <option value="">{any}</option> : null}
      {options.map(([option, words]) => <option key={option} value={option}>{words}</option>)}
    </Select>
  )
}
