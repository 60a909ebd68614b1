import { describe, expect, it } from 'vitest'
import { webhookFault } from './address'

describe('the address of a webhook', () => {
  it('begins with https and holds no user', () => {
    expect(webhookFault('https://hooks.slack.com/services/T/B/x', false)).toBeNull()
    expect(webhookFault('http://hooks.slack.com/services/T/B/x', false)).toContain('https://')
    expect(webhookFault('https://me:secret@hooks.slack.com/', false)).toContain('no user')
    expect(webhookFault('hooks.slack.com/services', false)).toContain('no full address')
  })

  it.each(['127.0.0.1', 'localhost', 'a.localhost', '10.1.2.3', '172.16.0.1', '192.168.1.1', '0.0.0.0', '[::1]', '[fc00::1]', '[::ffff:10.0.0.1]', '2130706433', '0x7f.1'])('never lies on this machine or in a private network: %s', (host) => {
    expect(webhookFault(`https://${host}/hook`, false)).toContain('private network')
    expect(webhookFault(`https://${host}/hook`, true)).toBeNull()
  })

  it.each(['169.254.169.254', 'metadata.google.internal', '[fd00:ec2::254]'])('is never that of a cloud’s metadata, whatever is allowed: %s', (host) => {
    expect(webhookFault(`https://${host}/hook`, true)).toContain('not called')
  })
})
