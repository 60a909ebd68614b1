import { Star } from 'lucide-react'

/** Keeps an account in sight, or no longer. */
export function FollowStar({ name, followed, onFollow }: { name: string; followed: boolean; onFollow: (follow: boolean) => void }) {
  return (
    <button
      type="button" aria-pressed={followed} aria-label={`Follow ${name}`} title={followed ? 'You follow this account' : 'Follow this account'} onClick={() => onFollow(!followed)}
      className={`relative z-1 -my-1 inline-flex size-7 shrink-0 items-center justify-center rounded-md hover:text-ink pointer-coarse:-my-3 pointer-coarse:size-11 ${followed ? 'text-accent' : 'text-muted'}`}
    >
      <Star aria-hidden className="size-4" strokeWidth={1.75} fill={followed ? 'currentColor' : 'none'} />
    </button>
  )
}
