'use client'

import { discardMeetingAction, placeMeetingAction } from '@/app/(app)/meetings/actions'
import { actionProblem } from '@/components/frame/action-problem'
import type { AccountChoice } from '@/components/import/account-picker'
import { ImportDesk, type ImportVerbs } from '@/components/import/import-desk'
import { answered } from '@/lib/api/client'
import { answerQuestionsAction, createAccountAction, retryFileAction } from './actions'

const verbs: ImportVerbs = {
  createAccount: (input) => answered(createAccountAction(input)),
  answer: (input) => answered(answerQuestionsAction(input)),
  retry: (input) => answered(retryFileAction(input)),
  meetings: {
    place: async (meetingId, accountId) => actionProblem(await placeMeetingAction({ meetingId, accountId }).catch(() => undefined)),
    discard: async (meetingId) => actionProblem(await discardMeetingAction({ meetingId }).catch(() => undefined)),
  },
}

export function ImportClient({ account, today }: { account: AccountChoice | null; today: string }) {
  return <ImportDesk account={account} verbs={verbs} today={today} />
}
