import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of incoming webhooks that keeps what it is told and answers as it is told to. */
export class HookServerFixture {
  readonly bodies: unknown[] = []
  answer: (response: ServerResponse) => void = (response) => { response.end('ok') }
  private constructor(private readonly server: Server) {}

  static async open(): Promise<HookServerFixture> {
    const server = createServer()
    const fixture = new HookServerFixture(server)
    server.on('request', (request, response) => {
      let body = ''
      request.setEncoding('utf8')
      request.on('data', (chunk: string) => { body += chunk })
      request.on('end', () => {
        fixture.bodies.push(JSON.parse(body))
        fixture.answer(response)
      })
    })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    return fixture
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/services/T0SECRET/B0SECRET/verysecrettoken`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => { this.server.close(() => resolve()) })
  }
}
