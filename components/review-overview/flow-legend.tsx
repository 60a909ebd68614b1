/** What the bars mean, as a legend that needs no colour. */
export function FlowLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-hidden>
      <li className="flex items-center gap-1.5"><svg width="10" height="10"><rect width="10" height="10" className="fill-unknown" /></svg>came in</li>
      <li className="flex items-center gap-1.5"><svg width="10" height="10"><rect width="10" height="10" className="fill-ink" /></svg>decided</li>
      <li className="flex items-center gap-1.5"><svg width="10" height="10"><rect x="0.5" y="0.5" width="9" height="9" className="fill-canvas stroke-muted" /><path d="M1 9 9 1M1 5 5 1M5 9 9 5" className="stroke-muted" /></svg>expired unreviewed</li>
      <li className="flex items-center gap-1.5"><svg width="10" height="10"><rect x="0.5" y="0.5" width="9" height="9" className="fill-canvas stroke-muted" /></svg>needed no decision any more</li>
    </ul>
  )
}
