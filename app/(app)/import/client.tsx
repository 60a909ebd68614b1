'use client'

import { discardMeetingAction, placeMeetingAction } from '@/app/(app)/meetings/actions'
import { actionProblem } from '@/components/frame/action-problem'
import type { AccountChoice } from '@/components/import/account-picker'
import type { AccountVerbs } from '@/components/onboarding/bring-accounts'
import type { ImportVerbs } from '@/components/import/import-desk'
import { ImportPage } from '@/components/import/import-page'
import { answered } from '@/lib/api/client'
import { createAccountsAction, matchOwnersAction } from '../welcome/actions'
import { answerQuestionsAction, createAccountAction, leaveFileOutAction, retryFileAction, undoDealImportAction, undoImportAction } from './actions'

const accounts: AccountVerbs = {
  create: (lines) => answered(createAccountsAction({ accounts: [...lines] })),
  match: (owners) => answered(matchOwnersAction({ owners: [...owners] })),
}

const verbs: ImportVerbs = {
  createAccount: (input) => answered(createAccountAction(input)),
  answer: (input) => answered(answerQuestionsAction(input)),
  retry: (input) => answered(retryFileAction(input)),
  leaveOut: (input) => answered(leaveFileOutAction(input)),
  undo: (input) => answered(undoImportAction(input)),
  meetings: {
    place: async (meetingId, accountId) => actionProblem(await placeMeetingAction({ meetingId, accountId }).catch(() => undefined)),
    discard: async (meetingId) => actionProblem(await discardMeetingAction({ meetingId }).catch(() => undefined)),
  },
}

const undoDeals = (input: { importId: string }) => answered(undoDealImportAction(input))

export function ImportClient({ account, today }: { account: AccountChoice | null; today: string }) {
  return <ImportPage account={account} verbs={verbs} accounts={accounts} undoDeals={undoDeals} today={today} />
}
