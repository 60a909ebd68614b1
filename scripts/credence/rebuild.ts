import { rebuild } from '@/lib/jobs'
import { CommandFault, print, printJson, type Command } from './arguments'
import { connected } from './connect'

/** Differences printed per account; --json has all of them. */
const SHOWN = 5

/** Makes every projection anew from its ledger; with --check only proves that none need be. Exit code 1 on differences. */
export async function run(command: Command): Promise<number> {
  if (command.names.length > 0) throw new CommandFault('rebuild takes no name: it goes over every account.')
  return connected(command, async (ctx) => {
    const check = command.options.check ?? false
    const results = await rebuild(ctx, { check })
    const differing = results.filter(({ differences }) => differences.length > 0)
    if (command.options.json) printJson({ check, accounts: results })
    else {
      for (const { account, differences } of differing) print(`${account}: ${differences.length} differences\n  ${differences.slice(0, SHOWN).join('\n  ')}`)
      print(`${results.length} accounts ${check ? 'checked' : 'rebuilt'}, ${differing.length} differ.`)
    }
    return differing.length > 0 ? 1 : 0
  })
}
