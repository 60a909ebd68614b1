import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readModelPage, saveModel, tryModel } from '@/lib/ai'
import { explainFigure, getAlignment, getDrift } from '@/lib/alignment'
import type { Ctx } from '@/lib/auth/types'
import { allowBriefLinks, getBrief, getBriefPage, makeBriefLink, recordBriefOpening, revokeBriefLink, rewriteBrief } from '@/lib/briefs'
import { getBelief, getSelfModel } from '@/lib/beliefs'
import { readChoices, readDeliveryPage, removeMail, removeWebhook, retryDeliveries, saveChoices, saveMail, saveWebhook, tryMail, tryWebhook } from '@/lib/deliver'
import { usualChoices } from '@/lib/deliver/client'
import { getDigest, getDigestPage } from '@/lib/digest'
import { moveProofPoint, moveProposition, retireProofPoint, retireProposition, saveProofPoint, saveProposition } from '@/lib/crm'
import { addAccountNote, addNamesake, editAccountNote, listAccountNotes, removeAccountNote } from '@/lib/crm'
import { addWorkspacePropositions, adoptCompany, createAccount, createAccounts, listMembers, matchOwners, pickPilotAccounts, recordMove, requireAccount, saveAccountFacts, setPersonStanding, undoMove } from '@/lib/crm'
import { changeOwners, followAccount, listViews, removeView, saveView, setDefaultView, undoOwnerChange, visitAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { hasUnseenAccounts, exportAccounts, exportPilot, getPilotReport, getSetUp, getSetUpNote, getTour, getTourState, hideSetUp, keepTour, searchEverything } from '@/lib/insights'
import { answerQuestions, getDealImport, importDeals, placeSpeaker, previewDeals, receiveFile, retryFile, startImport } from '@/lib/ingest'
import { compareAccountBeliefs, getAccountTimeline, listAccountActivity, chooseScoring, getCommittee, getPersonPage, compareLeadScore, getAccountPage, getImport, getImportQuestions, getInteractionPage, listAccounts, listImports, listChurnRisks, listDecay, listThemes } from '@/lib/insights'
import { addNote, assertBelief, assignItem, confirmThing, correctBelief, countOpenReviews, decide, decideBulk, exportLabels, findSameMistake, fixSameMistake, flagItem, getCalibration, getCallConfirmation, getReviewItem, getReviewOverview, getReviewPolicy, heartbeat, listCorrections, listNotes, listReviewItems, markHighStakes, noteCorrection, planReviews, previewBulk, previewDecision, previewRegroup, publishCalibration, regroup, regroupTargets, releaseItem, removeNote, supersede, takeItem, undoDecision, updateReviewPolicy, withdrawCorrection } from '@/lib/review'
import { DEFAULT_POLICY } from '@/lib/review/queue/policy'
import { addPipelineAction, discardPipelineReview, endPipelineReview, getPipelineReview, getWarningSettings, listPipeline, listPipelineColumn, listPipelineReviews, notePipelineDeal, removePipelineAction, setPipelineActionDone, startPipelineReview, updateWarningSettings } from '@/lib/insights'
import { anotherReview } from './pipeline.fixture'
import { DEFAULT_THRESHOLDS } from '@/lib/insights/warnings/policy'
import { countUnreadNotifications, listNotifications, markNotificationsRead, readNotice } from '@/lib/notify'
import { ConflictError, CredenceError, InvalidError, NotFoundError } from '@/lib/shared/errors'
import { getCoverage, getPropositionsPage, linkProofPoint, listObjections, unlinkProofPoint } from '@/lib/insights'
import { cancelMeeting, changeMeeting, connectFeed, discardMeeting, getOwnFeed, listComingMeetings, listUnplacedMeetings, placeMeeting, planMeeting, readFeedNow, receiveCalendar, removeFeed } from '@/lib/meetings'
import { newId } from '@/lib/shared/ids'
import { at, closeAtEnd, ingest, KICK_OFF, later, memberId, openAccount, openItem, openOffice, receive, type Office, type Part } from '@/lib/testing'
import { countReadOtherwise, copyPerson, deleteAccount, deleteInteraction, erasePerson, getErasedPerson, getPersonPrivacy, endPersonLink, leaveFileOut, liftHold, listHolds, listPrivacyRequests, makePersonLink, answerOwnPage, readOwnPage, settlePersonAnswer, previewUndoDealImport, previewUndoImport, readAllWithModel, readWaitingNow, rebuild, setConsent, setHold, undoDealImport, undoImport } from '.'

closeAtEnd()

type Target = { accountId: string; meetingId: string; name: string; interactionId: string; beliefId: string; itemId: string; decisionId: string; importId: string; dealImportId: string; fileId: string; personId: string; observationId: string; noteId: string; accountNoteId: string; reviewId: string; dealId: string; actionId: string; correctionId: string; viewId: string; batchId: string; propositionId: string; proofPointId: string; linkId: string; briefLinkId: string; personLinkId: string; answerId: string; wishId: string }
type Outcome = 'ok' | 'forbidden' | 'not_found'
type Case = {
  call: (ctx: Ctx, target: Target) => Promise<unknown>
  /** What each member gets on an account of `rep`. A refusal for the object's state counts as ok: the actor was let in. */
  to: Record<Part, Outcome>
  /** Names no object: there is nothing of another workspace to ask for. */
  general?: true
  /** What a call uses up is made anew for each member. */
  fresh?: (office: Office) => Promise<Partial<Target>>
  /** Refuses an id of another shape at the door, before it looks. */
  strictId?: true
}

const SEE: Case['to'] = { admin: 'ok', manager: 'ok', reviewer: 'ok', rep: 'ok', colleague: 'not_found', onlooker: 'ok' }
const EDIT: Case['to'] = { ...SEE, onlooker: 'forbidden' }
const DECIDE: Case['to'] = { ...EDIT, manager: 'forbidden' }
const DELETE: Case['to'] = { ...EDIT, reviewer: 'forbidden' }
const ADMIN: Case['to'] = { admin: 'ok', manager: 'forbidden', reviewer: 'forbidden', rep: 'forbidden', colleague: 'forbidden', onlooker: 'forbidden' }
const LEAD: Case['to'] = { ...ADMIN, manager: 'ok' }
/** Who started a review writes in it. */
const LEADER: Case['to'] = { admin: 'forbidden', manager: 'forbidden', reviewer: 'forbidden', rep: 'ok', colleague: 'not_found', onlooker: 'forbidden' }
/** Those who review what readers read, and those who lead them. */
const REVIEW: Case['to'] = { ...ADMIN, manager: 'ok', reviewer: 'ok' }
const EVERYBODY: Case['to'] = { admin: 'ok', manager: 'ok', reviewer: 'ok', rep: 'ok', colleague: 'ok', onlooker: 'ok' }
/** One's own decisions only: here the reviewer made it. */
const UNDO: Case['to'] = { ...DECIDE, admin: 'forbidden', rep: 'forbidden' }

/** A note that the owner of the account wrote. */
const OWN_NOTE: Case['to'] = { admin: 'forbidden', manager: 'forbidden', reviewer: 'forbidden', rep: 'ok', colleague: 'not_found', onlooker: 'forbidden' }

const anotherAccountNote = async (office: Office): Promise<Partial<Target>> => {
  const { id: accountId } = await openAccount(office)
  return { accountId, accountNoteId: (await addAccountNote(office.rep, { accountId, text: 'Ask about the pilot.' })).id }
}

const anotherAccount = async (office: Office): Promise<Partial<Target>> => {
  const account = await openAccount(office)
  return { accountId: account.id, personId: account.people.marit }
}
/** Somebody who is there no more. */
const erased = async (office: Office): Promise<Partial<Target>> => {
  const account = await anotherAccount(office)
  await erasePerson(office.admin, { personId: account.personId ?? '' })
  return account
}
/** Somebody who left their account. */
const leaver = async (office: Office): Promise<Partial<Target>> => {
  const account = await anotherAccount(office)
  await recordMove(office.rep, { accountId: account.accountId ?? '', personId: account.personId ?? '', leftOn: '2026-05-01', joined: null })
  return account
}
const anotherInteraction = async (office: Office): Promise<Partial<Target>> => {
  const account = await openAccount(office)
  const [file] = await receive(office.rep, account.id, KICK_OFF)
  return { accountId: account.id, interactionId: file?.interactionId ?? '', personId: account.people.marit }
}
const BUILT_IN = { provider: 'builtin', model: '', embeddingModel: '', baseUrl: '', key: '', redact: true, dailyTokens: null, dailyCost: null, inputPrice: null, outputPrice: null } as const
const nothing = { domain: null, segment: null, parentSlug: null, ownerId: null, people: [], deals: [], valuePropositions: [] }

const DEMO = { title: 'Demo', day: '2026-06-01', time: '10:00', minutes: 60, timeZone: 'UTC' }

/** An event of the rep's calendar that fits no account; nobody else sees it. */
async function unplacedMeeting(office: Office): Promise<Partial<Target>> {
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `UID:${newId()}`, 'SUMMARY:Lunch', 'DTSTART:20260520T100000Z', 'END:VEVENT', 'END:VCALENDAR']
  await receiveCalendar(office.rep, { fileName: 'lunch.ics', bytes: new TextEncoder().encode(lines.join('\r\n')), timeZone: 'UTC' })
  return { meetingId: (await listUnplacedMeetings(office.rep))[0]?.id ?? '' }
}
/** What waits for its uploader is nowhere for anybody else. */
const UPLOADER: Case['to'] = { admin: 'not_found', manager: 'not_found', reviewer: 'not_found', rep: 'ok', colleague: 'not_found', onlooker: 'not_found' }

/** The actor was let in, and the other belief that it names is nowhere. */
function isNoSuchOther(error: unknown): void {
  if (!(error instanceof NotFoundError) || error.message !== 'This belief does not stand any more.') throw error
}

/** The actor was let in, and no such hold is in force. */
function isNoSuchHold(error: unknown): void {
  if (!(error instanceof NotFoundError)) throw error
}

/** The actor was let in, and nobody is kept out by that name. */
function isNobodyErased(error: unknown): void {
  if (!(error instanceof InvalidError) || !error.message.startsWith('Nobody by that name was erased')) throw error
}

/** The actor was let in, and the built-in reader has no connection to try. */
function isNothingToTry(error: unknown): void {
  if (!(error instanceof InvalidError)) throw error
}

const MAIL = { host: 'mail.tessel.example', port: 587, security: 'starttls', user: '', password: '', from: 'credence@tessel.example', zone: 'UTC' } as const
const HOOK = { channel: 'slack', url: 'https://hooks.slack.example/services/1', warnings: true, moves: true, digest: true } as const

/** A deal of an account that is not here yet. */
const dealFile = () => ({ fileName: 'deals.csv', bytes: new TextEncoder().encode(`Account,Deal\nAccount ${newId()},Rollout\n`) })

const CASES: Record<string, Case> = {
  importDeals: { call: (ctx) => importDeals(ctx, dealFile()), to: EVERYBODY, general: true },
  previewDeals: { call: (ctx) => previewDeals(ctx, dealFile()), to: EVERYBODY, general: true },
  getDigest: { call: (ctx) => getDigest(ctx), to: EVERYBODY, general: true },
  getDigestPage: { call: (ctx) => getDigestPage(ctx), to: EVERYBODY, general: true },
  readChoices: { call: (ctx) => readChoices(ctx), to: EVERYBODY, general: true },
  saveChoices: { call: (ctx) => saveChoices(ctx, usualChoices('UTC')), to: EVERYBODY, general: true },
  readDeliveryPage: { call: (ctx) => readDeliveryPage(ctx), to: ADMIN, general: true },
  removeMail: { call: (ctx) => removeMail(ctx), to: ADMIN, general: true },
  removeWebhook: { call: (ctx) => removeWebhook(ctx, { channel: 'teams' }), to: ADMIN, general: true },
  retryDeliveries: { call: (ctx) => retryDeliveries(ctx, { ids: 'all' }), to: ADMIN, general: true },
  saveMail: { call: (ctx) => saveMail(ctx, MAIL), to: ADMIN, general: true },
  saveWebhook: { call: (ctx) => saveWebhook(ctx, HOOK), to: ADMIN, general: true },
  tryMail: { call: async (ctx) => { await removeMail(ctx); await tryMail(ctx).catch(isNothingToTry) }, to: ADMIN, general: true },
  tryWebhook: { call: (ctx) => tryWebhook(ctx, { channel: 'teams' }).catch(isNothingToTry), to: ADMIN, general: true },
  // One's own alone: anybody else's is nothing to tell.
  readNotice: { call: (ctx) => readNotice(ctx, { id: newId() }), to: EVERYBODY, general: true },
  cancelMeeting: { call: (ctx, { meetingId }) => cancelMeeting(ctx, { meetingId }), to: EDIT, strictId: true },
  changeMeeting: { call: (ctx, { meetingId }) => changeMeeting(ctx, { meetingId, ...DEMO }), to: EDIT, strictId: true },
  // Without a secret of the installation nothing can be sealed: whoever is let in is told so.
  connectFeed: { call: (ctx) => connectFeed(ctx, { url: 'https://calendar.example/secret.ics', timeZone: 'UTC' }).catch(isNothingToTry), to: EVERYBODY, general: true },
  discardMeeting: { call: (ctx, { meetingId }) => discardMeeting(ctx, { meetingId }), to: UPLOADER, fresh: unplacedMeeting, strictId: true },
  getOwnFeed: { call: (ctx) => getOwnFeed(ctx), to: EVERYBODY, general: true },
  listComingMeetings: { call: (ctx) => listComingMeetings(ctx), to: EVERYBODY, general: true },
  listUnplacedMeetings: { call: (ctx) => listUnplacedMeetings(ctx), to: EVERYBODY, general: true },
  placeMeeting: { call: (ctx, { meetingId, accountId }) => placeMeeting(ctx, { meetingId, accountId }), to: UPLOADER, fresh: unplacedMeeting, strictId: true },
  planMeeting: { call: (ctx, { accountId }) => planMeeting(ctx, { accountId, ...DEMO }), to: EDIT, strictId: true },
  readFeedNow: { call: (ctx) => readFeedNow(ctx), to: EVERYBODY, general: true },
  receiveCalendar: { call: (ctx) => receiveCalendar(ctx, { fileName: 'a.ics', bytes: new TextEncoder().encode('BEGIN:VCALENDAR\nEND:VCALENDAR\n'), timeZone: 'UTC' }), to: EVERYBODY, general: true },
  removeFeed: { call: (ctx) => removeFeed(ctx), to: EVERYBODY, general: true },
  changeOwners: { call: (ctx, { accountId }) => changeOwners(ctx, { accountIds: [accountId], ownerId: null }), to: EDIT, fresh: anotherAccount },
  exportAccounts: { call: (ctx) => exportAccounts(ctx, { columns: ['owner'] }), to: EVERYBODY, general: true },
  followAccount: { call: (ctx, { accountId }) => followAccount(ctx, { accountId, follow: true }), to: SEE },
  listViews: { call: (ctx) => listViews(ctx), to: EVERYBODY, general: true },
  removeView: { call: (ctx, { viewId }) => removeView(ctx, { viewId }), to: { ...ADMIN, rep: 'ok' }, fresh: sharedView },
  saveView: { call: (ctx) => saveView(ctx, { name: newId(), params: '', shared: false }), to: EVERYBODY, general: true },
  searchEverything: { call: (ctx) => searchEverything(ctx, { q: 'brackwater' }), to: EVERYBODY, general: true },
  setDefaultView: { call: (ctx, { viewId }) => setDefaultView(ctx, { viewId }), to: EVERYBODY, fresh: sharedView },
  // One's own change only: here the rep made it.
  undoOwnerChange: { call: (ctx, { batchId }) => undoOwnerChange(ctx, { batchId }), to: { admin: 'not_found', manager: 'not_found', reviewer: 'not_found', rep: 'ok', colleague: 'not_found', onlooker: 'not_found' }, fresh: givenAway },
  visitAccount: { call: (ctx, { accountId }) => visitAccount(ctx, { accountId }), to: SEE },
  addNote: { call: (ctx, { itemId }) => addNote(ctx, { itemId, text: 'Ask Marit.' }), to: SEE, strictId: true },
  assignItem: { call: (ctx, { itemId }) => assignItem(ctx, { itemId, memberId: null }), to: EDIT, strictId: true },
  confirmThing: { call: (ctx, { interactionId, observationId }) => confirmThing(ctx, { interactionId, observationId, answer: 'yes' }), to: DECIDE, strictId: true },
  assertBelief: { call: (ctx, { beliefId }) => assertBelief(ctx, { beliefId, note: 'I was there.' }), to: DECIDE, strictId: true },
  correctBelief: { call: (ctx, { beliefId }) => correctBelief(ctx, { beliefId, verdict: 'still_true' }), to: SEE, strictId: true },
  countUnreadNotifications: { call: (ctx) => countUnreadNotifications(ctx), to: EVERYBODY, general: true },
  getCallConfirmation: { call: (ctx, { interactionId }) => getCallConfirmation(ctx, { interactionId }), to: SEE },
  listCorrections: { call: (ctx, { beliefId }) => listCorrections(ctx, { beliefId }), to: SEE },
  listNotes: { call: (ctx, { itemId }) => listNotes(ctx, { itemId }), to: SEE },
  listNotifications: { call: (ctx) => listNotifications(ctx), to: EVERYBODY, general: true },
  markNotificationsRead: { call: (ctx) => markNotificationsRead(ctx, { ids: 'all' }), to: EVERYBODY, general: true },
  noteCorrection: { call: (ctx, { correctionId }) => noteCorrection(ctx, { correctionId, note: 'She said so on the phone.' }), to: UNDO, strictId: true },
  removeNote: { call: (ctx, { noteId }) => removeNote(ctx, { noteId }), to: { ...UNDO, admin: 'ok' }, fresh: anotherNote },
  withdrawCorrection: { call: (ctx, { correctionId }) => withdrawCorrection(ctx, { correctionId }), to: UNDO },
  allowBriefLinks: { call: (ctx) => allowBriefLinks(ctx, { allowed: true }), to: ADMIN, general: true },
  getBrief: { call: (ctx, { accountId }) => getBrief(ctx, { accountId, kind: 'handoff' }), to: SEE },
  getBriefPage: { call: (ctx, { accountId }) => getBriefPage(ctx, { accountId, kind: 'meeting' }), to: SEE },
  // Links may still be off: whoever is let in is told so.
  makeBriefLink: { call: (ctx, { accountId }) => makeBriefLink(ctx, { accountId, kind: 'meeting', days: 7 }), to: EDIT },
  recordBriefOpening: { call: (ctx, { accountId }) => recordBriefOpening(ctx, { accountId, kind: 'meeting' }), to: SEE },
  revokeBriefLink: { call: (ctx, { briefLinkId }) => revokeBriefLink(ctx, { linkId: briefLinkId }), to: EDIT },
  // No model is chosen: whoever is let in is told so.
  rewriteBrief: { call: (ctx, { accountId }) => rewriteBrief(ctx, { accountId, kind: 'meeting' }), to: SEE },
  getCoverage: { call: (ctx) => getCoverage(ctx), to: EVERYBODY, general: true },
  getPropositionsPage: { call: (ctx, { accountId }) => getPropositionsPage(ctx, { accountId }), to: SEE },
  linkProofPoint: { call: (ctx, { beliefId, proofPointId }) => linkProofPoint(ctx, { beliefId, proofPointId, on: '2026-05-01' }), to: EDIT },
  listObjections: { call: (ctx) => listObjections(ctx), to: EVERYBODY, general: true },
  moveProofPoint: { call: (ctx, { proofPointId }) => moveProofPoint(ctx, { proofPointId, by: 1 }), to: EDIT },
  moveProposition: { call: (ctx, { propositionId }) => moveProposition(ctx, { propositionId, by: 1 }), to: EDIT },
  retireProofPoint: { call: (ctx, { proofPointId }) => retireProofPoint(ctx, { proofPointId, retired: false }), to: EDIT },
  retireProposition: { call: (ctx, { propositionId }) => retireProposition(ctx, { propositionId, retired: false }), to: EDIT },
  saveProofPoint: { call: (ctx, { propositionId }) => saveProofPoint(ctx, { propositionId, statement: 'Saved 118,000 in a year' }), to: EDIT },
  saveProposition: { call: (ctx, { propositionId }) => saveProposition(ctx, { propositionId, dimension: 'price', statement: 'Pays for itself within a year' }), to: EDIT },
  unlinkProofPoint: { call: (ctx, { linkId }) => unlinkProofPoint(ctx, { linkId }), to: EDIT, fresh: anotherLink },
  addWorkspacePropositions: { call: (ctx) => addWorkspacePropositions(ctx, []), to: ADMIN, general: true },
  adoptCompany: { call: (ctx) => adoptCompany(ctx, { name: 'Other', domain: null }), to: EVERYBODY, general: true },
  answerQuestions: { call: (ctx, { importId }) => answerQuestions(ctx, { importId, answers: [] }), to: EDIT, fresh: waitingImport },
  countReadOtherwise: { call: (ctx) => countReadOtherwise(ctx), to: ADMIN, general: true },
  countOpenReviews: { call: (ctx) => countOpenReviews(ctx), to: EVERYBODY, general: true },
  compareAccountBeliefs: { call: (ctx, { accountId }) => compareAccountBeliefs(ctx, { accountId, from: '2026-01-01' }), to: SEE },
  createAccount: { call: (ctx) => createAccount(ctx, { name: `Account ${newId()}` }), to: EVERYBODY, general: true },
  matchOwners: { call: (ctx) => matchOwners(ctx, { owners: ['Tova Lind'] }), to: EVERYBODY, general: true },
  createAccounts: { call: (ctx) => createAccounts(ctx, { accounts: [{ name: `Account ${newId()}` }] }), to: EVERYBODY, general: true },
  pickPilotAccounts: { call: (ctx, { accountId }) => pickPilotAccounts(ctx, { accountIds: [accountId], picked: true }), to: LEAD },
  exportPilot: { call: (ctx) => exportPilot(ctx), to: LEAD, general: true },
  getPilotReport: { call: (ctx) => getPilotReport(ctx), to: LEAD, general: true },
  getSetUp: { call: (ctx) => getSetUp(ctx), to: EVERYBODY, general: true },
  hasUnseenAccounts: { call: (ctx) => hasUnseenAccounts(ctx), to: EVERYBODY, general: true },
  getSetUpNote: { call: (ctx) => getSetUpNote(ctx), to: EVERYBODY, general: true },
  getTour: { call: (ctx) => getTour(ctx), to: EVERYBODY, general: true },
  getTourState: { call: (ctx) => getTourState(ctx), to: EVERYBODY, general: true },
  hideSetUp: { call: (ctx) => hideSetUp(ctx, { hidden: true }), to: EVERYBODY, general: true },
  keepTour: { call: (ctx) => keepTour(ctx, { state: 'left', step: 2 }), to: EVERYBODY, general: true },
  decide: { call: (ctx, { itemId }) => decide(ctx, { itemId, action: 'approve' }), to: DECIDE, strictId: true },
  // A set that holds nothing for its asker is refused for its size, like one that changed.
  decideBulk: { call: (ctx, { accountId }) => decideBulk(ctx, { filter: { accountId }, action: 'approve', expectedCount: 199 }), to: EVERYBODY, general: true },
  deleteAccount: { call: (ctx, { accountId }) => deleteAccount(ctx, { accountId }), to: DELETE, fresh: anotherAccount },
  deleteInteraction: { call: (ctx, { interactionId }) => deleteInteraction(ctx, { interactionId }), to: DELETE, fresh: anotherInteraction },
  setHold: { call: (ctx, { personId }) => setHold(ctx, { on: { kind: 'person', personId: personId ?? '' }, reason: 'A dispute' }), to: { ...ADMIN, colleague: 'not_found' }, fresh: anotherAccount },
  liftHold: { call: (ctx, { personId }) => liftHold(ctx, { id: personId }).catch(isNoSuchHold), to: ADMIN, general: true },
  listHolds: { call: (ctx) => listHolds(ctx), to: ADMIN, general: true },
  erasePerson: { call: (ctx, { personId }) => erasePerson(ctx, { personId }), to: { ...ADMIN, colleague: 'not_found' }, fresh: anotherAccount },
  exportLabels: { call: (ctx) => exportLabels(ctx, () => undefined), to: REVIEW, general: true },
  findSameMistake: { call: (ctx, { decisionId }) => findSameMistake(ctx, { decisionId }), to: DECIDE },
  fixSameMistake: { call: (ctx, { decisionId }) => fixSameMistake(ctx, { decisionId, observationIds: [newId()] }), to: DECIDE },
  explainFigure: { call: (ctx, { accountId }) => explainFigure(ctx, { account: accountId, of: { kind: 'overall' } }), to: SEE },
  flagItem: { call: (ctx, { itemId }) => flagItem(ctx, { itemId }), to: DECIDE },
  addAccountNote: { call: (ctx, { accountId }) => addAccountNote(ctx, { accountId, text: 'They moved offices.' }), to: SEE, strictId: true },
  editAccountNote: { call: (ctx, { accountNoteId }) => editAccountNote(ctx, { noteId: accountNoteId, editedAt: null, text: 'They moved.' }), to: OWN_NOTE, fresh: anotherAccountNote, strictId: true },
  removeAccountNote: { call: (ctx, { accountNoteId }) => removeAccountNote(ctx, { noteId: accountNoteId }), to: { ...OWN_NOTE, admin: 'ok' }, fresh: anotherAccountNote, strictId: true },
  listAccountNotes: { call: (ctx, { accountId }) => listAccountNotes(ctx, { accountId }), to: SEE },
  listAccountActivity: { call: (ctx, { accountId }) => listAccountActivity(ctx, { accountId }), to: SEE },
  getAccountTimeline: { call: (ctx, { accountId }) => getAccountTimeline(ctx, { accountId }), to: SEE },
  getAccountPage: { call: (ctx, { accountId }) => getAccountPage(ctx, { accountId }), to: SEE },
  getAlignment: { call: (ctx, { accountId }) => getAlignment(ctx, { account: accountId }), to: SEE },
  getBelief: { call: (ctx, { beliefId }) => getBelief(ctx, { beliefId }), to: SEE },
  getCalibration: { call: (ctx) => getCalibration(ctx), to: REVIEW, general: true },
  getDrift: { call: (ctx, { accountId }) => getDrift(ctx, { account: accountId }), to: SEE },
  getDealImport: { call: (ctx, { dealImportId }) => getDealImport(ctx, { importId: dealImportId }), to: SEE },
  getImport: { call: (ctx, { importId }) => getImport(ctx, { importId }), to: SEE },
  getImportQuestions: { call: (ctx, { importId }) => getImportQuestions(ctx, { importId }), to: SEE },
  getInteractionPage: { call: (ctx, { interactionId }) => getInteractionPage(ctx, { interactionId }), to: SEE },
  getReviewItem: { call: (ctx, { itemId }) => getReviewItem(ctx, { itemId }), to: SEE },
  getReviewOverview: { call: (ctx) => getReviewOverview(ctx, {}), to: REVIEW, general: true },
  getReviewPolicy: { call: (ctx) => getReviewPolicy(ctx), to: ADMIN, general: true },
  getSelfModel: { call: (ctx, { accountId }) => getSelfModel(ctx, { account: accountId }), to: SEE },
  heartbeat: { call: (ctx, { itemId }) => heartbeat(ctx, { itemId }), to: DECIDE },
  getWarningSettings: { call: (ctx) => getWarningSettings(ctx), to: EVERYBODY, general: true },
  updateWarningSettings: { call: (ctx) => updateWarningSettings(ctx, DEFAULT_THRESHOLDS), to: LEAD, general: true },
  addPipelineAction: { call: (ctx, { reviewId, dealId }) => addPipelineAction(ctx, { reviewId, dealId, text: 'Call.', ownerId: memberId(here.rep), dueOn: null }), to: LEADER, fresh: anotherReview, strictId: true },
  discardPipelineReview: { call: (ctx, { reviewId }) => discardPipelineReview(ctx, { reviewId }), to: LEADER, fresh: anotherReview, strictId: true },
  endPipelineReview: { call: (ctx, { reviewId }) => endPipelineReview(ctx, { reviewId }), to: LEADER, fresh: anotherReview, strictId: true },
  getPipelineReview: { call: (ctx, { reviewId }) => getPipelineReview(ctx, { reviewId }), to: SEE, fresh: anotherReview },
  listPipeline: { call: (ctx) => listPipeline(ctx), to: EVERYBODY, general: true },
  listPipelineColumn: { call: (ctx) => listPipelineColumn(ctx, { column: 'Proposal', cursor: '' }), to: EVERYBODY, general: true },
  listPipelineReviews: { call: (ctx) => listPipelineReviews(ctx), to: EVERYBODY, general: true },
  notePipelineDeal: { call: (ctx, { reviewId, dealId }) => notePipelineDeal(ctx, { reviewId, dealId, note: 'Slipped.' }), to: LEADER, fresh: anotherReview, strictId: true },
  removePipelineAction: { call: (ctx, { actionId }) => removePipelineAction(ctx, { actionId }), to: LEADER, fresh: anotherReview, strictId: true },
  setPipelineActionDone: { call: (ctx, { actionId }) => setPipelineActionDone(ctx, { actionId, done: true }), to: EDIT, fresh: anotherReview, strictId: true },
  // Of a view without deals there is nothing to go through; the actor was let in.
  startPipelineReview: { call: (ctx) => startPipelineReview(ctx, {}).catch(isNothingToTry), to: EVERYBODY, general: true },
  listAccounts: { call: (ctx) => listAccounts(ctx), to: EVERYBODY, general: true },
  listDecay: { call: (ctx) => listDecay(ctx), to: EVERYBODY, general: true },
  // Nobody of that name was erased: whoever is let in is told so.
  addNamesake: { call: (ctx, { accountId }) => addNamesake(ctx, { accountId, name: 'Nora Falk', isSomebodyElse: true }).catch(isNobodyErased), to: ADMIN },
  setPersonStanding: { call: (ctx, { accountId, personId }) => setPersonStanding(ctx, { accountId, personId, role: 'user' }), to: EDIT, strictId: true },
  undoMove: { call: (ctx, { accountId, personId }) => undoMove(ctx, { accountId, personId }), to: EDIT, fresh: leaver, strictId: true },
  recordMove: { call: (ctx, { accountId, personId }) => recordMove(ctx, { accountId, personId, leftOn: '2026-05-01', joined: null }), to: EDIT, fresh: anotherAccount, strictId: true },
  getCommittee: { call: (ctx, { accountId }) => getCommittee(ctx, { accountId }), to: SEE },
  listPrivacyRequests: { call: (ctx) => listPrivacyRequests(ctx), to: ADMIN, general: true },
  copyPerson: { call: (ctx, { personId }) => copyPerson(ctx, { personId }), to: { ...ADMIN, colleague: 'not_found' } },
  makePersonLink: { call: (ctx, { personId }) => makePersonLink(ctx, { personId }), to: { ...ADMIN, colleague: 'not_found' } },
  endPersonLink: { call: (ctx, { personLinkId }) => endPersonLink(ctx, { linkId: personLinkId }), to: { ...ADMIN, colleague: 'not_found' }, fresh: ownPage },
  // Of a belief whoever decides on its account settles what its holder said, of anything else an admin.
  settlePersonAnswer: { call: (ctx, { answerId }) => settlePersonAnswer(ctx, { answerId, outcome: 'count' }), to: DECIDE, fresh: ownPage },
  getErasedPerson: { call: (ctx, { personId }) => getErasedPerson(ctx, { personId }), to: ADMIN, fresh: erased },
  getPersonPrivacy: { call: (ctx, { personId }) => getPersonPrivacy(ctx, { personId }), to: SEE },
  getPersonPage: { call: (ctx, { personId }) => getPersonPage(ctx, { personId }), to: SEE },
  listChurnRisks: { call: (ctx) => listChurnRisks(ctx), to: EVERYBODY, general: true },
  listThemes: { call: (ctx) => listThemes(ctx), to: EVERYBODY, general: true },
  compareLeadScore: { call: (ctx) => compareLeadScore(ctx), to: EVERYBODY, general: true },
  chooseScoring: { call: (ctx) => chooseScoring(ctx, { segment: 'Mid-market', byAlignment: true }), to: ADMIN, general: true },
  listMembers: { call: (ctx) => listMembers(ctx), to: EVERYBODY, general: true },
  listReviewItems: { call: (ctx, { accountId }) => listReviewItems(ctx, { accountId }), to: EVERYBODY, general: true },
  markHighStakes: { call: (ctx, { accountId }) => markHighStakes(ctx, { accountId, highStakes: null }), to: EDIT },
  // Who may bring conversations in may take them back.
  undoImport: { call: (ctx, { importId }) => undoImport(ctx, { importId }), to: EDIT, fresh: waitingImport },
  undoDealImport: { call: (ctx, { dealImportId }) => undoDealImport(ctx, { importId: dealImportId }), to: EDIT, fresh: dealsBrought },
  previewUndoDealImport: { call: (ctx, { dealImportId }) => previewUndoDealImport(ctx, { importId: dealImportId }), to: EDIT },
  previewUndoImport: { call: (ctx, { importId }) => previewUndoImport(ctx, { importId }), to: EDIT },
  listImports: { call: (ctx) => listImports(ctx), to: EVERYBODY, general: true },
  planReviews: { call: (ctx) => planReviews(ctx), to: ADMIN, general: true },
  updateReviewPolicy: { call: (ctx) => updateReviewPolicy(ctx, DEFAULT_POLICY), to: ADMIN, general: true },
  readAllWithModel: { call: (ctx) => readAllWithModel(ctx), to: ADMIN, general: true },
  readModelPage: { call: (ctx) => readModelPage(ctx), to: ADMIN, general: true },
  readWaitingNow: { call: (ctx) => readWaitingNow(ctx), to: ADMIN, general: true },
  rebuild: { call: (ctx) => rebuild(ctx, { check: true }), to: ADMIN, general: true },
  receiveFile: {
    call: (ctx, { importId, accountId }) => receiveFile(ctx, { importId, accountId, fileName: 'a.txt', bytes: new TextEncoder().encode('Marit Olsen: I like it.\nTova Lind: Good.') }), to: EDIT,
  },
  publishCalibration: { call: (ctx) => publishCalibration(ctx), to: ADMIN, general: true },
  previewBulk: { call: (ctx, { accountId }) => previewBulk(ctx, { filter: { accountId }, action: 'approve' }), to: EVERYBODY, general: true },
  previewDecision: { call: (ctx, { itemId }) => previewDecision(ctx, { itemId, action: 'approve' }), to: SEE, strictId: true },
  previewRegroup: { call: (ctx, { beliefId }) => previewRegroup(ctx, { action: 'merge', beliefId, otherId: newId() }).catch(isNoSuchOther), to: SEE, strictId: true },
  regroup: { call: (ctx, { beliefId }) => regroup(ctx, { action: 'merge', beliefId, otherId: newId() }).catch(isNoSuchOther), to: DECIDE, strictId: true },
  regroupTargets: { call: (ctx, { beliefId }) => regroupTargets(ctx, { beliefId }), to: SEE },
  releaseItem: { call: (ctx, { itemId }) => releaseItem(ctx, { itemId }), to: DECIDE },
  requireAccount: { call: (ctx, { accountId }) => requireAccount(ctx, accountId), to: SEE },
  leaveFileOut: { call: (ctx, { fileId }) => leaveFileOut(ctx, { fileId }), to: EDIT },
  placeSpeaker: { call: (ctx, { interactionId }) => placeSpeaker(ctx, { interactionId, label: 'Tova Lind', answer: { as: 'nobody' } }), to: EDIT, fresh: anotherInteraction },
  retryFile: { call: (ctx, { fileId }) => retryFile(ctx, { fileId }), to: EDIT },
  saveModel: { call: (ctx) => saveModel(ctx, BUILT_IN), to: ADMIN, general: true },
  // The account is named by its slug here, and a slug of another workspace is simply free.
  saveAccountFacts: { call: (ctx, { name }) => saveAccountFacts(ctx, { ...nothing, name, slug: null }), to: EDIT, general: true },
  setConsent: { call: (ctx, { personId }) => setConsent(ctx, { personId, state: 'notified' }), to: EDIT },
  startImport: { call: (ctx, { accountId }) => startImport(ctx, { accountId }), to: EDIT },
  tryModel: { call: (ctx) => tryModel(ctx, BUILT_IN).catch(isNothingToTry), to: ADMIN, general: true },
  supersede: { call: (ctx, { beliefId }) => supersede(ctx, { beliefId, byBeliefId: newId() }).catch(isNoSuchOther), to: DECIDE, strictId: true },
  takeItem: { call: (ctx, { itemId }) => takeItem(ctx, { itemId }), to: DECIDE },
  undoDecision: { call: (ctx, { decisionId }) => undoDecision(ctx, { decisionId }), to: UNDO },
}

/** Every function in the rooms' verbs that takes a context first: the doors by which a member can reach data. */
function verbs(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((path) => /^(?!auth)\w+[\\/]verbs[\\/][\w-]+\.ts$/.test(path))
  return files.flatMap((path) => [...readFileSync(join('lib', path), 'utf8').matchAll(/export (?:async )?function (\w+)\(\s*ctx: Ctx/g)].map((match) => match[1] ?? '')).sort()
}

/** A page of their own, on which somebody answered of a belief and asked for something. */
async function ownPage(office: Office): Promise<Partial<Target>> {
  const account = await openAccount(office)
  await ingest(office.rep, account.id, KICK_OFF)
  const { token } = await makePersonLink(office.admin, { personId: account.people.marit })
  const read = await readOwnPage(token, newId(), office.admin.now)
  const beliefId = read.status === 'open' ? read.page.beliefs[0]?.id : undefined
  await answerOwnPage(token, { kind: 'right', beliefId }, newId(), office.admin.now)
  await answerOwnPage(token, { kind: 'erase' }, newId(), office.admin.now)
  const answers = (await getPersonPrivacy(office.admin, { personId: account.people.marit })).answers
  const [link] = (await getPersonPrivacy(office.admin, { personId: account.people.marit })).links
  return { accountId: account.id, personId: account.people.marit, personLinkId: link?.id ?? '', answerId: answers.find(({ kind }) => kind === 'right')?.id ?? '', wishId: answers.find(({ kind }) => kind === 'erase')?.id ?? '' }
}

async function waitingImport(office: Office): Promise<Partial<Target>> {
  const account = await openAccount(office)
  const [file] = await receive(office.rep, account.id, { name: 'stranger.txt', content: `Tova Lind: Hello, who is there?\nWim Stranger: Somebody new. ${newId()}\nTova Lind: Welcome.\nMilos Other: Me too.` }, false)
  return inWorkspace(office.workspaceId, async (tx) => {
    const row = await tx.importFile.findFirstOrThrow({ where: { id: file?.fileId ?? '' } })
    return { importId: row.importId }
  })
}

/** A deal that the rep brought into an account of theirs. */
async function dealsBrought(office: Office, accountName?: string): Promise<Partial<Target>> {
  const name = accountName ?? (await openAccount(office, office.rep, `Halden ${newId()}`)).name
  const { written } = await importDeals(office.rep, { fileName: 'deals.csv', bytes: new TextEncoder().encode(`Account,Deal\n${name},Rollout ${newId()}\n`) })
  return { dealImportId: written?.importId ?? '' }
}

/** A note of the reviewer on an item of an account of its own. */
async function anotherNote(office: Office): Promise<Partial<Target>> {
  const account = await openAccount(office)
  await ingest(at(office.rep, later(-2)), account.id, KICK_OFF)
  const { id } = await inWorkspace(office.workspaceId, (tx) => tx.observation.findFirstOrThrow({ where: { accountId: account.id } }))
  const note = await addNote(office.reviewer, { itemId: await openItem(office, id), text: 'Is this about the pilot?' })
  return { noteId: note.id }
}

/** A view that the rep shares with everybody. */
async function sharedView(office: Office): Promise<Partial<Target>> {
  return saveView(office.rep, { name: newId(), params: 'scope=mine', shared: true })
}

/** An account that the rep gave to nobody. */
async function givenAway(office: Office): Promise<Partial<Target>> {
  const account = await openAccount(office)
  return { batchId: (await changeOwners(office.rep, { accountIds: [account.id], ownerId: null })).batchId }
}

/** A proof point of an account's own, linked to one of its beliefs. */
async function anotherLink(office: Office, accountId?: string): Promise<Partial<Target>> {
  const account = accountId ?? (await openAccount(office)).id
  if (!accountId) await ingest(at(office.rep, later(-2)), account, KICK_OFF)
  const { id: propositionId } = await saveProposition(office.rep, { accountId: account, dimension: 'price', statement: 'Pays for itself within a year' })
  const { id: proofPointId } = await saveProofPoint(office.rep, { propositionId, statement: 'Saved 118,000 in a year' })
  const { id: beliefId } = await inWorkspace(office.workspaceId, (tx) => tx.belief.findFirstOrThrow({ where: { accountId: account } }))
  return { propositionId, proofPointId, linkId: (await linkProofPoint(office.rep, { beliefId, proofPointId, on: '2026-05-01' })).linkId }
}

async function furnish(office: Office): Promise<Target> {
  const account = await openAccount(office, office.rep, `Brackwater ${newId()}`)
  const rep = at(office.rep, later(-2))
  const file = await ingest(rep, account.id, KICK_OFF)
  const [first, second] = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id }, orderBy: { id: 'asc' }, take: 2 }))
  const { decisionId } = await decide(at(office.reviewer, later(-1)), { itemId: await openItem(office, first?.id ?? ''), action: 'approve' })
  const itemId = await openItem(office, second?.id ?? '')
  const { id: beliefId } = await inWorkspace(office.workspaceId, (tx) => tx.belief.findFirstOrThrow({ where: { accountId: account.id } }))
  const { id: noteId } = await addNote(office.reviewer, { itemId, text: 'Is this about the pilot?' })
  const { correctionId } = await correctBelief(office.reviewer, { beliefId, verdict: 'still_true' })
  const { id: accountNoteId } = await addAccountNote(office.rep, { accountId: account.id, text: 'Ask about the pilot.' })
  const offered = await anotherLink(office, account.id)
  const { id: meetingId } = await planMeeting(office.rep, { accountId: account.id, ...DEMO })
  const brought = await dealsBrought(office, account.name)
  await allowBriefLinks(office.admin, { allowed: true })
  await makeBriefLink(office.rep, { accountId: account.id, kind: 'meeting', days: 7 })
  return inWorkspace(office.workspaceId, async (tx) => ({
    viewId: '', batchId: '', propositionId: '', proofPointId: '', linkId: '', dealImportId: '', personLinkId: '', answerId: '', wishId: '', ...offered, ...brought,
    briefLinkId: (await tx.briefLink.findFirstOrThrow({ where: { accountId: account.id } })).id,
    accountId: account.id, meetingId, name: account.name, interactionId: file.interactionId, fileId: file.fileId, decisionId: decisionId ?? '', itemId, beliefId, noteId, accountNoteId, correctionId,
    observationId: second?.id ?? '', reviewId: '', dealId: '', actionId: '',
    importId: (await tx.importFile.findFirstOrThrow({ where: { id: file.fileId } })).importId,
    personId: account.people.jonas,
  }))
}

const nowhere = (): Target => ({
  accountId: newId(), meetingId: newId(), name: '', interactionId: newId(), beliefId: newId(), itemId: newId(), decisionId: newId(), importId: newId(), dealImportId: newId(), fileId: newId(), personId: newId(), observationId: newId(), noteId: newId(), accountNoteId: newId(), reviewId: newId(), dealId: newId(), actionId: newId(), correctionId: newId(), viewId: newId(), batchId: newId(), propositionId: newId(), proofPointId: newId(), linkId: newId(), briefLinkId: newId(), personLinkId: newId(), answerId: newId(), wishId: newId(),
})
const garbled = Object.fromEntries(Object.keys(nowhere()).map((key) => [key, "x' OR 1=1"])) as Target

const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => null, (error: unknown) => error)
const words = (error: unknown) => (error instanceof CredenceError ? [error.code, error.message, error.remedy] : error)

let here: Office
let there: Office
let target: Target
let foreign: Target
beforeAll(async () => {
  here = await openOffice()
  there = await openOffice()
  target = await furnish(here)
  foreign = await furnish(there)
})

it('has a case for every verb', () => expect(Object.keys(CASES).sort()).toEqual(verbs()))

describe.each(Object.entries(CASES).filter(([, { general }]) => !general))('%s', (_, { call, fresh, strictId, to }) => {
  it('says the same of what is missing, of another workspace and, where it exists, hidden', async () => {
    const missing = await failure(call(here.admin, nowhere()))
    expect(missing).toBeInstanceOf(NotFoundError)
    const elsewhere = { ...foreign, ...(await fresh?.(there)) }
    expect(words(await failure(call(here.admin, elsewhere)))).toEqual(words(missing))
    if (!strictId) expect(words(await failure(call(here.admin, garbled)))).toEqual(words(missing))
    if (to.colleague === 'not_found') expect(words(await failure(call(here.colleague, { ...target, ...(await fresh?.(here)) })))).toEqual(words(missing))
  })
})

describe.each(Object.entries(CASES))('%s', (_, { call, to, fresh }) => {
  it('lets in whom it should', async () => {
    const outcomes: Record<string, Outcome | string> = {}
    for (const part of Object.keys(to) as Part[]) {
      const error = await failure(call(here[part], { ...target, ...(await fresh?.(here)) }))
      outcomes[part] = error === null || error instanceof ConflictError ? 'ok' : error instanceof CredenceError ? error.code : String(error)
    }
    expect(outcomes).toEqual(to)
  })
})

it('leaves to admins what somebody asks for on their own page', async () => {
  const outcomes: Record<string, string> = {}
  for (const part of Object.keys(SEE) as Part[]) {
    const { wishId: answerId = '' } = await ownPage(here)
    const error = await failure(settlePersonAnswer(here[part], { answerId, outcome: 'done' }))
    outcomes[part] = error === null ? 'ok' : error instanceof CredenceError ? error.code : String(error)
  }
  expect(outcomes).toEqual({ ...ADMIN, colleague: 'not_found' })
})

describe('lists', () => {
  it('hold nothing of another workspace or of accounts that the member may not see', async () => {
    const ids = async (ctx: Ctx): Promise<string[]> => (await listAccounts(ctx, { limit: 200 })).rows.map((row) => row.id)
    expect(await ids(here.admin)).toContain(target.accountId)
    expect(await ids(here.admin)).not.toContain(foreign.accountId)
    expect(await ids(here.colleague)).not.toContain(target.accountId)
    expect(await ids(here.manager)).toContain(target.accountId)
    expect((await listReviewItems(here.colleague, { accountId: target.accountId })).rows).toEqual([])
    expect((await listReviewItems(here.admin, { accountId: foreign.accountId })).rows).toEqual([])
    expect(await countOpenReviews(here.colleague)).toBe(0)
    for (const [ctx, accountId] of [[here.colleague, target.accountId], [here.admin, foreign.accountId]] as const) {
      expect(await previewBulk(ctx, { filter: { accountId }, action: 'approve' })).toMatchObject({ count: 0, accounts: [], sample: [], left: { high_stakes: 0, pair: 0, held: 0, not_yours: 0 } })
    }
    expect((await listMembers(here.rep)).map((member) => member.id)).not.toContain(memberId(there.rep))
    expect(await matchOwners(here.rep, { owners: ['Tova Lind'] })).toEqual([{ owner: 'Tova Lind', member: { id: memberId(here.rep), name: 'Tova Lind' } }])
  })
})

describe('ids inside an input', () => {
  it('may not reach into another workspace', async () => {
    const account = await openAccount(here)
    await expect(changeOwners(here.admin, { accountIds: [account.id], ownerId: memberId(there.rep) })).rejects.toMatchObject({ code: 'invalid' })
    await expect(createAccounts(here.admin, { accounts: [{ name: `Account ${newId()}`, ownerId: memberId(there.rep) }] })).rejects.toMatchObject({ code: 'invalid' })
    const { importId } = await startImport(here.rep, { accountId: account.id })
    const file = { fileName: 'a.txt', bytes: new TextEncoder().encode('Tova Lind: Hello you.\nWim Stranger: Hello to you.\nTova Lind: Bye.\nWim Stranger: Bye.') }
    await expect(receiveFile(here.rep, { ...file, importId: foreign.importId, accountId: account.id })).rejects.toBeInstanceOf(NotFoundError)
    await expect(receiveFile(here.rep, { ...file, importId, accountId: account.id, dealId: newId() })).rejects.toMatchObject({ code: 'invalid' })
    const { importId: waiting } = { importId: '', ...(await waitingImport(here)) }
    const answer = (answered: Parameters<typeof answerQuestions>[1]['answers'][number]['answer']) => answerQuestions(here.rep, { importId: waiting, answers: [{ label: 'Wim Stranger', answer: answered }] })
    await expect(answer({ as: 'member', memberId: memberId(there.rep) })).rejects.toMatchObject({ code: 'invalid' })
    await expect(answer({ as: 'person', personId: foreign.personId })).rejects.toMatchObject({ code: 'invalid' })
    await expect(answer({ as: 'person', personId: target.personId })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('may not give what was read to somebody of another account', async () => {
    const observation = await inWorkspace(here.workspaceId, async (tx) => {
      // Of what a member said of a belief in passing they may decide nothing themselves.
      const said = (await tx.correction.findMany({ where: { accountId: target.accountId }, select: { observationIds: true } })).flatMap(({ observationIds }) => observationIds)
      return tx.observation.findFirstOrThrow({ where: { accountId: target.accountId, id: { notIn: said } }, orderBy: { id: 'desc' } })
    })
    const itemId = await openItem(here, observation.id)
    const stranger = (await openAccount(here)).people.jonas
    await expect(decide(here.admin, { itemId, action: 'fix', correction: { holderKey: `person:${stranger}` } })).rejects.toMatchObject({ code: 'invalid' })
  })
})
