import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseFile } from '@/lib/ingest'
import type { AccountFile } from '../credence/account-folder'
import type { Gold } from './gold'
import { holderNames } from './score-account'
import { overlapOf } from './words'

/** Everything that stands in the files of an account, by file; what cannot be read holds nothing. */
export async function textsOf(folder: string, { interactions }: AccountFile): Promise<Map<string, string>> {
  const texts = await Promise.all(interactions.map(async ({ file }) => {
    const parsed = await readFile(join(folder, file)).then((bytes) => parseFile({ fileName: basename(file), bytes })).catch(() => null)
    return [file, (parsed?.interactions ?? []).flatMap(({ segments }) => segments.map(({ text }) => text)).join('\n')] as const
  }))
  return new Map(texts)
}

/** What is wrong in a gold, so that no reader could ever meet it: it would count as a miss of the reader's. Lines of `file: …`. */
export function goldFaults(path: string, account: AccountFile, gold: Gold, texts: ReadonlyMap<string, string>): string[] {
  const ids = new Set(gold.beliefs.map(({ id }) => id))
  const people = account.people.map(({ name }) => name)
  const { isSameHolder } = holderNames(account)
  const quoteFault = (of: string, { file, quote }: { file: string; quote: string }): string[] => {
    const text = texts.get(file)
    if (text === undefined) return [`${of} names ${file}, which is not among the interactions of account.json.`]
    return overlapOf(text, quote, quote).shorter > 0 ? [] : [`${of}: “${quote}” does not stand in ${file}.`]
  }
  const idFaults = (of: string, named: readonly string[]): string[] => named.filter((id) => !ids.has(id)).map((id) => `${of} names the belief ${id}, which there is not.`)
  const faults = [
    ...gold.beliefs.flatMap(({ id, holder, observations }) => [
      ...([...people, 'company'].some((name) => isSameHolder(name, holder)) ? [] : [`belief ${id}: its holder “${holder}” is neither one of the people of account.json nor “company”.`]),
      ...observations.flatMap((observation) => quoteFault(`belief ${id}`, observation)),
    ]),
    ...gold.changes.flatMap(({ belief_ids }, i) => idFaults(`change ${i + 1}`, belief_ids)),
    ...gold.top3_for_a_rep.flatMap(({ belief_ids }, i) => idFaults(`advice ${i + 1}`, belief_ids)),
  ]
  return faults.map((fault) => `${path}: ${fault}`)
}
