'use client'

import type { ComponentProps } from 'react'
import { actionProblem } from '@/components/frame/action-problem'
import { Shell } from '@/components/frame/shell'
import type { MarkRead } from '@/components/notifications/mark-read'
import { markNotificationsReadAction } from './actions'

const markRead: MarkRead = async (ids) => actionProblem(await markNotificationsReadAction({ ids }).catch(() => undefined))

/** The frame with what it does. */
export function Frame(props: Omit<ComponentProps<typeof Shell>, 'markRead'>) {
  return <Shell {...props} markRead={markRead} />
}
