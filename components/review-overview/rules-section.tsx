import Link from 'next/link'
import { formatDate, formatNumber } from '@/lib/shared/format'
import type { ReviewOverview, RuleExample, RuleLine } from '@/lib/review/types'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { REJECT_WORDS } from '../review/words'
import { Num, Table } from '../ui/table'
import { Explained } from './figure'
import { Th } from './flow-section'
import { nameOf } from './prepare-acceptance'
import { explainShare, fixedWords, percent, percentInterval, ruleName } from './words'

/** Rules that are shown at once: the surest wrong ones come first. */
const SHOWN = 12

const keyOf = ({ extractor, extractorVersion, rule }: RuleLine): string => `${extractor} ${extractorVersion} ${rule}`

/** Which rule of a reader, or which instructions of a model, are wrong? */
export function RulesSection({ overview: { rules, asOf } }: { overview: ReviewOverview }) {
  const wrong = rules.filter(({ rejected, fixed }) => rejected > 0 || Object.keys(fixed).length > 0)
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title" className="border-b border-line pb-2">Which rule is wrong?</h2>
      <p className="py-2 text-sm text-muted">
        {rules.length === 0 ? 'No reading was judged in this time.'
          : `${formatNumber(rules.length)} ${rules.length === 1 ? 'rule was' : 'rules were'} judged, ${formatNumber(wrong.length)} with a rejection or a correction. First comes what is most surely wrong: by the upper end of its interval, so that one bad day does not condemn a rule.`}
      </p>
      {rules.length === 0 ? null : <RuleTable rules={rules.slice(0, SHOWN)} asOf={asOf} label="Rules by acceptance" />}
      {rules.length <= SHOWN ? null : (
        <details className="mt-2">
          <summary className="text-xs text-muted hover:text-ink">{rules.length - SHOWN} more</summary>
          <RuleTable rules={rules.slice(SHOWN)} asOf={asOf} label="Further rules by acceptance" />
        </details>
      )}
    </section>
  )
}

function RuleTable({ rules, asOf, label }: { rules: readonly RuleLine[]; asOf: string; label: string }) {
  return (
    <Table label={label}>
      <thead><tr><th scope="col">Rule</th><Th>Judged</Th><Th>Accepted</Th><Th>Rejected</Th><th scope="col">Rejected because, and corrected</th><th scope="col">Latest mistakes</th></tr></thead>
      <tbody>{rules.map((line) => <Row key={keyOf(line)} line={line} asOf={asOf} />)}</tbody>
    </Table>
  )
}

function Row({ line, asOf }: { line: RuleLine; asOf: string }) {
  const { judged, accepted, rejected, reasons, fixed, examples } = line
  const because = REJECT_REASONS.flatMap((reason) => (reasons[reason] ? [`${REJECT_WORDS[reason].toLowerCase()} ${formatNumber(reasons[reason])}`] : []))
  return (
    <tr>
      <td className="min-w-40"><span className="font-medium">{ruleName(line)}</span><br /><span className="text-xs text-muted">{nameOf(line)}</span></td>
      <Num>{formatNumber(judged)}</Num>
      <Num>
        {accepted.share === null ? '–' : (
          <Explained name={`acceptance of ${ruleName(line)}`} because={[...explainShare(accepted, 'judged readings, by their effective number, were accepted'), 'Weighted by how unlikely each was to be judged. A correction of the wording, the kind or the dimension still counts as accepted; one of the holder or the direction does not.']}>
            <span className="whitespace-nowrap">{percent(accepted.share)}{accepted.interval ? <span className="text-xs text-muted"> {percentInterval(accepted.interval)}</span> : null}</span>
          </Explained>
        )}
      </Num>
      <Num>{formatNumber(rejected)}</Num>
      <td className="min-w-48">{because.join(' · ') || <span className="text-muted">none rejected</span>}{Object.keys(fixed).length > 0 ? <span className="block text-xs text-muted">corrected: {fixedWords(fixed)}</span> : null}</td>
      <td className="min-w-64">
        {examples.length === 0 ? <span className="text-muted">–</span> : (
          <details>
            <summary className="text-xs text-muted hover:text-ink">Show {formatNumber(examples.length)}</summary>
            <ul>{examples.map((example) => <Example key={`${example.at} ${example.statement}`} example={example} asOf={asOf} />)}</ul>
          </details>
        )}
      </td>
    </tr>
  )
}

function Example({ example: { statement, accountId, accountName, said, at, note }, asOf }: { example: RuleExample; asOf: string }) {
  return (
    <li className="mt-1.5 text-xs">
      <span dir="auto">{statement}</span>
      <span className="block text-muted">{said === 'fixed' ? 'corrected' : REJECT_WORDS[said].toLowerCase()} · <Link href={`/accounts/${accountId}`} className="link" dir="auto">{accountName}</Link> · {formatDate(at, asOf)}</span>
      {note ? <span className="block text-muted" dir="auto">{note}</span> : null}
    </li>
  )
}
