/** Sounds that carry nothing; skipped wherever they stand. */
export const FILLERS: ReadonlySet<string> = new Set([
  'um', 'uh', 'uhm', 'erm', 'er', 'hm', 'hmm', 'mm', 'ah', 'ahh', 'eh', 'mhm', 'mm-hm', 'uh-huh', 'huh', 'ha', 'haha', 'lol',
])

/** Words that open or close a clause without being part of what is said: "well", "and", "okay". */
export const OPENERS: ReadonlySet<string> = new Set([
  'and', 'but', 'so', 'or', 'well', 'yes', 'yeah', 'yep', 'yup', 'no', 'nope', 'ok', 'okay', 'oh', 'wow', 'hi', 'hello', 'hey', 'sure',
  'right', 'look', 'see', 'listen', 'anyway', 'also', 'plus', 'then', 'cool', 'absolutely', 'exactly', 'because', 'cause', 'cuz', 'great',
  'good', 'nice', 'awesome', 'perfect', 'alright', 'thanks', 'fine', 'fair', 'true', 'agreed', 'however', 'hey', 'dear', 'which', 'that',
  'though', 'frankly', 'honestly', 'now', 'please',
])

/** Openers that may also be a predicate of their own; only dropped when more than two words follow. */
export const CLOSERS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'or', 'because', 'though', 'then', 'lol', 'haha', 'please', 'thanks'])
