/** Every kind of job and what it carries: ids only, never text (DESIGN §1). */
export type Jobs = {
  /** Reads one interaction, then brings its account's projection up to date. */
  'interaction.read': { workspaceId: string; interactionId: string }
  /** Says that an interaction was given up: each process that tried to read it ended before it could say so itself. */
  'interaction.abandoned': { workspaceId: string; interactionId: string }
  /** Takes in a file of many conversations, part by part. */
  'import.receive': { workspaceId: string; uploadId: string }
  /** Says that a file was given up before all of it came in. */
  'import.abandoned': { workspaceId: string; uploadId: string }
  /** Takes back a large import, part by part. */
  'import.undo': { workspaceId: string; importId: string }
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
  /** Sends one message of the outbox. */
  'delivery.send': { workspaceId: string; deliveryId: string }
  /** Sends what is due in the outbox of every workspace: tries again, and what nobody sent. */
  'deliveries.sweep': { now?: string }
  /** Tells of what is new in accounts since they were last looked at, in every workspace. */
  'accounts.watch': { now?: string }
  /** Puts the digests into the outbox whose hour has come, in every workspace. */
  'digests.queue': { now?: string }
  /** Measures alignment before the outcome of each deal that ended, as far as it is missing or stale. */
  'outcomes.measure': { workspaceId: string }
  /** Counts the weeks of the workspace's pilot, as far as they are missing or stale. */
  'pilot.measure': { workspaceId: string }
  /** Tells the members of a meeting that it is near, if it still begins then. */
  'meeting.tell': { workspaceId: string; meetingId: string; startsAt: string }
  /** Reads one member's calendar. */
  'calendar.read': { workspaceId: string; feedId: string }
  /** Sends every calendar to be read, finds the conversations of meetings that are over, and forgets old ones. */
  'calendars.due': { now?: string }
}

export type JobName = keyof Jobs
