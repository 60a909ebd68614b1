import Link from 'next/link'
import { formatAlignment, formatDate, formatInterval } from '@/lib/shared/format'
import { sideFill } from '../atoms/side-fill'
import { ROLE_WORDS } from '../atoms/words'
import { unplacedWords, type CommitteeEdge, type CommitteeMapData, type CommitteeRow } from './prepare-committee'

/** How high a row is drawn: the lines between rows are, by it. A phone has names above the dots, so its rows are higher. */
const ROW = 52
const ROW_HEIGHT = 'h-[52px] max-sm:h-[76px]'
/** Where in a row its dot lies: on a phone under the two lines of words, as far below the middle as the lines are moved. */
const DOT = 'top-1/2 max-sm:top-[57px]'
const LINES_DOWN = 'max-sm:translate-y-[20px]'
/** Radii by power. */
const radiusOf = (power: number): number => (power >= 3 ? 7 : power >= 2 ? 6 : power >= 1.5 ? 5 : 4)
/** Share of the width at which an alignment stands; those without a figure stand in a gutter of their own. */
const placeOf = (at: number | null): number => (at === null ? 4 : 12 + at * 84)

type Props = { data: CommitteeMapData; today: string; edit: ((row: CommitteeRow) => void) | null }

/** Who counts how much, and where they stand: power downwards, stance across, lines for those who disagree and for whom they report to. */
export function CommitteeMap({ data: { rows, edges }, today, edit }: Props) {
  const x = (index: number): number => placeOf(rows[index]?.at ?? null)
  const y = (index: number): number => index * ROW + ROW / 2
  const drawn = (kind: CommitteeEdge['kind']): boolean => edges.some((edge) => edge.kind === kind)
  const plot = edit ? 'left-0 right-14 sm:left-64' : 'left-0 right-0 sm:left-64'
  return (
    <div>
      <div aria-hidden className="relative h-5 text-xs text-muted">
        <span className={`absolute inset-y-0 ${plot}`}>
          <span className="absolute left-0">no figure</span><span className="absolute left-[12%] ml-6">away from us</span><span className="absolute right-0">toward us</span>
        </span>
      </div>
      <div className="relative">
        <div aria-hidden data-lines className={`pointer-events-none absolute inset-y-0 ${plot}`}>
          <span className="absolute inset-y-0 border-l border-dashed border-line-strong" style={{ left: `${placeOf(0.5)}%` }} />
          <svg viewBox={`0 0 100 ${Math.max(1, rows.length) * ROW}`} preserveAspectRatio="none" className={`absolute size-full overflow-visible ${LINES_DOWN}`}>
            {edges.map((edge) => (
              <line
                key={`${edge.kind} ${edge.from} ${edge.to}`} x1={x(edge.from)} y1={y(edge.from)} x2={x(edge.to)} y2={y(edge.to)} vectorEffect="non-scaling-stroke"
                className={edge.kind === 'dissent' ? 'stroke-ink' : 'stroke-line-strong'} strokeWidth={edge.kind === 'dissent' ? 1.5 : 1} {...(edge.kind === 'dissent' ? { strokeDasharray: '5 4' } : {})}
              />
            ))}
          </svg>
        </div>
        <ol aria-label="Buying committee, by power">
          {rows.map((row) => <Row key={row.key} row={row} rows={rows} today={today} edit={edit} />)}
        </ol>
      </div>
      <ul aria-hidden className="flex flex-wrap gap-x-5 gap-y-1 pt-2 text-xs text-muted">
        {drawn('dissent') ? <li className="flex items-center gap-1.5"><svg width="26" height="8"><path d="M0 4h26" className="stroke-ink" strokeWidth="1.5" strokeDasharray="5 4" /></svg>disagree</li> : null}
        {drawn('reports') ? <li className="flex items-center gap-1.5"><svg width="26" height="8"><path d="M0 4h26" className="stroke-line-strong" /></svg>reports to</li> : null}
        <li className="flex items-center gap-1.5"><svg width="34" height="14"><circle cx="7" cy="7" r="7" className="fill-muted" /><circle cx="26" cy="7" r="4" className="fill-muted" /></svg>power</li>
      </ul>
    </div>
  )
}

function Row({ row, rows, today, edit }: { row: CommitteeRow; rows: readonly CommitteeRow[]; today: string; edit: Props['edit'] }) {
  const { person, own, at, interval, power, heard } = row
  const superior = own?.reportsToId ? rows.find((each) => each.person.personId === own.reportsToId) : undefined
  const place = placeOf(at)
  const facts = [ROLE_WORDS[person.role], ...(own?.roleByHand ? ['set by hand'] : []), ...(superior ? [`reports to ${superior.person.name}`] : []), ...(own?.left ? [`left ${formatDate(own.left, today)}`] : [])]
  return (
    <li className={`relative flex items-center border-t border-line ${ROW_HEIGHT}`}>
      <div className="min-w-0 max-sm:absolute max-sm:inset-x-0 max-sm:top-1 sm:w-64 sm:pr-4">
        <p className="truncate text-sm"><Link href={`/people/${person.personId}`} dir="auto" className={`link-quiet font-medium ${own?.left ? 'text-muted' : ''}`}>{person.name}</Link></p>
        <p className="truncate text-xs text-muted">
          {facts.join(' · ')}
          {own?.proposal && edit ? <> · <button type="button" className="link" onClick={() => edit(row)}>{ROLE_WORDS[own.proposal.role]}?</button></> : null}
        </p>
      </div>
      <div data-plot className="pointer-events-none relative h-full flex-1">
        {interval ? <span aria-hidden className={`absolute h-px bg-muted ${DOT}`} style={{ left: `${placeOf(interval[0])}%`, right: `${100 - placeOf(interval[1])}%` }} /> : null}
        <svg aria-hidden width="16" height="16" className={`absolute -translate-1/2 ${DOT}`} style={{ left: `${place}%` }}>
          <circle cx="8" cy="8" r={radiusOf(power)} className={at === null ? 'fill-canvas stroke-muted' : sideFill(at)} strokeDasharray={at === null && !heard ? '2 2' : undefined} />
        </svg>
        {at === null
          ? <span className={`absolute -translate-y-1/2 bg-canvas px-1 text-xs text-muted ${DOT}`} style={{ left: `calc(${place}% + 10px)` }}>{unplacedWords(row)}</span>
          : <span className="sr-only">own alignment {formatAlignment(at)}{interval ? `, between ${formatInterval(interval)}` : ''}</span>}
      </div>
      {edit ? <button type="button" className="btn btn-ghost btn-sm relative w-14 shrink-0" aria-label={`Edit part and rank of ${person.name}`} onClick={() => edit(row)}>Edit</button> : null}
    </li>
  )
}
