'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Field } from '../forms/field'
import { ProblemNote } from '../forms/problem-note'
import { useSubmit } from '../forms/use-submit'
import { AccountPicker, type AccountChoice } from '../import/account-picker'
import { Button } from '../ui/button'
import { Input } from '../ui/input'
import { Label } from '../ui/label'

type Answer = { data?: { personId: string } | undefined; serverError?: { message: string; remedy: string | null } | undefined }
type Props = { add: (input: { accountId: string; name: string; isSomebodyElse: boolean }) => Promise<Answer> }

/** Lets somebody in who goes by the name of a person who was erased, and is somebody else. */
export function NamesakeForm({ add }: Props) {
  const [account, setAccount] = useState<AccountChoice | null>(null)
  const [name, setName] = useState('')
  const [isSomebodyElse, setIsSomebodyElse] = useState(false)
  const [added, setAdded] = useState<{ personId: string; name: string; at: string } | null>(null)
  const { busy, problem, errors, send } = useSubmit()
  const save = async (form: HTMLFormElement) => {
    if (!account) return
    setAdded(null)
    const result = await send(() => add({ accountId: account.id, name, isSomebodyElse }), form)
    if (!result.done || !result.data) return
    setAdded({ personId: result.data.personId, name: name.trim(), at: account.name })
    setName('')
    setIsSomebodyElse(false)
  }
  return (
    <form className="flex max-w-[640px] flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void save(event.currentTarget) }}>
      <div><Label htmlFor="account" className="mb-1">Account</Label><AccountPicker chosen={account} onChoose={setAccount} /></div>
      <Field name="name" label="Their name, as it stands in the file" error={errors['name']}>
        <Input dir="auto" autoComplete="off" spellCheck={false} required maxLength={120} className="max-w-sm" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <label className="flex items-start gap-3 text-sm pointer-coarse:min-h-11 pointer-coarse:items-center">
        <input type="checkbox" className="check mt-0.5" checked={isSomebodyElse} onChange={(event) => setIsSomebodyElse(event.target.checked)} />
        They are somebody else, not the person who was erased.
      </label>
      <ProblemNote problem={problem} />
      <p className="flex"><Button type="submit" disabled={busy || account === null || name.trim() === '' || !isSomebodyElse}>{busy ? 'Letting them in…' : 'Let them in'}</Button></p>
      <p role="status" className="text-sm empty:hidden">
        {added ? <><Link href={`/people/${added.personId}`} className="link" dir="auto">{added.name}</Link> is known at {added.at} now. What was kept out before comes in when its import is undone and the file is brought again.</> : null}
      </p>
    </form>
  )
}
