'use client'

import Link from 'next/link'
import { Field } from '@/components/forms/field'
import { ProblemNote } from '@/components/forms/problem-note'
import { useHydrated } from '@/components/forms/use-hydrated'
import { fieldsOf } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useSignIn } from './use-sign-in'

// One sentence for every refusal: it must not tell whether an address is known.
const REFUSED = { message: 'This e-mail and password do not match.', remedy: 'Check both; after five wrong ones in a row one has to wait.' }

export function PasswordForm({ next }: { next: string }) {
  const { pending, problem, enter } = useSignIn(next, REFUSED)
  const hydrated = useHydrated()
  return (
    <form
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        const field = fieldsOf(event)
        void enter({ provider: 'password', email: field('email'), password: field('password') })
      }}
    >
      <Field name="email" label="E-mail"><Input type="email" autoComplete="username" required autoFocus /></Field>
      <Field name="password" label="Password"><Input type="password" autoComplete="current-password" required /></Field>
      <ProblemNote problem={problem} />
      <Button type="submit" variant="primary" disabled={pending !== null || !hydrated}>{pending ? 'Signing in…' : 'Sign in'}</Button>
      <p className="text-sm"><Link href="/forgot" prefetch={false} className="link">Forgotten your password?</Link></p>
    </form>
  )
}
