export type { Answer, AnswerSchema, Ask, AskRequest, ModelFaultKind, Purpose, Usage } from '@/lib/shared/ask'

/** Who runs the model. `openai_compatible` is any server with OpenAI's wire format: Ollama, vLLM, a gateway. */
export const PROVIDERS = ['openai', 'anthropic', 'google', 'openai_compatible'] as const
export type Provider = (typeof PROVIDERS)[number]

/** Where to send a request, and as whom. */
export type ModelConfig = { provider: Provider; model: string; baseUrl: string | null; apiKey: string | null }

/** Micro-units of money (millionths of a US dollar) per million tokens. */
export type Price = { input: number; output: number }

/** Limits of one UTC day; null is no limit. */
export type Budget = { dailyTokens: number | null; dailyCostMicros: number | null }

/** What is chosen, as its page shows it. The key itself is never shown again. */
export type ModelSettingsView = {
  /** `environment` when the installation's variables say, `workspace` when an admin chose, `default` when nobody did. */
  source: 'workspace' | 'environment' | 'default'
  provider: Provider | 'builtin'
  model: string
  /** Of the same provider; empty for none. */
  embeddingModel: string
  baseUrl: string | null
  keyHint: string | null
  hasKey: boolean
  redact: boolean
  dailyTokens: number | null
  dailyCostMicros: number | null
  price: Price | null
  shippedPrice: Price | null
}

export type UsageFigure = { calls: number; failed: number; inputTokens: number; outputTokens: number; costMicros: number }

/** Today (UTC), and today with the 29 days before it. */
export type ModelUsageView = { today: UsageFigure; month: UsageFigure }

/** An interaction that the built-in reader read in the model's place. */
export type WaitingView = { interactionId: string; title: string; accountId: string; accountName: string; reason: string; since: string; nextAt: string; tries: number }

export type ModelPage = { settings: ModelSettingsView; usage: ModelUsageView; waiting: { count: number; first: WaitingView[] } }

/** What came of trying a connection; `dimensions` of the embedding model's vectors, null without one. */
export type TriedModel = { holder: string; believes: string; inputTokens: number; outputTokens: number; dimensions: number | null; milliseconds: number }
