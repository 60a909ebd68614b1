export const MIN_PASSWORD = 12
export const MAX_PASSWORD = 200

/** Words that a guesser tries first; a password that is one of them plus digits and signs is refused. */
const COMMON = ['password', 'passphrase', 'qwerty', 'qwertyuiop', 'letmein', 'welcome', 'iloveyou', 'administrator', 'changeme', 'credence']

/**
 * Why this password will not do, in words for the person who chose it, or null when it will: 12 to 200 characters,
 * at least 6 different ones, not a common word with trimmings, and not the person's own name, e-mail or company.
 */
export function passwordFault(password: string, personal: string[] = []): string | null {
  if (password.length < MIN_PASSWORD) return `Use at least ${MIN_PASSWORD} characters; several words are easiest to remember.`
  if (password.length > MAX_PASSWORD) return `Use at most ${MAX_PASSWORD} characters.`
  if (new Set(password).size < 6) return 'Use at least six different characters.'
  const letters = lettersOf(password)
  if (COMMON.some((word) => letters === word || letters === word + word)) return 'This is one of the first passwords that anyone would try.'
  const own = personal.flatMap((text) => text.split(/[\s@.,]+/)).map(lettersOf).filter((word) => word.length >= 4)
  const rest = own.toSorted((x, y) => y.length - x.length).reduce((left, word) => left.replaceAll(word, ''), letters)
  if (rest !== letters && rest.length < 4) return 'Do not build the password from your own name, e-mail or company.'
  return null
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '')
