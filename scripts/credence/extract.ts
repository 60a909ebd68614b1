import { basename } from 'node:path'
import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import type { HolderRef, Reading } from '@/lib/beliefs/types'
import { parseFile } from '@/lib/ingest'
import { matchSpeakers, type SpeakerMatch } from '@/lib/ingest/speakers'
import type { ParsedInteraction } from '@/lib/ingest/types'
import { redactSpecialCategory } from '@/lib/privacy'
import type { Side } from '@/lib/shared/vocabulary'
import { CommandFault, pathOf, print, printJson, readNamed, type Command } from './arguments'

/** Reads files without a database and prints what they hold and what is read from them. */
export async function run(command: Command): Promise<number> {
  if (command.names.length === 0) throw new CommandFault('Name at least one file.')
  const us = (command.options.us ?? []).flatMap((names) => names.split(/[|,]/)).map((name) => name.trim()).filter((name) => name !== '')
  const results = []
  for (const name of command.names) {
    const path = pathOf(name)
    const parsed = await parseFile({ fileName: basename(path), bytes: await readNamed(path) })
    for (const interaction of parsed.interactions) results.push({ file: basename(path), format: parsed.format, ...(await readParsed(interaction, us)) })
  }
  if (command.options.json) printJson(results.length === 1 ? results[0] : results)
  else for (const result of results) printReadably(result)
  return 0
}

async function readParsed(interaction: ParsedInteraction, us: string[]) {
  const sides = sidesOf(interaction, us)
  const segments = interaction.segments.map((segment) => ({ ...segment, text: redactSpecialCategory(segment.text).text }))
  const { readings, dropped, unread } = await createBuiltinExtractor().read({
    interactionType: interaction.type, account: '', us, people: [],
    segments: segments.map(({ index, speaker, text }) => ({ index, speaker, text, side: sides.get(speaker)?.side ?? 'unknown', shared: sides.get(speaker)?.shared ?? false })),
  })
  return {
    type: interaction.type, title: interaction.title, occurredAt: interaction.occurredAt,
    segments: segments.map(({ index, speaker, text, startMs }) => ({ i: index, speaker, side: sides.get(speaker)?.side ?? 'unknown', text, startMs: startMs ?? null })),
    observations: readings.map(observation), dropped, unread,
  }
}

/** Ours are those whom the file or `--us` names; then everybody else is taken for the customer's. */
function sidesOf(interaction: ParsedInteraction, us: string[]): Map<string, { side: Side; shared: boolean }> {
  const isDomain = (name: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name)
  const matches = matchSpeakers(interaction.speakers, {
    members: us.filter((name) => !isDomain(name)).map((name) => ({ id: name, name, aliases: [], email: null })),
    people: [], ourDomains: us.filter(isDomain), ourName: us.find((name) => !isDomain(name)) ?? '', customerName: '', customerDomains: [],
  })
  const told = us.length > 0 || matches.some(({ side }) => side === 'us')
  const sideOf = (match: SpeakerMatch): Side => (match.side === 'unknown' && told ? 'customer' : match.side)
  return new Map(matches.map((match) => [match.label, { side: sideOf(match), shared: match.shared }]))
}

const holderOf = (holder: HolderRef, speaker: string): string => (holder.kind === 'speaker' ? speaker : holder.kind === 'company' ? 'company' : holder.as)

function observation({ turn, quote, start, end, holder, speaker, reported, statement, kind, dimension, stance, polarity, certainty, unprompted, reason, reading }: Reading) {
  return { turn, quote, start, end, holder: holderOf(holder, speaker), speaker, reported, statement, kind, dimension, stance, polarity, certainty, unprompted, reason, reading: Number(reading.toFixed(4)) }
}

function printReadably(result: { file: string; format: string } & Awaited<ReturnType<typeof readParsed>>): void {
  print(`${result.file}: ${result.format}, ${result.segments.length} turns, ${result.observations.length} observations`)
  if (result.segments.length > 0 && result.segments.every(({ side }) => side === 'unknown')) print('  Nobody’s side is known, so nothing was read. Say who is ours: --us "Name|domain.com".')
  for (const each of result.observations) print(`  ${each.reading.toFixed(2)}  ${each.holder}: ${each.statement}  [${each.kind}, ${each.dimension}, ${each.stance}, ${each.certainty}]  “${each.quote}”`)
  for (const { language, segments } of result.unread) print(`  not read: ${language} (turns ${segments.join(', ')})`)
}
