'use client'

import Link from 'next/link'
import { useState, type FormEvent } from 'react'
import { choicesOf, DAYS, GROUP_WORDS, MAIL_CHOICES, MAIL_GROUPS, type SaveChoicesInput } from '@/lib/deliver/client'
import type { Choices, MailChoice, MailGroup } from '@/lib/deliver/types'
import { Field } from '../forms/field'
import { SaveBar } from '../forms/save-bar'
import { fieldsOf, useSubmit } from '../forms/use-submit'
import { useUnsaved } from '../forms/use-unsaved'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import { useToast } from '../ui/toast'
import { ZoneField } from './zone-field'

type Save = (input: SaveChoicesInput) => Promise<{ serverError?: { message: string; remedy: string | null } | undefined }>

/** What a member is mailed, kind by kind, and when their week is told. */
export function ChoicesForm({ choices, usual, save }: { choices: Choices; usual: boolean; save: Save }) {
  const { busy, problem, send } = useSubmit()
  const toast = useToast()
  const [digest, setDigest] = useState(choices.digest)
  const unsaved = useUnsaved('what you are mailed', { onDiscard: () => setDigest(choices.digest) })

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const choice = (name: string): MailChoice => MAIL_CHOICES.find((each) => each === field(name)) ?? 'off'
    const input: SaveChoicesInput = {
      waiting: choice('waiting'), accounts: choice('accounts'), meetings: choice('meetings') === 'at_once' ? 'at_once' : 'off', digest,
      digestDay: Number(field('digestDay') || choices.digestDay), digestHour: Number(field('digestHour') || choices.digestHour), zone: field('zone') || choices.zone,
    }
    const result = await send(() => save(input), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: 'Saved. It holds from now on.' })
  }

  return (
    <form key={unsaved.version} {...unsaved.form} method="post" noValidate className="flex flex-col gap-8" onSubmit={(event) => void submit(event)}>
      {MAIL_GROUPS.map((group) => (
        <fieldset key={group} className="border-t border-line pt-4">
          <legend className="float-left w-full text-base font-semibold">{GROUP_WORDS[group].title}</legend>
          <p className="clear-both pt-1 text-sm text-muted">{GROUP_WORDS[group].what}</p>
          <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
            {choicesOf(group).map(({ choice, words }) => (
              <label key={choice} className="flex min-h-8 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11">
                <input type="radio" name={group} value={choice} defaultChecked={isChosen(choices, group, choice)} className="size-4 accent-(--color-accent)" />{words}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className="border-t border-line pt-4">
        <legend className="float-left w-full">
          <Label htmlFor="digest" className="flex items-center gap-2.5 text-base font-semibold"><Checkbox id="digest" name="digest" checked={digest} onChange={(event) => setDigest(event.target.checked)} />Weekly digest by mail</Label>
        </legend>
        <p className="clear-both pt-1 text-sm text-muted">What moved in your accounts and why, new warnings, what nobody has answered, renewals that drift away and what waits for you. A week without news is not mailed. It is a <Link className="link" href="/digest">page</Link>, too.</p>
        {digest ? null : <p className="mt-2 text-sm">Without it, what you want in the weekly digest is not mailed at all: it stands behind the bell.</p>}
        <div className="mt-3 grid gap-4 sm:grid-cols-[140px_110px_minmax(0,1fr)]" hidden={!digest}>
          <Field name="digestDay" label="Day"><Select defaultValue={choices.digestDay}>{DAYS.map((day, n) => <option key={day} value={n + 1}>{day}</option>)}</Select></Field>
          <Field name="digestHour" label="Hour"><Select defaultValue={choices.digestHour}>{Array.from({ length: 24 }, (_, hour) => <option key={hour} value={hour}>{String(hour).padStart(2, '0')}:00</option>)}</Select></Field>
          <ZoneField label="Time zone" zone={choices.zone} usual={usual} />
        </div>
      </fieldset>
      <SaveBar unsaved={unsaved} problem={problem}><Button type="submit" variant="primary" disabled={busy}>{busy ? 'Saving…' : 'Save'}</Button></SaveBar>
    </form>
  )
}

/** What is no choice of a group any more is as good as off. */
const isChosen = (choices: Choices, group: MailGroup, choice: MailChoice): boolean =>
  choices[group] === choice || (choice === 'off' && choicesOf(group).every((each) => each.choice !== choices[group]))
