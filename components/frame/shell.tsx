'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useCallback, useState } from 'react'
import type { SessionView } from '@/lib/auth/types'
import { BottomBar } from './bottom-bar'
import { Rail } from './rail'
import { SampleNote } from './sample-note'
import type { Theme } from './theme'
import { TopLine } from './top-line'
import { TrailProvider } from './trail'
import { useFrameKeys } from './use-frame-keys'
import { useOpenReviews } from './use-open-reviews'
import { UserMenu } from './user-menu'
import { Bell } from '../notifications/bell'
import type { MarkRead } from '../notifications/mark-read'
import { useToast } from '../ui/toast'
import { signOut } from './sign-out'

// Opened by a key or a click: they need not weigh on the first load.
const Palette = dynamic(() => import('./palette').then((module) => module.Palette), { ssr: false })
const Shortcuts = dynamic(() => import('./shortcuts').then((module) => module.Shortcuts), { ssr: false })

type Props = { session: SessionView; openReviews: number; unread: number; markRead: MarkRead; theme: Theme; railFolded: boolean; children: ReactNode }

/** The frame around every page of a signed-in member. */
export function Shell({ session, openReviews: initialReviews, unread, markRead, theme, railFolded, children }: Props) {
  const [palette, setPalette] = useState<boolean | null>(null)
  const [help, setHelp] = useState<boolean | null>(null)
  const openPalette = useCallback(() => setPalette(true), [])
  const openHelp = useCallback(() => setHelp(true), [])
  const openReviews = useOpenReviews(initialReviews)
  const toast = useToast()
  const leave = () => void signOut().catch(() => toast({ message: 'You could not be signed out.', detail: 'The server could not be reached. You are still signed in; try again.', tone: 'problem' }))
  useFrameKeys({ openPalette, openHelp })
  return (
    <TrailProvider>
      <a href="#main" className="btn btn-primary fixed top-2 left-2 z-90 -translate-y-16 focus:translate-y-0 print:hidden">Skip to the content</a>
      <div className="flex min-h-dvh">
        <Rail collapsed={railFolded} openReviews={openReviews} workspace={session.workspace.name} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopLine onSearch={openPalette}><Bell unread={unread} markRead={markRead} /><UserMenu session={session} theme={theme} onSignOut={leave} onShortcuts={openHelp} /></TopLine>
          {session.workspace.kind === 'sample' ? <SampleNote /> : null}
          <main id="main" tabIndex={-1} className="w-full max-w-[1440px] flex-1 px-4 pb-20 md:px-6 md:pb-10 print:p-0">{children}</main>
        </div>
      </div>
      <BottomBar openReviews={openReviews} />
      {palette === null ? null : <Palette open={palette} onOpenChange={setPalette} />}
      {help === null ? null : <Shortcuts open={help} onOpenChange={setHelp} />}
    </TrailProvider>
  )
}
