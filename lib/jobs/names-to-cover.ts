/**
 * The words by which a person is named in others' speech: every label they went by, longest first, and the first and last
 * word of a full name where nobody else there shares it.
 */
export function namesToCover(labels: readonly string[], others: readonly string[]): string[] {
  const shared = new Set(others.flatMap((name) => name.split(/\s+/)))
  const parts = labels.filter((label) => !label.includes('@')).flatMap((label) => {
    const words = label.split(/\s+/)
    return words.length < 2 ? [] : [words[0] ?? '', words.at(-1) ?? '']
  })
  const names = new Set([...labels, ...parts.filter((part) => part.length > 2 && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(part) && !shared.has(part))])
  return [...names].sort((a, b) => b.length - a.length)
}
