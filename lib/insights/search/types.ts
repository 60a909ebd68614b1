import type { InteractionType } from '@/lib/shared/vocabulary'

/** What one search finds, at most so many of each kind, the likeliest first. */
export type SearchView = {
  accounts: { id: string; name: string; segment: string | null; ownerName: string | null }[]
  people: { id: string; name: string; title: string | null; accountId: string; accountName: string }[]
  beliefs: { id: string; statement: string; holder: string; live: boolean; accountId: string; accountName: string }[]
  interactions: { id: string; title: string; type: InteractionType; at: string | null; accountName: string }[]
}
