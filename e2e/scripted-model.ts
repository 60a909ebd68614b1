import { expect, type Page } from '@playwright/test'
import { startWireServer, type Heard, type Scripted } from '../lib/ai/wire.fixture'
import type { Certainty, Dimension, Kind, Polarity, Stance } from '../lib/shared/vocabulary'
import type { SampleRole } from './app'
import { become, callAction } from './server'

/** What is believed by who says certain words. `implied` is only possibly heard. */
export type ScriptedReading = { statement: string; kind: Kind; dimension: Dimension; stance: Stance; polarity?: Polarity; certainty?: Certainty }
/** Readings by the words they are read from. */
export type Script = Readonly<Record<string, ScriptedReading>>

export const BUILT_IN = { provider: 'builtin', model: '', embeddingModel: '', baseUrl: '', key: '', redact: true, dailyTokens: null, dailyCost: null, inputPrice: null, outputPrice: null }

/** Answers as a model does: what the script reads from the turns of the request, nothing about pairs; to the trial question, what it asks for. */
export const answering = (script: Script) => ({ body }: Heard): Scripted => {
  const prompt = body.messages.at(-1)?.content ?? ''
  if (!prompt.includes('BEGIN DATA')) return { object: { holder: 'Ada', believes: 'the export is fast enough' } }
  const turns = prompt.split('\n').flatMap((line) => (line.startsWith('{"turn"') ? [JSON.parse(line) as { turn: number; text: string }] : []))
  const observations = turns.flatMap(({ turn, text }) => Object.entries(script).filter(([quote]) => text.includes(quote)).map(([quote, reading]) => ({
    turn, quote, holder: 'speaker', holder_name: null, reported: false, polarity: 'affirmed', certainty: 'stated',
    assent: false, hypothetical: false, sensitive: false, clear: 'plain', reason: null, attribute: null, change: 'none', known: null, relation: 'none', ...reading,
  })))
  return { object: { observations, pairs: [] }, usage: { prompt: 1200, completion: 90 } }
}

/**
 * Has what `work` delivers read by a model that says what the script says, so that a journey does not hang on what a reader
 * makes of words. `work` runs as the given member, who is signed in afterwards too.
 */
export async function readAsScripted<T>(page: Page, role: SampleRole, script: Script, work: () => Promise<T>): Promise<T> {
  const server = await startWireServer(answering(script))
  const choose = async (model: object) => {
    await become(page, 'admin')
    const answer = await callAction(page, '/settings/model', 'saveModelAction', model)
    expect(answer).not.toHaveProperty('serverError')
    expect(answer).not.toHaveProperty('validationErrors')
    await become(page, role)
  }
  try {
    await choose({ ...BUILT_IN, provider: 'openai_compatible', model: 'scripted', baseUrl: server.url })
    return await work()
  } finally {
    await choose(BUILT_IN)
    await server.stop()
  }
}
