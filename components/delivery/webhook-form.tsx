'use client'

import { useState, type FormEvent } from 'react'
import { CHANNEL_WORDS, type SaveWebhookInput, USUAL_HOST_WORDS, type WebhookInput } from '@/lib/deliver/client'
import type { Tried, WebhookChannel, WebhookView } from '@/lib/deliver/types'
import { SaveBar } from '../forms/save-bar'
import { fieldsOf, useSubmit } from '../forms/use-submit'
import { useUnsaved } from '../forms/use-unsaved'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Input } from '../ui/input'
import { Label } from '../ui/label'
import { useToast } from '../ui/toast'
import type { Answer } from './answer'
import { TriedNote } from './tried-note'

const HINTS: Record<WebhookChannel, string> = {
  slack: 'In Slack: an app with “Incoming Webhooks”, added to the channel. The address begins with https://hooks.slack.com/services/.',
  teams: 'In Teams: the channel’s Workflows, “Send webhook alerts to a channel”. Copy the address that it shows at the end.',
}
const TOLD = [['warnings', 'New warnings'], ['moves', 'Accounts that moved, and minds that changed'], ['digest', 'The week, in short']] as const

type Props = {
  channel: WebhookChannel; hook: WebhookView | null; privateAllowed: boolean
  save: (input: SaveWebhookInput) => Answer<unknown>; remove: (input: WebhookInput) => Answer<unknown>; attempt: (input: WebhookInput) => Answer<Tried>
}

/** One channel of Slack or Teams: its secret address, and what it is told. */
export function WebhookForm({ channel, hook, privateAllowed, save, remove, attempt }: Props) {
  const { busy, problem, errors, send } = useSubmit()
  const [tried, setTried] = useState<Tried | null>(null)
  const toast = useToast()
  const name = CHANNEL_WORDS[channel]
  const unsaved = useUnsaved(name)
  const id = (field: string): string => `${channel}-${field}`

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    setTried(null)
    const result = await send(() => save({ channel, url: field(id('url')), warnings: field(id('warnings')) === 'on', moves: field(id('moves')) === 'on', digest: field(id('digest')) === 'on' }), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: `${name} was saved.`, detail: 'Send a test to see whether it arrives.' })
  }
  async function test() {
    setTried(null)
    const result = await send(() => attempt({ channel }))
    if (result.done) setTried(result.data ?? null)
  }
  async function forget() {
    const result = await send(() => remove({ channel }))
    if (result.done) toast({ message: `${name} is told nothing any more. Its address is forgotten.` })
  }

  return (
    <section aria-labelledby={channel} className="max-w-[640px]">
      <h2 id={channel}>{name}</h2>
      <p className="mt-1 text-sm text-muted">
        {hook?.paused ? `Nothing is sent: ${hook.by}, with whose eyes this channel sees, is no admin any more. Save it anew to take it over. ` : hook ? `The channel is told of accounts that ${hook.by} sees: everybody in it reads that. ` : 'Everybody in the channel reads what is told there: of all accounts that you see. '}
      </p>
      {hook?.host && !hook.usual ? (
        <p role="note" className="mt-3 border-l-2 border-away pl-3 text-sm [overflow-wrap:anywhere]">
          <span className="font-medium">This goes to {hook.host}.</span> {name} itself takes messages at {USUAL_HOST_WORDS[channel]}. Unless it is a relay of yours, whoever runs that host reads what the channel is told: copy the address anew from {name}.
        </p>
      ) : null}
      <form key={`${unsaved.version} ${JSON.stringify(hook)}`} {...unsaved.form} method="post" noValidate className="mt-4 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <div>
          <Label htmlFor={id('url')} className="mb-1">Address of the webhook</Label>
          <Input id={id('url')} name={id('url')} type="url" maxLength={2000} placeholder={hook ? `stored${hook.urlHint ? `, ends with …${hook.urlHint}` : ''}` : 'https://'} aria-describedby={id('hint')} aria-invalid={errors['url'] !== undefined} autoCapitalize="none" autoComplete="off" spellCheck={false} />
          <p id={id('hint')} className="mt-1 text-xs text-muted">{errors['url'] ?? `${HINTS[channel]} It is encrypted before it is stored${hook ? '; leave it empty to keep the stored one' : ''}.${privateAllowed ? ' Private addresses are allowed here.' : ''}`}</p>
        </div>
        <fieldset>
          <legend className="mb-1 text-sm font-medium">The channel is told</legend>
          {TOLD.map(([what, words]) => (
            <Label key={what} htmlFor={id(what)} className="flex min-h-8 items-center gap-2.5 font-normal pointer-coarse:min-h-11"><Checkbox id={id(what)} name={id(what)} value="on" defaultChecked={hook?.[what] ?? true} />{words}</Label>
          ))}
        </fieldset>
        <TriedNote tried={tried} />
        <SaveBar unsaved={unsaved} problem={problem}>
          <Button type="submit" disabled={busy}>{busy ? 'One moment…' : `Save ${name}`}</Button>
          {hook ? <Button disabled={busy} onClick={() => void test()}>Send a test to {name}</Button> : null}
          {hook ? <Button variant="ghost" disabled={busy} onClick={() => void forget()}>Remove<span className="sr-only"> {name}</span></Button> : null}
        </SaveBar>
      </form>
    </section>
  )
}
