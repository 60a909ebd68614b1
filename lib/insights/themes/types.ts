import type { Theme } from './themes'

export type ThemeExample = { beliefId: string; accountId: string; accountName: string; holder: string; statement: string; stance: Theme['examples'][number]['stance'] }
export type ThemeView = Omit<Theme, 'examples'> & { examples: ThemeExample[] }

export type ThemesView = {
  segment: string | null
  segments: string[]
  themes: ThemeView[]
  /** Live beliefs that were looked at, and of how many accounts. */
  beliefs: number
  accounts: number
  /** There are more than were looked at: the latest were. */
  capped: boolean
  asOf: string
}
