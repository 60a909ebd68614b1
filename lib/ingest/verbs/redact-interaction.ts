import { redactSpecialCategory } from '@/lib/privacy'
import type { ParsedInteraction, Skipped } from '../types'

/** The interaction without special-category sentences: in its turns, its title and the words of its usage calls. */
export function redactInteraction(interaction: ParsedInteraction): { interaction: ParsedInteraction; redactions: Skipped[] } {
  const removed = new Map<string, number>()
  const safe = (text: string): string => {
    const result = redactSpecialCategory(text)
    for (const [category, count] of Object.entries(result.removed)) if (count > 0) removed.set(category, (removed.get(category) ?? 0) + count)
    return result.text
  }
  return {
    interaction: {
      ...interaction,
      title: interaction.title === null ? null : safe(interaction.title),
      segments: interaction.segments.map((segment) => ({ ...segment, text: safe(segment.text) })),
      usage: interaction.usage.map((call) => ({
        ...call, properties: Object.fromEntries(Object.entries(call.properties).map(([name, value]) => [name, typeof value === 'string' ? safe(value) : value])),
      })),
    },
    redactions: [...removed].map(([category, count]) => ({ reason: `special_category_${category}`, count })),
  }
}
