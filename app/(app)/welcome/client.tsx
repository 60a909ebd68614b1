'use client'

import { SetUpPage, type SetUpVerbs } from '@/components/onboarding/set-up-page'
import { answered } from '@/lib/api/client'
import { hideSetUpAction } from '../actions'
import { answerQuestionsAction, leaveFileOutAction, retryFileAction } from '../import/actions'
import { createAccountsAction, matchOwnersAction, pickPilotAccountsAction } from './actions'

const verbs: SetUpVerbs = {
  create: (accounts) => answered(createAccountsAction({ accounts: [...accounts] })),
  match: (owners) => answered(matchOwnersAction({ owners: [...owners] })),
  pick: (input) => answered(pickPilotAccountsAction(input)),
  hide: (hidden) => answered(hideSetUpAction({ hidden })),
  retry: (fileId) => answered(retryFileAction({ fileId })),
  leaveOut: (fileId) => answered(leaveFileOutAction({ fileId })),
  answer: (answers) => answered(answerQuestionsAction(answers)),
}

export const WelcomeClient = () => <SetUpPage verbs={verbs} />
