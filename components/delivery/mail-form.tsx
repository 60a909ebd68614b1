'use client'

import { useState, type FormEvent } from 'react'
import { SMTP_SECURITIES, type SaveMailInput } from '@/lib/deliver/client'
import type { MailView, SmtpSecurity, Tried } from '@/lib/deliver/types'
import { Field } from '../forms/field'
import { SaveBar } from '../forms/save-bar'
import { fieldsOf, useSubmit } from '../forms/use-submit'
import { useUnsaved } from '../forms/use-unsaved'
import { Button } from '../ui/button'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { useToast } from '../ui/toast'
import type { Answer } from './answer'
import { TriedNote } from './tried-note'
import { ZoneField } from './zone-field'

const SECURITY_WORDS: Record<SmtpSecurity, string> = { starttls: 'Turns to TLS (STARTTLS, mostly port 587)', tls: 'TLS from the start (mostly port 465)', none: 'None: only inside one’s own network' }

type Props = { mail: MailView; save: (input: SaveMailInput) => Answer<unknown>; remove: () => Answer<unknown>; attempt: () => Answer<Tried> }

/** The mail server of the workspace. A test is sent with what is saved. */
export function MailForm({ mail, save, remove, attempt }: Props) {
  const { busy, problem, errors, send } = useSubmit()
  const [tried, setTried] = useState<Tried | null>(null)
  const unsaved = useUnsaved('the mail server')
  const toast = useToast()
  const own = mail.source === 'workspace'

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    setTried(null)
    const input: SaveMailInput = {
      host: field('host'), port: Number(field('port')), security: SMTP_SECURITIES.find((each) => each === field('security')) ?? 'starttls',
      user: field('user'), password: field('password'), from: field('from'), zone: field('zone') || mail.zone,
    }
    const result = await send(() => save(input), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: 'The mail server was saved.', detail: 'Send a test to see whether it takes mail.' })
  }
  async function test() {
    setTried(null)
    const result = await send(() => attempt())
    if (result.done) setTried(result.data ?? null)
  }
  async function forget() {
    const result = await send(() => remove())
    if (result.done) toast({ message: 'The mail server was removed. Its password is forgotten.' })
  }

  return (
    <section aria-labelledby="mail" className="max-w-[640px]">
      <h2 id="mail">Mail</h2>
      <p className="mt-1 text-sm text-muted">
        {mail.source === 'none' ? 'No mail leaves this workspace yet. ' : mail.source === 'environment' ? `Mail leaves by the installation’s server ${mail.host}, from ${mail.from}. What you save here takes its place in this workspace. ` : ''}
        Each member is mailed what they chose under Notifications.
      </p>
      <form key={`${unsaved.version} ${JSON.stringify(mail)}`} {...unsaved.form} method="post" noValidate className="mt-4 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_110px]">
          <Field name="host" label="Server" error={errors['host']}><Input required maxLength={253} defaultValue={own ? mail.host : ''} placeholder="smtp.example.com" autoCapitalize="none" autoComplete="off" spellCheck={false} /></Field>
          <Field name="port" label="Port" error={errors['port']}><Input required type="number" inputMode="numeric" min={1} max={65535} defaultValue={own ? mail.port : 587} className="text-right" /></Field>
        </div>
        <Field name="security" label="Encryption" error={errors['security']}>
          <Select defaultValue={mail.security}>{SMTP_SECURITIES.map((each) => <option key={each} value={each}>{SECURITY_WORDS[each]}</option>)}</Select>
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="user" label="User (optional)" error={errors['user']}><Input maxLength={320} defaultValue={mail.user} autoCapitalize="none" autoComplete="off" spellCheck={false} /></Field>
          <Field name="password" label="Password" error={errors['password']} hint={mail.hasPassword ? 'One is stored. Leave this empty to keep it for this server and user.' : 'Encrypted before it is stored, and never shown again.'}>
            <Input type="password" maxLength={500} autoComplete="new-password" placeholder={mail.hasPassword ? '••••••••' : ''} />
          </Field>
        </div>
        <Field name="from" label="Mails come from" error={errors['from']} hint="An address for which this server may send."><Input type="email" required maxLength={320} defaultValue={own ? mail.from : ''} placeholder="credence@example.com" autoCapitalize="none" autoComplete="off" spellCheck={false} /></Field>
        <ZoneField label="Time zone of members who chose none" zone={mail.zone} usual={mail.source === 'none' && mail.zone === 'UTC'} hint="Their weekly digest comes on Monday at 07:00 there." />
        <TriedNote tried={tried} />
        <SaveBar unsaved={unsaved} problem={problem}>
          <Button type="submit" variant="primary" disabled={busy}>{busy ? 'One moment…' : 'Save the mail server'}</Button>
          {mail.source === 'none' ? null : <Button disabled={busy} onClick={() => void test()}>Send me a test mail</Button>}
          {own ? <Button variant="ghost" disabled={busy} onClick={() => void forget()}>Remove</Button> : null}
        </SaveBar>
      </form>
    </section>
  )
}
