/**
 * The port between whoever asks a language model and whoever runs one: rooms that read text state what they ask, and
 * `lib/ai` answers over the network, from recorded exchanges, or not at all.
 */

/** What a call is made for; the accounts are kept by it. */
export const PURPOSES = ['read', 'match', 'embed', 'try', 'brief'] as const
export type Purpose = (typeof PURPOSES)[number]

/** The form of an answer: a JSON schema for the provider, and a parser that throws when the answer is of another form. */
export type AnswerSchema<T> = { name: string; json: Record<string, unknown>; parse(value: unknown): T }

export type AskRequest<T> = { purpose: Purpose; instructions: string; prompt: string; schema: AnswerSchema<T>; maxOutputTokens: number }

export type Usage = { inputTokens: number; outputTokens: number }

/** `attempts` counts requests that were sent; `usage` sums what they all used. */
export type Answer<T> = { object: T; usage: Usage; attempts: number }

/** @throws ModelFault */
export type Ask = <T>(request: AskRequest<T>) => Promise<Answer<T>>

/** Vectors of texts in their order, all of one length. @throws ModelFault */
export type Embed = (texts: readonly string[]) => Promise<number[][]>

/** Why there is no answer. */
export const MODEL_FAULTS = ['down', 'over_budget', 'refused', 'bad_output', 'not_configured'] as const
export type ModelFaultKind = (typeof MODEL_FAULTS)[number]

const NOTHING: Usage = { inputTokens: 0, outputTokens: 0 }

/**
 * A model gave no usable answer. The message is a sentence for people: it holds neither keys nor anything of the request,
 * nor what the provider said, which may echo either.
 */
export class ModelFault extends Error {
  override readonly name = 'ModelFault'
  readonly kind: ModelFaultKind
  readonly attempts: number
  readonly usage: Usage
  /** The answer was cut off at its longest: a shorter question may get a whole one. */
  readonly truncated: boolean
  /** HTTP status of the last attempt, when there was one. */
  readonly status: number | null

  constructor(kind: ModelFaultKind, message: string, about: { attempts?: number; usage?: Usage; truncated?: boolean; status?: number | null } = {}) {
    super(message)
    this.kind = kind
    this.attempts = about.attempts ?? 0
    this.usage = about.usage ?? NOTHING
    this.truncated = about.truncated ?? false
    this.status = about.status ?? null
  }
}

/** For `catch`: what stands in place of an answer when a model gave none. Any other error is thrown on. */
export const onFault = <T>(instead: (fault: ModelFault) => T) => (error: unknown): T => {
  if (error instanceof ModelFault) return instead(error)
  throw error
}
