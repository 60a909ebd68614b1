import type { SampleAccount } from '../types'

const DEAL = 'Works renewal, second term'

/** Drifting silently: usage climbs, the lead score is the best in the book, and the words get cooler each time. */
export const pellworthInstruments: SampleAccount = {
  slug: 'pellworth-instruments',
  name: 'Pellworth Instruments',
  domain: 'pellworth.example',
  segment: 'Mid-market',
  industry: 'Laboratory instruments',
  owner: 'secondRep',
  people: [
    { name: 'Ingeborg Krog', aliases: ['Ingeborg', 'Inge Krog'], title: 'Operations Director', role: 'champion', side: 'customer', email: 'ingeborg.krog@pellworth.example' },
    { name: 'Lennart Achterberg', aliases: ['Lennart'], title: 'Head of IT', role: 'technical_evaluator', side: 'customer', email: 'lennart.achterberg@pellworth.example' },
    { name: 'Yuki Tanabe', aliases: ['Yuki'], title: 'Production Planner', role: 'user', side: 'customer', email: 'yuki.tanabe@pellworth.example' },
    { name: 'Edmund Sandiford', aliases: ['Edmund'], title: 'Managing Director', role: 'economic_buyer', side: 'customer', email: 'edmund.sandiford@pellworth.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'renewal', stage: 'Qualified', stageSinceDaysAgo: 20, amountMinor: 6_900_000, currency: 'GBP',
      closeInDays: 74, forecastCategory: 'commit',
      leadScores: [{ daysAgo: 220, score: 74 }, { daysAgo: 100, score: 79 }, { daysAgo: 7, score: 83 }],
    },
  ],
  interactions: [
    {
      key: 'spring-in-the-step', kind: 'zoom_vtt', daysAgo: 243, time: '09:00', title: 'Pellworth: six months in',
      talk: `
Tunji: Ingeborg, good morning. You look like you're in a good mood.
Ingeborg: I'm in a very good mood. We shipped every order in the month on time. Every one. That hasn't happened since I joined, and I joined when we still had a fax.
Tunji: That's brilliant. What do you put it down to?
Ingeborg: Your order flow, plainly. I think Copperline is the best decision we made last year. I love working with it, and I'm convinced Copperline is exactly the right tool for us. The spectrometer orders used to sit in somebody's inbox until the somebody came back from Portugal.
Jonah: Can I quote you on that?
Ingeborg: You may quote me and you may use the photo where I look tall.
Jonah: I'll use both.
Ingeborg: Send it to my mother as well, she thinks I sell microscopes. I love that your people know what we make.
Yuki: We do sell microscopes.
Ingeborg: One model. Out of ninety. Don't start.
Lennart: From my side also good. I think the integration is clean. Two connectors, no scripts, and I can read what it does. Name me another thing in this building like that.
Tunji: Lennart, that's practically a sonnet.
Lennart: I'm Dutch on my father's side. It's the most you'll get.
Yuki: Hello, I'm Yuki, I do the planning. I'd like more people to use it. At the moment I'm the only one in planning, and when I'm away they go back to the spreadsheet.
Tunji: How many would you want on it?
Yuki: The whole of planning, so eight. And I want the calibration lab in it too, because that's where orders go to sleep.
Ingeborg: She's right. I want the calibration lab on it by {month:-180}. I'd be happy to be a reference for you, by the way. I believe in this one.
Jonah: That means a lot. Let's get the calibration lab going then.
Lennart: I'd need a week of somebody's time. Our calibration system is old and it mumbles.
Tunji: We'll get you Amadou for a week.
Ingeborg: Wonderful. Next time you come, come here. We've got a canteen with an actual cook.
`,
    },
    {
      key: 'calibration-thanks', kind: 'eml', daysAgo: 208, time: '12:30', title: 'Calibration lab, first week',
      from: 'Ingeborg', to: ['Tunji', 'Amadou'], cc: ['Lennart'],
      body: `
Dear both,

A short one, warm from the oven. The calibration lab went onto Copperline on Monday and yesterday they found two orders from last {month:-240} in a drawer that no longer has to be a drawer.

I think Copperline is exactly the right tool for us, and I love that your people know what we make. Amadou survived five days of our canteen, and the fish.

We plan to bring the service department on as well, probably by {month:-120}. I would like that to be in next year's plan, and I'd like to show your product to my colleagues at the trade association.

Warmly,
Ingeborg`,
      signature: `Ingeborg Krog
Operations Director, Pellworth Instruments`,
    },
    {
      key: 'routine-review', kind: 'teams_vtt', daysAgo: 165, time: '09:30', title: 'Pellworth quarterly review',
      talk: `
Tunji: Morning. Usage is up thirty-eight per cent on the quarter, so I've got nice slides.
Ingeborg: I saw. Yes. It's going well.
Tunji: Calibration's at four hundred orders a week. Does that match what you feel on the floor?
Ingeborg: It does. It works as it should. Like plumbing, which is what one wants from plumbing, I suppose.
Yuki: Planning is all eight of us now. I like the new calendar. I'd like it more if it remembered my filters.
Tunji: Filters, noted. Lennart?
Lennart: It's stable. I have no complaints. Single sign-on for the lab tablets is still open, since {month:-190}.
Tunji: Ah. Is it? Let me chase that.
Lennart: No hurry. But we need it before the audit.
Jonah: And the service department, Ingeborg? You'd mentioned bringing them on.
Ingeborg: Service is, well. We've pushed that out a little. There's a lot on.
Jonah: Sure. Would next quarter be better?
Ingeborg: Perhaps. Let's see how the year goes.
Tunji: And the reference call, we've a company in Leeds who'd love to hear from you.
Ingeborg: Could it be after {month:-140}? I'm a bit stretched.
Tunji: Of course.
Edmund: Sorry, just popping in to say hello. Edmund. All running, I'm told. Good.
`,
    },
    {
      key: 'tablets-sign-on', kind: 'zendesk_json', daysAgo: 122, time: '14:05', title: 'Single sign-on for lab tablets, third request', ticketId: 62011,
      priority: 'normal', status: 'solved', tags: ['sso', 'works', 'calibration'],
      comments: [
        { by: 'Lennart', afterHours: 0, body: `
Hello,

This is my third request about single sign-on for the lab tablets. The first was in {month:-190}. Twice somebody was going to look into it.

We need single sign-on on the tablets before our audit on {date:-90}. At the moment the lab shares one password, and it is written on the fume cupboard.

No drama. Only, a year ago there would have been an answer the same day.

Lennart Achterberg` },
        { by: 'Kirsi', afterHours: 20, body: `Hello Lennart, I am sorry, the two earlier requests went to a queue that nobody owns any more after our reorganisation. I have it now. The tablets need a device profile, I will send it tomorrow.` },
        { by: 'Kirsi', afterHours: 20.2, private: true, body: `Internal: nobody picked up the first two. Usage dashboards say this account is green. I am less sure.` },
        { by: 'Lennart', afterHours: 66, body: `It works. Thank you, Kirsi. I think that was never hard, it was only nobody's.` },
      ],
    },
    {
      key: 'usage-first-half', kind: 'segment_jsonl', daysAgo: 100, time: '18:00', title: 'Product usage, first half of the period', plan: 'Works',
      series: [
        { event: 'Flow Run Reviewed', who: ['Yuki', 'Lennart'], weeks: [2, 2, 3, 3, 3, 4, 4, 4, 5, 5] },
        { event: 'Signed In', who: ['Yuki', 'Ingeborg', 'Lennart'], weeks: [3, 3, 3, 4, 4, 4, 4, 4, 5, 5] },
        { event: 'Dashboard Shared', who: ['Ingeborg'], weeks: [1, 1, 1, 0, 1, 0, 0, 1, 0, 0] },
      ],
    },
    {
      key: 'does-the-job', kind: 'otter_txt', daysAgo: 83, time: '10:00', title: 'Pellworth / Copperline quarterly',
      talk: `
Tunji: Hi Ingeborg, just the two of us and Yuki today?
Ingeborg: Just us. Lennart's in a workshop. He sends regards, I assume.
Tunji: So, the numbers keep climbing. Five hundred and ten orders a week through calibration.
Ingeborg: Is that a lot?
Tunji: It's up a third since {month:-165}. You're one of the most active customers of your size, actually.
Ingeborg: Mm. Good.
Tunji: How's it feeling?
Ingeborg: It's fine. It does the job. I still think Copperline is the right tool for us. The same as on day one, if I'm honest.
Tunji: There's a lot coming, the approval steps, the branch view,
Ingeborg: I'm sure. I've seen the newsletter. We're one building, so a branch view, well.
Yuki: The filters still forget, but I like the calendar. There's a screenshot of my filters on the wall.
Tunji: Oh no, Yuki. I'll chase that again.
Yuki: It's all right. You said.
Ingeborg: I suppose I expected more of a push from your side after the first year. Amadou was here for a week and then it went quiet. Between reviews it's quiet.
Tunji: That's useful to hear. I'd like to fix that.
Ingeborg: It isn't a complaint. Things settle. One gets on with it.
Tunji: And the reference call?
Ingeborg: Not for now, I think.
Tunji: Sure. And service?
Ingeborg: We've decided to leave service where it is for this year.
`,
    },
    {
      key: 'looking-around', kind: 'zoom_vtt', daysAgo: 47, time: '09:00', title: 'Pellworth: roadmap session',
      talk: `
Jonah: Good morning. Ingeborg, Lennart, thanks for joining. Yuki's not with us?
Lennart: Yuki is at a demonstration this morning.
Jonah: Oh, of what?
Lennart: A planning tool. Our ERP vendor has one now, it comes in the licence we already pay.
Jonah: Right. Should I worry?
Ingeborg: No, no. It's sensible to look. Edmund asked us to see what else is out there before the renewal. He does it with the cleaning company too.
Jonah: Sure. So I've brought the roadmap.
Ingeborg: Go ahead.
Jonah: Approval steps with mobile sign-off, that's next quarter. Branch view. And an assistant that drafts flows from a description.
Lennart: The assistant I don't need. I think the product is stable, but it hasn't got better for us in a year. I would rather have fewer features and an answer to my tickets.
Jonah: Got it. And the mobile sign-off, would that, um, would the lab use it?
Lennart: They wear gloves.
Jonah: Right.
Ingeborg: It's a nice idea for somebody else, I think.
Jonah: Fair. Has that improved, since the tablets?
Lennart: I've opened none since. So I can't say.
Ingeborg: I don't see what's new for us, Jonah, that's the honest answer. I'm not sure Copperline is the right tool for us any more. I used to be the one who told everyone about you. Not in a while, though. It struck me the other day.
Jonah: What would bring that back?
Ingeborg: I don't know. I don't feel that anyone there knows what we make. It used to be different.
Jonah: I hear you. Let me think about what we can do.
Ingeborg: There's no alarm. Everything runs.
`,
    },
    {
      key: 'short-mail', kind: 'eml', daysAgo: 17, time: '15:45', title: 'Re: Renewal call?',
      from: 'Ingeborg', to: ['Jonah'],
      body: `
Hi Jonah,

Thanks. Not this month, we have the stocktake. More on dates later.

For planning purposes: I don't see what we get for the full Works tier, and I'm not sure we need it. Lennart thinks the ERP module could cover planning, and calibration may be enough for Bench. Nothing is decided.

All running well otherwise.

Ingeborg`,
      answers: { from: 'Jonah', daysAgo: 21, time: '10:00', body: `Hi Ingeborg, usage is at an all-time high, so I was hoping we could get the renewal done early. Would you have half an hour this month?

Jonah` },
    },
    {
      key: 'usage-second-half', kind: 'segment_jsonl', daysAgo: 3, time: '18:00', title: 'Product usage, second half of the period', plan: 'Works',
      series: [
        { event: 'Flow Run Reviewed', who: ['Yuki', 'Lennart'], weeks: [5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8] },
        { event: 'Signed In', who: ['Yuki', 'Lennart'], weeks: [5, 5, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7] },
        { event: 'Export Downloaded', who: ['Lennart'], weeks: [0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 1, 3], properties: { scope: 'all_flows' } },
      ],
    },
  ],
}
