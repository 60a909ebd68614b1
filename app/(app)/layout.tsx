import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { RAIL_COOKIE } from '@/components/frame/rail-cookie'
import { asDensity, DENSITY_COOKIE } from '@/components/frame/density'
import { DensityProvider } from '@/components/frame/use-density'
import { ZoneProvider } from '@/components/meetings/zone'
import { asZone, ZONE_COOKIE } from '@/components/meetings/zone-cookie'
import { requireCtx, sessionView } from '@/lib/auth'
import { getSetUpNote, getTourState } from '@/lib/insights'
import { countUnreadNotifications } from '@/lib/notify'
import { countOpenReviews } from '@/lib/review'
import { describeFault } from '@/lib/shared/describe-fault'
import { Frame } from './frame'

/** A number beside a link of the frame is no reason to show no page. */
const orNone = (count: Promise<number>): Promise<number> => count.catch((error: unknown) => {
  console.error(`fault in a count of the frame: ${describeFault(error)}`)
  return 0
})

/** The frame of every signed-in page. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const ctx = await requireCtx()
  const [session, openReviews, unread, jar] = await Promise.all([sessionView(), orNone(countOpenReviews(ctx)), orNone(countUnreadNotifications(ctx)), cookies()])
  if (!session) return null
  const sample = session.workspace.kind === 'sample'
  const [setUp, tour] = await Promise.all([sample ? null : getSetUpNote(ctx), sample ? getTourState(ctx) : null])
  return (
    <Frame session={session} setUp={setUp} tour={tour} openReviews={openReviews} unread={unread} railFolded={jar.get(RAIL_COOKIE)?.value === 'folded'}>
      <DensityProvider density={asDensity(jar.get(DENSITY_COOKIE)?.value)}><ZoneProvider zone={asZone(jar.get(ZONE_COOKIE)?.value)}>{children}</ZoneProvider></DensityProvider>
    </Frame>
  )
}
