import { z } from 'zod'

/** An empty variable means "not set": that is what a copied .env.example holds. */
const unset = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional())
const choice = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  z.preprocess(unset, z.enum(values).optional()).transform((value) => value ?? fallback)

const Variables = z.object({
  NODE_ENV: choice(['development', 'production', 'test'], 'development'),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')),
  CREDENCE_DATA_DIR: optional(z.string()).transform((value) => value ?? '.data'),
  PORT: optional(z.coerce.number('must be a number such as 3000').int().min(1).max(65_535)).transform((value) => value ?? 3000),
  CREDENCE_HOST: optional(z.union([z.ipv4(), z.ipv6(), z.literal('localhost')], 'must be an address of this machine such as 127.0.0.1')),
  NEXTAUTH_URL: optional(z.url({ protocol: /^https?$/, error: 'must be a full address such as https://credence.example.com' })),
  NEXTAUTH_SECRET: optional(z.string().min(16, 'must have at least 16 characters')),
  OIDC_ISSUER: optional(z.url('must be the address of your identity provider')),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string()),
  CREDENCE_MODEL_PROVIDER: optional(z.enum(['openai', 'anthropic', 'google', 'openai_compatible'])),
  CREDENCE_MODEL: optional(z.string()),
  CREDENCE_EMBEDDING_MODEL: optional(z.string()),
  CREDENCE_MODEL_URL: optional(z.url({ protocol: /^https?$/, error: 'must be a full address such as http://localhost:11434/v1' })),
  CREDENCE_MODEL_KEY: optional(z.string()),
  CREDENCE_MODEL_REDACTION: choice(['on', 'off'], 'on'),
  CREDENCE_MODEL_DAILY_TOKENS: optional(z.coerce.number().int().min(0)),
  CREDENCE_SMTP_URL: optional(z.string().regex(/^smtps?:\/\/[^/]/, 'must be a full address such as smtp://user:password@mail.example.com:587')),
  CREDENCE_MAIL_FROM: optional(z.email('must be an e-mail address')),
  CREDENCE_PRIVATE_ADDRESSES: choice(['off', 'on'], 'off'),
  CREDENCE_SAMPLE: choice(['on', 'off'], 'on'),
  CREDENCE_SAMPLE_SIGN_IN: choice(['auto', 'on', 'off'], 'auto'),
  CREDENCE_BACKUPS: choice(['on', 'off'], 'on'),
  CREDENCE_JOBS: choice(['inline', 'external'], 'inline'),
  CREDENCE_ALONE_SINCE: optional(z.iso.datetime()),
  CREDENCE_PARENT_PID: optional(z.coerce.number().int().positive()),
  INIT_CWD: optional(z.string()),
  NEXT_MANUAL_SIG_HANDLE: optional(z.string()),
  NEXT_PHASE: optional(z.string()),
})

const Rules = Variables.superRefine((value, ctx) => {
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = oidc.filter((name) => value[name] === undefined)
  if (missing.length > 0 && missing.length < oidc.length) {
    for (const name of missing) ctx.addIssue({ code: 'custom', path: [name], message: 'is needed, because another OIDC variable is set' })
  }
  if (value.CREDENCE_SMTP_URL !== undefined && value.CREDENCE_MAIL_FROM === undefined) {
    ctx.addIssue({ code: 'custom', path: ['CREDENCE_MAIL_FROM'], message: 'is needed, because CREDENCE_SMTP_URL is set' })
  }
  if (value.CREDENCE_MODEL_PROVIDER === undefined) return
  if (value.CREDENCE_MODEL_PROVIDER === 'anthropic' && value.CREDENCE_EMBEDDING_MODEL !== undefined) {
    ctx.addIssue({ code: 'custom', path: ['CREDENCE_EMBEDDING_MODEL'], message: 'must be empty: Anthropic offers no embedding models' })
  }
  const needed = ['CREDENCE_MODEL', value.CREDENCE_MODEL_PROVIDER === 'openai_compatible' ? 'CREDENCE_MODEL_URL' : 'CREDENCE_MODEL_KEY'] as const
  for (const name of needed) {
    if (value[name] === undefined) ctx.addIssue({ code: 'custom', path: [name], message: 'is needed, because CREDENCE_MODEL_PROVIDER is set' })
  }
})

export type Env = z.infer<typeof Variables>

/** A setting of the environment is missing or malformed; the message names each and what it should be. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/**
 * Validates a set of environment variables.
 * @throws EnvError that lists every variable at fault
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = Rules.safeParse(source)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new EnvError(`Please correct the environment (see .env.example):\n${lines.join('\n')}`)
}

let cached: Env | undefined

/** The settings of this process, read at first use, so that importing a module never fails. */
export function env(): Env {
  cached ??= parseEnv(process.env)
  return cached
}

/**
 * The connection string of the database.
 * @throws EnvError outside `npm start`, `npm run dev`, the CLI and tests, which all set it
 */
export function databaseUrl(): string {
  // Read fresh: the CLI and the tests learn the address of the embedded database after start-up.
  const url = parseEnv(process.env).DATABASE_URL
  if (url === undefined) throw new EnvError('DATABASE_URL is not set. Start Credence with npm start or npm run dev, which run the embedded database and set it.')
  return url
}

/**
 * The instant at which this process, or its parent, had the database for itself: whoever worked with it before is gone.
 * Null where others may live, as on a server of your own.
 */
export function aloneSince(): Date | null {
  // Read fresh, like the address of the database.
  const since = parseEnv(process.env).CREDENCE_ALONE_SINCE
  return since === undefined ? null : new Date(since)
}

/** Settings of the OIDC provider, or null when sign-in by OIDC is not configured. */
export function oidcSettings(): { issuer: string; clientId: string; clientSecret: string; name: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env()
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return { issuer, clientId, clientSecret, name: name ?? 'single sign-on' }
}

/** The model that reads for workspaces which chose none themselves, or null. */
export function modelSettings() {
  const { CREDENCE_MODEL_PROVIDER: provider, CREDENCE_MODEL: model, CREDENCE_EMBEDDING_MODEL, CREDENCE_MODEL_URL, CREDENCE_MODEL_KEY, CREDENCE_MODEL_REDACTION, CREDENCE_MODEL_DAILY_TOKENS } = env()
  if (provider === undefined || model === undefined) return null
  return {
    provider, model, embeddingModel: CREDENCE_EMBEDDING_MODEL ?? '', baseUrl: CREDENCE_MODEL_URL ?? null, apiKey: CREDENCE_MODEL_KEY ?? null,
    redact: CREDENCE_MODEL_REDACTION === 'on', dailyTokens: CREDENCE_MODEL_DAILY_TOKENS ?? null,
  }
}

/** The secret under which keys of providers are sealed; null where none was made, as in a test without one. */
export const installationSecret = (): string | null => env().NEXTAUTH_SECRET ?? null

/** The mail server of workspaces whose admins entered none, as an address, and whom mails come from; null where none is set. */
export function mailSettings(): { url: string; from: string } | null {
  const { CREDENCE_SMTP_URL: url, CREDENCE_MAIL_FROM: from } = env()
  return url === undefined || from === undefined ? null : { url, from }
}

/** May mail servers, webhooks and members' calendars stand on this machine or in a private network? */
export const privateAddressesAllowed = (): boolean => env().CREDENCE_PRIVATE_ADDRESSES === 'on'

/** The address under which people reach this installation, without a slash at its end. */
export const publicUrl = (): string => (env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, '')
