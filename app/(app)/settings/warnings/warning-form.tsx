'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/forms/field'
import { SaveBar } from '@/components/forms/save-bar'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { useToast } from '@/components/ui/toast'
import { WARNING_MEANS } from '@/components/warnings/means'
import { DEFAULT_THRESHOLDS, THRESHOLD_BOUNDS, WARNING_KINDS, WARNING_WORDS } from '@/lib/insights/client'
import type { Thresholds, WarningSettingsInput } from '@/lib/insights/types'
import { updateWarningSettingsAction } from './actions'
import { ALL_FIELDS, FIELDS, shown, stored, type NumberField } from './fields'

/** From when on everybody is warned: each kind with its thresholds, and whether it is given at all. */
export function WarningForm({ thresholds }: { thresholds: Thresholds }) {
  const { busy, problem, errors, send } = useSubmit()
  const unsaved = useUnsaved('the warnings')
  const toast = useToast()

  async function save(input: WarningSettingsInput, form?: HTMLFormElement) {
    const result = await send(() => updateWarningSettingsAction(input), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: 'Saved. Every list warns by it from now on.' })
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const numbers = Object.fromEntries(ALL_FIELDS.map(({ name }) => [name, stored(name, Number(field(name)))]))
    void save({ ...thresholds, ...numbers, off: WARNING_KINDS.filter((kind) => field(`on-${kind}`) !== 'on') }, form)
  }

  return (
    <form key={unsaved.version} {...unsaved.form} method="post" noValidate className="flex flex-col gap-8" onSubmit={submit}>
      {WARNING_KINDS.map((kind) => (
        <fieldset key={kind} className="border-t border-line pt-4">
          <legend className="float-left w-full">
            <Label htmlFor={`on-${kind}`} className="flex items-center gap-2.5 text-base font-semibold">
              <Checkbox id={`on-${kind}`} name={`on-${kind}`} defaultChecked={!thresholds.off.includes(kind)} />{WARNING_WORDS[kind]}
            </Label>
          </legend>
          <p className="mb-3 pt-1 text-sm text-muted">{WARNING_MEANS[kind]}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {FIELDS[kind].map((each) => <NumberInput key={each.name} field={each} value={thresholds[each.name]} error={errors[each.name]} />)}
          </div>
        </fieldset>
      ))}
      <SaveBar unsaved={unsaved} problem={problem}>
        <Button type="submit" variant="primary" disabled={busy}>{busy ? 'Saving…' : 'Save'}</Button>
        <Button variant="ghost" disabled={busy} onClick={() => void save(DEFAULT_THRESHOLDS)}>Back to what is usual</Button>
      </SaveBar>
    </form>
  )
}

function NumberInput({ field: { name, label, unit, hint }, value, error }: { field: NumberField; value: number; error: string | undefined }) {
  const { min, max } = THRESHOLD_BOUNDS[name]
  return (
    <Field name={name} label={`${label} (${unit})`} error={error} {...(hint ? { hint } : {})}>
      <Input type="number" inputMode="decimal" required min={shown(name, min)} max={shown(name, max)} step="any" defaultValue={shown(name, value)} className="max-w-28 text-right" />
    </Field>
  )
}
