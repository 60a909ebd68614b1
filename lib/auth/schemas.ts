import { z } from 'zod'
import { MEMBER_ROLES, VISIBILITIES, DIMENSIONS } from '@/lib/shared/vocabulary'
import { MAX_PASSWORD, MIN_PASSWORD } from './password'

const line = (label: string, max = 120) => z.string().trim().min(1, `${label} is missing.`).max(max, `${label} is too long (at most ${max} characters).`)
const email = z.string().trim().toLowerCase().max(254).pipe(z.email('This is not an e-mail address.'))
const newPassword = z.string().min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters.`).max(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`)
const id = z.uuid()

/** A host name such as `acme.com`; a pasted address or e-mail is cut down to it. */
const domain = z.string().trim().toLowerCase()
  .transform((value) => value.replace(/^https?:\/\//, '').replace(/^.*@/, '').replace(/^www\./, '').replace(/[/?#].*$/, ''))
  .pipe(z.string().regex(/^(?!-)[\p{L}0-9-]+(\.[\p{L}0-9-]+)+$/u, 'Write domains like acme.com.').max(253))

export const setUpWorkspaceSchema = z.object({
  workspaceName: line('The name of the workspace', 80),
  companyName: line('Your company’s name', 80),
  domains: z.array(domain).max(20),
  name: line('Your name'),
  email,
  password: newPassword,
})
export type SetUpWorkspaceInput = z.infer<typeof setUpWorkspaceSchema>

export const createInvitationSchema = z.object({
  email, role: z.enum(MEMBER_ROLES), visibility: z.enum(VISIBILITIES), managerId: id.nullable(),
})
export type CreateInvitationInput = z.infer<typeof createInvitationSchema>

export const revokeInvitationSchema = z.object({ invitationId: id })
export type RevokeInvitationInput = z.infer<typeof revokeInvitationSchema>

/** `name` and a new password for a newcomer; the present password of somebody who has an account already. */
export const acceptInvitationSchema = z.object({
  token: z.string().min(20).max(100), name: z.string().trim().max(120), password: z.string().max(MAX_PASSWORD),
})
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>

export const changeMemberSchema = z.object({
  memberId: id, role: z.enum(MEMBER_ROLES), visibility: z.enum(VISIBILITIES), managerId: id.nullable(),
})
export type ChangeMemberInput = z.infer<typeof changeMemberSchema>

export const removeMemberSchema = z.object({ memberId: id })
export type RemoveMemberInput = z.infer<typeof removeMemberSchema>

/** Weights of the dimensions in `overall`, 0 to 5; one that is absent counts 1. */
export const updateWorkspaceSchema = z.object({
  name: line('The name of the workspace', 80),
  companyName: line('Your company’s name', 80),
  companyAliases: z.array(line('A name', 80)).max(20),
  domains: z.array(domain).max(20),
  dimensionWeights: z.partialRecord(z.enum(DIMENSIONS), z.number().min(0).max(5)),
})
export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceSchema>

export const renameSelfSchema = z.object({ name: line('Your name') })
export type RenameSelfInput = z.infer<typeof renameSelfSchema>

export const changePasswordSchema = z.object({ current: z.string().max(MAX_PASSWORD), next: newPassword })
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>

export const switchWorkspaceSchema = z.object({ workspaceId: id })
