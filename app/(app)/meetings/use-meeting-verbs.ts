'use client'

import { useQueryClient } from '@tanstack/react-query'
import { actionProblem } from '@/components/frame/action-problem'
import type { MeetingDetails, MeetingProblem, MeetingVerbs } from '@/components/meetings/meeting-verbs'
import { useToast } from '@/components/ui/toast'
import { accountKeys } from '@/lib/insights/client'
import { meetingKeys } from '@/lib/meetings/client'
import { cancelMeetingAction, changeMeetingAction, planMeetingAction } from './actions'

type Outcome = Parameters<typeof actionProblem>[0]

const FIELDS = ['title', 'day', 'time', 'minutes', 'dealId', 'link', 'personIds', 'addresses'] as const

/** What a member does with meetings, each followed by reading anew what it changed. */
export function useMeetingVerbs(): MeetingVerbs {
  const queries = useQueryClient()
  const toast = useToast()
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: accountKeys.all })
    await queries.invalidateQueries({ queryKey: meetingKeys.all })
  }
  const settle = async (outcome: Outcome, done: string): Promise<MeetingProblem | null> => {
    const problem = problemOf(outcome)
    if (problem) return problem
    await refresh()
    toast({ message: done })
    return null
  }
  return {
    plan: async (accountId, details: MeetingDetails) => settle(await planMeetingAction({ accountId, ...details }).catch(() => undefined), 'The meeting is planned.'),
    change: async (meetingId, details) => settle(await changeMeetingAction({ meetingId, ...details }).catch(() => undefined), 'The meeting was changed.'),
    cancel: async (meetingId) => {
      const problem = actionProblem(await cancelMeetingAction({ meetingId }).catch(() => undefined))
      if (!problem) await refresh()
      return problem
    },
  }
}

function problemOf(outcome: Outcome): MeetingProblem | null {
  const fields = outcome?.validationErrors?.fieldErrors ?? {}
  const told = Object.fromEntries(FIELDS.flatMap((name) => { const message = fields[name]?.find((text) => typeof text === 'string'); return message === undefined ? [] : [[name, message]] }))
  const problem = actionProblem(outcome)
  return problem === null ? null : { problem: Object.keys(told).length > 0 ? null : problem, fields: told }
}
