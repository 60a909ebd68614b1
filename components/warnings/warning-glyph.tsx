import type { Severity } from '@/lib/insights/types'

/** A filled triangle asks to act, an outlined one to watch; never colour alone. */
export function WarningGlyph({ severity }: { severity: Severity }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden className={`mt-0.5 shrink-0 ${severity === 'act' ? 'text-away' : 'text-muted'}`}>
      <path d="M7 2 12.5 12h-11Z" strokeWidth="1.4" strokeLinejoin="round" stroke="currentColor" fill={severity === 'act' ? 'currentColor' : 'none'} />
    </svg>
  )
}
