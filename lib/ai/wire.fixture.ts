import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer of the fake server, in the order in which requests come. */
export type Scripted =
  | { object: unknown; usage?: { prompt: number; completion: number }; finish?: 'stop' | 'length' | 'content_filter' }
  | { content: string; finish?: 'stop' | 'length' }
  | { vectors: number[][]; tokens?: number }
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'hang'
  | 'hang up'

export type Heard = { path: string; headers: IncomingHttpHeaders; body: { model: string; messages: { role: string; content: string }[]; response_format?: { type: string }; input?: string[] } }

export type WireServer = { url: string; heard: Heard[]; script(...answers: Scripted[]): void; stop(): Promise<void> }

/** What a chat completion looks like on the wire. */
export function completion(content: string, finish: string, usage: { prompt: number; completion: number }) {
  return {
    id: 'chatcmpl-1', object: 'chat.completion', created: 1_780_000_000, model: 'fake',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    usage: { prompt_tokens: usage.prompt, completion_tokens: usage.completion, total_tokens: usage.prompt + usage.completion },
  }
}

/**
 * A server on this machine that speaks OpenAI's wire format. Answers by script; beyond its end, by `otherwise`.
 */
export async function startWireServer(otherwise: (heard: Heard) => Scripted = () => ({ status: 500 }), port = 0): Promise<WireServer> {
  const heard: Heard[] = []
  const script: Scripted[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one: Heard = { path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Heard['body'] }
      heard.push(one)
      const next = script.shift() ?? otherwise(one)
      if (next === 'hang') return
      if (next === 'hang up') {
        request.socket.destroy()
        return
      }
      if ('status' in next) {
        response.writeHead(next.status, { 'content-type': 'application/json', ...next.headers }).end(next.body ?? '{"error":{"message":"scripted"}}')
        return
      }
      if ('vectors' in next) {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({
          object: 'list', model: 'fake', data: next.vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })), usage: { prompt_tokens: next.tokens ?? 10, total_tokens: next.tokens ?? 10 },
        }))
        return
      }
      const content = 'content' in next ? next.content : JSON.stringify(next.object)
      const usage = 'usage' in next && next.usage ? next.usage : { prompt: 1000, completion: 100 }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion(content, next.finish ?? 'stop', usage)))
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    heard,
    script: (...answers) => void script.push(...answers),
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
