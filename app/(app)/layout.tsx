import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Shell } from '@/components/frame/shell'
import { RAIL_COOKIE } from '@/components/frame/rail-cookie'
import { asTheme, THEME_COOKIE } from '@/components/frame/theme'
import { requireCtx, sessionView } from '@/lib/auth'
import { countOpenReviews } from '@/lib/review'

/** The frame of every signed-in page. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const ctx = await requireCtx()
  const [session, openReviews, jar] = await Promise.all([sessionView(), countOpenReviews(ctx), cookies()])
  if (!session) return null
  return (
    <Shell session={session} openReviews={openReviews} theme={asTheme(jar.get(THEME_COOKIE)?.value)} railFolded={jar.get(RAIL_COOKIE)?.value === 'folded'}>
      {children}
    </Shell>
  )
}
