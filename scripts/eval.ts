// npm run eval -- PATH…: scores a reader on labelled conversations and account folders (docs/evaluation.md).
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { CommandFault, pathOf, print, printJson, tell as tellError } from './credence/arguments'
import { chosenModel } from './credence/model-choice'
import { EnvError } from '@/lib/env'
import { saidOf } from './lib/fault.mjs'
import { readText } from './credence/text-file'
import { faultLines } from './eval/faults'
import { accountLines, conversationLines } from './eval/print'

const USAGE = `npm run -s eval -- PATH… [--extractor builtin|llm [--record DIR] [--replay DIR] [--blind]] [--gold] [--first N] [--errors N] [--json]

PATH is a file of labelled conversations (JSONL) or an account folder with account.json and gold.json.
  --extractor   who reads (default builtin); docs/models.md says how a model's answers are recorded and replayed
  --gold        account folders: keeps the gold's observations in place of what is read
  --first N     account folders: the first N beliefs as the page ranks them
  --errors N    misses and extras, N of each
  --json        everything, as JSON`

const OPTIONS = {
  extractor: { type: 'string', default: 'builtin' }, record: { type: 'string' }, replay: { type: 'string' }, blind: { type: 'boolean' }, gold: { type: 'boolean', default: false }, first: { type: 'string', default: '0' },
  errors: { type: 'string', default: '0' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} as const

async function run(args: string[]): Promise<void> {
  const { options, paths } = parse(args)
  const reports: unknown[] = []
  const tell = (lines: string[]): void => {
    if (!options.json) print(lines.join('\n'))
  }
  const choice = chosenModel(options) ?? null
  const folders: string[] = []
  for (const path of paths) {
    if (await isFolder(path)) {
      folders.push(path)
      continue
    }
    const { evaluateConversations } = await import('./eval/evaluate-conversations')
    const { extractorChosen, shippedFigures } = await import('./eval/extractors')
    const report = await evaluateConversations(await readText(path), path, extractorChosen(choice))
    for (const line of faultLines(report.labelFaults)) tellError(line)
    const shipped = options.extractor === 'builtin' ? shippedFigures() : null
    reports.push({ ...report, ...(shipped && { shipped }) })
    tell(conversationLines(report, options.errors))
    if (shipped) tell([`  shipped, by cross-validation: ${Object.entries(shipped).map(([name, value]) => `${name} ${value}`).join(', ')}`])
  }
  if (folders.length > 0) {
    const { inThrowAwayDatabase } = await import('./eval/throw-away')
    const { evaluateAccount, evaluateGold } = await import('./eval/evaluate-account')
    const all = async (evaluate: typeof evaluateAccount): Promise<void> => {
      for (const folder of folders) {
        const report = await evaluate(folder, options.first)
        reports.push(report)
        for (const line of faultLines(report.labelFaults)) tellError(line)
        tell(accountLines(report, options.errors))
      }
    }
    await (options.gold ? all(evaluateGold) : inThrowAwayDatabase(choice, () => all(evaluateAccount)))
  }
  if (choice && choice.unanswered() > 0) tellError(`${choice.unanswered()} requests have no answer yet, and count as if nothing had been read. Answer them, then use --replay.`)
  if (options.json) printJson(reports.length === 1 ? reports[0] : reports)
}

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    if (values.help || positionals.length === 0) throw new CommandFault(USAGE)
    return { paths: positionals.map(pathOf), options: { ...values, first: countOf(values.first), errors: countOf(values.errors) } }
  } catch (error) {
    throw new CommandFault(error instanceof Error ? error.message : String(error))
  }
}

function countOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new CommandFault(`“${text}” is no number.`)
  return Number(text)
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => {
  throw new CommandFault(`There is nothing at ${path}.`)
})

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.exitCode = error instanceof CommandFault ? 2 : 1
  console.error(error instanceof CommandFault || error instanceof EnvError ? error.message : saidOf(error))
}
