const PROVIDERS: Record<string, string> = { openai: 'OpenAI', anthropic: 'Anthropic', google: 'Google', openai_compatible: 'own server' }

/**
 * Who read, from an extractor's id and version: "the built-in reader 1.0.0"; "gpt-5-mini (OpenAI), instructions 1.0.0"
 * from "1.0.0:openai:gpt-5-mini".
 */
export function readerName({ name, version }: { name: string; version: string }): string {
  if (name === 'builtin') return version ? `the built-in reader ${version}` : 'the built-in reader'
  const [instructions, provider, ...model] = version.split(':')
  if (!instructions || !provider || model.length === 0) return `${name} ${version}`.trim()
  return `${model.join(':')} (${PROVIDERS[provider] ?? provider}), instructions ${instructions}`
}
