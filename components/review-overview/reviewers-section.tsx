import { formatNumber } from '@/lib/shared/format'
import type { ReviewerLine, ReviewOverview, Share } from '@/lib/review/types'
import { Num, Table } from '../ui/table'
import { Explained } from './figure'
import { Th } from './flow-section'
import { explainShare, percent, percentInterval } from './words'

/** Who decides, how, how fast, and how often rightly where the answer is known. */
export function ReviewersSection({ overview }: { overview: ReviewOverview }) {
  const { reviewers, seesEverybody, known, policy } = overview
  return (
    <section aria-labelledby="reviewers-title">
      <h2 id="reviewers-title" className="border-b border-line pb-2">{seesEverybody ? 'Who reviews, and how?' : 'Your own review'}</h2>
      <p className="py-2 text-sm text-muted">
        {reviewers.length === 0 ? 'Nobody has decided anything in this time.' : known.share === null
          ? 'No item whose answer is known was asked yet, so accuracy is not measured.'
          : `All reviewers together gave the known answer to ${percent(known.share)} of ${formatNumber(known.n)} items whose answer is known${known.interval ? `: between ${percentInterval(known.interval)} with 90 %` : ''}.`}
        {seesEverybody ? '' : ' Managers and admins see everybody’s line.'}
      </p>
      {reviewers.length === 0 ? null : (
        <Table label="Reviewers">
          <thead>
            <tr>
              <th scope="col">Reviewer</th><Th>Decided</Th><Th>Approved</Th><Th>Corrected</Th><Th>Rejected</Th><Th>Other</Th><Th>Undone</Th>
              <Th because={['Half of their decisions took longer: seconds on the item with the page in sight, standing still after half a minute without a sign of life. Decisions on a whole set are none.']}>Seconds, median</Th>
              <Th because={[`Those seconds of the last seven days, of the ${policy.minutesPerWeek} minutes that the policy asks of a reviewer in a week.`]}>Minutes in 7 days</Th>
              <Th because={['Of items that were asked again although their answer is known, how many they answered so. They change nothing in the model.']}>Known answers</Th>
              <Th because={['Of items that somebody else judged too, blind, how many got the same from both.']}>Agrees with others</Th>
            </tr>
          </thead>
          <tbody>{reviewers.map((line) => <Row key={line.memberId} line={line} minutesPerWeek={policy.minutesPerWeek} />)}</tbody>
        </Table>
      )}
    </section>
  )
}

function Row({ line, minutesPerWeek }: { line: ReviewerLine; minutesPerWeek: number }) {
  const { name, decided, bulk, actions, undone, seconds, minutes, known, agreed } = line
  const part = (n: number): string => (decided === 0 ? '–' : `${formatNumber(n)} (${percent(n / decided)})`)
  return (
    <tr>
      <td dir="auto" className="min-w-32">{name}</td>
      <Num>
        <Explained name={`decided by ${name}`} because={[`Verdicts that took effect and decisions of their own: ${formatNumber(decided)}${bulk > 0 ? `, ${formatNumber(bulk)} of them in one go on a filtered set` : ''}.`, 'A first verdict counts when its item is settled, so that nobody can tell from here what it said.']}>{formatNumber(decided)}</Explained>
      </Num>
      <Num className="whitespace-nowrap">{part(actions.approve)}</Num><Num className="whitespace-nowrap">{part(actions.fix)}</Num><Num className="whitespace-nowrap">{part(actions.reject)}</Num><Num>{formatNumber(actions.other)}</Num>
      <Num>{formatNumber(undone)}</Num>
      <Num>{seconds === null ? '–' : seconds.toFixed(seconds < 10 ? 1 : 0)}</Num>
      <Num className="whitespace-nowrap">{minutes.toFixed(minutes < 10 ? 1 : 0)} of {minutesPerWeek}</Num>
      <Num><ShareCell share={known} name={`known answers of ${name}`} of="items whose answer is known were answered so" /></Num>
      <Num><ShareCell share={agreed} name={`agreement of ${name}`} of="items that another judged blind, too, got the same action from both" /></Num>
    </tr>
  )
}

function ShareCell({ share, name, of }: { share: Share; name: string; of: string }) {
  if (share.share === null) return <span className="text-muted">none yet</span>
  return <Explained name={name} because={explainShare(share, of)}><span className="whitespace-nowrap">{percent(share.share)} <span className="text-xs text-muted">of {formatNumber(share.n)}</span></span></Explained>
}
