import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import type { ExtractorInput } from '@/lib/beliefs/types'
import { parseFile } from '@/lib/ingest'
import { renderSample } from '../../prisma/sample/render'
import { budget, heading, line, median, seconds } from './figures'

const WORDS = 5000
const LIMIT_MS = 1000
const RUNS = 5

/** One long call, about thirty minutes, made of the turns of the sample's calls. */
async function longCall(): Promise<{ input: ExtractorInput; words: number }> {
  const { vendor, vendorPeople, accounts } = renderSample(new Date())
  const ours = new Set(vendorPeople.flatMap(({ name, aliases }) => [name, ...aliases]))
  const segments: ExtractorInput['segments'] = []
  let words = 0
  for (const file of accounts.flatMap(({ files }) => files).filter(({ type }) => type === 'call')) {
    for (const { speaker, text } of (await parseFile(file)).interactions.flatMap((interaction) => interaction.segments)) {
      if (words >= WORDS) break
      words += text.split(/\s+/).length
      segments.push({ index: segments.length, speaker, text, side: ours.has(speaker) ? 'us' : 'customer', shared: false })
    }
  }
  return { words, input: { interactionType: 'call', account: 'Brackwater Foods', us: [vendor.name], people: [], segments } }
}

/** Processor time of the built-in reader for a long call: the first in a process, and once it is warm. */
export async function extraction(): Promise<void> {
  const { input, words } = await longCall()
  const extractor = createBuiltinExtractor()
  const spent: number[] = []
  let read = 0
  for (let run = 0; run <= RUNS; run++) {
    const before = process.cpuUsage()
    read = (await extractor.read(input)).readings.length
    const { user, system } = process.cpuUsage(before)
    spent.push((user + system) / 1000)
  }
  const [first = NaN, ...warm] = spent
  heading(`Reading a call of ${words} words in ${input.segments.length} turns, on one core`)
  budget('the first in a process', first, LIMIT_MS, seconds)
  budget(`the next, median of ${RUNS}`, median(warm), LIMIT_MS, seconds)
  line('observations read', String(read))
}
