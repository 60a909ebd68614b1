import { z } from 'zod'
import { conversationInput, createBuiltinExtractor, predictedObservation, type LabelledConversation, type PredictedObservation } from '@/lib/beliefs/extract'
import { ADMISSION } from '@/lib/beliefs/policy'
import { ModelFault } from '@/lib/shared/ask'
import { count, formatNumber } from '@/lib/shared/format'
import { assertWritable, CommandFault, oneName, pathOf, tell, writeWhole, type Command } from './arguments'
import { chosenModel, type CallNote } from './model-choice'
import { readText } from './text-file'

const Conversation = z.object({
  id: z.string(),
  participants: z.array(z.object({ id: z.string(), role: z.string(), title: z.string().optional() })),
  turns: z.array(z.object({ i: z.number(), speaker: z.string(), text: z.string() })),
})

/** Reads labelled conversations (JSONL) and writes one line of observations for each. */
export async function run(command: Command): Promise<number> {
  const path = oneName(command, 'file of labelled conversations')
  const { out, shown } = command.options
  if (out === undefined) throw new CommandFault('Say where to write the predictions: --out PRED.jsonl.')
  await assertWritable(pathOf(out))
  const choice = chosenModel(command.options) ?? null
  const calls: CallNote[] = []
  const extractor = choice ? choice.extractor((call) => void calls.push(call)) : createBuiltinExtractor()
  const least = shown ? ADMISSION.shown : ADMISSION.possiblyHeard
  const predictions: { id: string; observations: PredictedObservation[] }[] = []
  const dropped: Record<string, number> = {}
  let failed = 0
  for (const conversation of conversationsIn(await readText(pathOf(path)), path)) {
    const before = calls.length
    try {
      const output = await extractor.read(conversationInput(conversation))
      predictions.push({ id: conversation.id, observations: output.readings.filter(({ reading }) => reading >= least).map(predictedObservation) })
      for (const [reason, n] of Object.entries(output.dropped)) dropped[reason] = (dropped[reason] ?? 0) + n
      if (choice) tell(`${conversation.id}: ${callWords(calls.slice(before))}`)
    } catch (error) {
      if (!(error instanceof ModelFault)) throw error
      failed++
      tell(`${conversation.id}: ${error.message}`)
    }
  }
  if (choice) tell(`${callWords(calls)} for ${count(predictions.length, 'conversation')}; left out: ${Object.entries(dropped).map(([reason, n]) => `${n} ${reason}`).join(', ') || 'nothing'}.`)
  if (choice && choice.unanswered() > 0) {
    tell(`Wrote ${count(choice.unanswered(), 'request')} without an answer, and no predictions. Put each answer beside its request as .response.json, then use --replay.`)
    return 0
  }
  await writeWhole(pathOf(out), predictions.map((line) => `${JSON.stringify(line)}\n`).join(''))
  tell(`Wrote ${count(predictions.length, 'conversation')} to ${out}.${failed > 0 ? ` ${failed} could not be read.` : ''}`)
  return failed > 0 ? 1 : 0
}

/** "2 calls, 2,311 tokens in, 180 out" */
export function callWords(calls: readonly CallNote[]): string {
  const sum = (of: (call: CallNote) => number): string => formatNumber(calls.reduce((total, call) => total + of(call), 0))
  return `${count(calls.length, 'call')}, ${sum((call) => call.inputTokens)} tokens in, ${sum((call) => call.outputTokens)} out`
}

function conversationsIn(text: string, path: string): LabelledConversation[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const where = `${path}:${index + 1}`
    const parsed = Conversation.safeParse(parseJson(line, where))
    if (!parsed.success) throw new CommandFault(`${where}: this is no labelled conversation: ${z.prettifyError(parsed.error)}`)
    return [parsed.data]
  })
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new CommandFault(`${where}: this line is no JSON. Each line must be one conversation.`)
  }
}
