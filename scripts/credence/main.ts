import { inspect } from 'node:util'
import { UnreadableFileError } from '@/lib/ingest'
import { EnvError } from '@/lib/env'
import { CredenceError } from '@/lib/shared/errors'
import { saidOf } from '../lib/fault.mjs'
import { CommandFault, parseCommand, print, tell } from './arguments'

const COMMANDS = {
  extract: () => import('./extract'),
  predict: () => import('./predict'),
  import: () => import('./import'),
  model: () => import('./model'),
  alignment: () => import('./alignment'),
  explain: () => import('./explain'),
  calibration: () => import('./calibration'),
  'export-labels': () => import('./export-labels'),
  drift: () => import('./drift'),
  decay: () => import('./decay'),
  rebuild: () => import('./rebuild'),
  'reset-password': () => import('./reset-password'),
  backup: () => import('./backup'),
  restore: () => import('./restore'),
}

const USAGE = `npm run -s credence -- COMMAND

  extract FILE… [--us NAME|DOMAIN]           what a file holds and what is read from it; needs no database
  predict LABELLED.jsonl --out PRED.jsonl    reads labelled conversations; --shown leaves out what is only possibly heard
  import PATH [--account NAME]               a file, or a folder with account.json
    predict and import: [--extractor builtin|llm] [--record DIR] [--replay DIR] [--blind]
  model ACCOUNT [--as-of D] [--known-at D] [--all] [--canonical]
  alignment ACCOUNT [--deal NAME | --person NAME] [--series] [--as-of D] [--known-at D]
  explain ACCOUNT [--belief ID|TEXT] [--alignment [FIGURE]] [--deal NAME] [--person NAME] [--since D] [--as-of D] [--known-at D]
  calibration [--extractor NAME] [--rules]   how well readings tell what reviewers accept; --rules: which rule is wrong
  export-labels [--out FILE]                 what people judged, as labelled conversations (docs/labelling.md)
  drift ACCOUNT [--window DAYS] [--as-of D]   how beliefs and alignment moved, and what aged out
  decay                                      accounts that fade: silent, or with beliefs that go stale
  rebuild [--check]                          makes every projection anew, or proves that none need be
  reset-password E-MAIL                      a link by which somebody sets a new password
  backup [FILE]                              writes all that is in the database into one file
  restore FILE [--check]                     puts a backup into an empty database, or only reads whether it is whole

Everywhere: --json, --workspace NAME, --as EMAIL. docs/cli.md says more.`

/** Runs what the arguments say; gives the exit code: 2 for what was written wrongly, 1 for what did not work. */
export async function main([name = '', ...rest]: string[]): Promise<number> {
  const load = Object.entries(COMMANDS).find(([command]) => command === name)?.[1]
  try {
    if (name === 'help' || name === '--help') {
      print(USAGE)
      return 0
    }
    if (!load) throw new CommandFault(name === '' ? USAGE : `There is no command “${name}”.\n\n${USAGE}`)
    return await (await load()).run(parseCommand(rest))
  } catch (error) {
    const said = saidOf(error)
    if (error instanceof CredenceError || error instanceof UnreadableFileError) tell(sentences(error))
    else if (error instanceof CommandFault || error instanceof EnvError) tell(error.message)
    else tell(typeof said === 'string' ? said : inspect(said))
    return error instanceof CommandFault ? 2 : 1
  }
}

/** What happened and what to do; a file's fault says both in one. */
function sentences({ message, remedy }: CredenceError | UnreadableFileError): string {
  return remedy === null || message.includes(remedy) ? message : `${message}\n${remedy}`
}
