import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash, COPY_SIMILARITY, fingerprint, similarity } from './fingerprint'
import { emptyInteraction } from './formats/parser'
import { parseText } from './formats/test-file'
import { segmentsFrom, speakersOf } from './formats/turns'
import type { ParsedInteraction } from './types'

const ONE = 'We moved the payout routes in June and the retries stopped. What I want now is a promise in writing for the six routes, one hundred and twenty milliseconds at most. ' +
  'Finance asked me twice what happens if it slips and I had no answer. So before we renew I need that in the contract, and I need to know who picks up the phone at night. ' +
  'The dashboard is good, the people are good, and still my director reads the incident list every Monday and counts. Legal wants the exit clause as it was in the pilot.'
const TWO = 'The warehouse team likes the scanner app but the label printers keep dropping off the network. I would rather train two people well than ten people badly. ' +
  'Our budget closes in autumn and there is nothing left for a second module this year. If the printers hold for a month I will show it to the other sites, and then we can talk about a group price. ' +
  'Until then please stop sending the newsletter to everybody in operations, they forward it to me with question marks.'

const callOf = (text: string): ParsedInteraction => {
  const segments = segmentsFrom(text.split('. ').map((each, index) => ({ speaker: index % 2 === 0 ? 'Nora Feld' : 'Sam Ito', text: each })), { merge: true })
  return { ...emptyInteraction('call'), segments, speakers: speakersOf(segments) }
}

test('two recognisers\' versions of one call are copies, whoever is labelled and however numbers are written', () => {
  const heard = ONE.replace('one hundred and twenty', '120').replace('payout', 'pay out').replace('director', 'the rector').replace('Legal', 'Leah').replace('six', '6').toLowerCase()
  expect(similarity(fingerprint(callOf(ONE)), fingerprint(callOf(heard)))).toBeGreaterThan(COPY_SIMILARITY)
})

test('another call is no copy, and neither is small talk', () => {
  expect(similarity(fingerprint(callOf(ONE)), fingerprint(callOf(TWO)))).toBeLessThan(COPY_SIMILARITY)
  const hello = callOf('Hi, can you hear me? Yes I can hear you.')
  expect(similarity(fingerprint(hello), fingerprint(hello))).toBe(0)
})

test('only calls have a fingerprint', () => {
  expect(fingerprint({ ...callOf(ONE), type: 'email' })).toEqual([])
  expect(fingerprint(callOf(ONE))).toHaveLength(128)
})

test('similarity is symmetric, one for the same call, and between 0 and 1', () => {
  const text = fc.array(fc.constantFrom(...ONE.split(' ')), { minLength: 60, maxLength: 120 }).map((words) => words.join(' '))
  fc.assert(fc.property(text, text, (a, b) => {
    const [first, second] = [fingerprint(callOf(a)), fingerprint(callOf(b))]
    expect(similarity(first, second)).toBe(similarity(second, first))
    expect(similarity(first, first)).toBe(first.length === 0 ? 0 : 1)
    expect(similarity(first, second)).toBeGreaterThanOrEqual(0)
    expect(similarity(first, second)).toBeLessThanOrEqual(1)
  }), { numRuns: 30 })
})

test('the same export with other line ends and another key order is the same content; a changed word or time is not', async () => {
  const vtt = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nNora Feld: Too high.\n'
  const hash = async (text: string): Promise<string> => contentHash(await parseText(text))
  expect(await hash(vtt.replaceAll('\n', '\r\n'))).toBe(await hash(vtt))
  expect(await hash(`\ufeff${vtt}`)).toBe(await hash(vtt))
  expect(await hash(vtt.replace('high', 'low'))).not.toBe(await hash(vtt))
  expect(await hash(vtt.replace('01.000', '01.500'))).not.toBe(await hash(vtt))
  expect(await hash(vtt)).toMatch(/^[0-9a-f]{64}$/)
  const line = (properties: string): string => `{"type":"track","messageId":"m","timestamp":"2026-03-01T08:00:00Z","event":"Seen","properties":${properties}}`
  expect(await hash(line('{"a":1,"b":2}'))).toBe(await hash(line('{"b":2,"a":1}')))
})
