import { describe, expect, it } from 'vitest'
import { endpointFault, guardedFetch } from './endpoint'

describe('base addresses', () => {
  it.each(['http://localhost:11434/v1', 'http://127.0.0.1:8000/v1', 'https://models.example.com/v1', 'http://10.0.0.7:8000/v1', 'http://[::1]:8000/v1', 'http://192.168.1.4/v1'])(
    '%s may be used', (url) => expect(endpointFault(url)).toBeNull())

  it.each([
    'localhost:11434', 'file:///etc/passwd', 'ftp://models.example.com', 'gopher://x/', 'http://user:secret@models.example.com/v1', 'https://models.example.com/v1?key=secret',
    'http://169.254.169.254/latest/meta-data', 'http://169.254.1.2/', 'http://2852039166/', 'http://0xa9fea9fe/', 'http://0251.0376.0251.0376/', 'http://[::ffff:169.254.169.254]/',
    'http://[fe80::1]/', 'http://[fd00:ec2::254]/', 'http://100.100.100.200/', 'http://metadata.google.internal/computeMetadata/v1', 'http://METADATA.google.internal./',
  ])('%s may not', (url) => expect(endpointFault(url)).not.toBeNull())

  it('says nothing of a password that stood in one', () => {
    expect(endpointFault('http://user:hunter2@models.example.com/v1')).not.toContain('hunter2')
  })
})

describe('addresses that a name leads to', () => {
  it('are looked at again at each request', async () => {
    await expect(guardedFetch('http://169.254.169.254/v1/chat/completions')).rejects.toMatchObject({ kind: 'refused' })
  })
})
