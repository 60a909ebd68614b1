'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/forms/field'
import { NewPassword } from '@/components/forms/password-fields'
import { ProblemNote } from '@/components/forms/problem-note'
import { useHydrated } from '@/components/forms/use-hydrated'
import { fieldsOf, listOf, useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Input } from '@/components/ui/input'
import { signIn } from '@/lib/auth/client'
import { setUpWorkspaceAction } from '../actions'

export function SetUpForm() {
  const { busy, problem, errors, send } = useSubmit()
  const hydrated = useHydrated()

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const email = field('email')
    const password = field('password')
    const companyName = field('companyName')
    const input = { workspaceName: field('workspaceName') || companyName, companyName, domains: listOf(field('domains')), name: field('name'), email, password }
    const result = await send(() => setUpWorkspaceAction(input), form)
    if (!result.done) return
    const entered = await signIn({ provider: 'password', email, password }).catch(() => false)
    window.location.assign(entered ? '/accounts' : '/sign-in')
  }

  return (
    <form method="post" className="flex flex-col gap-8" onSubmit={(event) => void submit(event)}>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">Your company</legend>
        <Field name="companyName" label="Name, as customers call it" hint="Credence must know whose words are ours, so that they are never read as a customer’s." error={errors['companyName']}>
          <Input required maxLength={80} autoComplete="organization" />
        </Field>
        <Field name="domains" label="E-mail domains of your people" hint="Separated by commas, such as acme.com, acme.de" error={errors['domains']}>
          <Input inputMode="url" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field name="workspaceName" label="Name of the workspace (optional)" hint="If it should differ from the company’s, such as a region or a business unit." error={errors['workspaceName']}>
          <Input maxLength={80} />
        </Field>
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">You, its first admin</legend>
        <Field name="name" label="Name" error={errors['name']}><Input required maxLength={120} autoComplete="name" /></Field>
        <Field name="email" label="E-mail" error={errors['email']}><Input type="email" required autoComplete="username" /></Field>
        <NewPassword error={errors['password']} />
      </fieldset>
      <div className="flex flex-col gap-4">
        <ProblemNote problem={problem} />
        <div className="flex gap-2">
          <Button type="submit" variant="primary" disabled={busy || !hydrated} className="flex-1">{busy ? 'Setting up…' : 'Create workspace'}</Button>
          <LinkButton variant="ghost" href="/sign-in">Back</LinkButton>
        </div>
      </div>
    </form>
  )
}
