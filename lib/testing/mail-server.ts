import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A mail as it arrived: the envelope and every line of its content. */
export type ReceivedMail = { from: string; to: string[]; raw: string }

/** How the server answers: to a sign-in, to a recipient, to the content; `silent` says nothing at all. */
export type MailManners = { auth?: string; rcpt?: string; data?: string; silent?: boolean }

/** The least SMTP server (RFC 5321) that takes mails and can be made to refuse them. */
export class MailServerFixture {
  readonly mails: ReceivedMail[] = []
  manners: MailManners = {}
  private constructor(private readonly server: Server) {}

  static async open(): Promise<MailServerFixture> {
    const server = createServer()
    const fixture = new MailServerFixture(server)
    server.on('connection', (socket) => fixture.serve(socket))
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    return fixture
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => { this.server.close(() => resolve()) })
  }

  private serve(socket: Socket): void {
    let [buffer, content, reading] = ['', '', false]
    let [from, to]: [string, string[]] = ['', []]
    const say = (line: string): void => { socket.write(`${line}\r\n`) }
    if (!this.manners.silent) say('220 mail.test ESMTP')
    socket.on('error', () => undefined)
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      buffer += chunk
      for (let end = buffer.indexOf('\r\n'); end !== -1; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        if (reading) {
          if (line !== '.') content += `${line.replace(/^\.\./, '.')}\r\n`
          else {
            reading = false
            if (this.manners.data === undefined) this.mails.push({ from, to, raw: content })
            say(this.manners.data ?? '250 2.0.0 queued as 42')
          }
          continue
        }
        if (/^EHLO/i.test(line)) socket.write('250-mail.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME\r\n')
        else if (/^AUTH/i.test(line)) say(this.manners.auth ?? '235 2.7.0 welcome')
        else if (/^MAIL FROM/i.test(line)) { from = /<(.*?)>/.exec(line)?.[1] ?? ''; to = []; content = ''; say('250 ok') }
        else if (/^RCPT TO/i.test(line)) { to.push(/<(.*?)>/.exec(line)?.[1] ?? ''); say(this.manners.rcpt ?? '250 ok') }
        else if (/^DATA/i.test(line)) { reading = true; say('354 go on') }
        else if (/^QUIT/i.test(line)) { say('221 bye'); socket.end() }
        else say('250 ok')
      }
    })
  }
}
