import { count, formatDate, formatDateTime } from '@/lib/shared/format'
import { becameWords, saidWords } from '../own-page/words'
import type { SubjectCopy } from './types'
import { confidenceWords, plain } from './words'

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign] ?? '&#39;'))
const said = (text: string): string => `<q dir="auto">${escaped(text)}</q>`
const item = (html: string): string => `<li>${html}</li>`
const list = (items: readonly string[], none: string): string => (items.length === 0 ? `<p class="none">${escaped(none)}</p>` : `<ul>${items.map(item).join('')}</ul>`)
const part = (id: string, title: string, html: string): string => `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${html}</section>`
const number = (value: number): string => value.toFixed(2)

const STYLE = `
  :root { color-scheme: light dark; --line: #d9dbe0; --quiet: #5b606b; }
  @media (prefers-color-scheme: dark) { :root { --line: #3a3f4a; --quiet: #a7adba; } }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1rem; margin: 1.4rem 0 .2rem; }
  p { margin: .3rem 0; } ul { margin: .3rem 0; padding-left: 1.2rem; } li { margin: .25rem 0; }
  .quiet, .none { color: var(--quiet); font-size: .9rem; } q { quotes: "“" "”"; }
  @media print { body { margin: 0; max-width: none; } h3, li { break-inside: avoid; } }`

/** What is kept of a person, as a page that they can read without anything else. */
export function reportOf(copy: SubjectCopy): string {
  const { person, controller, generatedAt, requestId } = copy
  const title = `What is kept about ${person.name}`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>
<h1 dir="auto">${escaped(title)}</h1>
<p class="quiet">By ${escaped(controller)}, as of ${formatDateTime(generatedAt)}. Request ${escaped(requestId)}.</p>
<p>This is a copy of everything that ${escaped(controller)} keeps about you in Credence: what you said, what was read out of it, and what is believed on that ground. What other people said is not in it. The same stands in the folders <code>json</code> and <code>csv</code>.</p>
<p>Is something in it wrong, or not to be kept? Answer whoever sent you this: it can be corrected or erased, and you can object to being modelled.</p>
${[who(copy), consent(copy), beliefs(copy), computed(), alignment(copy), corrections(copy), answers(copy), notes(copy), readings(copy), words(copy), usage(copy), meetings(copy), served(copy), kept(copy)].join('\n')}
</main></body></html>
`
}

function who({ person, generatedAt }: SubjectCopy): string {
  const { labels, employments, changes, side, since } = person
  return part('who', 'Who you are here', [
    `<p>Known as ${labels.map((label) => `<bdi>${escaped(label)}</bdi>`).join(' · ')}. Side: ${escaped(plain(side))}. Kept since ${formatDate(since)}.</p>`,
    list(employments.map(({ account, title, role, from, to }) => escaped(`${[title, `part in the buying committee: ${plain(role)}`].filter(Boolean).join(', ')}, at ${account}${from ? `, from ${formatDate(from)}` : ''}${to ? ` until ${formatDate(to)}` : ''}`)), 'No employment is noted.'),
    changes.length === 0 ? '' : `<h3>Changes that were noted</h3>${list(changes.map(({ at, account, what, before, after }) => escaped(`${formatDate(at, generatedAt)}, ${account}: ${plain(what)}${before ? `, before “${plain(before)}”` : ''}${after ? `, then “${plain(after)}”` : ''}`)), '')}`,
  ].join(''))
}

function consent({ consents, modelled }: SubjectCopy): string {
  return part('consent', 'Your consent', `<p>${modelled ? 'You are modelled at present: what you say is read.' : 'You are not modelled at present: nothing that you say is read, and what was read before is kept but not used.'}</p>${
    list(consents.map(({ at, state, by, note }) => `${escaped(`${formatDate(at)}: ${state === 'unknown' ? 'what was noted before was taken back' : plain(state)}${by ? `, noted by ${by}` : ''}`)}${note ? `, ${said(note)}` : ''}`), 'Nothing was ever noted.')}`)
}

/** What counts comes before what was heard with doubt or has ended, each the last heard first. */
const countingFirst = (a: SubjectCopy['beliefs'][number], b: SubjectCopy['beliefs'][number]): number =>
  Number(counts(b)) - Number(counts(a)) || (a.lastSeen > b.lastSeen ? -1 : a.lastSeen < b.lastSeen ? 1 : 0)
const counts = ({ shown, until }: SubjectCopy['beliefs'][number]): boolean => shown && until === null

function beliefs({ beliefs: all, modelled }: SubjectCopy): string {
  const html = all.toSorted(countingFirst).map(({ account, statement, kind, dimension, stance, label, shown, confidence, interval, toward, against, firstSeen, lastSeen, until, evidence }) => [
    `<h3 dir="auto">${escaped(statement)}</h3>`,
    `<p>${escaped(`${confidenceWords(confidence)}: ${number(confidence)} of 1, nine times in ten between ${number(interval[0])} and ${number(interval[1])}; ${label}${until ? `, no longer counted since ${formatDate(until)}` : ''}${shown ? '' : '; heard with doubt, so it counts nowhere'}.`)}</p>`,
    `<p class="quiet">${escaped(`${account} · ${plain(kind)} · ${plain(dimension)} · ${plain(stance)} · first heard ${formatDate(firstSeen)}, last ${formatDate(lastSeen)} · weight for it ${number(toward)}, against it ${number(against)}`)}</p>`,
    list(evidence.map(({ at, conversation, quote, told, supports, weight, halfLifeDays, confirmed }) => `${quote === null ? escaped(told === 'by a member' ? 'Asserted by somebody of the vendor' : told === 'by them' ? 'Said on your own page' : 'Told by somebody else; their words are left out') : said(quote)}<br><span class="quiet">${
      escaped(`${formatDate(at)}, ${conversation}; ${supports ? 'for it' : 'against it'}, weight ${number(weight)}, halved every ${halfLifeDays} days${confirmed ? '; confirmed by a reviewer' : ''}`)}</span>`), 'No evidence stands.'),
  ].join('')).join('')
  return part('beliefs', 'What is believed about you', all.length === 0 ? `<p class="none">${modelled ? 'Nothing.' : 'Nothing, since you are not modelled. What was read before stands below.'}</p>` : html)
}

const computed = (): string => part('computed', 'How these numbers come about', [
  '<p>A program reads each turn of a conversation for attitudes, needs, worries, expectations and plans, and keeps the exact words as a quote. Each quote is weighed: by how firmly it was said (implied 0.5, stated 1, committed 1.8), by who told it (you 1, a colleague 0.6, the vendor’s note 0.4), and by how often reviewers found such readings right. Several quotes of one conversation count less than several conversations.',
  'The weight of a quote is halved after 45, 120 or 365 days, by what it is about. With W<sub>for</sub> and W<sub>against</sub> as the sums for and against, the confidence is (W<sub>for</sub> + 1) / (W<sub>for</sub> + W<sub>against</sub> + 2): without evidence it is 0.5.',
  'No decision about you is taken by a machine alone: members of the vendor read these beliefs before they speak with your company, and may correct them.</p>',
].join('</p><p>'))

function alignment({ alignment: all }: SubjectCopy): string {
  return part('alignment', 'Your alignment with the vendor', list(all.map(({ account, power, figure }) => escaped(figure?.value == null ? `${account}: not enough evidence (your words weigh ${power})` : `${account}: ${number(figure.value)} of 1, between ${number(figure.interval[0])} and ${number(figure.interval[1])}; your words weigh ${power}, by your part in the buying committee`)), 'None.'))
}

function corrections({ rulings, remarks }: SubjectCopy): string {
  return part('corrections', 'What was corrected', list([
    ...rulings.map(({ at, action, reason, statement, corrected, takenBack }) => `${escaped(`${formatDate(at)}: ${plain(action)}${reason ? `, because ${plain(reason)}` : ''}${corrected.length > 0 ? ` (${corrected.map(plain).join(', ')})` : ''}${takenBack ? '; taken back since' : ''}`)}${statement ? ` ${said(statement)}` : ''}`),
    ...remarks.map(({ at, verdict, reason, state }) => escaped(`${formatDate(at)}: a member said “${plain(verdict)}”${reason ? `, because ${plain(reason)}` : ''}; ${plain(state)}`)),
  ], 'Nothing so far.'))
}

function answers({ answers: all }: SubjectCopy): string {
  if (all.length === 0) return ''
  return part('answers', 'What you said on your own page', list(all.map((each) => `${escaped(`${formatDate(each.at)}: ${saidWords(each.kind)}`)}${each.statement ? `, of “<bdi>${escaped(each.statement)}</bdi>”` : ''}${each.text ? ` ${said(each.text)}` : ''}<br><span class="quiet">${
    escaped(`${becameWords(each)}${each.settledAt ? `, ${formatDate(each.settledAt)}` : ''}`)}${each.reply ? `: ${said(each.reply)}` : ''}</span>`), ''))
}

const ON: Record<SubjectCopy['notes'][number]['on'], string> = { account: 'on the account', review: 'while a reading was reviewed', ruling: 'with a ruling', remark: 'of a belief' }

function notes({ notes: all }: SubjectCopy): string {
  return part('notes', 'What members wrote about you', list(all.map(({ at, by, account, on, text }) => `${said(text)}<br><span class="quiet">${escaped(`${formatDate(at)}, ${by ?? 'somebody of the vendor'}, ${ON[on]}, ${account}`)}</span>`), 'Nothing.'))
}

function readings({ readings: all }: SubjectCopy): string {
  return part('readings', 'What was read', `<p class="quiet">${escaped(`${count(all.length, 'reading')}, with the probability that it was said and meant. What is about somebody else is told without what was understood.`)}</p>${
    list(all.map(({ at, conversation, quote, statement, about, reading, reader, status }) => `${quote === null ? 'Told by somebody else; their words are left out' : said(quote)}${statement ? `: understood as “<bdi>${escaped(statement)}</bdi>”` : ''}<br><span class="quiet">${
      escaped(`${formatDate(at)}, ${conversation}; about ${about === 'them' ? 'you' : about === 'company' ? 'your company' : about}; ${number(reading)} of 1, by ${reader}${status === 'rejected' ? '; rejected by a reviewer' : ''}`)}</span>`), 'Nothing.')}`)
}

function words({ conversations, words: all }: SubjectCopy): string {
  return part('words', 'What you said', conversations.map(({ id, account, type, title, at, kept: since, turns, readBy }) => `<h3 dir="auto">${escaped(title)}</h3><p class="quiet">${
    escaped(`${plain(type)}, ${account}, ${at === null ? 'of a day that nobody has said yet' : formatDateTime(at)}; kept since ${formatDate(since)}; ${count(turns, 'turn')} of yours${readBy ? `; read by ${readBy}` : ''}`)}</p>${list(all.filter(({ conversation }) => conversation === id).map(({ text }) => `<span dir="auto">${escaped(text)}</span>`), '')}`).join('') || '<p class="none">Nothing.</p>')
}

const usage = ({ usage: all }: SubjectCopy): string => part('usage', 'Your use of the product', list(all.map(({ at, event, properties }) => escaped(`${formatDateTime(at)}: ${event} ${JSON.stringify(properties)}`)), 'None under your addresses.'))
const meetings = ({ meetings: all }: SubjectCopy): string => part('meetings', 'Meetings you were invited to', list(all.map(({ at, account, title }) => escaped(`${formatDateTime(at)}${account ? `, ${account}` : ''}: ${title}`)), 'None.'))

function served({ served: { members, links, models, messages } }: SubjectCopy): string {
  return part('served', 'Who was shown it', `<p class="quiet">As far as it is known. Pages and briefs of an account show what all of its people believe.</p>${list([
    ...members.map(({ name, what, account, times, last }) => escaped(`${name}: ${plain(what)}, ${account}${times === null ? '' : `, ${count(times, 'time')}`}, last ${formatDate(last)}`)),
    ...links.map(({ account, kind, made, ends, opens, last }) => escaped(`Whoever had a link to the ${plain(kind)} of ${account}: made ${formatDate(made)}, ended or ends ${formatDate(ends)}, opened ${count(opens, 'time')}${last ? `, last ${formatDate(last)}` : ''}`)),
    ...models.map(({ provider, model, requests, last }) => escaped(`The language model ${model} of ${plain(provider)}: ${count(requests, 'request')} with conversations of yours, last ${formatDate(last)}`)),
    ...messages.map(({ channel, kind, sent, last }) => escaped(`By ${channel}: ${count(sent, 'message')} (${plain(kind)}), last ${formatDate(last)}`)),
  ], 'Nobody, as far as it is known.')}`)
}

function kept({ person, log }: SubjectCopy): string {
  return part('kept', 'How long it is kept', `<p>Until the conversation, the account or you are erased: nothing is deleted by age.${person.legalHold ? ' A legal hold is on this data, so that it may not be erased at present.' : ''} You can ask for it to be corrected or erased, and object to being modelled.</p>${
    log.length === 0 ? '' : `<h3>What was done about you</h3>${list(log.map(({ at, what }) => escaped(`${formatDateTime(at)}: ${plain(what)}`)), '')}`}`)
}
