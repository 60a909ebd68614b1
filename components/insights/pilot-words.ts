/** What each number of the pilot counts, in words. */
export const COUNTED = {
  absent: ['Facts the CRM lacks', 'What their people need, plan, have to keep to or hold for or against us, that was heard in two conversations, stressed or committed to, names a day or an amount, or was confirmed by a person, and that no field of the CRM is compared with: it has no field for it, or no value in it. Remarks in passing, and what is only possibly heard, held back for review, settled or superseded are left out.'],
  contradicted: ['Facts the CRM contradicts', 'Fields of the CRM whose value differs from what their people say: amount, close date, stage, forecast, lead score, who decides and the roles of people. The account page shows each of them under “CRM beside it”. Deals are compared as the CRM has them today.'],
  confirmed: ['Confirmed', 'Of both, those with evidence that a person had accepted by then: a reviewer, an admin or the owner of the account.'],
  calls: ['Briefs before calls', 'Calls of the week, a second recording of one not counted, and those of them before which somebody opened a brief of the account within 24 hours.'],
  kept: ['Readings kept', 'Decisions of the week that left a reading as it was. What was undone later is counted in no week.'],
  corrections: ['Corrections', 'Decisions of the week that put a reading right: corrected, rejected, regrouped or superseded.'],
  minutes: ['Minutes of review', 'Time that decisions took, as it was measured on the screen. What was decided elsewhere has none.'],
  weeks: ['Weeks', 'Monday to Sunday, UTC. Each week says what was known at its end, of what had been said by then: later conversations and decisions change no earlier week, but what is erased leaves all of them. The running week stands as of now.'],
} as const satisfies Record<string, readonly [string, string]>
