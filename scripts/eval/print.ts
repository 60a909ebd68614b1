import type { AccountReport } from './evaluate-account'
import type { ConversationReport } from './evaluate-conversations'
import type { Course } from './course'
import { AGREEMENT, type ConversationScore, type Rates } from './score-conversations'

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))
const range = (interval: [number, number] | null): string => (interval === null ? '' : ` (${interval.map((end) => end.toFixed(3)).join('–')})`)
const signed = (value: number | null): string => (value === null ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`)

/** A table of two columns of figures: what is shown, and what is possibly heard with it. */
function table(rows: readonly (readonly [string, string, string])[]): string[] {
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) as [number, number]
  return rows.map(([name, shown, all]) => `  ${name.padEnd(first)}  ${shown.padStart(second)}  ${all}`.trimEnd())
}

const rates = ({ precision, recall, f1 }: Rates): string => `${figure(f1)} (precision ${figure(precision)}, recall ${figure(recall)})`

/** What a person reads of a file of labelled conversations. */
export function conversationLines({ file, extractor, shown, withPossiblyHeard, calibration, dropped, errors }: ConversationReport, errorCount: number): string[] {
  const both = (name: string, of: (score: ConversationScore) => string): readonly [string, string, string] => [name, of(shown), of(withPossiblyHeard)]
  return [
    `${file}: ${shown.interactions} conversations, ${shown.labels} labels, read by ${extractor.id} ${extractor.version}`,
    ...table([
      ['', 'shown', 'with possibly heard'],
      both('predictions', (score) => String(score.predictions)),
      both('observation F1', (score) => rates(score.observation)),
      both('strict F1', (score) => rates(score.strict)),
      both('turn F1', (score) => rates(score.turn)),
      both('verbatim', (score) => figure(score.verbatim)),
      both('seller side', (score) => figure(score.sellerSide)),
      ...AGREEMENT.map((field) => both(`agree on ${field}`, (score) => figure(score.agreement[field]))),
    ]),
    ...table([
      ['by source', 'shown', 'with possibly heard'],
      ...Object.keys(withPossiblyHeard.bySource).map((source) => both(source, ({ bySource }) => (bySource[source] ? rates(bySource[source]) : '–'))),
    ]),
    `  readings against these labels: n ${calibration.n}, accepted ${figure(calibration.accepted)}, Brier ${figure(calibration.brier)}${range(calibration.brierInterval)}, ECE ${figure(calibration.ece)}${range(calibration.eceInterval)}`,
    ...table([
      ['reading', 'n', 'promised → accepted'],
      ...calibration.bins.map((bin) => [`${bin.low.toFixed(2)}–${bin.high.toFixed(2)}`, String(bin.n), `${figure(bin.promised)} → ${figure(bin.accepted)}`] as const),
    ]),
    `  left out: ${Object.entries(dropped).map(([reason, count]) => `${reason} ${count}`).join(', ') || 'nothing'}`,
    ...errors.slice(0, errorCount).map((error) => `  ${error.miss === undefined ? 'extra' : 'miss '}  ${error.id}#${error.turn}  ${error.kind}  “${error.miss ?? error.extra ?? ''}”`),
  ]
}

const course = ({ overall, trend, direction, clear, slope, interval, moves }: Course): string =>
  `${trend}${direction === trend ? '' : ` (${direction} beneath)`}, ${clear ? 'clear' : 'no clear direction'}, slope ${signed(slope)} per 30 days${interval === null ? '' : ` (${interval.map(signed).join(' to ')})`}, overall ${figure(overall)}, ${moves.right} of ${moves.of} moves`

/** What a person reads of an account folder. */
export function accountLines({ account, observations, shown, withPossiblyHeard, trend, changes, advice, first, missed, extras }: AccountReport, errorCount: number): string[] {
  const kinds = [...new Set(changes.map(({ type }) => type))]
  return [
    `${account}: ${shown.gold} gold beliefs${observations === 'gold' ? ', fed with the gold observations' : ''}`,
    ...table([
      ['', 'shown', 'with possibly heard'],
      ...(Object.keys(shown) as (keyof typeof shown)[]).filter((field) => field !== 'gold').map((field) => [field, String(shown[field]), String(withPossiblyHeard[field])] as const),
    ]),
    `  trend of the gold: ${trend.gold ?? 'not given'}`,
    `  trend of the model: ${course(trend.model)}`,
    ...kinds.map((kind) => `  ${kind}: ${changes.filter((change) => change.type === kind && change.found).length} of ${changes.filter((change) => change.type === kind).length} found`),
    ...changes.map(({ type, when, why, found, by }) => `    ${found ? '+' : '–'} ${type} ${when.slice(0, 10)} ${why}${by === null ? '' : `\n        ${by}`}`),
    ...advice.map(({ text, at, by }) => `  ${at === null ? 'not among the beliefs' : `at place ${at}`}: ${text}${by === null ? '' : `\n      ${by}`}`),
    ...first.map(({ holder, statement, stance, polarity, quotes }, index) => `  ${index + 1}. ${holder}: ${statement} [${stance}, ${polarity}] ${quotes.map((quote) => `“${quote}”`).join(' ')}`),
    ...missed.slice(0, errorCount).map((line) => `  missed  ${line}`),
    ...extras.slice(0, errorCount).map((line) => `  extra   ${line}`),
  ]
}
