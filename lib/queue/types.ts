/** Every kind of job and what it carries: ids only, never text (DESIGN §1). */
export type Jobs = {
  /** Reads one interaction, then brings its account's projection up to date. */
  'interaction.read': { workspaceId: string; interactionId: string }
  /** Says that an interaction was given up: each process that tried to read it ended before it could say so itself. */
  'interaction.abandoned': { workspaceId: string; interactionId: string }
  /** Brings one account's projection up to date after its facts changed (names and roles decide whose words are whose), or its reader was measured. */
  'account.refresh': { workspaceId: string; accountId: string; cause?: 'crm' | 'calibration' }
  /** Brings the projections of all accounts up to date: evidence ages even when nothing arrives. */
  'projections.refresh': { now?: string }
  /** Publishes what reviewers' decisions say about the readers of every workspace: precision and calibration. */
  'calibration.publish': { now?: string }
  /** Lets expire what nobody reviewed in time and queues what fits the reviewers' week, in every workspace. */
  'reviews.plan': { now?: string }
  /** Works out anew what hangs on value propositions and proof points, in one account or in all. */
  'propositions.apply': { workspaceId: string; accountId?: string }
  /** Keeps how every open deal stands, in every workspace: next week's review shows the difference. */
  'pipeline.snapshot': { now?: string }
  /** Sends what waits for the model to be read again, of one workspace or of all, as far as it is due. */
  'waiting.read': { workspaceId?: string }
  /** Measures alignment before the outcome of each deal that ended, as far as it is missing or stale. */
  'outcomes.measure': { workspaceId: string }
}

export type JobName = keyof Jobs
