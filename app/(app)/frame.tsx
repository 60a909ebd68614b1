'use client'

import type { ComponentProps } from 'react'
import { actionProblem } from '@/components/frame/action-problem'
import { Shell } from '@/components/frame/shell'
import type { StartReview } from '@/components/frame/start-review'
import type { MarkRead } from '@/components/notifications/mark-read'
import type { KeepTour } from '@/components/tour/tour'
import { hideSetUpAction, keepTourAction, markNotificationsReadAction } from './actions'

const markRead: MarkRead = async (ids) => actionProblem(await markNotificationsReadAction({ ids }).catch(() => undefined))

// Where one stands in the tour is kept in passing: what is not kept is taken up a step earlier.
const keepTour: KeepTour = (state, step) => void keepTourAction({ state, step }).catch(() => undefined)
// Read when somebody starts one: the frame weighs on every page.
const startReview: StartReview = async (member) => (await import('./pipeline/start-review')).startReview(member)
const hideSetUp = async () => actionProblem(await hideSetUpAction({ hidden: true }).catch(() => undefined))

/** The frame with what it does. */
export function Frame(props: Omit<ComponentProps<typeof Shell>, 'markRead' | 'keepTour' | 'hideSetUp' | 'startReview'>) {
  return <Shell {...props} markRead={markRead} keepTour={keepTour} hideSetUp={hideSetUp} startReview={startReview} />
}
