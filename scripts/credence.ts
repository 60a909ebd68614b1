// npm run -s credence -- COMMAND: the command line for admins and for evaluation, on the same verbs as the pages.
import { CommandFault, parseCommand } from './credence/arguments'
import { CredenceError } from '@/lib/shared/errors'
import { UnreadableFileError } from '@/lib/ingest'
import { EnvError } from '@/lib/env'
import { saidOf } from './lib/fault.mjs'

const COMMANDS = {
  extract: () => import('./credence/extract'),
  predict: () => import('./credence/predict'),
  import: () => import('./credence/import'),
  model: () => import('./credence/model'),
  alignment: () => import('./credence/alignment'),
  explain: () => import('./credence/explain'),
  calibration: () => import('./credence/calibration'),
  'export-labels': () => import('./credence/export-labels'),
  drift: () => import('./credence/drift'),
  decay: () => import('./credence/decay'),
  rebuild: () => import('./credence/rebuild'),
  'reset-password': () => import('./credence/reset-password'),
  backup: () => import('./credence/backup'),
  restore: () => import('./credence/restore'),
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

const [name = '', ...rest] = process.argv.slice(2)
const load = Object.entries(COMMANDS).find(([command]) => command === name)?.[1]

try {
  if (name === 'help' || name === '--help') console.log(USAGE)
  else if (!load) throw new CommandFault(name === '' ? USAGE : `There is no command “${name}”.\n\n${USAGE}`)
  else process.exitCode = await (await load()).run(parseCommand(rest))
} catch (error) {
  process.exitCode = error instanceof CommandFault ? 2 : 1
  if (error instanceof CredenceError || error instanceof UnreadableFileError) console.error(sentences(error))
  else if (error instanceof CommandFault || error instanceof EnvError) console.error(error.message)
  else console.error(saidOf(error))
}

/** What happened and what to do; a file's fault says both in one. */
function sentences({ message, remedy }: CredenceError | UnreadableFileError): string {
  return remedy === null || message.includes(remedy) ? message : `${message}\n${remedy}`
}
