import type { SampleAccount } from '../types'

const DEAL = 'Works renewal'

/** Churned after a long slide: the managing director and her head of editorial systems disagreed in the open until she decided. */
export const dunmoreLanePress: SampleAccount = {
  slug: 'dunmore-lane-press',
  name: 'Dunmore Lane Press',
  domain: 'dunmorelane.example',
  segment: 'Mid-market',
  industry: 'Educational publishing',
  owner: 'secondRep',
  people: [
    { name: 'Rowena Ferreira', aliases: ['Rowena', 'R. Ferreira'], title: 'Managing Director', role: 'economic_buyer', side: 'customer', email: 'rowena.ferreira@dunmorelane.example' },
    { name: 'Alasdair Quigg', aliases: ['Alasdair', 'Ali Quigg'], title: 'Head of Editorial Systems', role: 'champion', side: 'customer', email: 'alasdair.quigg@dunmorelane.example' },
    { name: 'Noreen Babatunde', aliases: ['Noreen'], title: 'Rights Manager', role: 'user', side: 'customer', email: 'noreen.babatunde@dunmorelane.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'renewal', stage: 'Closed lost', stageSinceDaysAgo: 34, amountMinor: 6_400_000, currency: 'GBP',
      closeInDays: -34, forecastCategory: 'omitted',
      leadScores: [{ daysAgo: 230, score: 71 }, { daysAgo: 140, score: 68 }, { daysAgo: 60, score: 57 }],
      outcome: 'churned', outcomeDaysAgo: 34,
    },
  ],
  interactions: [
    {
      key: 'new-list', kind: 'zoom_vtt', daysAgo: 251, time: '14:00', title: 'Dunmore Lane: before the new list',
      talk: `
Jonah: Alasdair, Noreen, hello. How's publishing?
Alasdair: Late. It's always late, it's the industry's business model. But the system side's good. I think the platform is solid, and it's been a real help on the catalogue.
Noreen: For the catalogue, yes. For rights I'm still copying territories from one window to another.
Tunji: Tell me about that, Noreen.
Noreen: A schoolbook is sold in forty countries and the licence is different in each. I need the territories to come across with the book. They don't, they come across as one word, which is "world", and it isn't.
Tunji: And, um, how many titles would that touch, roughly?
Noreen: All of them. That's rather the point of territories.
Tunji: Right. Yes. Sorry. That's a mapping we should have done at the start.
Noreen: I did ask at the start.
Alasdair: She did. In fairness the rest works well. Every night, every cover, since {month:-300}.
Jonah: That's good to hear. What's coming up?
Alasdair: The new list, three hundred and twenty titles, all in one go. We need the feeds to hold on {date:-214}, that's the day the schools order.
Jonah: They'll hold.
Alasdair: I believe they will. I'm the one who chose you, so I'd better.
Noreen: I'm worried about territories on that day. If we offer a title in a country where we've no licence, I get a letter from a lawyer.
Tunji: I'll put somebody on the mapping this week.
Noreen: Thank you. I'll believe it when I see Peru.
Alasdair: She means that literally. Peru is her test case.
`,
    },
    {
      key: 'order-day', kind: 'zendesk_json', daysAgo: 214, time: '06:50', title: 'Order day: feeds stopped at 03:12', ticketId: 58702,
      priority: 'urgent', status: 'closed', tags: ['feeds', 'works', 'outage'],
      comments: [
        { by: 'Alasdair', afterHours: 0, body: `
The bookseller feeds stopped at 03:12 with 190 of 320 titles sent. Schools start ordering at eight. I need somebody on this now, not at nine.

Alasdair` },
        { by: 'Kirsi', afterHours: 1.5, body: `Alasdair, I am on it. A cover image of 400 MB filled the queue. I am skipping it and restarting from title 191.` },
        { by: 'Alasdair', afterHours: 3.2, body: `It went out at 09:40. By then the two largest school buyers had downloaded the half list. I don't blame Kirsi, who was quick once she was awake. I'm concerned that nothing woke anyone for three and a half hours.` },
        { by: 'Noreen', afterHours: 5, body: `And eleven titles went out as "world". Peru among them. I asked for this in the review and before that at the start. I can't trust the feed with rights, and I've told Rowena so.` },
        { by: 'Kirsi', afterHours: 6, private: true, body: `Private: territory mapping was never scheduled. No ticket exists for it. Tunji, Jonah: they were promised.` },
        { by: 'Kirsi', afterHours: 28, body: `There is now an alarm on a stopped feed, at any hour. The territory mapping is scheduled for next sprint.` },
      ],
    },
    {
      key: 'rowena-comes', kind: 'teams_vtt', daysAgo: 186, time: '11:00', title: 'Dunmore Lane: after order day',
      talk: `
Jonah: Rowena, thanks for joining. I wanted to apologise in person.
Rowena: Thank you. I'd like to say what it cost, so that we're apologising for the same thing. We lost an estimated ninety thousand pounds of orders in one morning. That's a title we won't publish.
Jonah: Ninety thousand, that's more than I'd been told.
Rowena: It would be. I don't think anyone on your side asked.
Jonah: I understand.
Rowena: I don't think you're a bad company. I think we're a small customer of yours, and on the one day we needed you nobody was awake.
Alasdair: To be fair, it was one file. I don't think the platform is the problem. I think the platform is solid, it's run for two years.
Rowena: Alasdair and I see that differently, and you may as well know it. I don't think the platform is solid. A solid one doesn't stop at three in the morning without telling anyone.
Alasdair: It does tell us now.
Rowena: Now. Yes.
Noreen: And the territories? I've heard next sprint. I don't know how long a sprint is.
Tunji: It slipped, Noreen. I'm sorry, it's the one after.
Noreen: I see.
Rowena: What do I get for sixty-four thousand a year, Jonah? I ask because I have to decide about a renewal in {month:-40}, and I'd like to decide with a clear head.
Jonah: The feeds, the catalogue flows, support,
Rowena: No, I mean what do I get that I would miss.
Alasdair: You'd miss the feeds, Rowena. I'd be back to sending files by hand.
Rowena: I'd miss them if they'd gone out.
Jonah: Let me come back with a plan, including the territories.
Rowena: Please. We need a supplier who's awake when schools are. That's all it is.
`,
    },
    {
      key: 'two-opinions', kind: 'eml', daysAgo: 147, time: '19:15', title: 'Re: Plan, and two opinions', deal: DEAL,
      from: 'Alasdair', to: ['Jonah', 'Tunji'],
      body: `
Jonah, Tunji,

Thanks for the plan. I'll be frank because I'm on your side and it's getting lonely.

I still think the platform is solid. Since order day there's been no stop of any kind, and the new alarm rang once, correctly. I don't want to move. I've done two migrations in my life and I have the hair to show for it.

Rowena doesn't think the platform is solid, and Noreen isn't convinced that the territories will ever come. Each week without them makes my case harder. I'm afraid that by {month:-60} I'll be the only one in the building who wants you.

One thing above all. We need the territories before {date:-100}.

Alasdair`,
      answers: { from: 'Jonah', daysAgo: 149, time: '16:30', body: `Hi Alasdair, here's the plan for the next two quarters. The territory mapping is in the second phase. We're confident that it'll restore trust with Rowena.` },
    },
    {
      key: 'territories-half', kind: 'otter_txt', daysAgo: 104, time: '10:30', title: 'Dunmore Lane / Copperline, the territories', deal: DEAL,
      talk: `
Tunji: So, good news, the territories are in.
Noreen: They're half in. Thirty countries come across. Ten come across as "other". Peru's in the ten.
Tunji: Right. The ten need a licence table on your side, I think.
Noreen: I sent you that table. In {month:-180}.
Tunji: I'm so sorry. I'll find it.
Noreen: I don't want to be unkind. But I've stopped relying on it. I keep my own list now, on paper, and it's never been wrong.
Rowena: That's where we are, Jonah. A ring binder beats the system that I pay for.
Alasdair: The feeds have been faultless for three months, I do want that on the tape.
Rowena: It's on the tape.
Jonah: What would turn it round for you, Rowena?
Rowena: I'm not sure anything would. I don't trust your promises any more. Each one's made by somebody nice and then it's next sprint.
Alasdair: Kirsi's kept every promise she made.
Rowena: Then Kirsi should be running the place. We've started to look at another supplier. Better from me than from the corridor.
Jonah: I appreciate you saying so. Can I ask who?
Rowena: No. They're smaller, they do only publishing, and they had Peru in the demo.
Noreen: They did. I checked.
`,
    },
    {
      key: 'last-review', kind: 'gong_json', daysAgo: 66, time: '15:00', title: 'Dunmore Lane x Copperline: renewal', deal: DEAL,
      talk: `
Jonah: Thanks, both. I've brought an offer. Thirty per cent off the first year, and a named engineer.
Rowena: It's generous. As work, not as money, it would have meant more.
Jonah: I know how that lands. I'd still like you to have it in front of you.
Rowena: I have it in front of me. It's a very nice piece of paper.
Jonah: The work's done too. All forty territories, as of last Thursday.
Rowena: I know. Noreen told me. And she hasn't looked, on principle.
Alasdair: I checked. It's right. Peru and all.
Rowena: Alasdair has fought for you like a lion, you should know that. I just don't agree with him. I don't think the platform is solid. I don't believe the feeds will hold on the next order day.
Alasdair: I want to stay with Copperline. I still think the platform is solid. A year of somebody else's faults, that's what's ahead.
Rowena: We may. But they'll be new ones.
Jonah: Is there a version of this where we keep the feeds and they do the rights?
Rowena: I thought about that. I don't want two suppliers pointing at each other at three in the morning.
Jonah: I understand. When will you decide?
Rowena: I've more or less decided. The board sees it in four weeks, and I'll recommend that we don't renew.
Alasdair: For the record, I won't.
Rowena: For the record, he won't.
Jonah: Thank you for being straight. Both of you.
`,
    },
    {
      key: 'the-letter', kind: 'forward_eml', daysAgo: 36, time: '12:00', title: 'Fwd: Our decision on Copperline', deal: DEAL,
      from: 'Alasdair', to: ['Jonah', 'Kirsi'],
      body: `
Jonah, Kirsi,

You should have this from a person and not from a portal. I'm sorry. I think you became good at this about four months too late.

I'd like the full export done properly, by Kirsi and me.

Alasdair`,
      forwarded: {
        from: 'Rowena', to: ['Alasdair', 'Noreen'], daysAgo: 37, time: '17:45', subject: 'Our decision on Copperline',
        body: `
Dear both,

The board met this afternoon. We've decided not to renew with Copperline. The contract ends on {date:-4} and the new supplier starts a month earlier so that we overlap.

I don't trust that they would be awake on order day. A list does not run on hope. Alasdair sees it differently, and thank you, Alasdair, for having said so in every meeting rather than in the corridor.

We need the export of the whole catalogue, with history, before the end of the month.

Rowena`,
      },
    },
  ],
}
