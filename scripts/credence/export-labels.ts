import { exportLabels } from '@/lib/review'
import { count } from '@/lib/shared/format'
import { assertWritable, CommandFault, pathOf, printJson, tell, writeWhole, type Command } from './arguments'
import { connected } from './connect'

/** Writes every conversation that people judged as a labelled one, for `npm run eval` and for training. */
export async function run(command: Command): Promise<number> {
  const { out, json } = command.options
  if (command.names.length > 0) throw new CommandFault('export-labels takes no name; say where to with --out FILE.')
  if (json && out === undefined) throw new CommandFault('--json says what was written: name the file with --out.')
  if (out !== undefined) await assertWritable(pathOf(out))
  return connected(command, async (ctx) => {
    const lines: string[] = []
    const counts = await exportLabels(ctx, (line) => lines.push(`${JSON.stringify(line)}\n`))
    if (out === undefined) process.stdout.write(lines.join(''))
    else await writeWhole(pathOf(out), lines.join(''))
    if (json) printJson(counts)
    else tell(`${count(counts.conversations, 'conversation')}: ${count(counts.accepted, 'reading')} accepted, ${counts.rejected} rejected, ${counts.unjudged} that nobody judged`)
    return 0
  })
}
