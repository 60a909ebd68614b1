import { count, formatDate, formatDateTime } from '@/lib/shared/format'
import { escapeHtml } from '@/lib/shared/escape-html'
import { confidenceWords, plain } from '../copy/words'
import { LONGEST_SAYING, LONGEST_WISH } from './limits'
import { STYLE } from './style'
import { WISHES, type OwnBelief, type OwnPage, type PersonAnswer } from './types'
import { becameWords, SAID_WITHOUT_WORDS, saidWords, WISH_WORDS } from './words'

/** Quotes of one belief that are told; the others are in the copy. */
const MOST_QUOTES = 5

const said = (text: string): string => `<q dir="auto">${escapeHtml(text)}</q>`
const frame = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow,noarchive"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`

/** The same for every link that leads nowhere, whatever the reason. */
export const gonePage = (): string => frame('This page is not there', '<h1>This page is not there</h1><p>Its link may have run out or been replaced, or part of the address was lost on the way. Ask whoever sent it to you for a new one. What you said here before is not lost.</p>')
export const busyPage = (): string => frame('Too many requests', '<h1>That was too quick for us</h1><p>Nothing was lost. Wait a minute, then load the page again.</p>')
export const faultPage = (): string => frame('Something went wrong', '<h1>Something went wrong on our side</h1><p>What you had sent may not have been kept. Load the page again in a moment and see.</p>')

const UNCLEAR = {
  empty: 'Say in a few words what you ask for, then send it again.',
  changed: 'What you answered has changed in the meantime. Please look at it again below.',
} as const
export type Unclear = keyof typeof UNCLEAR

/**
 * Somebody's own page: what is kept of them in plain words, what is not shown and why, and what they can say. No script, nothing that is loaded; whatever
 * anybody wrote stands in it as text.
 */
export function ownPage(page: OwnPage, path: string, unclear: Unclear | null): string {
  const { name, asOf, expiresAt, beliefs } = page
  const keeper = keeperOf(page)
  const title = `What ${keeper} keeps about you`
  return frame(title, [
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    `<p class="quiet">For <bdi>${escapeHtml(name)}</bdi>, as of ${formatDateTime(asOf)}.</p>`,
    unclear ? `<p class="note" role="alert">${UNCLEAR[unclear]}</p>` : '',
    `<p>${escapeHtml(atStart(keeper))} talks with your company, and keeps what it understands you to believe about that, with your words as the reason. People there read it before they speak with your company; no decision about you is taken by a machine alone.</p>`,
    `<p class="screen">Here you can say whether it is right. Nothing changes by itself: somebody reads what you say, and this page then tells you what became of it. Whoever has its address can read it and answer as you, so keep it to yourself. It works until ${formatDate(expiresAt)}.</p>`,
    `<nav class="screen" aria-label="On this page"><ul class="contents"><li><a href="#beliefs">What you are understood to believe (${beliefs.length})</a></li><li><a href="#not-shown">What is not shown</a></li><li><a href="#ask">What you can ask for</a></li></ul></nav>`,
    who(page), believed(page, path), gone(page), notShown(page), ask(page, path),
    `<footer><p>Kept by ${escapeHtml(keeper)} in Credence. ${page.madeBy ? `<bdi>${escapeHtml(page.madeBy)}</bdi> made this page for you` : 'This page was made for you'}; it ends on ${formatDateTime(expiresAt)}.</p></footer>`,
  ].join(''))
}

const keeperOf = ({ controller }: OwnPage): string => controller.trim() || 'the vendor'
const atStart = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function who({ employments }: OwnPage): string {
  if (employments.length === 0) return ''
  const lines = employments.map(({ account, title, role, from, to }) =>
    `<li dir="auto">${escapeHtml(`${[title, account].filter(Boolean).join(', ')}${from ? `, from ${formatDate(from)}` : ''}${to ? ` until ${formatDate(to)}` : ''}${role === 'unknown' ? '' : `; seen as ${/^[aeiou]/.test(plain(role)) ? 'an' : 'a'} ${plain(role)} when your company decides`}`)}</li>`)
  return `<h2>Who you are here</h2><ul class="plain">${lines.join('')}</ul>`
}

const GROUPS = { counts: null, doubted: 'Heard with doubt, so it counts nowhere', ended: 'No longer held, so it does not count any more' } as const

function believed(page: OwnPage, path: string): string {
  const { beliefs, modelled } = page
  const manyAccounts = new Set(beliefs.map(({ account }) => account)).size > 1
  const none = modelled ? 'Nothing is kept at present.' : 'Nothing: what you say is not read at present, and what was read before is kept but not used.'
  return `<section aria-labelledby="beliefs"><h2 id="beliefs">What you are understood to believe</h2>${beliefs.length > 0 ? '<p class="quiet">How sure that is stands beside it, in words and as a number from 0 to 1; without any evidence it would be 0.50.</p>' : ''}${beliefs.length === 0 ? `<p>${none}</p>` : (['counts', 'doubted', 'ended'] as const).map((standing) => {
    const own = beliefs.filter((belief) => belief.standing === standing)
    if (own.length === 0) return ''
    return `${GROUPS[standing] ? `<h3 class="group">${GROUPS[standing]}</h3>` : ''}${own.map((belief) => article(belief, keeperOf(page), path, manyAccounts)).join('')}`
  }).join('')}</section>`
}

function article(belief: OwnBelief, keeper: string, path: string, manyAccounts: boolean): string {
  const { id, statement, account, quotes, ownWord, byOthers, byMembers, answer, standing, until } = belief
  const shown = quotes.slice(0, MOST_QUOTES)
  const rest = [
    ...(quotes.length > shown.length ? [`${count(quotes.length - shown.length, 'more quote')} of yours`] : []),
    ...(ownWord ? ['what you said on this page'] : []),
    ...(byOthers > 0 ? [`${count(byOthers, 'thing')} told by somebody else (their words are not shown)`] : []),
    ...(byMembers > 0 ? [`the word of somebody at ${keeper}`] : []),
  ]
  return `<article id="b-${id}" tabindex="-1" aria-labelledby="h-${id}"><h3 id="h-${id}" dir="auto">${escapeHtml(statement)}</h3><p class="quiet">${escapeHtml([sureWords(belief), until ? `Ended ${formatDate(until)}.` : '', manyAccounts ? `At ${account}.` : ''].filter(Boolean).join(' '))}</p>${
    shown.length > 0 ? `<ul class="quotes">${shown.map(({ quote, where, supports }) => `<li>${said(quote)}<span class="quiet">${escapeHtml(`You, ${where}${supports ? '' : '; speaks against it'}`)}</span></li>`).join('')}</ul>` : ''}${
    rest.length > 0 ? `<p class="quiet">${escapeHtml(`${shown.length > 0 ? 'It also rests on' : 'It rests on'} ${new Intl.ListFormat('en-GB').format(rest)}.`)}</p>` : ''}${
    answer ? answered(answer) : ''}${standing === 'ended' ? '' : forms(belief, path)}</article>`
}

/** "Supported (0.72 of 1), from 3 conversations. First heard 3 Mar 2026, last 24 Mar 2026."; "Heard once, 3 Mar 2026." */
function sureWords({ confidence, observations, firstSeen, lastSeen }: OwnBelief): string {
  const [first, last] = [formatDate(firstSeen), formatDate(lastSeen)]
  if (observations < 2) return `Heard once, ${last}.`
  const words = confidenceWords(confidence)
  return `${atStart(words)} (${confidence.toFixed(2)} of 1), from ${count(observations, 'conversation')}. ${first === last ? `Heard ${last}.` : `First heard ${first}, last ${last}.`}`
}

function answered(answer: PersonAnswer): string {
  const { kind, text, at, settledAt, reply } = answer
  return `<div class="answer"><p>You said, ${formatDate(at)}: ${escapeHtml(saidWords(kind))}.${text ? ` ${said(text)}` : ''}</p><p class="quiet">${escapeHtml(`${becameWords(answer)}${settledAt ? `, ${formatDate(settledAt)}` : ''}.`)}${reply ? ` They answer: ${said(reply)}` : ''}</p></div>`
}

/** Two ways to answer: at once, or with words of one's own. Once something was said, both stand behind one more press. */
function forms({ id, answer }: OwnBelief, path: string): string {
  const hidden = (kind: 'right' | 'not_right'): string => `<input type="hidden" name="kind" value="${kind}"><input type="hidden" name="beliefId" value="${id}">`
  const right = `<form method="post" action="${escapeHtml(path)}">${hidden('right')}<button aria-describedby="h-${id}">Yes, that is right</button></form>`
  const wrong = `<details><summary class="press" aria-describedby="h-${id}">${SAID_WITHOUT_WORDS.not_right.replace(/\.$/, '')}</summary><form method="post" action="${escapeHtml(path)}">${hidden('not_right')}<label for="t-${id}">What do you think? (if you like)</label><textarea id="t-${id}" name="text" maxlength="${LONGEST_SAYING}" dir="auto"></textarea><button class="main" aria-describedby="h-${id}">Send</button></form></details>`
  if (!answer) return `<div class="forms">${right}${wrong}</div>`
  return `<div class="forms"><details><summary class="press" aria-describedby="h-${id}">Say something else</summary><div class="forms">${answer.kind === 'right' && answer.state === 'open' ? '' : right}${wrong}</div></details></div>`
}

/** What they said of beliefs that do not stand any more. */
function gone({ answers, beliefs }: OwnPage): string {
  const told = new Set(beliefs.flatMap(({ answer }) => answer?.id ?? []))
  const own = answers.filter(({ id, statement }) => statement !== null && !told.has(id))
  return own.length === 0 ? '' : `<section aria-labelledby="before"><h2 id="before">What you said before</h2>${own.map((answer) => `<article><h3 dir="auto">${escapeHtml(answer.statement ?? '')}</h3>${answered(answer)}</article>`).join('')}</section>`
}

function notShown(page: OwnPage): string {
  const keeper = keeperOf(page)
  return `<section aria-labelledby="not-shown"><h2 id="not-shown">What is not shown here, and why</h2><ul><li>What other people said, even about you: those words are theirs. Where somebody’s name stood, you see ████.</li><li>Everything you said in these conversations, what people at ${escapeHtml(keeper)} wrote about you, and who was shown it. It would make this page very long; all of it is in the copy of your data, which you can ask for below.</li></ul></section>`
}

function ask(page: OwnPage, path: string): string {
  const wishes = page.answers.filter(({ statement }) => statement === null)
  const keeper = keeperOf(page)
  return `<section class="ask" aria-labelledby="ask"><h2 id="ask">What you can ask for</h2><p>It is your right to see all that is kept about you, to have it corrected or erased, and to object to it being kept at all. Ask here, or answer ${page.madeBy ? `<bdi>${escapeHtml(page.madeBy)}</bdi> at ${escapeHtml(keeper)}, who` : 'whoever'} sent you this. If nothing comes of it, you can complain to the data protection authority where you live.</p>${
    wishes.length > 0 ? `<h3>What you asked for</h3>${wishes.map(answered).join('')}` : ''}<form method="post" action="${escapeHtml(path)}"><fieldset><legend>Please</legend>${
    WISHES.map((kind) => `<label class="choice"><input type="radio" name="kind" value="${kind}" required>${WISH_WORDS[kind]}</label>`).join('')}</fieldset><label for="wish">Anything they should know</label><textarea id="wish" name="text" maxlength="${LONGEST_WISH}" dir="auto"></textarea><button class="main">Send</button></form></section>`
}
