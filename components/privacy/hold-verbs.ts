type Answer = { serverError?: { message: string; remedy: string | null } | undefined }

/** What admins do with legal holds. */
export type HoldVerbs = {
  set: (input: { on: { kind: 'person'; personId: string } | { kind: 'account'; accountId: string }; reason: string }) => Promise<Answer>
  lift: (input: { id: string }) => Promise<Answer>
}
