import type { SampleAccount } from '../types'

const DEAL = 'Customs lanes rollout'

/** Converging, lead score 72: the technology chief's conviction comes up unprompted, security's worry is answered and withdrawn. */
export const northquayFreight: SampleAccount = {
  slug: 'northquay-freight',
  name: 'Northquay Freight',
  domain: 'northquay.example',
  segment: 'Enterprise',
  industry: 'Freight forwarding',
  owner: 'rep',
  people: [
    { name: 'Vigdis Halvorsen', aliases: ['Vigdis', 'Halvorsen, Vigdis', 'V. Halvorsen'], title: 'Chief Technology Officer', role: 'champion', side: 'customer', email: 'vigdis.halvorsen@northquay.example' },
    { name: 'Gerrit van Asten', aliases: ['Gerrit', 'van Asten, Gerrit'], title: 'Chief Operating Officer', role: 'economic_buyer', side: 'customer', email: 'gerrit.vanasten@northquay.example' },
    { name: 'Lucille Tran', aliases: ['Lucille', 'Tran, Lucille'], title: 'Head of Customs Operations', role: 'user', side: 'customer', email: 'lucille.tran@northquay.example' },
    { name: 'Piotr Maciejak', aliases: ['Piotr', 'Maciejak, Piotr'], title: 'Information Security Lead', role: 'blocker', side: 'customer', email: 'piotr.maciejak@northquay.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'expansion', stage: 'Proposal', stageSinceDaysAgo: 31, amountMinor: 14_800_000, currency: 'EUR',
      closeInDays: 24, forecastCategory: 'best_case',
      leadScores: [{ daysAgo: 200, score: 54 }, { daysAgo: 120, score: 63 }, { daysAgo: 14, score: 72 }],
    },
  ],
  interactions: [
    {
      key: 'customs-discovery', kind: 'zoom_vtt', daysAgo: 262, time: '09:30', title: 'Northquay: where the customs work hurts', deal: DEAL,
      labels: { Lucille: 'Lucille Tran (Northquay)', Vigdis: 'Vigdis Halvorsen (Northquay)' },
      talk: `
Maren: Good morning both. Lucille, is that rain or are you frying something?
Lucille: That's the roof. Container yard below, rain above, that's the applause.
Maren: And Vigdis, you're in Oslo today?
Vigdis: In the basement in Oslo. There's, um, a fire drill upstairs at ten, so if I run, that's why.
Maren: I'll take applause. So, you two already run two desks on Copperline, and Vigdis mentioned customs on the phone. Tell me what a bad day looks like.
Lucille: A bad day is forty declarations waiting because one field is missing and nobody knows which. My people type the same commodity code into three screens. We need one place where a declaration is filled once and then just goes.
Maren: How many people are we talking about?
Lucille: Twenty-two in Rotterdam and nine in Hull. And honestly, I'm worried that we lose the good ones, because nobody studies customs law to be a typist.
Vigdis: Let me put the engineering side next to that. Every lane we open, Oslo, Felixstowe, whatever, we build by hand. The last one took us five months.
Maren: Five months for one lane?
Vigdis: Mm. Ask anyone.
Maren: No, no, I believe you. I'm just, five months is long.
Vigdis: Five. And the lane itself is maybe three weeks of thinking. The rest is waiting for somebody's nightly file. We can't keep opening lanes like that.
Amadou: Hi Vigdis, Amadou here, solutions. Is it files on both ends, or do the port systems have something better?
Vigdis: The ports have had decent interfaces for years. It's us. Our own booking system only talks in files at two in the morning.
Amadou: Okay, so the first thing I'd look at is the booking side, not the ports.
Vigdis: Good. The last vendor told me the ports were the problem, so you're already ahead.
Amadou: Do you have an interface description for booking, even an old one?
Vigdis: I've got one from two years ago and one in the head of a man called Terje. Terje's is better.
Amadou: I'd like an hour with Terje then.
Vigdis: You can have two. Nobody ever goes down there.
Lucille: Can I say one thing about the two desks we have now? They work well. The run log is the first screen in this company that tells my people why something stopped.
Maren: That's lovely to hear. What would stop you from doing the rest?
Lucille: Time. I can't give anyone up for training before {month:-200}, that's the season.
Vigdis: And Piotr. He's our security lead and he hasn't seen any of this. He'll want to know where the declarations sit.
Maren: Happy to talk to Piotr whenever he likes. We have an EU region and a UK region.
Vigdis: He'll want more than a sentence, but fine. And Gerrit, our COO, holds the money. Gerrit thinks customs is a cost to be endured, so don't start with him.
Maren: Noted. What would you want to see next?
Vigdis: One lane, end to end, on test data. I want to see if your people can do in weeks what takes us five months. If it's another slide I'd rather have the hour back.
Maren: One lane it is. There's also a webinar next month on API architecture, Amadou runs it, if you're curious.
Vigdis: I'll come if there's code in it.
Amadou: There's code in it.
Lucille: I won't come. Bring me the screen instead.
`,
    },
    {
      key: 'webinar-api-architecture', kind: 'transcript_txt', type: 'event', daysAgo: 214, time: '14:00', title: 'Webinar: API architecture for operations teams (questions and answers)',
      talk: `
Amadou: That's the last slide, so let's go to questions. I'll read the chat and anyone who wants to can just unmute.
Vigdis: Vigdis Halvorsen, Northquay Freight. Not a question, a remark, if that's allowed.
Amadou: Always.
Vigdis: I believe API-first design reduces time-to-market, because we agree the contract first. We opened the Gothenburg lane against a proper interface and it took nineteen days. Felixstowe went through files and it took five months. Same team, same people.
Amadou: Nineteen days is a lovely number. Did you change anything else?
Vigdis: Nothing. Nobody was allowed to write a line before both sides had signed the description. That's the whole trick.
Amadou: And the versioning, who owns that on your side?
Vigdis: Nobody, that's the weak spot. I'm worried about version handling, because we end up with four versions of one interface and no funeral for any of them.
Amadou: You're not alone with that. Half the chat just put a hand up.
Vigdis: Then half the chat has the same Mondays as I do.
Amadou: Somebody asks how you convinced your colleagues to write the contract first.
Vigdis: I didn't. No contract, no review. By the second month the idea was theirs.
Amadou: That may be the most honest change management I've heard. As for the versions, we retire one only when the run log shows nobody has called it for thirty days, I can show you how that works.
Vigdis: That I'd like to see, yes. We need a way to retire old versions without a meeting.
Amadou: There's one in chat about rate limits, let me take that.
Vigdis: Go ahead. I have to run to a lane review, of all things.
`,
    },
    {
      key: 'technical-session', kind: 'teams_vtt', daysAgo: 196, time: '12:00', title: 'Technical session: the Oslo lane on test data', deal: DEAL,
      labels: { Vigdis: 'Halvorsen, Vigdis', Piotr: 'Maciejak, Piotr', Lucille: 'Tran, Lucille' },
      talk: `
Maren: Hello all. Piotr, nice to meet you, I've heard you have a list.
Piotr: I have a list. It is short but it is heavy.
Vigdis: Let Amadou show the lane first, then the list. Otherwise we never see the lane.
Amadou: Right. So this is Oslo, booking in, declaration out, and the acknowledgement coming back. I built it with Lucille's test set, four hundred declarations.
Lucille: And how many stopped?
Amadou: Uh, one second, I have to scroll. So many green ones.
Lucille: Take your time.
Amadou: Eleven. All eleven have a reason next to them, here on the right.
Lucille: Oh, that one's real. That commodity code was wrong in our own set. I like this. My people could work with that on the first morning.
Vigdis: How long did you spend on it?
Amadou: Eight working days, with your interface description in front of me. It would have been longer without.
Vigdis: You see, that is my point all along. Five months against eight days, and the only difference is that we had the description first.
Maren: I'm not going to argue with that.
Vigdis: I don't need you to. I need Gerrit to hear it.
Piotr: So. The list. I'm worried about where the declaration data is stored. These are names, values, addresses of consignees. It must stay in the EU.
Amadou: It stays in the EU region, including the backups. The Hull declarations would stay in the UK region.
Piotr: That is what the brochure says. I don't trust brochures. Who holds the keys?
Amadou: By default we do. You can bring your own.
Piotr: Then we need our own keys. I won't approve it with yours.
Maren: Understood. What would you need to see in writing?
Piotr: The audit report, the list of sub-processors, and a test in which your own engineer fails to read our data. The third one is the one I care about.
Amadou: I've never had that asked, but I like it. We can do that test.
Piotr: Good. Second, leaving. I'm concerned about lock-in. If we build forty lanes here and then you are bought by somebody, I need to get them out.
Amadou: There's a full export, flows and history. One command.
Piotr: And in what format? Last time somebody said export to me it was a picture.
Amadou: Plain files. Each flow is a text file you can read, and the history is one table.
Piotr: A text file I can read. Okay. That's a better answer than I expected.
Vigdis: We'll try it, Piotr. I don't think lock-in is the risk here, the risk is that we keep doing it by hand.
Piotr: You may be right. I still want to see it.
Lucille: Could I ask about the season again? We can't train anyone between {month:-190} and {month:-165}. After that I can give you four people.
Maren: Four people after the season, I'll write that down.
Vigdis: And then Gerrit. He'll ask what it costs and he'll ask it in the first minute.
`,
    },
    {
      key: 'declarations-stuck', kind: 'zendesk_json', daysAgo: 150, time: '07:42', title: 'Hull: declarations held after tariff update', ticketId: 61204,
      priority: 'high', status: 'solved', tags: ['customs', 'bench', 'hull'],
      comments: [
        { by: 'Lucille', afterHours: 0, body: `
Good morning,

Since the tariff update at midnight, 63 declarations in Hull are held with the message "unknown measure". Two lorries are already standing at the gate and the drivers are being very patient about it.

We need these released before ten, because after ten the vessel cut-off is gone and the goods wait until tomorrow.

I should add that finding the 63 took me two minutes. In the old system it would have taken me the morning. So I am not angry, I am in a hurry.

Lucille Tran` },
        { by: 'Kirsi', afterHours: 0.4, body: `
Good morning Lucille, Kirsi here. The tariff file came with a new measure type that the check did not know. I have added it and replayed the first five, all accepted. Replaying the rest now, you can watch them in the run log.` },
        { by: 'Kirsi', afterHours: 0.5, private: true, body: `Note for us: same file broke two other customers. Northquay is up for expansion, keep Maren in the loop. They seem relaxed but I would not call them happy.` },
        { by: 'Lucille', afterHours: 1.1, body: `
All 63 are through and the lorries have left. Thank you Kirsi, that was fast.

One thing to think about. We expect you to load the tariff file before the customs office does, not after. It is published two days ahead. If my people can know it, your system can know it.` },
        { by: 'Kirsi', afterHours: 26, body: `You are right. From this week the published file is loaded a day ahead and tested against last week's declarations. I have put your two desks on the list for the warning mail.` },
        { by: 'Lucille', afterHours: 27, body: `
Good. That is exactly what we wanted. I think your support is the best part of the product, please do not tell the product people.

You can close this.` },
      ],
    },
    {
      key: 'money-with-gerrit', kind: 'gong_json', daysAgo: 118, time: '15:00', title: 'Northquay x Copperline: customs lanes, the money', deal: DEAL,
      talk: `
Maren: Gerrit, thank you for the half hour. Vigdis said you'd ask the price in the first minute.
Gerrit: I'll ask it in the second, to be polite. For thirty years customs did this with people, and at no licence fee.
Lucille: Because the people are leaving, Gerrit. Two since {month:-200}.
Gerrit: I know. I read the exit interviews. All right, second minute. What does it cost?
Maren: A hundred and forty-eight thousand a year for fourteen lanes, on Works. But can I ask first what you'd compare it with?
Gerrit: With nothing. With doing nothing. Always my comparison. Free, and no crashes.
Lucille: It crashed in Hull, Gerrit.
Maren: And the price has the named engineer in it, before you ask.
Gerrit: Our budget is 120,000 euros this year. That's what the board gave me and I don't go back to a board in the middle of a year.
Maren: Understood. Can we look at which lanes you'd do first?
Gerrit: I don't think it pays back inside a year. Vigdis has shown me a number and I think the number is optimistic.
Vigdis: It's conservative. I counted only the hours, not the demurrage.
Gerrit: Then count the demurrage. Demurrage I can feel. We paid three hundred and ten thousand last year in demurrage and my guess is a third of it was paperwork.
Maren: That's a useful way to look at it. For what it's worth, over 212 customers the median payback is 7.5 months, and I can send you the ones in freight.
Gerrit: Send me the ones in freight. Not the median of bakers.
Maren: Will do.
Gerrit: And the tariff morning in Hull, Lucille told me about that. I liked that nobody called me. That's worth something to me.
Lucille: It's worth two lorries.
Gerrit: So, my position. I want fewer people typing and I want the demurrage down. If you show me both for four lanes, I'll look at fourteen.
Maren: Four lanes, hours and demurrage, both measured. What would be a result you'd sign on?
Gerrit: A quarter off the demurrage on those lanes. Less than that and I'd think it's noise.
Vigdis: We can measure that from {month:-105} on.
Gerrit: Then measure it. I'm not against this, I just don't buy adjectives.
`,
    },
    {
      key: 'four-lanes-result', kind: 'eml', daysAgo: 62, time: '18:20', title: 'Four lanes, six weeks: the numbers', deal: DEAL,
      from: 'Vigdis', to: ['Maren', 'Amadou'], cc: ['Gerrit'],
      body: `
Maren, Amadou,

Six weeks are over, so here are the numbers before anyone polishes them. Four lanes: demurrage down 31 per cent against the same weeks last year. Typing hours down 44 per cent, which Lucille's people describe with a word I will not put in a mail to Gerrit.

The fourth lane, Antwerp, took us six working days, and three of those were a holiday in Belgium. I have said it at your webinar and I will say it to anyone who stands still: I believe API-first design reduces time-to-market, because we agree the contract first. (An unasked paragraph, with a date next to it.)

What I want now is the other ten lanes before {month:+60}. We need a rollout plan that does not depend on one engineer.

Two more things. I'm worried about version handling at fourteen lanes, we already have three versions of the booking contract. And Piotr is still waiting for his test. Please do the test.

Vigdis`,
      signature: `Vigdis Halvorsen
Chief Technology Officer, Northquay Freight`,
      answers: { from: 'Maren', daysAgo: 64, time: '09:05', body: `Hi Vigdis, the six weeks should be up on Friday. Could you share where the four lanes ended? We believe the demurrage will have come down by more than Gerrit asked.

Maren` },
    },
    {
      key: 'key-test', kind: 'zoom_vtt', daysAgo: 34, time: '10:00', title: 'Northquay: the key test, and the plan for ten lanes', deal: DEAL,
      talk: `
Maren: Morning. Piotr, you've had the result since last week. Do you want to go first?
Piotr: Yes. I'll be quick because I don't often say this. I'm no longer worried about where the declaration data is stored. Your engineer tried for two hours with our keys revoked and he got nothing but noise.
Amadou: It was the most frustrating two hours of my month.
Piotr: Good. It should be. I withdraw my objection to the rollout. The report is filed.
Vigdis: Let the record show that Piotr withdrew an objection. And while it's running, I believe API-first design reduces time-to-market, because we agree the contract first. Terje wants it on a mug.
Piotr: One. I also ran the export. All four lanes came out, with history, in eleven minutes. I was concerned about lock-in, and that's no longer a concern either.
Maren: That's a big step, thank you for being so plain about it.
Piotr: The other way too, if it comes to that.
Lucille: My turn? The teams in Rotterdam want it. I had to stop people moving their own lanes over at night. They believe it will give them their afternoons back.
Maren: And Hull?
Lucille: Hull is slower. Hull wants to see Rotterdam survive one full quarter first, which I understand.
Maren: What would help Hull, do you think? Should we go there?
Lucille: Go there, yes. Bring biscuits. I want them to hear it from somebody who's used it and not from me.
Vigdis: I'd send Joke from the Rotterdam desk. Loudest against, once. Now she, well, gives the lessons.
Maren: That's a great idea. We'd pay her train.
Vigdis: On versions, Amadou, I'm no longer worried about version handling at fourteen lanes. I've seen the retirement screen now. A real funeral would be something.
Amadou: We'll bury the old booking contract together next week.
Vigdis: With pleasure. So, ten lanes. I want to start on {date:+12} and be live on {date:+68}.
Maren: That's realistic if contracts are signed by the middle of next month.
Vigdis: Then talk to Gerrit. Gerrit has gone quiet, and quiet is how he says yes.
`,
    },
    {
      key: 'gerrit-decides', kind: 'otter_txt', daysAgo: 9, time: '16:00', title: 'Northquay / Copperline, Gerrit on the ten lanes', deal: DEAL,
      talk: `
Maren: Okay, recording is on. Gerrit, you've read the proposal?
Gerrit: Twice. And Vigdis's sheet, and Lucille's sheet, and a poem that somebody in Hull wrote about commodity codes.
Lucille: That was meant for internal use.
Gerrit: It was good. So let me tell you where I stand. I was the sceptic in {month:-118}. I've changed my mind, I do think it pays back inside a year. Seven months with the demurrage in, and that's my own arithmetic.
Maren: I'm glad you did the arithmetic yourself.
Gerrit: I always do. I wanted the demurrage down, and the demurrage is down by a third. Our budget is 148,000 euros now. That was last week's board, the demurrage line did it.
Maren: That's great news.
Gerrit: Don't celebrate yet. I want the payment split in two halves, one in {month:+30} and one when the tenth lane is live.
Maren: I think we can do that, let me confirm in writing.
Gerrit: And I want Kirsi to stay our named engineer. If you rotate her out I'll be unhappy, and you don't want me unhappy in a second year.
Lucille: I'd be more than unhappy. I still think your support is the best part of the product.
Vigdis: For my part, we're ready. We plan to sign before {date:+24}. The first three lanes are staffed.
Gerrit: I intend to sign it, yes. If legal brings no surprises, I'll sign it.
Maren: Is there anything that would make you hesitate?
Gerrit: Hull. I think Hull will take longer than Vigdis says. But that's a matter of weeks, not of whether.
Vigdis: He's probably right about Hull.
Gerrit: Write that down too. With the time.
`,
    },
  ],
}
