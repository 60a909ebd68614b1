import { Field } from '@/components/forms/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { PROVIDERS } from '@/lib/ai/client'
import type { ModelSettingsView } from '@/lib/ai/types'
import { PROVIDER_WORDS } from './words'

type Provider = ModelSettingsView['provider']
type Props = {
  settings: ModelSettingsView
  errors: Record<string, string | undefined>
  provider: Provider
  onProvider: (provider: Provider) => void
  model: string
  onModel: (model: string) => void
}

const CHOICES: readonly Provider[] = ['builtin', ...PROVIDERS]
const EXAMPLES: Record<Provider, string> = { builtin: '', openai: 'gpt-5-mini', anthropic: 'claude-sonnet-4-5', google: 'gemini-2.5-flash', openai_compatible: 'llama3.3' }

const EMBEDDING_EXAMPLES: Record<Exclude<Provider, 'builtin' | 'anthropic'>, string> = { openai: 'text-embedding-3-small', google: 'gemini-embedding-001', openai_compatible: 'nomic-embed-text' }

/** Provider, model, address and key. */
export function ConnectionFields({ settings, errors, provider, onProvider, model, onModel }: Props) {
  const own = provider === 'openai_compatible'
  const stored = settings.hasKey && settings.provider === provider
  return (
    <>
      <Field name="provider" label="Reader" error={errors['provider']} hint={provider === 'builtin' ? 'Nothing leaves this installation.' : 'What customers say is sent there to be read.'}>
        <Select value={provider} onChange={(event) => onProvider(CHOICES.find((each) => each === event.target.value) ?? 'builtin')}>
          {CHOICES.map((value) => <option key={value} value={value}>{PROVIDER_WORDS[value]}</option>)}
        </Select>
      </Field>
      {provider === 'builtin' ? null : (
        <>
          <Field name="model" label="Model" error={errors['model']} hint={`Its name, as the provider writes it, such as ${EXAMPLES[provider]}.`}>
            <Input required maxLength={120} autoCapitalize="none" autoComplete="off" spellCheck={false} value={model} onChange={(event) => onModel(event.target.value)} />
          </Field>
          {provider === 'anthropic' ? null : (
            <Field name="embeddingModel" label="Embedding model (optional)" error={errors['embeddingModel']} hint={`Such as ${EMBEDDING_EXAMPLES[provider]}. It proposes which beliefs may be one, said in other words; the model above then compares them.`}>
              <Input maxLength={120} autoCapitalize="none" autoComplete="off" spellCheck={false} defaultValue={settings.provider === provider ? settings.embeddingModel : ''} key={provider} />
            </Field>
          )}
          {own ? (
            <Field name="baseUrl" label="Address" error={errors['baseUrl']} hint="The base of its interface, such as http://localhost:11434/v1. This machine and your own network are allowed.">
              <Input required type="url" maxLength={300} autoCapitalize="none" autoComplete="off" spellCheck={false} defaultValue={settings.baseUrl ?? ''} />
            </Field>
          ) : null}
          <Field name="key" label={own ? 'Key, if the server wants one' : 'Key'} error={errors['key']} hint={keyHint(stored, settings.keyHint)}>
            <Input type="password" maxLength={500} autoComplete="off" spellCheck={false} placeholder={stored ? `••••••••${settings.keyHint ?? ''}` : ''} />
          </Field>
        </>
      )}
    </>
  )
}

const keyHint = (stored: boolean, end: string | null): string =>
  stored
    ? `A key is stored${end ? ` (ends in ${end})` : ''}. Leave this empty to keep it; it is never shown again, and never sent to another address.`
    : 'Stored encrypted, and never shown again.'
