import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '../message'
import { renderMail } from './mail'
import { renderSlack } from './slack'
import { renderTeams } from './teams'

const HOSTILE = 'Evil <!channel> <https://evil.example|click> & "Co" \r\nBcc: all@evil.example <script>alert(1)</script> *bold* [x](https://evil.example) @here'
const message = (name: string): Message => ({
  subject: name, group: 'accounts', lead: [[{ text: name, strong: true }, { text: ' moved, by ' }, { text: name, path: '/accounts/a?belief=b' }]],
  blocks: [{ title: name, items: [[{ text: name, path: '/accounts/a' }, { text: ': words' }]] }], action: { label: 'Open', path: '/accounts/a' },
})
const FRAME = { base: 'https://credence.example', workspace: HOSTILE, end: { label: 'End these', url: 'https://credence.example/unsubscribe/t' } }

describe('a message with a hostile name', () => {
  it('is one line of a subject, and text alone in the mail', () => {
    const { subject, html, text } = renderMail(message(HOSTILE), FRAME)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toMatch(/<script|<!channel|<https/)
    expect(html).toContain('&lt;script&gt;')
    expect(text).toContain('[1] https://credence.example/accounts/a')
    expect(text).toContain('https://credence.example/unsubscribe/t')
  })

  it('calls nobody in Slack and links nowhere but here', () => {
    const { text, blocks } = renderSlack(message(HOSTILE), FRAME.base)
    const words = [text, ...blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : []))].join('\n')
    expect(words).not.toMatch(/<[!@#]/)
    expect([...words.matchAll(/<([^|>]*)\|/g)].map(([, url]) => url)).toEqual(expect.arrayContaining(['https://credence.example/accounts/a']))
    for (const [, url] of words.matchAll(/<([^|>]*)[|>]/g)) expect(url).toMatch(/^https:\/\/credence\.example\//)
  })

  it('names nobody in Teams and links nowhere but here', () => {
    const card = renderTeams(message('<at>all</at> [x](https://evil.example) **y**'), FRAME.base)
    const texts = card.attachments[0]?.content.body.map(({ text }) => text).join('\n') ?? ''
    expect(texts).not.toContain('<at>')
    for (const [, url] of texts.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) expect(url).toMatch(/^https:\/\/credence\.example\//)
    expect(card).toMatchObject({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', actions: [{ url: 'https://credence.example/accounts/a' }] } }] })
  })

  it('never adds a tag, whatever it is', () => {
    const tags = (html: string): string[] => [...html.matchAll(/<\/?[a-z][^\s>]*/g)].map(([tag]) => tag)
    const plain = tags(renderMail(message('x'), { ...FRAME, workspace: 'x' }).html)
    fc.assert(fc.property(fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''), (name) => {
      expect(tags(renderMail(message(name), { ...FRAME, workspace: name }).html)).toEqual(plain)
    }))
  })
})

it('Slack takes fifty blocks of three thousand signs', () => {
  const many = renderSlack({ ...message('x'), blocks: Array.from({ length: 80 }, () => ({ title: 'Title', items: Array.from({ length: 30 }, () => [{ text: 'w'.repeat(300) }]) })) }, FRAME.base)
  expect(many.blocks.length).toBeLessThanOrEqual(50)
  for (const block of many.blocks) expect(block.text.text.length).toBeLessThanOrEqual(3000)
})
