/** A name or label as it is compared: no case, no accents, no punctuation, single spaces. E-mail addresses keep `@` and dots. */
export function normaliseName(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
  if (/^\S+@\S+$/.test(plain)) return plain
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** A short name for addresses: lower-case letters, digits and hyphens, at most 60 characters; `account` when nothing is left. */
export function slugOf(name: string): string {
  return normaliseName(name).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'account'
}

/** A name of several words or an address means one person anywhere in the workspace; a single word only where nobody else is called so. */
export const isFullName = (label: string): boolean => /\s|@/.test(label.trim())

/** Its single words of three letters or more, as people are called for short; none of an address or of a single word. */
export const bareNames = (label: string): string[] => (/\s/.test(label.trim()) && !label.includes('@') ? label.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length > 2) : [])
