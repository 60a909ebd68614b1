import type { ModelSettingsView } from '@/lib/ai/types'
import { formatMicros } from '@/lib/shared/format'

export const PROVIDER_WORDS: Record<ModelSettingsView['provider'], string> = {
  builtin: 'The built-in reader: no network, English only',
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
  openai_compatible: 'An OpenAI-compatible server (Ollama, vLLM, …)',
}

const REASONS: Record<string, string> = {
  down: 'the model did not answer',
  over_budget: 'the day’s budget was spent',
  refused: 'the provider refused the request',
  bad_output: 'the answer could not be used',
  not_configured: 'the model is not set up completely',
  chosen: 'you asked for it',
}

/** Why an interaction waits, as the table says it. */
export const reasonWords = (reason: string): string => REASONS[reason] ?? 'the model gave no answer'

/** "$1.25 in, $10.00 out" of a price per million tokens. */
export const priceWords = ({ input, output }: { input: number; output: number }): string => `${formatMicros(input)} in, ${formatMicros(output)} out`
