import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'

export const ROLE_WORDS: Record<MemberRole, string> = {
  rep: 'Rep: decides on the accounts they own',
  manager: 'Manager: decides on own accounts, edits those they see',
  reviewer: 'Reviewer: decides on every account',
  admin: 'Admin: every account, members and settings',
}

export const VISIBILITY_WORDS: Record<Visibility, string> = {
  own: 'Own accounts',
  team: 'Own and those of their reports',
  all: 'All accounts',
}

const CHANGES: Record<string, string> = {
  'member.join': 'joined',
  'invitation.accept': 'joined',
  'member.change': 'role or reach changed',
  'member.rename': 'changed their name',
  'member.changePassword': 'changed their password',
  'member.signOutEverywhere': 'signed out everywhere',
  'member.createResetLink': 'was given a link for a new password',
  'member.resetPassword': 'set a new password by a link',
}

/** An audited verb as the table says it. */
export const changeWords = (verb: string): string => CHANGES[verb] ?? 'changed'

/** Reviewers and admins work on every account, whatever is chosen for their reach. */
export const seesAll = (role: string): boolean => role === 'reviewer' || role === 'admin'
