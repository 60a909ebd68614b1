'use client'

import { useState, type FormEvent } from 'react'
import { SaveBar } from '@/components/forms/save-bar'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { PROVIDERS, type SaveModelInput } from '@/lib/ai/client'
import type { ModelSettingsView, TriedModel } from '@/lib/ai/types'
import { formatNumber } from '@/lib/shared/format'
import { saveModelAction, tryModelAction } from './actions'
import { BudgetFields } from './budget-fields'
import { ConnectionFields } from './connection-fields'
import { RedactionField } from './redaction-field'

/** Which reader reads, where it is, and what it may spend. */
export function ModelForm({ settings }: { settings: ModelSettingsView }) {
  const { busy, problem, errors, send } = useSubmit()
  const [provider, setProvider] = useState(settings.provider)
  const [model, setModel] = useState(settings.model)
  const [tried, setTried] = useState<TriedModel | null>(null)
  const unsaved = useUnsaved('the model', { onDiscard: () => choose(settings.provider) })
  const toast = useToast()

  /** Another provider's model has another name. */
  function choose(next: typeof provider) {
    setProvider(next)
    setModel(next === settings.provider ? settings.model : '')
    setTried(null)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const input = inputOf(fieldsOf(event))
    setTried(null)
    const wish = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter?.dataset['wish'] : undefined
    if (wish === 'try') {
      const result = await send(() => tryModelAction(input), form)
      if (result.done) setTried(result.data ?? null)
      return
    }
    const result = await send(() => saveModelAction(input), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: input.provider === 'builtin' ? 'The built-in reader reads from now on.' : 'The model was saved. From now on it reads; whenever it does not answer, the built-in reader does.' })
  }

  return (
    <form key={unsaved.version} {...unsaved.form} method="post" className="max-w-[640px]" onSubmit={(event) => void submit(event)} noValidate>
      <div className="flex flex-col gap-10">
        <section className="flex flex-col gap-4" aria-labelledby="reader">
          <h2 id="reader">Who reads conversations</h2>
          {settings.source === 'environment' ? <p className="text-sm text-muted">The installation’s environment chose this model. What you save here takes its place in this workspace.</p> : null}
          <ConnectionFields settings={settings} errors={errors} provider={provider} onProvider={choose} model={model} onModel={setModel} />
        </section>
        {provider === 'builtin' ? null : (
          <>
            <RedactionField redact={settings.redact} />
            <BudgetFields settings={settings} errors={errors} provider={provider} model={model} />
          </>
        )}
        <div className="flex flex-col items-start gap-3">
          <SaveBar unsaved={unsaved} problem={problem}>
            <Button type="submit" variant="primary" disabled={busy}>{busy ? 'One moment…' : 'Save'}</Button>
            {provider === 'builtin' ? null : <Button type="submit" data-wish="try" disabled={busy}>Try the connection</Button>}
          </SaveBar>
          <p role="status" className="text-sm empty:hidden">{tried ? triedWords(tried) : null}</p>
        </div>
      </div>
    </form>
  )
}

const triedWords = ({ holder, believes, inputTokens, outputTokens, dimensions, milliseconds }: TriedModel): string =>
  `It answers. Of a made-up sentence it read: ${holder} believes “${believes}”. ${dimensions === null ? '' : `The embedding model answers as well (${formatNumber(dimensions)} dimensions). `}${formatNumber(inputTokens + outputTokens)} tokens, ${(milliseconds / 1000).toFixed(1)} s.`

function inputOf(field: (name: string) => string): SaveModelInput {
  const amount = (name: string): number | null => (field(name).trim() === '' ? null : Number(field(name)))
  return {
    provider: PROVIDERS.find((each) => each === field('provider')) ?? 'builtin',
    model: field('model'), embeddingModel: field('provider') === 'anthropic' ? '' : field('embeddingModel'), baseUrl: field('baseUrl'), key: field('key'), redact: field('redact') !== '' || field('provider') === 'builtin',
    dailyTokens: amount('dailyTokens'), dailyCost: amount('dailyCost'), inputPrice: amount('inputPrice'), outputPrice: amount('outputPrice'),
  }
}
