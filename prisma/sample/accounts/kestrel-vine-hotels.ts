import type { SampleAccount } from '../types'

const DEAL = 'Works renewal'

/** In Negotiation for six weeks: the finance chief's objection to the price rise has grown for three conversations and nobody answered it. */
export const kestrelVineHotels: SampleAccount = {
  slug: 'kestrel-vine-hotels',
  name: 'Kestrel & Vine Hotels',
  domain: 'kestrelvine.example',
  segment: 'Mid-market',
  industry: 'Hospitality',
  owner: 'rep',
  people: [
    { name: 'Odette Fairbanks', aliases: ['Odette', 'O. Fairbanks'], title: 'Chief Financial Officer', role: 'economic_buyer', side: 'customer', email: 'ofairbanks@kestrelvine.example' },
    { name: 'Tadeo Lund', aliases: ['Tadeo', 'Teddy Lund'], title: 'Director of Guest Systems', role: 'champion', side: 'customer', email: 'tlund@kestrelvine.example' },
    { name: 'Marisol Ochoa', aliases: ['Marisol'], title: 'Procurement Manager', role: 'legal', side: 'customer', email: 'mochoa@kestrelvine.example' },
    { name: 'Beckett Salinas', aliases: ['Beckett'], title: 'Night Audit Lead', role: 'user', side: 'customer', email: 'bsalinas@kestrelvine.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'renewal', stage: 'Negotiation', stageSinceDaysAgo: 44, amountMinor: 11_330_000, currency: 'USD',
      closeInDays: 16, forecastCategory: 'commit',
      leadScores: [{ daysAgo: 230, score: 77 }, { daysAgo: 130, score: 79 }, { daysAgo: 30, score: 78 }],
    },
  ],
  interactions: [
    {
      key: 'year-one-review', kind: 'zoom_vtt', daysAgo: 248, time: '17:00', title: 'Kestrel & Vine: year one review',
      talk: `
Maren: Hi Tadeo. Where are you today, is that a pool?
Tadeo: It's the Tucson property. The pool is closed, so I'm basically at a very blue meeting table.
Tunji: There's a duck on it. Behind you.
Tadeo: There's, yeah, there's always a duck. It's not up for discussion, the duck.
Maren: I'm jealous anyway. So, a year on Copperline. How's it going?
Tadeo: Good. Really good, actually. Thirty-one hotels, and the bookings land in the property system without anyone touching them. I love that I don't get called on Sunday mornings any more.
Beckett: Beckett here, night audit. I get called, but less.
Tunji: What do you get called for, Beckett?
Beckett: The night audit flow. It runs at two, and if a hotel closes its day late the flow just waits, and then so do I. I'd like it to tell me which hotel it's waiting for.
Tunji: That's an easy one. We can name the hotel in the alert.
Beckett: Then I'd be happy. I think the product's solid, it just keeps secrets.
Tadeo: My priority for the year is loyalty. We need the loyalty points to show up at the front desk before the guest does.
Maren: And how far are you from that?
Tadeo: About a day. Points post overnight. I want it in minutes, because a guest who says I have gold status and gets a blank look, that's a review on the internet.
Amadou: We could do that as events, straight from the booking. I'd guess two or three weeks of work.
Tadeo: Do it. I'd sign up for that tomorrow.
Maren: Anyone else I should know? Who looks at the renewal on your side?
Tadeo: That'd be Odette, our CFO, she joined a few months back. She's smart. She reads everything. I haven't figured out what she thinks of us yet.
Maren: I'd love an introduction.
Tadeo: Sure. Bring numbers. She doesn't do vibes.
`,
    },
    {
      key: 'night-audit-waits', kind: 'zendesk_json', daysAgo: 190, time: '08:35', title: 'Night audit flow waited 3 hours, no hotel named', ticketId: 59920,
      priority: 'normal', status: 'solved', tags: ['night-audit', 'works'],
      comments: [
        { by: 'Beckett', afterHours: 0, body: `
Hi team,

The night audit flow waited from 2:00 to 5:10 and the alert said "upstream not closed". Thirty-one upstreams. I rang eleven front desks before I found it was Sedona.

I need the alert to name the hotel. Tunji said in the review that it would. I know it's not the biggest thing on anybody's list but it's the biggest thing on mine at 3am.

Beckett` },
        { by: 'Kirsi', afterHours: 4, body: `Hi Beckett, you are right, we said it and did not ship it. It is in today's release: the alert names the hotel and its front desk number, and goes out after ten minutes instead of sixty.` },
        { by: 'Beckett', afterHours: 24, body: `Got one last night. It said Flagstaff, with the number. I called, they closed, done in four minutes. Honestly that's great. I think support here is the best we have from any vendor.` },
      ],
    },
    {
      key: 'meeting-odette', kind: 'gong_json', daysAgo: 132, time: '18:00', title: 'Kestrel & Vine x Copperline: meet the CFO', deal: DEAL,
      talk: `
Maren: Odette, thanks for making time. Tadeo speaks highly of you.
Odette: Tadeo speaks highly of everyone, it's his best quality. What can I do for you?
Maren: I wanted to introduce myself before the renewal, and to hear how you look at what you spend with us.
Odette: Sure. I inherited it. Ninety-six thousand a year, and I have it under operations. I don't have a view on whether it's good. I have a view that I can't tell.
Tadeo: I can tell. We used to have three people re-keying bookings.
Odette: And do we have three fewer people?
Tadeo: Well, no. Not exactly.
Odette: I'm asking because I looked, and payroll's the same.
Tadeo: They're on guest recovery now.
Odette: Then it's not a saving, it's a reassignment. I'm not saying that's bad. I'm saying I can't put it in a column.
Maren: That's a helpful way to put it. And the loyalty events, Tadeo?
Tadeo: Live since {month:-150}. Points in four minutes. Front desks love it.
Odette: Two general managers said so, unasked. Point to you. I think the loyalty piece is worth something.
Maren: Good to hear. I should mention, the renewal will come in higher, we've moved our Works price. It's eighteen per cent.
Odette: Eighteen.
Maren: I know it's a bigger step than usual.
Odette: I'd need to see what I get for eighteen. Right now I'm not sure the ROI is there, but I haven't done the work, so that's not a no.
Maren: Is it the percentage that bothers you, or is it the timing?
Odette: It's neither. It's that nobody's shown me what changes. Dearer eggs, same eggs.
Tadeo: These are better eggs.
Odette: Then somebody should be able to say how much better. In dollars.
Maren: Fair. I'll put something together.
Odette: Keep it to a page, please. We need our software spend flat this year, that's the instruction I've got from the owners.
Tadeo: I'd hate to lose it, for what it's worth.
Odette: Nobody's losing anything, Tadeo.
`,
    },
    {
      key: 'the-page', kind: 'otter_txt', daysAgo: 86, time: '17:30', title: 'Kestrel & Vine / Copperline renewal, first pass', deal: DEAL,
      talk: `
Maren: So you've all seen the renewal proposal. A hundred and thirteen three, two-year term.
Odette: I've seen it. I was expecting a page on return and I got a page on features.
Maren: The features are quite significant this year, the new approval steps, the branch view.
Odette: I'm sure they are. I don't think the ROI justifies the price increase. That's after two readings.
Tadeo: Odette, the loyalty thing alone,
Odette: The loyalty thing is in the ninety-six. I'm asking about the seventeen on top.
Maren: I understand. Could I show you the branch view? I think it'd change how you see it.
Odette: What's a branch view?
Maren: So it's a way for each region to see its own flows, with its own colours and, um, its own alerts.
Odette: It sounds pretty, but I don't run regions. I run a budget.
Marisol: Marisol from procurement. I have a smaller thing. We need ninety days' notice instead of thirty, that's our paper for everyone.
Maren: I think that's doable.
Tadeo: Can I also say, sorry I vanished for three weeks, I had back surgery and I'm still on painkillers, so if I sound cheerful that's why.
Maren: Oh no, I'm glad you're up again. Take it easy.
Tadeo: I'm fine. My view's simple. I want to stay on Copperline. I don't want to rip out thirty-one hotels for seventeen thousand dollars.
Odette: That's an argument for not leaving. It's not an argument for paying more.
Maren: I'll take it back to the team and see what I can do.
Odette: Please do. And please bring the return, not the features.
`,
    },
    {
      key: 'odette-writes', kind: 'eml', daysAgo: 58, time: '22:10', title: 'Re: Renewal, revised', deal: DEAL,
      from: 'Odette', to: ['Maren'], cc: ['Tadeo', 'Marisol'],
      body: `
Maren,

Thank you for the revised paper. Ninety days' notice is in, and Marisol is happy.

On the number I have to be clearer than I was on the call. I do not believe the ROI justifies the price increase. On last year's bookings, this year's bookings and the hours Tadeo's team could defend, the extra 18 percent returns about forty cents on the dollar.

I'm not hostile to the product. My general managers like it, and I listen to them. But I need a reason I can read out to the owners, and "more features" isn't one.

I'd like to see a business case on one page. Failing that, we should talk about last year's price.

Odette`,
      signature: `Odette Fairbanks
Chief Financial Officer | Kestrel & Vine Hotels`,
      answers: { from: 'Maren', daysAgo: 60, time: '16:40', body: `Hi Odette,

Attached is the revised renewal with Marisol's notice period. We've also added the branch view for all 31 hotels at no charge this term.

Best,
Maren` },
    },
    {
      key: 'negotiation-call', kind: 'teams_vtt', daysAgo: 36, time: '18:30', title: 'Kestrel & Vine: negotiation', deal: DEAL,
      talk: `
Maren: Hi everyone. I think we're close, so I wanted to see if we could wrap up today.
Marisol: From the paper side we're done. I've no open clauses.
Maren: Wonderful. Odette?
Odette: I don't know why we think we're close. I wrote to you three weeks ago and I asked for one thing.
Maren: The return, yes. I've got our product team working on a model.
Odette: I'm going to be direct. I still don't believe the ROI justifies the price increase. Our auditor's benchmark for hotel groups our size gives the same answer.
Tadeo: I think Copperline is worth the money. Proof in a column, that's another matter.
Odette: Tadeo's been very loyal to you. He deserves something to work with.
Maren: I hear you. I really do.
Odette: I know you do. You're always very pleasant about it. And the cell in my sheet is as blank as in the first week.
Tadeo: I'd fill it in myself if I knew how. I think the loyalty part alone brings guests back. Only, so do the new carpets.
Maren: What if we spread the increase, nine per cent this year and nine next?
Odette: Same increase, nicer haircut.
Tadeo: Could we at least keep the loyalty events running while this goes on? I'm concerned that someone flips a switch on the renewal date.
Maren: Nobody flips a switch, Tadeo.
Odette: We've got until {date:+16} and I'm not in a hurry. I need our software spend flat this year, the owners haven't changed their minds.
Maren: Understood. Let me go back to Tobias and see what's possible.
Odette: I don't need a discount, Maren. I need to know what the increase buys us.
`,
    },
    {
      key: 'last-word', kind: 'zoom_vtt', daysAgo: 12, time: '17:00', title: 'Kestrel & Vine: where we are', deal: DEAL,
      talk: `
Maren: Hi Odette, hi Tadeo. Thanks for jumping on.
Odette: I have fifteen minutes, there's a roof in Santa Fe with a hole in it.
Maren: I'll be quick. Tobias has approved twelve per cent instead of eighteen.
Odette: Okay. And the case?
Maren: We don't have the model back yet, but the branch view is getting great feedback in general.
Odette: Then we're where we were. I really don't believe the ROI justifies the price increase. Not at eighteen and not at twelve. I've said it three times now and nobody's answered it.
Tadeo: I looked around a little, just so we'd know. A smaller vendor in Austin asks sixty thousand. Thirty-one hotels, them? No. But people upstairs have seen the number.
Odette: People upstairs being me. I'd prefer to stay, to be honest. A change of systems in a hotel, that's a tire on the highway.
Tadeo: In the dark, in my case.
Maren: I appreciate that. What would you need by {date:+16}?
Odette: One page. Dollars in, dollars out, for this company. If it holds, we talk. If not, ninety days at the old price, and then we stop.
Maren: And your timeline with the owners?
Odette: They meet two days before. I need our software spend flat this year unless I can show them why not, and right now I can't.
Tadeo: Please send the page, Maren.
Maren: I'll get it to you.
Odette: That's what I wrote down last time too. All right. Roof.
`,
    },
  ],
}
