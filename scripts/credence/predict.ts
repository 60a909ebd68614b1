import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { readConversation } from '@/lib/beliefs/extract'
import { CommandFault, oneName, pathOf, readNamed, tell, type Command } from './arguments'

const Conversation = z.object({
  id: z.string(),
  participants: z.array(z.object({ id: z.string(), role: z.string(), title: z.string().optional() })),
  turns: z.array(z.object({ i: z.number(), speaker: z.string(), text: z.string() })),
})

/** Reads labelled conversations (JSONL) and writes one line of observations for each. */
export async function run(command: Command): Promise<number> {
  const path = oneName(command, 'file of labelled conversations')
  const { out, all } = command.options
  if (out === undefined) throw new CommandFault('Say where to write the predictions: --out PRED.jsonl.')
  const lines = (await readNamed(pathOf(path))).toString('utf8').split('\n')
  const predictions = lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const { id, observations } = predict(line, `${path}:${index + 1}`, all ?? false)
    return [JSON.stringify({ id, observations })]
  })
  await writeFile(pathOf(out), predictions.map((line) => `${line}\n`).join(''))
  tell(`Wrote ${predictions.length} conversations to ${out}.`)
  return 0
}

function predict(line: string, where: string, all: boolean) {
  const parsed = Conversation.safeParse(parseJson(line, where))
  if (!parsed.success) throw new CommandFault(`${where}: this is no labelled conversation: ${z.prettifyError(parsed.error)}`)
  return { id: parsed.data.id, observations: readConversation(parsed.data, { all }) }
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new CommandFault(`${where}: this line is no JSON. Each line must be one conversation.`)
  }
}
