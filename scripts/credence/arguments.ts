import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DIMENSIONS } from '@/lib/shared/vocabulary'

/** The command was written wrongly; the message says how to write it. Exit code 2. */
export class CommandFault extends Error {}

const OPTIONS = {
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  shown: { type: 'boolean' },
  canonical: { type: 'boolean' },
  series: { type: 'boolean' },
  check: { type: 'boolean' },
  rules: { type: 'boolean' },
  us: { type: 'string', multiple: true },
  out: { type: 'string' },
  account: { type: 'string' },
  on: { type: 'string' },
  workspace: { type: 'string' },
  as: { type: 'string' },
  'as-of': { type: 'string' },
  'known-at': { type: 'string' },
  belief: { type: 'string' },
  alignment: { type: 'string' },
  person: { type: 'string' },
  since: { type: 'string' },
  deal: { type: 'string' },
  window: { type: 'string' },
  extractor: { type: 'string' },
  record: { type: 'string' },
  replay: { type: 'string' },
  blind: { type: 'boolean' },
} as const

/** Figures that `--alignment` may name; without one it means overall. */
export const FIGURES = ['overall', 'consensus', 'decision_maker', ...DIMENSIONS] as const

export type Command = ReturnType<typeof parseCommand>

/** @throws CommandFault for an option that does not exist or lacks its value */
export function parseCommand(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: args.map((arg, i) => (arg === '--alignment' && !FIGURES.some((figure) => figure === args[i + 1]) ? '--alignment=overall' : arg)), options: OPTIONS, allowPositionals: true })
    return { options: values, names: positionals }
  } catch (error) {
    throw new CommandFault(error instanceof Error ? error.message : String(error))
  }
}

/** The one name that a command needs. @throws CommandFault without it */
export function oneName({ names }: Command, what: string): string {
  const [name, ...more] = names
  if (name === undefined || more.length > 0) throw new CommandFault(`Name exactly one ${what}.`)
  return name
}

/** A path as the caller meant it: relative to where npm was started. */
export const pathOf = (path: string): string => (isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path))

/** The bytes of a file that the caller named. @throws CommandFault when there is none, or it is a folder */
export async function readNamed(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new CommandFault(`There is no file ${path}.`)
    if (error.code === 'EISDIR') throw new CommandFault(`${path} is a folder; name a file.`)
    throw error
  })
}

/** Looks whether a file that the caller named can be read, without reading it. @throws CommandFault */
export async function readable(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new CommandFault(`There is no file ${path}.`)
  if (found.isDirectory()) throw new CommandFault(`${path} is a folder; name a file.`)
  await (await open(path)).close()
}

/** Looks whether a result can be written where the caller wants it, before it is worked for. @throws CommandFault */
export async function assertWritable(path: string): Promise<void> {
  const kind = async (each: string): Promise<'folder' | 'file' | null> => stat(each).then((found) => (found.isDirectory() ? 'folder' : 'file'), () => null)
  if (await kind(path) === 'folder') throw new CommandFault(`${path} is a folder; name a file in it.`)
  if (await kind(dirname(path)) !== 'folder') throw new CommandFault(`There is no folder ${dirname(path)} to write into.`)
}

/** Writes a file whole: until it is, what was there stays. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`
  try {
    await writeFile(part, text)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
