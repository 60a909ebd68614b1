import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '@/lib/auth'
import { adoptCompany, createAccount, requireAccount, saveAccountFacts } from '@/lib/crm'
import { getImport } from '@/lib/insights'
import { noonOf, receiveFile, startImport, type ImportFileView } from '@/lib/ingest'
import { startJobs } from '@/lib/jobs'
import { NotFoundError } from '@/lib/shared/errors'
import { formatDate } from '@/lib/shared/format'
import { factsOf, inArrivalOrder, ourDomainOf, readAccountFile, typeOf } from './account-folder'
import { CommandFault, oneName, pathOf, print, printJson, readNamed, tell, type Command } from './arguments'
import { connected } from './connect'
import { chosenModel } from './model-choice'
import { modelUses, usesInAll, useWords, type ModelUse } from './model-uses'
import { strangersIn } from './strangers'

/** Imports a file into an account, or a folder with `account.json` as an account with all of its interactions. */
export async function run(command: Command): Promise<number> {
  const path = pathOf(oneName(command, 'file or folder'))
  const isFolder = await stat(path).then((found) => found.isDirectory(), () => {
    throw new CommandFault(`There is nothing at ${path}.`)
  })
  const choice = chosenModel(command.options)
  return connected(command, async (ctx) => {
    await startJobs(choice === undefined ? {} : { modelOf: (workspaceId) => Promise.resolve(choice && choice.ofWorkspace(workspaceId)) })
    // A model is told what earlier interactions taught, so that the order of reading is part of what it is asked.
    const { account, files } = isFolder ? await importFolder(ctx, path, command.options.account ?? null, { inTurn: Boolean(choice) }) : await importFile(ctx, path, command.options.account ?? null, dayOf(command.options.on))
    const uses = await modelUses(ctx, files)
    const strangers = await strangersIn(ctx, files)
    if (command.options.json) printJson({ account, files: files.map((file) => ({ ...plain(file), model: uses.get(file.interactionId ?? '') ?? null })) })
    else for (const file of files) print(lineOf(file, uses.get(file.interactionId ?? ''), strangers.get(file.interactionId ?? '') ?? []))
    if (choice) tell(usesInAll([...uses.values()], choice.unanswered()))
    const unread = [...uses.values()].some((use) => use.waiting !== null)
    return unread || files.some((file) => file.status === 'failed') ? 1 : 0
  })
}

type Imported = { account: { id: string; name: string }; files: ImportFileView[] }

/** Imports an account folder; jobs must run. With `inTurn` each file is read before the next one arrives. */
export async function importFolder(ctx: Ctx, folder: string, name: string | null, { inTurn = false } = {}): Promise<Imported> {
  const file = await readAccountFile(folder)
  await assertAllThere(folder, file.interactions.map((interaction) => interaction.file))
  const ownerId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  if (file.vendor) await adoptCompany(ctx, { name: file.vendor, domain: ourDomainOf(file) })
  const facts = factsOf(file, ownerId)
  const { accountId, dealIds } = await saveAccountFacts(ctx, name === null ? facts : { ...facts, name, slug: null })
  const { importId } = await startImport(ctx, { accountId })
  const [dealId = null] = dealIds.values()
  for (const interaction of inArrivalOrder(file)) {
    await receiveFile(ctx, {
      importId, accountId, fileName: basename(interaction.file), bytes: await readNamed(join(folder, interaction.file)), bulk: true, dealId, modifiedAt: await changedAt(join(folder, interaction.file)),
      title: interaction.title ?? null, occurredAt: interaction.occurredAt ?? null, type: typeOf(interaction.type),
    })
    tell(`received ${interaction.file}`)
    if (inTurn) await whenRead(ctx, importId)
  }
  return { account: { id: accountId, name: name ?? file.name }, files: await whenRead(ctx, importId) }
}

/** @throws CommandFault naming the files that account.json has and the folder has not, before anything is imported */
async function assertAllThere(folder: string, names: readonly string[]): Promise<void> {
  const found = await Promise.all(names.map(async (name) => ((await stat(join(folder, name)).then((file) => file.isFile(), () => false)) ? [] : [name])))
  const missing = found.flat()
  if (missing.length > 0) throw new CommandFault(`${join(folder, 'account.json')} names ${missing.length === 1 ? 'a file that is' : 'files that are'} not there: ${missing.join(', ')}. Nothing was imported.`)
}

/** Noon of the day that `--on` names. @throws CommandFault for what is no day */
function dayOf(day: string | undefined): Date | null {
  if (day === undefined) return null
  const noon = noonOf(day)
  if (noon === null) throw new CommandFault(`--on takes a day such as 2026-03-12, not “${day}”.`)
  return noon
}

async function importFile(ctx: Ctx, path: string, name: string | null, occurredAt: Date | null): Promise<Imported> {
  if (name === null) throw new CommandFault('Say which account the file belongs to: --account NAME.')
  const account = await requireAccount(ctx, name).catch(async (error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error
    return { ...(await createAccount(ctx, { name })), name }
  })
  const { importId } = await startImport(ctx, { accountId: account.id })
  await receiveFile(ctx, { importId, accountId: account.id, fileName: basename(path), bytes: await readNamed(path), bulk: true, occurredAt, modifiedAt: await changedAt(path) })
  return { account: { id: account.id, name: account.name }, files: await whenRead(ctx, importId) }
}

/** Waits until nothing of the import comes in, is queued or being read; the running app may do that as well. */
async function whenRead(ctx: Ctx, importId: string): Promise<ImportFileView[]> {
  for (let last = -1; ; ) {
    const { counts, coming, working } = await getImport(ctx, { importId, shown: 1 })
    const toCome = coming.reduce((sum, { received, total }) => sum + total - received, 0)
    const there = Object.values(counts).reduce((sum, n) => sum + n, 0)
    const [all, done] = [there + toCome, there - counts.queued - counts.reading]
    if (done !== last) tell(`read ${done} of ${all}`)
    last = done
    if (!working) return (await getImport(ctx, { importId })).files
    await sleep(250)
  }
}

const changedAt = async (path: string): Promise<Date | null> => (await stat(path).catch(() => null))?.mtime ?? null

const plain = ({ fileName, format, status, error, remedy, interactionId, counts, occurredAt, datedBy }: ImportFileView) => ({ fileName, format, status, error, remedy, interactionId, occurredAt, datedBy, counts })

function lineOf(file: ImportFileView, use: ModelUse | undefined, strangers: readonly string[]): string {
  const counts = file.counts && file.status === 'done' ? `: ${file.counts.shown} shown, ${file.counts.possiblyHeard} possibly heard` : ''
  const day = file.datedBy === 'file' && file.occurredAt ? `; of ${formatDate(file.occurredAt)}, when the file was last changed: nothing else says when it was (--on DAY)` : ''
  return `${file.fileName}  ${file.format ?? 'unknown'}  ${file.status}${counts}${day}${use ? `; ${useWords(use)}` : ''}${file.error ? `\n  ${file.error}${file.remedy && !file.error.includes(file.remedy) ? ` ${file.remedy}` : ''}` : ''}${strangers.length > 0 ? `\n  Nobody’s side is known (${strangers.join(', ')}), so nothing was read. Say on the page of its account who they are, or import a folder whose account.json has people and vendor_people (docs/cli.md).` : ''}`
}
