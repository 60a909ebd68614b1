'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useState } from 'react'
import type { SessionView } from '@/lib/auth/types'
import type { SetUpNote as Note, TourState } from '@/lib/insights/types'
import { BottomBar } from './bottom-bar'
import { Rail } from './rail'
import { SampleNote } from './sample-note'
import { TopLine } from './top-line'
import { TrailProvider } from './trail'
import { useFrameKeys } from './use-frame-keys'
import { useOpenReviews } from './use-open-reviews'
import { useSessionEnded } from './use-session-ended'
import { UserMenu } from './user-menu'
import { Bell } from '../notifications/bell'
import type { MarkRead } from '../notifications/mark-read'
import { SetUpNote } from '../onboarding/set-up-note'
import type { KeepTour } from '../tour/tour'
import { leaveThen } from '../forms/leave-then'
import type { ActionProblem } from './action-problem'
import type { StartReview } from './start-review'
import { useToast } from '../ui/toast'
import { lazyDialog, lazyPart } from '../ui/lazy-part'

// Opened by a key or a click: they need not weigh on the first load.
const Palette = lazyDialog((orLost) => dynamic(() => orLost(import('./palette').then((module) => module.Palette)), { ssr: false }), (props) => props.onOpenChange(false))
const Shortcuts = lazyDialog((orLost) => dynamic(() => orLost(import('./shortcuts').then((module) => module.Shortcuts)), { ssr: false }), (props) => props.onOpenChange(false))
const SignedOutNote = lazyPart((orLost) => dynamic(() => orLost(import('./signed-out-note').then((module) => module.SignedOutNote)), { ssr: false }))
const Tour = lazyDialog((orLost) => dynamic(() => orLost(import('../tour/tour').then((module) => module.Tour)), { ssr: false }), (props) => props.onEnd())

type Props = {
  session: SessionView
  openReviews: number
  unread: number
  markRead: MarkRead
  railFolded: boolean
  /** The first step that is left to the reader, and how far they are with the tour of the sample; null where there is none. */
  setUp: Note | null
  hideSetUp: () => Promise<ActionProblem | null>
  tour: TourState | null
  keepTour: KeepTour
  startReview: StartReview
  children: ReactNode
}

/** The frame around every page of a signed-in member. */
export function Shell({ session, openReviews: initialReviews, unread, markRead, railFolded, setUp, hideSetUp, tour, keepTour, startReview, children }: Props) {
  const [palette, setPalette] = useState(false)
  const [help, setHelp] = useState(false)
  const [touring, setTouring] = useState<'resumed' | 'asked' | null>(tour === 'open' ? 'resumed' : null)
  const [answered, setAnswered] = useState(tour)
  const startTour = () => { setHelp(false); setAnswered('open'); setTouring('asked') }
  const endTour = () => {
    setTouring(null)
    const main = document.getElementById('main')
    // Whoever reads on keeps their place.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }
  const openPalette = useCallback(() => setPalette(true), [])
  const openHelp = useCallback(() => setHelp(true), [])
  const openReviews = useOpenReviews(initialReviews)
  const ended = useSessionEnded()
  const toast = useToast()
  const router = useRouter()
  const signedIn = () => toast({ message: 'You could not be signed out.', detail: 'The server could not be reached. You are still signed in; try again.', tone: 'problem' })
  const leave = () => leaveThen(() => void import('./sign-out').then(({ signOut }) => signOut()).catch(signedIn))
  const hide = () => void hideSetUp().then((problem) => toast(problem ? { message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' } : { message: 'The first steps are put away.', detail: 'The account menu keeps them.' }))
  const start = async () => {
    const started = await startReview(session.member).catch(() => ({ problem: { message: 'The review could not be started.', detail: 'The server could not be reached. Try again.' } }))
    if ('problem' in started) toast({ message: started.problem.message, ...(started.problem.detail ? { detail: started.problem.detail } : {}), tone: 'problem' })
    router.push('href' in started ? started.href : '/pipeline')
  }
  const sample = session.workspace.kind === 'sample'
  useFrameKeys({ openPalette, openHelp })
  return (
    <TrailProvider>
      <a href="#main" className="btn btn-primary fixed top-2 left-2 z-90 -translate-y-16 focus:translate-y-0 print:hidden">Skip to the content</a>
      <div className="frame flex min-h-dvh">
        <Rail collapsed={railFolded} openReviews={openReviews} workspace={session.workspace.name} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopLine onSearch={openPalette}><Bell unread={unread} markRead={markRead} /><UserMenu session={session} onSignOut={leave} onShortcuts={openHelp} onTour={sample ? startTour : null} /></TopLine>
          {ended ? <SignedOutNote /> : null}
          {sample ? <SampleNote tour={answered} touring={touring !== null} onTour={startTour} onDecline={() => { setAnswered('left'); keepTour('left', 0) }} /> : null}
          {setUp ? <SetUpNote note={setUp} onHide={hide} /> : null}
          <main id="main" tabIndex={-1} className="page-width flex-1 px-4 pb-20 md:px-6 md:pb-10 print:p-0">{children}</main>
        </div>
      </div>
      <BottomBar openReviews={openReviews} />
      {palette ? <Palette leads={session.member.role === 'manager' || session.member.role === 'admin'} reviews={session.member.role !== 'rep'} onStartReview={() => void start()} onOpenChange={setPalette} /> : null}
      {help ? <Shortcuts onOpenChange={setHelp} onTour={sample ? startTour : null} /> : null}
      {touring ? <Tour key={touring} keep={keepTour} onEnd={endTour} resumed={touring === 'resumed'} /> : null}
    </TrailProvider>
  )
}
