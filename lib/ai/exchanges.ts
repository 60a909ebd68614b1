import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ModelFault } from '@/lib/shared/ask'
import { sha256 } from '@/lib/shared/hash'
import { estimateTokens } from './prices'

/**
 * Exchanges with a model as files: `0001-<hash>.request.json` holds a request's body as it goes over the wire,
 * `0001-<hash>.response.json` the body of its answer. The hash is of the request without the model's name, so that the
 * answers of any model can be put beside the requests. Keys and headers are in neither.
 */
export type ExchangeFolder = { path: string }

const Body = z.looseObject({ model: z.unknown().optional() })

const bodyOf = (init: RequestInit | undefined): z.infer<typeof Body> => Body.parse(JSON.parse(typeof init?.body === 'string' ? init.body : '{}'))

/** What identifies a request: everything of its body but the model. */
function hashOf({ model: _, ...rest }: z.infer<typeof Body>): string {
  return sha256(JSON.stringify(rest)).slice(0, 12)
}

const named = async ({ path }: ExchangeFolder, hash: string, what: 'request' | 'response'): Promise<string | null> =>
  (await readdir(path).catch(() => [])).find((name) => name.endsWith(`-${hash}.${what}.json`)) ?? null

/** Writes a request under the next number, once. Gives back the name that its answer has. */
async function keep(folder: ExchangeFolder, body: z.infer<typeof Body>): Promise<string> {
  const hash = hashOf(body)
  await mkdir(folder.path, { recursive: true })
  const known = await named(folder, hash, 'request')
  const number = (await readdir(folder.path)).filter((name) => name.endsWith('.request.json')).length + 1
  const name = known ?? `${String(number).padStart(4, '0')}-${hash}.request.json`
  if (known === null) await writeFile(/* turbopackIgnore: true */ join(folder.path, name), `${JSON.stringify(body, null, 2)}\n`)
  return name.replace('.request.', '.response.')
}

/** Sends requests on and keeps each exchange whose answer was a good one. */
export function recordingFetch(folder: ExchangeFolder, inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const name = await keep(folder, bodyOf(init))
    const response = await inner(input, init)
    if (response.ok) await writeFile(/* turbopackIgnore: true */ join(folder.path, name), `${JSON.stringify(await response.clone().json(), null, 2)}\n`)
    return response
  }
}

/**
 * Answers requests from the folder and sends nothing; what has no answer there goes to `otherwise`.
 * @throws ModelFault `refused` for a request that has no answer, where nothing else is said
 */
export function replayingFetch(folder: ExchangeFolder, otherwise?: typeof fetch): typeof fetch {
  return async (input, init) => {
    const hash = hashOf(bodyOf(init))
    const name = await named(folder, hash, 'response')
    if (name === null && otherwise) return otherwise(input, init)
    if (name === null) throw new ModelFault('refused', `There is no recorded answer to the request ${hash}.`)
    return new Response(await readFile(/* turbopackIgnore: true */ join(folder.path, name), 'utf8'), { headers: { 'content-type': 'application/json' } })
  }
}

const Chat = z.object({
  messages: z.array(z.object({ content: z.string() })),
  response_format: z.object({ json_schema: z.object({ schema: z.object({ required: z.array(z.string()).default([]) }) }) }),
})

/**
 * Writes requests of OpenAI's wire format and answers each with nothing found, so that all requests come to stand in the
 * folder without any model. `onRequest` is told of each.
 */
export function writingFetch(folder: ExchangeFolder, onRequest: () => void = () => {}): typeof fetch {
  return async (_input, init) => {
    const body = bodyOf(init)
    onRequest()
    await keep(folder, body)
    const { messages, response_format } = Chat.parse(body)
    const nothing = JSON.stringify(Object.fromEntries(response_format.json_schema.schema.required.map((field) => [field, []])))
    const prompt_tokens = estimateTokens(...messages.map((message) => message.content))
    return Response.json({
      id: 'nothing', object: 'chat.completion', created: 0, model: 'none',
      choices: [{ index: 0, message: { role: 'assistant', content: nothing }, finish_reason: 'stop' }],
      usage: { prompt_tokens, completion_tokens: 0, total_tokens: prompt_tokens },
    })
  }
}
