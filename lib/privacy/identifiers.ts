import { isCardNumber, isIban } from './check-digits'

/** What identifies somebody without saying anything about what they believe; it need not leave the house to be read. */
export const IDENTIFIERS = ['email', 'phone', 'card', 'account'] as const
export type Identifier = (typeof IDENTIFIERS)[number]

type Span = { start: number; end: number; kind: Identifier }
type Rule = { kind: Identifier; pattern: RegExp; holds?: (value: string) => boolean }

const digitsOf = (value: string): string => value.replace(/\D/g, '')

/** A date, a time or an amount is no telephone number, however many digits it has. */
const isPhone = (value: string): boolean => {
  const digits = digitsOf(value).length
  return digits >= 7 && digits <= 15 && !/^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** In order of precedence: what an earlier rule took is not looked at again. The first group, if any, is what is taken. */
const RULES: readonly Rule[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  { kind: 'account', pattern: /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b/g, holds: isIban },
  { kind: 'card', pattern: /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d])/g, holds: isCardNumber },
  // A number that is called an account number, a sort code, a routing number, in English, German, French or Spanish.
  { kind: 'account', pattern: /\b(?:account|acct|a\/c|iban|sort code|routing|konto|kontonummer|blz|bankleitzahl|compte|cuenta)(?:\s+(?:number|no|nr|num|numéro|número))?\.?\s*(?:is|ist|est|es)?\s*[:#]?\s*((?:[A-Z]{2})?\d[\d -]{4,}\d)/giu },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}])\+\d[\d ()./-]{5,}\d(?![\p{L}\p{N}])/gu, holds: isPhone },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.,$€£-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\p{L}\p{N}])/gu },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.,$€£-])\(?0\d{1,5}\)?[ /-]\d{2,}(?:[ /-]?\d+)*(?![\p{L}\p{N}])/gu, holds: isPhone },
  { kind: 'phone', pattern: /\b(?:phone|mobile|cell|tel|call me (?:on|at)|reach me (?:on|at)|handy|telefon)\.?(?:\s+(?:number|is|no))*\s*[:#]?\s*(\d[\d -]{4,}\d)/giu, holds: isPhone },
]

/** Where identifiers stand in a text; spans are in order and do not overlap. */
export function findIdentifiers(text: string): Span[] {
  const found: Span[] = []
  for (const { kind, pattern, holds } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? match[0]
      const start = match.index + match[0].lastIndexOf(value)
      const end = start + value.length
      if ((holds && !holds(value)) || found.some((span) => start < span.end && end > span.start)) continue
      found.push({ start, end, kind })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const PLACEHOLDER = /\[(?:email|phone|card|account) \d+\]/g

export type Redactor = {
  /** The text with each identifier replaced by a placeholder; the same identifier always gets the same one. */
  redact(text: string): string
  /** Puts the identifiers back: `restore(redact(text)) === text` for every text. */
  restore(text: string): string
  /** How many different identifiers were replaced so far. */
  count(): number
}

/**
 * Replaces identifiers in the texts of one request. `texts` are all that will be sent: a placeholder that somebody wrote
 * there themselves is never given to an identifier, so that restoring touches nothing of theirs.
 */
export function createRedactor(texts: readonly string[]): Redactor {
  const taken = new Set(texts.flatMap((text) => text.match(PLACEHOLDER) ?? []))
  const byValue = new Map<string, string>()
  const byPlaceholder = new Map<string, string>()
  const numbers = new Map<Identifier, number>()
  const placeholderFor = (value: string, kind: Identifier): string => {
    const known = byValue.get(value)
    if (known !== undefined) return known
    for (;;) {
      const number = (numbers.get(kind) ?? 0) + 1
      numbers.set(kind, number)
      const placeholder = `[${kind} ${number}]`
      if (taken.has(placeholder)) continue
      byValue.set(value, placeholder)
      byPlaceholder.set(placeholder, value)
      return placeholder
    }
  }
  return {
    redact(text) {
      let out = ''
      let from = 0
      for (const { start, end, kind } of findIdentifiers(text)) {
        out += text.slice(from, start) + placeholderFor(text.slice(start, end), kind)
        from = end
      }
      return out + text.slice(from)
    },
    restore: (text) => text.replace(PLACEHOLDER, (placeholder) => byPlaceholder.get(placeholder) ?? placeholder),
    count: () => byPlaceholder.size,
  }
}

/** A redactor that replaces nothing, for workspaces that chose so. */
export const noRedactor: Redactor = { redact: (text) => text, restore: (text) => text, count: () => 0 }
