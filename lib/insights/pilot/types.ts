/** What was counted of one pilot account at a week's end. */
export type PilotCount = { absent: number; contradicted: number; confirmed: number }

/** A week of the pilot, Monday to Sunday, UTC. */
export type PilotWeekView = PilotCount & {
  /** Its Monday, `YYYY-MM-DD`. */
  week: string
  /** It is not over: its numbers are those of now. */
  running: boolean
  /** Calls with pilot accounts, and those before which somebody opened the brief. */
  calls: number
  briefed: number
  /** Decisions that left a reading as it was, and those that put one right. */
  kept: number
  corrections: number
  /** Minutes of review, as they were measured on the screen. */
  minutes: number
}

export type PilotAccountView = PilotCount & { id: string; name: string; ownerName: string | null; calls: number; briefed: number; /** It is not counted yet. */ pending: boolean }

export type PilotReport = {
  asOf: string
  weeks: PilotWeekView[]
  accounts: PilotAccountView[]
  /** Picked accounts that the reader does not see, and picked ones that are still to be counted. */
  pickedElsewhere: number
  toMeasure: number
}
