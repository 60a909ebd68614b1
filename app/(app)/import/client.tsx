'use client'

import type { AccountChoice } from '@/components/import/account-picker'
import { ImportDesk, type ImportVerbs } from '@/components/import/import-desk'
import { answered } from '@/lib/api/client'
import { answerSpeakersAction, createAccountAction, retryFileAction } from './actions'

const verbs: ImportVerbs = {
  createAccount: (input) => answered(createAccountAction(input)),
  answer: (input) => answered(answerSpeakersAction(input)),
  retry: (input) => answered(retryFileAction(input)),
}

export function ImportClient({ account }: { account: AccountChoice | null }) {
  return <ImportDesk account={account} verbs={verbs} />
}
