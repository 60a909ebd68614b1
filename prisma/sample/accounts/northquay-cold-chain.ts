import type { SampleAccount } from '../types'

const DEAL = 'Reefer alerts pilot'

/** The child of Northquay Freight: its engineer says the alerts are reliable, then that they are not, so the belief is contested. */
export const northquayColdChain: SampleAccount = {
  slug: 'northquay-cold-chain',
  name: 'Northquay Cold Chain',
  domain: 'coldchain.northquay.example',
  segment: 'SMB',
  industry: 'Refrigerated warehousing',
  parentSlug: 'northquay-freight',
  owner: 'rep',
  people: [
    { name: 'Sybren Hendrikse', aliases: ['Sybren'], title: 'Managing Director', role: 'economic_buyer', side: 'customer', email: 'sybren@coldchain.northquay.example' },
    { name: 'Femke Dijkhuis', aliases: ['Femke', 'Femke D.'], title: 'Warehouse Systems Lead', role: 'technical_evaluator', side: 'customer', email: 'femke@coldchain.northquay.example' },
    { name: 'Rutger Bosma', aliases: ['Rutger'], title: 'Night Shift Supervisor', role: 'user', side: 'customer', email: 'rutger@coldchain.northquay.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'new', stage: 'Evaluation', stageSinceDaysAgo: 92, amountMinor: 2_400_000, currency: 'EUR',
      closeInDays: 52, forecastCategory: 'pipeline',
      leadScores: [{ daysAgo: 160, score: 41 }, { daysAgo: 60, score: 55 }, { daysAgo: 10, score: 49 }],
    },
  ],
  interactions: [
    {
      key: 'first-call', kind: 'zoom_vtt', daysAgo: 171, time: '08:30', title: 'Cold Chain: first call', deal: DEAL,
      talk: `
Maren: Hi Sybren, hi Femke. Vigdis at the mother ship said I should talk to you.
Sybren: Vigdis says that about everybody. But yes, we have a problem and it's minus eighteen degrees.
Maren: Go on.
Sybren: We store shrimp, starter cultures for dairies, and ice cream. Three customers, three temperatures, one night shift. When a reefer warms up we find out from a phone call, and by then the shrimp has an opinion.
Femke: The sensors are fine. It's what happens after. They write to a portal nobody has open at three in the morning.
Sybren: We need an alarm that wakes somebody up. That's the whole requirement.
Amadou: And who should it wake?
Femke: Rutger, and if Rutger doesn't answer in four minutes, me. And if I don't answer, Sybren.
Sybren: I answer. I'm old, I don't sleep.
Maren: How often does this happen?
Sybren: Nine times last year. Each one costs us about six thousand euros, and one cost us a customer.
Femke: I'm afraid of false alarms more than of missing ones, to be honest. If it cries wolf for a week, Rutger will put the phone in a drawer.
Amadou: That's a fair fear. We can set it to two readings in a row before it rings.
Femke: Then I'd want to see it on our own reefers for a month. I don't believe a demo with a hair dryer.
Maren: A month on your own reefers, that's doable on Bench. It's two thousand a month.
Sybren: That's cheap compared to shrimp. But I'm a small company with a big parent, so I can't spend more than 25,000 in a year without asking Gerrit.
Maren: We're under that.
Sybren: Then I like you already.
`,
    },
    {
      key: 'month-one', kind: 'transcript_txt', daysAgo: 132, time: '07:15', title: 'Cold Chain: one month on our own reefers', deal: DEAL,
      talk: `
Maren: So, a month in. How's the wolf?
Femke: No wolf. I would say the alerts are reliable at night. Four alarms, four real ones, and the longest took three minutes to reach Rutger.
Rutger: I was awake for all four, for the record.
Femke: He was. I looked at the log.
Maren: Rutger, how is it from the night side?
Rutger: I like it. It rings once, it says which door and how many degrees, and I go. Before, I walked the whole hall every hour with a torch, and in a freezer that's no joke.
Amadou: Anything you'd change?
Rutger: The text is too small when you wear gloves. We need a big button that says I'm on it.
Amadou: We can do a big button.
Femke: I'd like the door sensors in it as well. Half of the warm-ups are somebody leaving dock four open.
Rutger: It's always dock four.
Femke: I'd put the cultures on it too. That's a bigger thing, because there we have to prove it to an auditor.
Maren: What does the auditor want?
Femke: A record of each alarm, who answered, and when. If your log gives me that, I don't have to keep the paper book any more. I'd love to burn the paper book.
Maren: It does give you that. I'll send you an export.
Sybren: Sorry I'm late. Are we happy?
Femke: We're happy.
Sybren: Then I expect we'll take it for the year. Let me see one more month.
`,
    },
    {
      key: 'silent-door', kind: 'zendesk_json', daysAgo: 88, time: '05:58', title: 'No alarm for reefer 7 last night', ticketId: 62877,
      priority: 'urgent', status: 'closed', tags: ['alerts', 'bench', 'pilot'],
      comments: [
        { by: 'Femke', afterHours: 0, body: `
Reefer 7 went from -19 to -11 between 01:40 and 03:05 last night. No alarm came. Rutger found it on his round, which he only walks because he does not quite trust a telephone.

We lost eleven pallets of ice cream. It's not the money, it's that I told everyone the paper round could stop.

I have to say this plainly. I don't think the alerts are reliable at night. Ten weeks of good ones do not help me if the eleventh is silent.

I need to know why, and I need it before tonight's shift.

Femke` },
        { by: 'Kirsi', afterHours: 1.2, body: `Femke, this is on us and I am sorry. The sensor's gateway changed its address at 01:35 after a power dip, and our connector treated it as a new device with no rule. I have bound the rule to the serial number, so an address change cannot silence it.` },
        { by: 'Femke', afterHours: 2, body: `Thank you for not telling me it was our power. I worry there are more cases like this that nobody has thought of. What happens when the gateway is off altogether?` },
        { by: 'Kirsi', afterHours: 3.5, body: `Today: nothing, and that is wrong. From this afternoon a device that is quiet for ten minutes rings as if it were warm.` },
        { by: 'Kirsi', afterHours: 3.6, private: true, body: `Internal: the quiet-device rule should have been a default. Raising it with product. Customer is right on every point.` },
        { by: 'Femke', afterHours: 30, body: `I pulled the plug on the gateway at noon and my phone rang at 12:10. Good. The cultures stay on paper until I have seen a full month without surprises.` },
      ],
    },
    {
      key: 'after-the-ice-cream', kind: 'otter_txt', daysAgo: 55, time: '13:00', title: 'Cold Chain / Copperline after the ice cream', deal: DEAL,
      talk: `
Maren: Thanks for sitting down with us. I know it's been a rough few weeks.
Sybren: For the ice cream, mostly. Femke, say what you told me in the corridor.
Femke: I said I'm not happy yet. I still don't think the alerts are reliable at night. They've been right since, nine out of nine. But I have stopped sleeping through, and that was the point of buying it.
Maren: What would bring you back?
Femke: Time. And I want a weekly test that proves each reefer can still ring.
Amadou: A self-test. That's a good idea, and it's not hard. I could have it in a week.
Femke: Then do that. No more persuading, please. I want a button that I can press myself.
Sybren: I'm more relaxed than Femke. I think your engineer was honest about that night. Within an hour, and no word about our power. Twenty years of vendors, never once.
Femke: That's true. Kirsi was honest. I trust Kirsi. It's the thing I don't trust.
Rutger: I use it. I just also walk.
Maren: How far do you walk, Rutger?
Rutger: Six kilometres a night. I used to be fatter, so there's a bright side.
Femke: What I'd like to stop is the paper book. I keep it next to the bed now, which is no life.
Maren: That's fair. Sybren, where does that leave the year?
Sybren: Not yet. I won't sign the year while Femke isn't sleeping. The 25,000 is still there.
Maren: Understood.
Sybren: And Gerrit asked me about it. He thinks one system for both houses makes sense. So do I, but Gerrit doesn't do my shopping.
`,
    },
    {
      key: 'self-test', kind: 'eml', daysAgo: 27, time: '06:40', title: 'Re: The Sunday test', deal: DEAL,
      from: 'Femke', to: ['Maren', 'Amadou'], cc: ['Sybren'],
      body: `
Hi Amadou,

Four Sundays now. Fourteen reefers, fourteen rings, every time. One of them stood in the yard for a test, and rang as well.

So here it is in writing. I would say the alerts are reliable at night. Not "trust it blindly" reliable, but I slept through on Sunday and only felt guilty on Monday.

What I still need is the audit record for the cultures. We need a signed record per alarm, not a spreadsheet. The audit is in {month:+40}.

Femke`,
      answers: { from: 'Amadou', daysAgo: 29, time: '15:12', body: `Hi Femke, the self-test has run four weekends now. Are you convinced that the alerts are reliable? Happy to look at the log together.` },
    },
    {
      key: 'dock-four-again', kind: 'zoom_vtt', daysAgo: 11, time: '07:30', title: 'Cold Chain: dock four, and the year', deal: DEAL,
      talk: `
Maren: Morning. Femke, you wrote that there was something last Thursday?
Femke: There was. Dock four was open for twenty minutes, reefer 3 went up two degrees, and the alarm came after eleven minutes instead of three.
Amadou: I saw it. It waited for the second reading and the second reading was late.
Femke: I understand the reason. But I go back and forth. One good week, and then this. I don't think the alerts are reliable at night. Not reliable enough for the cultures.
Amadou: Were the Sunday tests all right, since your mail?
Femke: All fourteen, every Sunday. That's what annoys me.
Sybren: For shrimp they're reliable enough.
Femke: For shrimp, yes. Shrimp can't sue.
Maren: Would it help to split it? Frozen goods on the yearly plan, cultures when you're ready.
Sybren: I like that. I'd prefer to start with the frozen halls and keep the cultures on paper.
Femke: I can live with that. I want the late reading fixed before the cultures move.
Amadou: It's in test now. You'd have it by the end of the week.
Rutger: And my big button?
Amadou: It's there since Monday, Rutger.
Rutger: Is it? I was off. Tonight, then. With gloves on.
Sybren: So, my plan is to decide before {date:+45}. I want one quiet month before we sign.
`,
    },
  ],
}
