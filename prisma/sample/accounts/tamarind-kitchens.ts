import type { SampleAccount } from '../types'

const DEAL = 'Bench for three kitchens'

/** Gone silent: four months of lively talk, a pilot that went well, and not a word since; our last mails stand unanswered. */
export const tamarindKitchens: SampleAccount = {
  slug: 'tamarind-kitchens',
  name: 'Tamarind Kitchens',
  domain: 'tamarindkitchens.example',
  segment: 'SMB',
  industry: 'Meal delivery',
  owner: 'rep',
  people: [
    { name: 'Farah Delacroix', aliases: ['Farah'], title: 'Founder', role: 'economic_buyer', side: 'customer', email: 'farah@tamarindkitchens.example' },
    { name: 'Booker Stanhope', aliases: ['Booker', 'Book Stanhope'], title: 'Operations Lead', role: 'champion', side: 'customer', email: 'booker@tamarindkitchens.example' },
    { name: 'Runa Aaltonen', aliases: ['Runa'], title: 'Freelance Developer', role: 'technical_evaluator', side: 'partner', email: 'runa@aaltonen-code.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'new', stage: 'Proposal', stageSinceDaysAgo: 96, amountMinor: 1_800_000, currency: 'USD',
      closeInDays: -22, forecastCategory: 'best_case',
      leadScores: [{ daysAgo: 205, score: 48 }, { daysAgo: 120, score: 66 }, { daysAgo: 60, score: 67 }],
    },
  ],
  interactions: [
    {
      key: 'first-hello', kind: 'zoom_vtt', daysAgo: 212, time: '16:00', title: 'Tamarind Kitchens: hello',
      talk: `
Maren: Hi, you must be Farah.
Farah: I must. And that's Booker, waving a ladle. We're in kitchen two, so if there's shouting it's lunch.
Maren: I love it already. How did you hear about us?
Farah: A brewery told me. Ostler. The owner's my cousin's neighbor and he won't shut up about you.
Maren: That's the best kind of marketing. So what's going on?
Booker: What's going on is I'm the integration. Orders come in from four delivery apps, and I type them into the kitchen screen. Me. A grown man.
Farah: He's very fast.
Booker: I'm fast until eleven forty-five. Then I start sending people the wrong curry. We need the orders to go straight to the kitchen screen.
Maren: Sorry, was that a, did something just fall?
Booker: That's the dishwasher. It does that. It's fine.
Farah: It's not fine, it's from the eighties, but that's another vendor.
Maren: How many orders a day?
Booker: Three hundred on a quiet one. Six fifty on a Friday. Last Friday we got nineteen wrong.
Farah: Nineteen wrong is nineteen refunds and nineteen people who write about it. I'm scared of the reviews more than of the refunds.
Maren: And what's your budget, roughly, if I may?
Farah: You may. We can't spend more than 1,500 dollars a month. I know what that is to you. To me it's a cook.
Maren: That's right where Bench sits, so we're not far apart.
Booker: I'd want it to be something I can fix on my own. I don't want to call somebody at eleven forty-five.
Maren: You won't need code for it. I'd like to show you next week.
Farah: Do it at three. Three is when we're human.
`,
    },
    {
      key: 'three-oclock-demo', kind: 'otter_txt', daysAgo: 190, time: '19:00', title: 'Tamarind / Copperline demo at three',
      talk: `
Maren: It's three, so you're human.
Booker: Nearly. Go.
Amadou: I've got two of your delivery apps feeding a fake kitchen. This is an order, it comes in here, and it's on the screen, about two seconds.
Booker: Two seconds. Mine are forty, on a good day. Do it again.
Amadou: There.
Booker: Okay. I love this. I think this would fix Fridays.
Farah: What happens when one of the apps goes down? They do. And then all of it at once, like a drain.
Amadou: Then it's queued, and it goes out in order, and the screen tells you it's late.
Runa: Hi, Runa, I do the website for them. Does it need my menu codes? Because mine are a mess.
Amadou: How messy is messy?
Runa: Like, there are three different biryanis with the same number. I inherited it. I'm not proud.
Amadou: It needs one list of codes, yes. It can learn the mess once.
Runa: Then I need two evenings. Fine by me. I think it's a cleaner setup than the thing I was going to hack together.
Farah: I'm worried about the fourth app, the local one. They don't have, what's it called, an interface. They send an email.
Amadou: We can read the email. It's ugly but it holds.
Farah: That's my whole business plan, that sentence.
Maren: So would a pilot in one kitchen make sense?
Farah: Yes. Kitchen two. I want to try it in kitchen two for a month.
`,
    },
    {
      key: 'pilot-week-two', kind: 'zendesk_json', daysAgo: 161, time: '21:15', title: 'Pilot: local app emails parsed twice', ticketId: 60877,
      priority: 'normal', status: 'solved', tags: ['pilot', 'bench', 'mail-intake'],
      comments: [
        { by: 'Booker', afterHours: 0, body: `
Hey folks,

Two weeks in, kitchen two. Wrong orders on Friday: three, down from nineteen. So first of all, I'm happy. I think this thing works.

One bug. The local app sometimes sends the same email twice when the customer changes the tip. Two biryanis, one hungry person. I need the flow to spot the double.

Booker` },
        { by: 'Kirsi', afterHours: 3, body: `Hi Booker, the two mails carry the same order reference in the footer. I have set the flow to use it: a second mail updates the first instead of making a new order.` },
        { by: 'Booker', afterHours: 50, body: `Friday done. Zero doubles, one wrong order, and that one was me dropping it. I'd recommend you to anyone with a stove.` },
      ],
    },
    {
      key: 'pilot-result', kind: 'gong_json', daysAgo: 133, time: '19:00', title: 'Tamarind Kitchens x Copperline: pilot result', deal: DEAL,
      talk: `
Maren: So, a month. Farah, Booker, what do you think?
Booker: I think Copperline is the best thing in that kitchen. Tandoor included.
Farah: Wrong orders went from nineteen a Friday to two. Hardly a refund all month.
Maren: I'm so happy to hear it.
Farah: And our rating on the big app is up, four point five. I think Copperline pays for itself in refunds alone. Some of it's Booker sleeping.
Booker: I do sleep.
Maren: Shall we talk about all three kitchens?
Farah: I want all three kitchens on it as soon as I can. The thing is the lease on kitchen four, we're signing it or we're not, and until I know I can't commit to a yearly anything.
Maren: When will you know?
Farah: By {date:-95}, the landlord says. But he's a landlord.
Maren: Would monthly help?
Farah: Monthly would help. I'd prefer monthly until the lease is done.
Maren: I can do three months on monthly terms.
Farah: Then send it over. I expect we'll start on {date:-85}.
Booker: Please start before that. I can feel Fridays coming.
`,
    },
    {
      key: 'proposal-questions', kind: 'eml', daysAgo: 109, time: '23:50', title: 'Re: Proposal, three kitchens', deal: DEAL,
      from: 'Farah', to: ['Maren'], cc: ['Booker'],
      body: `
Maren, hi,

Read it on the bus. Looks right. Three small things.

1. I need to be able to pause a kitchen. Kitchen one closes for two weeks when the street gets dug up, which it does.
2. The monthly terms are what I wanted, thank you.
3. Does the price go up if we open kitchen four? I'm a bit nervous about the bill when we grow.

The lease is still with the landlord's lawyer, who I think lives in a cave.

I do want all three kitchens on it as soon as I can. Give me a week or two.

F.`,
      answers: { from: 'Maren', daysAgo: 111, time: '15:00', body: `Hi Farah, here's the proposal for three kitchens on monthly terms, as discussed. Let me know if anything looks off.

Maren` },
    },
    {
      key: 'quick-call', kind: 'transcript_txt', daysAgo: 93, time: '18:45', title: 'Tamarind Kitchens: quick call about kitchen four', deal: DEAL,
      talk: `
Maren: Hey Farah, I've got your three answers. You can pause any kitchen, and kitchen four wouldn't change the price until you're past a thousand orders a day.
Farah: Oh, that's generous. Okay. I like that.
Maren: How's the lease?
Farah: Don't. The landlord wants six months up front now. I'm talking to the bank. I think we'll get there, but it's eating every hour I have.
Maren: I'm sorry, that sounds exhausting.
Farah: It is what it is. I'd still like all three kitchens on it as soon as I can. I just can't sign anything until the bank says something.
Maren: Of course. Is kitchen two still behaving?
Farah: Kitchen two's the only thing that is. One wrong order in two weeks. I don't worry about kitchen two any more.
Maren: He told me the bell doesn't ring for complaints now.
Farah: It rings for the mailman. I think Copperline would have saved us a year.
Maren: Then let's make sure it's ready for number four. When should I call?
Farah: I'll call you. Give me until the end of next week.
Booker: Tell the bank I cook for them. One Friday.
Maren: Sounds good. Good luck with the bank.
Farah: Thanks. I'll need it.
`,
    },
    {
      key: 'unanswered', kind: 'eml', daysAgo: 57, time: '10:30', title: 'Checking in, three kitchens', deal: DEAL,
      from: 'Maren', to: ['Farah', 'Booker'],
      body: `
Hi Farah, hi Booker,

I wanted to check in once more on the three kitchens. We've kept the pilot running in kitchen two so that Fridays stay quiet.

I believe the monthly terms still fit, and we can start whenever the lease allows. If something has changed, I'd rather know than guess.

Best,
Maren`,
      signature: `Maren Oakes
Account Executive, Copperline`,
    },
  ],
}
