import type { InteractionType } from '@/lib/shared/vocabulary'

/** What a CRM cannot say, in the order of the tour. */
export const TOUR_KEYS = ['unprompted', 'origin', 'unanswered', 'alignment', 'drift', 'handoff'] as const
export type TourKey = (typeof TOUR_KEYS)[number]

/** `open`: being walked; `left`: to be taken up again where it was left; `done`: walked to its end. */
export const TOUR_STATES = ['open', 'left', 'done'] as const
export type TourState = (typeof TOUR_STATES)[number]

/** An example in its place: the page that shows it, and what is marked there. */
export type TourStop = {
  key: TourKey; accountId: string; account: string; beliefId: string | null; statement: string | null; holder: string | null; href: string
  /** Where the belief was said, and whether the account had another owner: what a CRM would hold of it. */
  heardIn: InteractionType | null
  handedOver: boolean
}

export type TourView = { state: TourState | null; step: number; stops: TourStop[] }
