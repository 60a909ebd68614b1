/** The mark: an estimate on its interval. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden className="shrink-0 text-accent">
      <path d="M2 12h20M2 7.5v9M22 7.5v9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" fill="none" />
      <circle cx="14.5" cy="12" r="4.5" fill="currentColor" />
    </svg>
  )
}
