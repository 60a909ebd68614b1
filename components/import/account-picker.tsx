'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check, Plus } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { accountSearchQuery } from '@/lib/insights/client'

export type AccountChoice = { id: string; name: string }

type Props = {
  id?: string
  chosen: AccountChoice | null
  onChoose: (account: AccountChoice) => void
  /** Creates an account of that name; the picker then chooses it. Without it only those that are here are offered. */
  onCreate?: (name: string) => Promise<AccountChoice>
  /** The account that is not offered. */
  except?: string
}

type Option = { kind: 'account'; account: AccountChoice } | { kind: 'create'; name: string }

/** Finds an account by typing, or creates one of that name. */
export function AccountPicker({ id = 'account', chosen, onChoose, onCreate, except }: Props) {
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const open = typed !== null
  const q = typed?.trim() ?? ''
  const search = useQuery({ ...accountSearchQuery(q), enabled: open, placeholderData: keepPreviousData })
  const found: AccountChoice[] = search.data?.rows.flatMap((row) => (row.id === except ? [] : [{ id: row.id, name: row.name }])) ?? []
  const same = found.some((account) => account.name.toLowerCase() === q.toLowerCase())
  const options: Option[] = [...found.map((account): Option => ({ kind: 'account', account })), ...(onCreate && q !== '' && !same ? [{ kind: 'create', name: q } as const] : [])]

  const close = () => { setTyped(null); setAt(0) }
  const take = async (option: Option | undefined) => {
    if (option === undefined) return
    close()
    setProblem(null)
    if (option.kind === 'account') return onChoose(option.account)
    try {
      if (onCreate) onChoose(await onCreate(option.name))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The account could not be created.')
    }
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key === 'Escape') return close()
    if (press.key === 'Enter') { press.preventDefault(); return void take(options[at]) }
    const step = press.key === 'ArrowDown' ? 1 : press.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    press.preventDefault()
    if (!open) return setTyped('')
    if (options.length > 0) setAt((at + step + options.length) % options.length)
  }

  return (
    <div className="relative w-full max-w-sm">
      <input
        id={id} type="text" role="combobox" autoComplete="off" className="field" placeholder={chosen?.name ?? (onCreate ? 'Find or create an account' : 'Find an account')}
        aria-expanded={open} aria-controls={listId} aria-autocomplete="list" aria-activedescendant={open && options[at] ? `${listId}-${at}` : undefined}
        value={typed ?? chosen?.name ?? ''}
        onFocus={() => setTyped('')}
        onBlur={close}
        onChange={(event) => { setTyped(event.target.value); setAt(0) }}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <ul id={listId} role="listbox" aria-label="Accounts" className="menu absolute inset-x-0 top-full mt-1 max-h-72 max-w-none overflow-auto">
          {options.map((option, i) => (
            <li
              key={option.kind === 'account' ? option.account.id : 'create'} id={`${listId}-${i}`} role="option" aria-selected={i === at}
              className="menu-item"
              onPointerMove={() => setAt(i)}
              // Before the field loses the focus, which would close the list.
              onPointerDown={(event) => { event.preventDefault(); void take(option) }}
            >
              {option.kind === 'create' ? <><Plus aria-hidden /> <span className="min-w-0 truncate">Create “{option.name}”</span></> : (
                <>
                  <Check aria-hidden className={option.account.id === chosen?.id ? '' : 'invisible'} />
                  <span dir="auto" className="min-w-0 truncate">{option.account.name}</span>
                </>
              )}
            </li>
          ))}
          {search.data && search.data.total > search.data.rows.length ? <li role="presentation" className="menu-label">Type to find the other {search.data.total - search.data.rows.length}.</li> : null}
          {options.length === 0 ? <li role="presentation" className="px-2 py-1.5 text-muted">{search.isFetching ? 'Looking…' : onCreate ? 'No account yet: type a name to create one.' : 'No account has that in its name.'}</li> : null}
        </ul>
      ) : null}
      {problem ? <p role="alert" className="mt-1 text-sm text-problem">{problem}</p> : null}
    </div>
  )
}
