export { committeeRole, sideOf } from './roles'
export * from './types'
export { maskPropositions } from './propositions/store'
export { MoveProofPointInput, moveProofPoint } from './verbs/move-proof-point'
export { MovePropositionInput, moveProposition } from './verbs/move-proposition'
export { RetireProofPointInput, retireProofPoint } from './verbs/retire-proof-point'
export { RetirePropositionInput, retireProposition } from './verbs/retire-proposition'
export { SaveProofPointInput, saveProofPoint } from './verbs/save-proof-point'
export { SavePropositionInput, saveProposition } from './verbs/save-proposition'
export { addWorkspacePropositions } from './verbs/add-workspace-propositions'
export { adoptCompany } from './verbs/adopt-company'
export { CreateAccountInput, createAccount } from './verbs/create-account'
export { listMembers } from './verbs/list-members'
export { loadAccount } from './verbs/load-account'
export { requireAccount } from './verbs/require-account'
export { saveAccountFacts } from './verbs/save-account-facts'
export { SetAccountOwnerInput, setAccountOwner } from './verbs/set-account-owner'
// Reads that verbs of later rooms make inside their own transaction.
export {
  accountDeals, accountStakes, accountsOfPerson, addAliases, findAccount, findAccountByName, findPerson, forgetAliases, highStakesAccounts, insertConsent, insertPerson, isHighStakes, keepStakesSince, markHighStakes, listMembers as membersIn, lockAccount,
  removeAccount, removePerson, someoneAt, teachAlias, toDeal as toDealRecord, workspaceSettings,
} from './store'
export { accountPeople, knownOfAccount, valuePropositions } from './facts/store'
