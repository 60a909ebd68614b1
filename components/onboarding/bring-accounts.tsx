'use client'

import { useState, useTransition } from 'react'
import { ACCOUNTS_AT_ONCE } from '@/lib/crm/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { Label } from '../ui/label'
import { Textarea } from '../ui/textarea'
import { type MatchedOwner, ownerWords } from './owner-words'
import { accountsInFile, accountsInLines, type AccountLine } from './read-accounts'

export type AccountVerbs = {
  create: (accounts: readonly (Omit<AccountLine, 'owner'> & { ownerId?: string })[]) => Promise<{ created: { id: string; name: string }[]; known: string[] }>
  /** Which member each owner of a file is. */
  match: (owners: readonly string[]) => Promise<MatchedOwner[]>
}

/** What a file says of an account beside its name and domain, which stand in its line. */
type Beside = { segment?: string; ownerId?: string }

type Said = { tone: 'well' | 'problem'; message: string }

/** Accounts by hand, one a line, or out of a CSV file, which fills the lines so that they can be looked over first. */
export function BringAccounts({ verbs: { create, match }, onDone }: { verbs: AccountVerbs; onDone: () => void }) {
  const [text, setText] = useState('')
  const [beside, setBeside] = useState<ReadonlyMap<string, Beside>>(new Map())
  const [said, setSaid] = useState<Said | null>(null)
  const [pending, startTransition] = useTransition()
  const lines = accountsInLines(text)

  const read = async (file: File | undefined) => {
    if (!file) return
    const found = await accountsInFile(file).catch(() => null)
    if (found === null || found.length === 0) return setSaid({ tone: 'problem', message: `No account was found in “${file.name}”. It needs a first line with the names of its columns, one of them “Name”, “Account” or “Company”.` })
    const owners = [...new Set(found.flatMap(({ owner }) => owner ?? []))]
    const matched = owners.length > 0 ? await match(owners).catch(() => null) : []
    if (matched === null) return setSaid({ tone: 'problem', message: `The owners in “${file.name}” could not be looked up. Nothing was added. Choose the file again.` })
    setText(found.map(({ name, domain }) => (domain ? `${name}, ${domain}` : name)).join('\n'))
    setBeside(new Map(found.map(({ name, segment, owner }) => {
      const member = matched.find((each) => each.owner === owner)?.member
      return [name, { ...(segment ? { segment } : {}), ...(member ? { ownerId: member.id } : {}) }] as const
    })))
    setSaid({ tone: 'well', message: [`${count(found.length, 'account')} read from “${file.name}”.`, ownerWords(found, matched), 'Look them over, then add them.'].filter(Boolean).join(' ') })
  }
  const add = () => startTransition(async () => {
    let created = 0
    let known = 0
    let given = 0
    try {
      for (let n = 0; n < lines.length; n += ACCOUNTS_AT_ONCE) {
        const answer = await create(lines.slice(n, n + ACCOUNTS_AT_ONCE).map((line) => ({ ...line, ...beside.get(line.name) })))
        created += answer.created.length
        given += answer.created.filter(({ name }) => beside.get(name)?.ownerId).length
        known += answer.known.length
      }
      setText('')
      setSaid({ tone: 'well', message: `${count(created, 'account')} added.${given > 0 ? ` ${given === created ? 'Each belongs' : given === 1 ? 'One belongs' : `${given} belong`} to whom the file names${given < created ? ', the rest to you' : ''}.` : created > 0 ? ` You own ${created === 1 ? 'it' : 'them'}.` : ''}${known > 0 ? ` ${known} ${known === 1 ? 'was' : 'were'} here already.` : ''}` })
    } catch (error) {
      const remedy = error instanceof ProblemError && error.remedy ? ` ${error.remedy}` : ''
      setSaid({ tone: 'problem', message: `${error instanceof Error ? error.message : 'They could not be added.'}${remedy}${created > 0 ? ` ${created} were added before that.` : ''}` })
    }
    onDone()
  })
  return (
    <div className="flex flex-col gap-3 pt-2">
      <div>
        <Label htmlFor="account-lines" className="mb-1">Accounts, one a line</Label>
        <Textarea id="account-lines" rows={6} dir="auto" value={text} onChange={(event) => setText(event.target.value)} placeholder={'Halden Marine, halden.com\nOsier Foods'} aria-describedby="account-lines-hint" />
        <p id="account-lines-hint" className="mt-1 text-xs text-muted">The web domain behind a comma tells their people from ours in mails. It can be left out. Of a CSV file the segment and the owner are read too.</p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" disabled={pending || lines.length === 0} onClick={add}>{pending ? 'Adding…' : lines.length > 0 ? `Add ${count(lines.length, 'account')}` : 'Add accounts'}</Button>
        <label className="btn btn-secondary focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus">
          Choose a CSV file
          <input type="file" accept=".csv,text/csv" className="sr-only" onChange={(event) => { void read(event.target.files?.[0]); event.target.value = '' }} />
        </label>
      </div>
      <p role={said?.tone === 'problem' ? 'alert' : 'status'} className={`text-sm ${said?.tone === 'problem' ? 'font-medium text-problem' : 'text-muted'}`}>{said?.message ?? ''}</p>
    </div>
  )
}
