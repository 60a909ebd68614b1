'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/forms/field'
import { SaveBar } from '@/components/forms/save-bar'
import { fieldsOf, listOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import type { WorkspaceSettingsView } from '@/lib/auth/types'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { updateWorkspaceAction } from '../actions'
import { WeightFields } from './weight-fields'

export function WorkspaceForm({ settings, admin }: { settings: WorkspaceSettingsView; admin: boolean }) {
  const { busy, problem, errors, send } = useSubmit()
  const unsaved = useUnsaved('the workspace')
  const toast = useToast()

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const result = await send(() => updateWorkspaceAction({
      name: field('name'),
      companyName: field('companyName'),
      companyAliases: listOf(field('companyAliases')),
      domains: listOf(field('domains')),
      dimensionWeights: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Number(field(`weight-${dimension}`))])),
    }), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: 'The workspace was saved.' })
  }

  return (
    <form key={unsaved.version} {...unsaved.form} method="post" className="max-w-[640px]" onSubmit={(event) => void submit(event)}>
      <fieldset disabled={!admin} className="flex flex-col gap-10">
        {admin ? null : <p className="-mb-4 text-sm text-muted">Admins change these; you can read them.</p>}
        <section className="flex flex-col gap-4">
          <h2>Your company</h2>
          <Field name="name" label="Name of the workspace" error={errors['name']}><Input required maxLength={80} defaultValue={settings.name} /></Field>
          <Field name="companyName" label="Your company, as customers call it" error={errors['companyName']} hint="What speakers and mails of this company say is ours, and never evidence of what a customer believes.">
            <Input required maxLength={80} defaultValue={settings.companyName} />
          </Field>
          <Field name="companyAliases" label="Other names it goes by" error={errors['companyAliases']} hint="Separated by commas: a short form, a former name, a product that customers use for the company.">
            <Input defaultValue={settings.companyAliases.join(', ')} />
          </Field>
          <Field name="domains" label="E-mail domains of your people" error={errors['domains']} hint="Separated by commas, such as acme.com, acme.de">
            <Input inputMode="url" autoCapitalize="none" spellCheck={false} defaultValue={settings.domains.join(', ')} />
          </Field>
        </section>
        <WeightFields weights={settings.dimensionWeights} />
        {admin ? <SaveBar unsaved={unsaved} problem={problem}><Button type="submit" variant="primary" disabled={busy}>{busy ? 'Saving…' : 'Save'}</Button></SaveBar> : null}
      </fieldset>
    </form>
  )
}
