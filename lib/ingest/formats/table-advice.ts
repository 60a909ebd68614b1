import { plainHead } from './ticket-columns'

/** What a table seems to hold by its heads, and where that is brought in. */
const KINDS: readonly [heads: RegExp, advice: string][] = [
  [/\b(?:speaker|start|duration)\b.*\b(?:text|words|transcript)\b|\b(?:text|words|transcript)\b.*\bspeaker\b/, 'It seems to be a transcript: save it as text, with lines like “Nora Feld: …”, or as WebVTT.'],
  [/\bevent\b/, 'It seems to tell of product usage, which is read as Segment calls, one JSON object a line.'],
  [/\b(?:deal|opportunity|stage|pipeline|amount|account|company|industry|arr|renewal|close date)\b/, 'Accounts and deals are brought in under Import, “Accounts and deals”.'],
]

/** What to do with a table that is not of tickets. */
export function tableAdvice(heads: readonly string[]): string {
  const words = heads.map(plainHead).join(' ')
  return `${KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? ''} A ticket table needs an id or subject and a text column such as “description” or “body”.`.trim()
}
