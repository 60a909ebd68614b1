/** A legal hold in force: what it is on, why, and who set it when. `by` is null where that is not known, `reason` where it is not the reader's. */
export type LegalHold = { id: string; on: { kind: 'person' | 'account'; id: string; name: string }; reason: string | null; at: string; by: string | null }
