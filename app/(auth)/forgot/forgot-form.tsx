'use client'

import { type FormEvent, useState } from 'react'
import { Field } from '@/components/forms/field'
import { ProblemNote } from '@/components/forms/problem-note'
import { useHydrated } from '@/components/forms/use-hydrated'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { askForResetAction } from '../actions'

export function ForgotForm() {
  const { busy, problem, errors, send } = useSubmit()
  const hydrated = useHydrated()
  const [asked, setAsked] = useState<string | null>(null)
  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const email = fieldsOf(event)('email')
    const result = await send(() => askForResetAction({ email }), form)
    if (result.done) setAsked(email)
  }
  return (
    <form method="post" className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <Field name="email" label="E-mail" error={errors['email']}><Input type="email" autoComplete="username" required autoFocus /></Field>
      <ProblemNote problem={problem} />
      <Button type="submit" variant="primary" disabled={busy || !hydrated}>{busy ? 'One moment…' : 'Mail me a link'}</Button>
      {/* The same for every address: it must not tell whose is known. */}
      <div role="status" className="empty:hidden">
        {asked ? <p className="border-l-2 border-line-strong pl-3 text-sm">If somebody signs in with <span className="font-medium [overflow-wrap:anywhere]">{asked}</span>, a link is on its way. It works for an hour. Nothing came? Look among the unwanted mails, or go the other way below.</p> : null}
      </div>
    </form>
  )
}
