import { Field } from '@/components/forms/field'
import { Input } from '@/components/ui/input'
import { listPrice } from '@/lib/ai/client'
import type { ModelSettingsView } from '@/lib/ai/types'
import { priceWords } from './words'

type Provider = ModelSettingsView['provider']
type Props = { settings: ModelSettingsView; errors: Record<string, string | undefined>; provider: Provider; model: string }

const dollars = (micros: number | null | undefined): string => (micros === null || micros === undefined ? '' : String(micros / 1_000_000))

/** How much a day may cost, and what a token does. */
export function BudgetFields({ settings, errors, provider, model }: Props) {
  const list = provider === 'builtin' ? null : listPrice(provider, model.trim())
  return (
    <section className="flex flex-col gap-4" aria-labelledby="budget">
      <div>
        <h2 id="budget">Daily budget</h2>
        <p className="mt-1 text-sm text-muted">When it is spent, the built-in reader reads in the model’s place, and the model reads again after midnight UTC. Leave a field empty for no limit.</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="dailyTokens" label="Tokens a day" error={errors['dailyTokens']}>
          <Input type="number" min={0} step={1} inputMode="numeric" defaultValue={settings.dailyTokens ?? ''} className="text-right" />
        </Field>
        <Field name="dailyCost" label="US dollars a day" error={errors['dailyCost']}>
          <Input type="number" min={0} step="any" inputMode="decimal" defaultValue={dollars(settings.dailyCostMicros)} className="text-right" />
        </Field>
        <Field name="inputPrice" label="Price of a million tokens in, US dollars" error={errors['inputPrice']}>
          <Input type="number" min={0} step="any" inputMode="decimal" defaultValue={dollars(settings.price?.input)} placeholder={dollars(list?.input)} className="text-right" />
        </Field>
        <Field name="outputPrice" label="Price of a million tokens out, US dollars" error={errors['outputPrice']}>
          <Input type="number" min={0} step="any" inputMode="decimal" defaultValue={dollars(settings.price?.output)} placeholder={dollars(list?.output)} className="text-right" />
        </Field>
      </div>
      <p className="text-xs text-muted">{priceHint(provider, list)}</p>
    </section>
  )
}

function priceHint(provider: Provider, list: { input: number; output: number } | null): string {
  if (provider === 'openai_compatible') return 'A server of your own counts as free unless you enter a price.'
  return list ? `Left empty, our list’s prices count: ${priceWords(list)} a million tokens. Prices change; enter yours where they differ.` : 'Our list has no price for this model. Until you enter one, its cost counts as nothing and a budget in dollars stops nothing.'
}
