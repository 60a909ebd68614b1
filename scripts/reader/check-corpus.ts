/** Checks corpus files and prints what they hold: tsx scripts/reader/check-corpus.ts [FILE…] */
import { readFileSync } from 'node:fs'
import { corpusFiles, parseCorpus } from './corpus'

const named = process.argv.slice(2)
const files = named.length > 0 ? named : [...corpusFiles('whole'), ...corpusFiles('fields')]
for (const file of files) {
  const items = parseCorpus(readFileSync(file, 'utf8'), file)
  const labels = items.flatMap((item) => item.labels)
  const share = (field: 'kind' | 'dimension' | 'stance' | 'certainty' | 'polarity'): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const label of labels) counts[label[field]] = (counts[label[field]] ?? 0) + 1
    return counts
  }
  const customerTurns = items.flatMap((item) => item.turns.filter((t) => item.participants.some((p) => p.id === t.speaker && p.role === 'customer')).map((t) => ({ item, i: t.i })))
  const bare = customerTurns.filter(({ item, i }) => !item.labels.some((label) => label.turn === i)).length
  console.log(file, JSON.stringify({
    conversations: items.length, customerTurns: customerTurns.length, withoutLabel: bare, labels: labels.length,
    kind: share('kind'), dimension: share('dimension'), stance: share('stance'), certainty: share('certainty'), polarity: share('polarity'),
  }))
}
