import { z } from 'zod'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, STANCES } from '@/lib/shared/vocabulary'
import { CommandFault } from '../credence/arguments'

const accepted = z.array(z.string()).optional()

/** One labelled observation (docs/labelling.md). */
const Label = z.object({
  turn: z.number(), quote: z.string(), holder: z.string(), reported: z.boolean().default(false), statement: z.string().default(''),
  kind: z.enum(KINDS), dimension: z.enum(DIMENSIONS), stance: z.enum(STANCES), polarity: z.enum(POLARITIES), certainty: z.enum(CERTAINTIES),
  /** Other accepted values, where careful readers differed. */
  alt: z.object({ holder: accepted, kind: accepted, dimension: accepted, stance: accepted, polarity: accepted, certainty: accepted }).default({}),
  /** One careful reader left it out: never a miss, and reading it is never an extra. */
  optional: z.boolean().default(false),
})

const Conversation = z.object({
  id: z.string(), source: z.string().default('all'),
  participants: z.array(z.object({ id: z.string(), role: z.string(), title: z.string().optional() })),
  turns: z.array(z.object({ i: z.number(), speaker: z.string(), text: z.string() })),
  labels: z.array(Label).default([]),
})

export type Label = z.output<typeof Label>
export type LabelledConversation = z.output<typeof Conversation>

/** Labelled conversations, one a line. @throws CommandFault naming file and line of what has another form */
export const parseLabelled = (text: string, file: string): LabelledConversation[] => withLines(text, file).map(({ item }) => item)

/** The same with the line on which each stands. @throws CommandFault also for an id that comes twice, and for a file without any */
export function withLines(text: string, file: string): { line: number; item: LabelledConversation }[] {
  const found = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const where = `${file}:${index + 1}`
    let json: unknown
    try {
      json = JSON.parse(line)
    } catch {
      throw new CommandFault(`${where}: this line is no JSON. Each line must be one labelled conversation.`)
    }
    const parsed = Conversation.safeParse(json)
    if (!parsed.success) throw new CommandFault(`${where}: this is no labelled conversation (docs/labelling.md):\n${z.prettifyError(parsed.error)}`)
    return [{ line: index + 1, item: parsed.data }]
  })
  if (found.length === 0) throw new CommandFault(`${file}: there is no conversation in it.`)
  const lines = new Map<string, number>()
  for (const { line, item: { id } } of found) {
    const first = lines.get(id)
    if (first !== undefined) throw new CommandFault(`${file}:${line}: there is a conversation with the id “${id}” already, on line ${first}. Give each one of its own.`)
    lines.set(id, line)
  }
  return found
}
