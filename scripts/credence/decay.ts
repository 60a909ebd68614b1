import { listDecay } from '@/lib/insights'
import { CommandFault, print, printJson, type Command } from './arguments'
import { connected } from './connect'

/** Prints the accounts whose understanding fades: silent ones, and beliefs whose evidence ages out unrefreshed. */
export async function run(command: Command): Promise<number> {
  if (command.names.length > 0) throw new CommandFault('decay takes no name: it lists every account that fades.')
  return connected(command, async (ctx) => {
    const rows = await listDecay(ctx)
    if (command.options.json) printJson({ at: ctx.now, accounts: rows })
    else {
      if (rows.length === 0) print('Nothing fades: every account was heard of lately, and no belief has aged out.')
      for (const row of rows) {
        print(`${row.name}${row.silentSince ? `, silent since ${row.silentSince.slice(0, 10)}` : ''}: ${row.fading} of ${row.shown} beliefs ${row.fading === 1 ? 'goes' : 'go'} stale`)
        for (const belief of row.beliefs) print(`  ${belief.stale ? 'stale since' : 'goes stale on'} ${belief.staleAt.slice(0, 10)}: ${belief.statement}`)
      }
    }
    return 0
  })
}
