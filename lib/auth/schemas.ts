import { z } from 'zod'
import { MEMBER_ROLES, VISIBILITIES, DIMENSIONS } from '@/lib/shared/vocabulary'
import { MAX_PASSWORD, MIN_PASSWORD } from './password'

const line = (label: string, max = 120) => z.string().trim().min(1, `${label} is missing.`).max(max, `${label} is too long (at most ${max} characters).`)
const email = z.string().trim().toLowerCase().max(254).pipe(z.email('This is not an e-mail address.'))
const newPassword = z.string().min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters.`).max(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`)
const id = z.uuid()

const HOST = /^(?!-)[\p{L}0-9-]+(\.[\p{L}0-9-]+)+$/u

/** `acme.com` from a domain, a pasted address or an e-mail. */
const hostOf = (value: string): string =>
  value.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^.*@/, '').replace(/^www\./, '').replace(/[/?#].*$/, '')

// Faults in a list are reported at the list: forms show one sentence a field.
const domains = z.array(z.string().max(300)).max(20, 'At most 20 domains.').transform((values, ctx) => {
  const hosts = [...new Set(values.map(hostOf).filter(Boolean))]
  const wrong = hosts.find((host) => host.length > 253 || !HOST.test(host))
  if (wrong !== undefined) ctx.addIssue({ code: 'custom', message: `“${wrong.slice(0, 40)}” is not a domain; write them like acme.com.` })
  return hosts
})

const names = z.array(z.string()).max(20, 'At most 20 names.').transform((values, ctx) => {
  const lines = [...new Set(values.map((value) => value.trim()).filter(Boolean))]
  if (lines.some((value) => value.length > 80)) ctx.addIssue({ code: 'custom', message: 'One of these names is longer than 80 characters.' })
  return lines
})

export const setUpWorkspaceSchema = z.object({
  workspaceName: line('The name of the workspace', 80),
  companyName: line('Your company’s name', 80),
  domains,
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

const token = z.string().min(20).max(100)

export const invitationTokenSchema = z.object({ token })

/** `name` and a new password for a newcomer; the present password of somebody who has an account already. */
export const acceptInvitationSchema = z.object({
  token, name: z.string().trim().max(120), password: z.string().max(MAX_PASSWORD),
})
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>

export const changeMemberSchema = z.object({
  memberId: id, role: z.enum(MEMBER_ROLES), visibility: z.enum(VISIBILITIES), managerId: id.nullable(),
})
export type ChangeMemberInput = z.infer<typeof changeMemberSchema>

export const createResetLinkSchema = z.object({ memberId: id })
export type CreateResetLinkInput = z.infer<typeof createResetLinkSchema>

/** Of whoever forgot their password. */
export const askForResetSchema = z.object({ email })

export const resetPasswordSchema = z.object({ token, password: newPassword })
export type ResetPasswordInput = z.infer<typeof resetPasswordSchema>

export const removeMemberSchema = z.object({ memberId: id })
export type RemoveMemberInput = z.infer<typeof removeMemberSchema>

/** Weights of the dimensions in `overall`, 0 to 5; one that is absent counts 1. */
export const updateWorkspaceSchema = z.object({
  name: line('The name of the workspace', 80),
  companyName: line('Your company’s name', 80),
  companyAliases: names,
  domains,
  dimensionWeights: z.partialRecord(z.enum(DIMENSIONS), z.number().min(0).max(5)),
})
export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceSchema>

export const renameSelfSchema = z.object({ name: line('Your name') })
export type RenameSelfInput = z.infer<typeof renameSelfSchema>

export const changePasswordSchema = z.object({ current: z.string().max(MAX_PASSWORD), next: newPassword })
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>

export const switchWorkspaceSchema = z.object({ workspaceId: id })
