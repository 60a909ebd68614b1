import { getCalibration, getReviewOverview, type RuleLine, type VersionCalibration } from '@/lib/review'
import type { Quality } from '@/lib/review/calibration/quality'
import { CommandFault, print, printJson, type Command } from './arguments'
import { connected } from './connect'

/** Prints what reviewers' decisions say about each reader: acceptance by source, Brier score, calibration error, and the fitted curve. */
export async function run(command: Command): Promise<number> {
  const { extractor, json, rules } = command.options
  if (command.names.length > 0) throw new CommandFault('calibration takes no name; choose a reader with --extractor.')
  const isMeant = (each: { extractor: string; extractorVersion: string }): boolean => extractor === undefined || each.extractor === extractor || `${each.extractor} ${each.extractorVersion}` === extractor
  return connected(command, async (ctx) => {
    if (rules) {
      const lines = (await getReviewOverview(ctx, { weeks: ALL_WEEKS })).rules.filter(isMeant)
      if (json) printJson(lines)
      else if (lines.length === 0) print('No reading was judged yet.')
      else for (const line of lines) print(ruleWords(line))
      return 0
    }
    const versions = (await getCalibration(ctx)).filter(isMeant)
    if (json) printJson(versions)
    else if (versions.length === 0) print('No decision on a reading yet. Readings are calibrated as their reader ships them.')
    else for (const version of versions) print(linesOf(version).join('\n'))
    return 0
  })
}

/** Two years: more than any version of a reader lives. */
const ALL_WEEKS = 104

function ruleWords({ extractor, extractorVersion, rule, judged, accepted, rejected, reasons, fixed }: RuleLine): string {
  const counted = (counts: Readonly<Record<string, number>>): string => Object.entries(counts).map(([name, n]) => `${name} ${n}`).join(', ')
  const because = [counted(reasons), ...(Object.keys(fixed).length > 0 ? [`corrected ${counted(fixed)}`] : [])].filter(Boolean).join('; ')
  return `${extractor} ${extractorVersion}  ${rule ?? 'not recorded'}: ${judged} judged, accepted ${figure(accepted.share)}${range(accepted.interval)}, ${rejected} rejected${because ? ` (${because})` : ''}`
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))
const range = (interval: [number, number] | null): string => (interval === null ? '' : ` (${interval.map(figure).join('–')})`)
const day = (iso: string | null): string => (iso === null ? 'never' : iso.slice(0, 10))

function linesOf({ extractor, extractorVersion, labels, audited, seconds, sources, shipped, corrected, inForce, fit, outdone }: VersionCalibration): string[] {
  return [
    `${extractor} ${extractorVersion}: ${labels} observations judged, ${audited} of them drawn at random${seconds === null ? '' : `, ${seconds.toFixed(0)} s each`}`,
    ...sources.map((each) => `  ${each.source.padEnd(17)} accepted ${figure(each.acceptance)} of what is shown (${each.labels} labels, as good as ${each.n.toFixed(0)}): precision ${figure(each.precision)}, in force ${figure(each.inForce.precision)}, published ${day(each.inForce.publishedAt)}`),
    `  readings as shipped: ${qualityWords(shipped)}`,
    ...diagram(shipped),
    ...(inForce ? [`  readings as corrected since ${day(inForce.publishedAt)}, σ(${figure(inForce.slope)}·logit + ${figure(inForce.offset)}): ${qualityWords(corrected)}`, ...diagram(corrected)] : []),
    ...(fit ? [
      `  curve by now: σ(${figure(fit.curve.slope)}·logit + ${figure(fit.curve.offset)})${fit.gain ? `, gains ${figure(fit.gain.mean)} ± ${figure(fit.gain.error)} in Brier score on held-out labels` : ''}`,
      `  ${fit.against.length === 0 ? 'It takes the place of what is in force with the next nightly publication.' : `It is not put in force: ${fit.against.join(', ')}.`}`,
    ] : ['  no curve yet: it needs accepted and rejected readings']),
    ...(outdone ? ['  What is in force does worse than readings as shipped and is taken back with the next nightly publication.'] : []),
  ]
}

const qualityWords = ({ n, accepted, brier, brierInterval, ece, eceInterval }: Quality): string =>
  `n ${n}, accepted ${figure(accepted)}, Brier ${figure(brier)}${range(brierInterval)}, ECE ${figure(ece)}${range(eceInterval)}`

const diagram = ({ bins }: Quality): string[] =>
  bins.map(({ low, high, n, promised, accepted }) => `    ${low.toFixed(2)}–${high.toFixed(2)}  ${String(n).padStart(5)}  promised ${figure(promised)}  accepted ${figure(accepted)}`)
