import { describe, expect, it } from 'vitest'
import { accounts } from './accounts'
import { castOf, turnsOf } from './cast'
import { reviewedAt } from './dates'
import { renderSample } from './render'
import { members, valuePropositions, vendorPeople } from './vendor'

const ANCHOR = new Date('2027-03-17T13:20:00Z')
const NINE_MONTHS = 274 * 86_400_000
const sample = renderSample(ANCHOR)
const files = sample.accounts.flatMap((account) => account.files.map((file) => ({ account, file })))
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const ended = (ending: string) => files.filter(({ file }) => file.fileName.endsWith(ending)).map(({ file }) => textOf(file.bytes))

describe('the sample workspace', () => {
  it('gives the same bytes for the same anchor, whatever the hour, and other dates for another', () => {
    expect(renderSample(new Date('2027-03-17T13:20:00Z'))).toEqual(sample)
    expect(renderSample(new Date('2027-03-17T23:59:59Z'))).toEqual(sample)
    expect(renderSample(new Date('2027-05-05T13:20:00Z')).accounts[0]?.files[0]?.bytes)
      .not.toEqual(sample.accounts[0]?.files[0]?.bytes)
  })

  it('has at least eight accounts of five to ten interactions, fifty-five in all', () => {
    expect(accounts.length).toBeGreaterThanOrEqual(8)
    for (const account of accounts) {
      expect(account.interactions.length, account.slug).toBeGreaterThanOrEqual(5)
      expect(account.interactions.length, account.slug).toBeLessThanOrEqual(10)
    }
    expect(files.length).toBeGreaterThanOrEqual(55)
  })

  it.each(['2027-03-17', '2026-11-29', '2028-02-29', '2026-08-01'])('spreads over the nine months before %s and never after it', (day) => {
    const anchor = new Date(`${day}T00:00:00Z`)
    for (const { slug, files: rendered } of renderSample(anchor).accounts) {
      const times = rendered.map((file) => file.occurredAt.getTime())
      expect(Math.max(...times), slug).toBeLessThan(anchor.getTime())
      expect(Math.min(...times), slug).toBeGreaterThan(anchor.getTime() - NINE_MONTHS)
      expect([...times].sort((a, b) => a - b), slug).toEqual(times)
    }
  })

  it('stays on working days even when the anchor is a Sunday', () => {
    const rendered = renderSample(new Date('2027-03-14T09:00:00Z')).accounts.flatMap((account) => account.files)
    expect(rendered.filter((file) => [0, 6].includes(file.occurredAt.getUTCDay()))).toEqual([])
  })

  it('holds calls of fifteen to forty-five turns, and knows everybody who speaks', () => {
    for (const account of accounts) {
      for (const interaction of account.interactions) {
        if (!('talk' in interaction)) continue
        const turns = turnsOf(interaction.talk, castOf(account, interaction.rooms))
        expect(turns.length, `${account.slug} ${interaction.key}`).toBeGreaterThanOrEqual(15)
        expect(turns.length, `${account.slug} ${interaction.key}`).toBeLessThanOrEqual(45)
        expect(turns.some((turn) => turn.actor.ours), interaction.key).toBe(true)
        expect(turns.some((turn) => !turn.actor.ours), interaction.key).toBe(true)
      }
    }
  })

  it('labels every speaker with an alias of a person, a colleague of ours, or a room', () => {
    for (const account of accounts) {
      const known = new Set([...account.people, ...members, ...vendorPeople].flatMap((who) => [who.name, ...who.aliases]))
      for (const interaction of account.interactions) {
        if (!('talk' in interaction)) continue
        const rooms = new Set(Object.values(interaction.rooms ?? {}))
        for (const turn of turnsOf(interaction.talk, castOf(account, interaction.rooms), interaction.labels)) {
          const plain = turn.label.replace(/ \(.*\)$/, '')
          expect(known.has(plain) || rooms.has(plain), `${account.slug} ${interaction.key}: ${turn.label}`).toBe(true)
        }
      }
    }
  })

  it('refuses a line whose speaker nobody knows', () => {
    const [account] = accounts
    if (!account) throw new Error('no accounts')
    expect(() => turnsOf('Nobody: hello', castOf(account))).toThrow('nobody answers to “Nobody”')
  })

  it('leaves no date token and no stray template in any file', () => {
    for (const { file } of files) expect(textOf(file.bytes), file.fileName).not.toMatch(/\{(date|month|year|iso):|undefined|NaN/)
  })

  it('names files uniquely and keeps members, deals and parents consistent', () => {
    expect(new Set(files.map(({ file }) => file.fileName)).size).toBe(files.length)
    expect(members.filter((member) => member.oneClick).map((member) => member.role)).toEqual(['rep', 'manager', 'reviewer', 'admin'])
    const owned = (key: string) => accounts.filter((account) => account.owner === key).length
    expect(Math.abs(owned('rep') - owned('secondRep'))).toBeLessThanOrEqual(1)
    for (const { account, file } of files) {
      if (file.dealName) expect(account.deals.map((deal) => deal.name), file.fileName).toContain(file.dealName)
    }
    const slugs = sample.accounts.map((account) => account.slug)
    sample.accounts.forEach((account, i) => {
      if (account.parentSlug) expect(slugs.indexOf(account.parentSlug), account.slug).toBeLessThan(i)
    })
  })

  it('has a Monday on which the pipeline was reviewed, and something said since, whatever day it is loaded on', () => {
    for (let day = 0; day < 14; day++) {
      const now = new Date(Date.UTC(2026, 4, 4 + day, 11))
      const reviewed = reviewedAt(now)
      expect(reviewed.getUTCDay()).toBe(1)
      const ago = (now.getTime() - reviewed.getTime()) / 86_400_000
      expect([ago > 6, ago < 14]).toEqual([true, true])
      expect(renderSample(now).accounts.flatMap((account) => account.files).filter(({ occurredAt }) => occurredAt >= reviewed).length).toBeGreaterThan(0)
    }
  })

  it('says per dimension what must be true, with one to three proof points that carry a number or a fact', () => {
    expect(valuePropositions.map((proposition) => proposition.dimension).sort())
      .toEqual(['integration', 'price', 'product', 'relationship', 'timing', 'trust', 'value'])
    for (const { proofPoints } of valuePropositions) {
      expect(proofPoints.length).toBeGreaterThanOrEqual(1)
      expect(proofPoints.length).toBeLessThanOrEqual(3)
    }
  })
})

describe('the files look like what the tools export', () => {
  it('Zoom: CRLF throughout, numbered cues, prefixed speakers, long turns in several cues', () => {
    for (const text of ended('.zoom.vtt')) {
      expect(text.startsWith('WEBVTT\r\n\r\n1\r\n00:00:0')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const cues = text.trim().split('\r\n\r\n').slice(1).map((cue) => cue.split('\r\n'))
      expect(cues.every(([, time = '', body = '']) => /^\d\d:\d\d:\d\d\.\d{3} --> /.test(time) && /^[^:]+: \S/.test(body))).toBe(true)
      const speakers = cues.map(([, , body = '']) => body.split(':')[0])
      expect(speakers.some((speaker, i) => speaker === speakers[i - 1])).toBe(true)
    }
  })

  it('Teams: unpadded times and voice tags', () => {
    for (const text of ended('.teams.vtt')) {
      expect(text).toMatch(/^WEBVTT\n\n0:0:\d+\.\d+ --> 0:0:\d+\.\d+\n<v [^>]+>/)
      expect(text).toContain(' (External)>')
    }
  })

  it('time never runs backwards in a recording', () => {
    for (const text of ended('.vtt')) {
      const starts = [...text.matchAll(/^(\d+):(\d+):(\d+)\.(\d+) -->/gm)].map(([, h, m, s, ms]) => Number(h) * 3.6e6 + Number(m) * 6e4 + Number(s) * 1e3 + Number(ms))
      expect([...starts].sort((a, b) => a - b)).toEqual(starts)
    }
  })

  it('Otter and plain transcripts', () => {
    for (const text of ended('.otter.txt')) {
      expect(text).toMatch(/\n[A-Z][^\n]+ {2}\d+:\d\d {2}\n\S/)
      expect(text.trimEnd().endsWith('Transcribed by https://otter.ai')).toBe(true)
    }
    for (const text of ended('.transcript.txt')) expect(text).toMatch(/^[A-Z][^:\n]+: \S/)
  })

  it('Gong: parties joined by speaker id, milliseconds', () => {
    for (const text of ended('.gong.json')) {
      const { calls, callTranscripts } = JSON.parse(text)
      const ids = calls[0].parties.map((party: { speakerId: string }) => party.speakerId)
      expect(new Set(ids).size).toBe(ids.length)
      for (const part of callTranscripts[0].transcript) {
        expect(ids).toContain(part.speakerId)
        expect(part.sentences[0].end).toBeGreaterThan(part.sentences[0].start)
      }
      expect(callTranscripts[0].transcript.at(-1).sentences[0].start).toBeGreaterThan(60_000)
    }
  })

  it('Zendesk: the description is the first comment, every author is a user, private notes are marked', () => {
    const tickets = ended('.zendesk.json').map((text) => JSON.parse(text))
    for (const { ticket, comments, users } of tickets) {
      expect(ticket.description).toBe(comments[0].body)
      const ids = users.map((user: { id: number }) => user.id)
      for (const comment of comments) expect(ids).toContain(comment.author_id)
    }
    expect(tickets.flatMap(({ comments }) => comments).some((comment: { public: boolean }) => !comment.public)).toBe(true)
  })

  it('mails: headers, lines within 76 characters, a quoted reply or an Outlook forward', () => {
    for (const text of ended('.eml')) {
      expect(text).toMatch(/^Date: \w{3}, \d+ \w{3} \d{4} \d\d:\d\d:00 \+0000\r\nFrom: [^\r]+ <[^\r]+>\r\nTo: /)
      expect(text).toMatch(/\r\nSubject: [^\r]+\r\n/)
      const body = text.slice(text.indexOf('\r\n\r\n') + 4)
      expect(Math.max(...body.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
    }
    expect(ended('.mail.eml').some((text) => text.includes('\r\n> '))).toBe(true)
    for (const text of ended('.forward.eml')) expect(text).toMatch(/\r\n_{32}\r\nFrom: [^\r]+\r\nSent: [^\r]+\r\nTo: /)
  })

  it('usage: JSON lines in order of time, one message delivered twice', () => {
    for (const text of ended('.usage.jsonl')) {
      const calls = text.trim().split('\n').map((line) => JSON.parse(line))
      expect(new Set(calls.map((call) => call.type))).toEqual(new Set(['group', 'identify', 'track']))
      expect(calls.length - new Set(calls.map((call) => call.messageId)).size).toBe(1)
    }
  })
})
