'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/forms/field'
import { SaveBar } from '@/components/forms/save-bar'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { renameSelfAction } from '../actions'

export function NameForm({ name, email }: { name: string; email: string }) {
  const { busy, problem, errors, send } = useSubmit()
  const unsaved = useUnsaved('your name')
  const toast = useToast()
  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const wanted = fieldsOf(event)('name')
    const result = await send(() => renameSelfAction({ name: wanted }), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: 'Your name was saved.' })
  }
  return (
    <form key={unsaved.version} {...unsaved.form} method="post" className="flex flex-col items-start gap-4" onSubmit={(event) => void submit(event)}>
      <h2>You</h2>
      <div className="w-full"><Field name="name" label="Name" hint={`You sign in as ${email}.`} error={errors['name']}><Input required maxLength={120} autoComplete="name" defaultValue={name} /></Field></div>
      <SaveBar unsaved={unsaved} problem={problem}><Button type="submit" disabled={busy}>{busy ? 'Saving…' : 'Save name'}</Button></SaveBar>
    </form>
  )
}
