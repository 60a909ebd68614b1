import type { Brief, BriefSentence } from '../types'
import { gateWords } from '../compose/gate'
import { numbersOf, pathOf } from '../compose/sources'
import { plannedWords } from '@/lib/meetings/pure'
import { count, formatDate } from '@/lib/shared/format'

export const KIND_WORDS: Record<Brief['kind'], string> = { meeting: 'Meeting brief', handoff: 'Handoff brief' }

export const titleOf = ({ kind, account, meeting }: Pick<Brief, 'kind' | 'account' | 'meeting'>): string =>
  `${KIND_WORDS[kind]}: ${account.name}${meeting ? `, “${meeting.title}” on ${plannedWords(meeting)}` : ''}`

/** "Made 12 May 2026 by rules from 84 observations" */
export function madeWords({ at, written, evidence }: Pick<Brief, 'at' | 'written' | 'evidence'>): string {
  const by = written.by === 'model' ? `in the words of ${written.model ?? 'a model'}, each sentence checked against its evidence` : 'from what was said, without a language model'
  return `Made ${formatDate(at)} ${by}; ${count(evidence, 'observation stands', 'observations stand')} behind it.`
}

/** What is missing, as a sentence; null where the brief is written. */
export const gateSentence = ({ gate, sections }: Pick<Brief, 'gate' | 'sections'>): string | null =>
  gate && `There is not enough evidence yet for a handoff brief (${gateWords(gate)}).${sections.length > 0 ? ' What there is can be read below.' : ''}`

const marked = ({ text, cites }: BriefSentence, brief: Brief): string => `${text} ${numbersOf(cites, brief.sources).map((n) => `[${n}]`).join('')}`

/** A brief as plain text, for mails that take nothing else; `origin` makes its sources addresses. */
export function briefText(brief: Brief, origin: string | null): string {
  const gate = gateSentence(brief)
  return [
    titleOf(brief), madeWords(brief), ...(gate ? [gate] : []), '',
    ...brief.sections.flatMap(({ title, blocks }) => [
      title.toUpperCase(), ...blocks.flatMap(({ heading, sentences }) => [...(heading ? [heading] : []), ...sentences.map((each) => `- ${marked(each, brief)}`)]), '',
    ]),
    'EVIDENCE', ...brief.sources.map(({ n, label, cite }) => `[${n}] ${label}${origin ? ` ${origin}${pathOf(cite, brief.account.id)}` : ''}`),
  ].join('\n')
}

/** Signs that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`)

/** A brief as Markdown: sections, lists, and its evidence as numbered references. */
export function briefMarkdown(brief: Brief, origin: string | null): string {
  const gate = gateSentence(brief)
  const mark = ({ text, cites }: BriefSentence): string => `${escaped(text)} ${numbersOf(cites, brief.sources).map((n) => (origin ? `[[${n}]](${origin}${pathFor(brief, n)})` : `\\[${n}\\]`)).join('')}`
  return [
    `# ${escaped(titleOf(brief))}`, '', `_${escaped(madeWords(brief))}_`, '', ...(gate ? [escaped(gate), ''] : []),
    ...brief.sections.flatMap(({ title, blocks }) => [
      `## ${escaped(title)}`, '', ...blocks.flatMap(({ heading, sentences }) => [...(heading ? [`### ${escaped(heading)}`, ''] : []), ...sentences.map((each) => `- ${mark(each)}`), '']),
    ]),
    '## Evidence', '', ...brief.sources.map(({ n, label }) => `${n}. ${escaped(label)}`), '',
  ].join('\n')
}

const pathFor = ({ sources, account }: Brief, n: number): string => {
  const source = sources.find((each) => each.n === n)
  return source ? pathOf(source.cite, account.id) : ''
}
