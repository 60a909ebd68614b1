import type { SampleAccount } from '../types'

const DEAL = 'Order desk automation'

/** The owner left: four months of understanding sit with a colleague who is gone, and a new owner inherits them. */
export const hollerbachWerkzeuge: SampleAccount = {
  slug: 'hollerbach-werkzeuge',
  name: 'Hollerbach Werkzeuge',
  domain: 'hollerbach.example',
  segment: 'Mid-market',
  industry: 'Tool making',
  owner: 'secondRep',
  formerOwner: { name: 'Lindy Farquhar', email: 'lindy.farquhar@copperline.example', untilDaysAgo: 30 },
  people: [
    { name: 'Gisela Wendlandt', aliases: ['Gisela', 'Wendlandt, Gisela', 'Frau Wendlandt', 'Gisela W.'], title: 'Head of Digitalisation', role: 'champion', side: 'customer', email: 'g.wendlandt@hollerbach.example' },
    { name: 'Korbinian Auer', aliases: ['Korbinian', 'Auer, Korbinian', 'Herr Auer'], title: 'Chief Financial Officer', role: 'economic_buyer', side: 'customer', email: 'k.auer@hollerbach.example' },
    { name: 'Ute Sperling', aliases: ['Ute', 'Sperling, Ute'], title: 'Head of IT Security', role: 'blocker', side: 'customer', email: 'u.sperling@hollerbach.example' },
    { name: 'Ruprecht Nagel', aliases: ['Ruprecht'], title: 'Head of the Order Desk', role: 'user', side: 'customer', email: 'r.nagel@hollerbach.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'new', stage: 'Evaluation', stageSinceDaysAgo: 70, amountMinor: 8_200_000, currency: 'EUR',
      closeInDays: 66, forecastCategory: 'pipeline',
      leadScores: [{ daysAgo: 210, score: 52 }, { daysAgo: 110, score: 60 }, { daysAgo: 25, score: 44 }],
    },
  ],
  interactions: [
    {
      key: 'erstes-treffen', kind: 'teams_vtt', daysAgo: 238, time: '08:00', title: 'Hollerbach: first meeting', deal: DEAL,
      labels: { Gisela: 'Wendlandt, Gisela' },
      talk: `
Lindy: Good morning Frau Wendlandt. Is Gisela all right, or shall we be formal?
Gisela: In English Gisela, in German Frau Wendlandt. It's one of the advantages of English.
Lindy: Gisela then. Tell me about the order desk.
Gisela: We make drills and milling cutters. Four thousand articles, and each can be changed. The customer sends a drawing and an order by mail, sometimes by fax, and eleven people type it. I want the standard orders to run without typing.
Lindy: How many are standard?
Gisela: Sixty per cent. I counted them, I sat there for two weeks with a list. Nobody believed me so I counted again.
Lindy: I like that you counted. What have you tried?
Gisela: Ah, you want the list? It's long.
Lindy: Just the last one.
Gisela: A project with a consultant. Eighteen months, four hundred thousand euros, and then a prototype which could read one customer. I'm afraid of a second project like that. If this fails as well, nobody here will let me try a third time.
Amadou: Then let's keep it small. Which customer sends the most?
Gisela: Two of them send a third of everything. If you can do those two, I have an argument.
Lindy: Two customers, one month?
Gisela: One month would be nice. I like that you start with two customers only. I think six weeks is honest.
Lindy: Six weeks is honest.
Gisela: You should also know that our head of security, Ute Sperling, wants nothing in a cloud. She's very good and she's very strict. And Herr Auer, our CFO, will ask you one question only, and I won't tell you which, because he'll notice.
Lindy: Now I'm nervous.
Gisela: Good. He likes nervous.
`,
    },
    {
      key: 'zwei-kunden', kind: 'eml', daysAgo: 203, time: '06:55', title: 'Two customers, the data, and a word in German', deal: DEAL,
      from: 'Gisela', to: ['Lindy', 'Amadou'],
      body: `
Dear Lindy, dear Amadou,

attached the orders of the two customers, three months, names removed. I need these two to run without typing, then I can speak with Herr Auer about money.

Für Ruprecht, der den Auftragseingang leitet und lieber Deutsch liest, noch ein Absatz auf Deutsch: Wir erwarten, dass die Standardaufträge ohne Abtippen durchlaufen. Ich habe Sorge, dass die Kollegen das Werkzeug ablehnen, wenn es in den ersten Wochen Fehler macht, denn nach dem letzten Projekt glaubt hier niemand mehr an solche Versprechen.

In short for you: we expect mistakes in the first week and no mistakes in the fourth. That is not a contract, that is how people here decide.

One more thing. I told Ute Sperling that you have a region in Frankfurt. She answered with one word, and the word was "and". I'm worried that she stops it late if we do not bring her in early.

Kind regards
Gisela Wendlandt`,
    },
    {
      key: 'im-amboss', kind: 'teams_vtt', daysAgo: 162, time: '07:30', title: 'Hollerbach: the order desk sees it', deal: DEAL,
      labels: { Gisela: 'Wendlandt, Gisela', Ute: 'Sperling, Ute' },
      rooms: { Room: 'Besprechungsraum Amboss' },
      talk: `
Lindy: Good morning everyone. I see Gisela, Ute, and a room.
Gisela: The room is called Amboss, anvil. Six people from the order desk are in it. Ruprecht too.
Room: Good morning. We have pretzels.
Amadou: Now I'm hungry. Okay, here's this morning's mail from your two customers. Forty-one orders. Thirty-six went through.
Room: And the five?
Amadou: They're here, with the reason. Two have a drawing that doesn't match the article.
Room: That's correct, these two we would also have called. I like that it asks when it isn't sure.
Gisela: Please say who you are, for the recording.
Room: The room is one person today. But I have a question. What happens to our work? We're worried that in a year there are four of us and not eleven.
Lindy: That's a serious question and it's for Gisela more than for me.
Gisela: I've said it and I'll say it again. Nobody goes. We can't find people for the special orders, and that's where you are needed.
Room: Okay. Then we want to be asked before it is switched on, and not after.
Gisela: You will be.
Ute: Now me. I have read the security papers. I don't accept that our drawings leave the house. A drawing is the customer's property, and with some customers it's a contract penalty.
Amadou: The drawing itself doesn't have to leave. We can read it on an agent in your network and only send the article number and the quantity.
Ute: That I did not know. That is better. I need this in a diagram, with ports.
Amadou: I can also show you the traffic, live, if you want to see that nothing else goes out.
Ute: I want to. But not now. I want to with my own tool, and without you in the room.
Amadou: That's, yes, that's the right way to do it.
Lindy: You'll have it.
Ute: If the drawings stay in our network, I have no objection to the rest. But I'm still concerned about who at Copperline can log in to this agent.
Amadou: Nobody, unless you open it. You hold the switch.
Ute: Then put that in the diagram also.
Room: Can we get the thirty-six every day now, or was that for today only?
Gisela: You see? That's the first time this room asked for more.
`,
    },
    {
      key: 'auer-eine-frage', kind: 'zoom_vtt', daysAgo: 117, time: '13:00', title: 'Hollerbach: Herr Auer has one question', deal: DEAL,
      talk: `
Lindy: Herr Auer, a pleasure. I'm told you've one question.
Korbinian: Frau Wendlandt has told you? That's a pity. Then I ask it directly. What does it cost me if we stop after one year?
Lindy: Nothing beyond the year. And you can take the flows and the history with you.
Korbinian: In writing?
Lindy: In writing.
Korbinian: Good. The last project had no answer to this. A lesson of four hundred thousand euros.
Gisela: The pilot numbers are in front of you. Of the two customers, 88 per cent without typing in week six.
Korbinian: I've read it. I think the numbers are honest, because the bad week is also in there. Four good weeks, that would be a fairy tale.
Lindy: Week three was, uh, not our finest.
Korbinian: Week three was a disaster, and it's described as a disaster. I appreciated this. In the last project there was never a week three.
Ruprecht: I was there in the last project. There was a week three. It was eighteen months long.
Lindy: That's Gisela's style.
Korbinian: It's why she's still here. So. Our budget is 80,000 euros for the first year, and I want a fixed price. I don't sign anything with a meter in it.
Lindy: It's eighty-two at list, fixed. Let me see about the two.
Korbinian: Eighty is the number because eighty is what I can sign without the family.
Ruprecht: Nagel, order desk. We want it. I was against the last one and I'm for this one. It makes mistakes, but it tells you.
Korbinian: That's noted, Herr Nagel. And the timing. We can't start before {date:+40}. Before that comes the new ERP release, then the inventory, then the trade fair.
Gisela: I would have liked earlier.
Korbinian: I know you would. I want one person who knows our order desk, and who is still there in a year. With the last one we had four project managers.
Lindy: I'm not planning to go anywhere.
Korbinian: Good.
`,
    },
    {
      key: 'weitergeleitet', kind: 'forward_eml', daysAgo: 72, time: '09:40', title: 'WG: Copperline, points before a contract', deal: DEAL,
      from: 'Gisela', to: ['Lindy'],
      body: `
Dear Lindy,

I send you what Herr Auer wrote to me. He knows that I forward it. Between the lines I read a yes, but he would never say it before there is paper.

From my side: every week the question from the order desk, when does it start. I want to keep that mood in the order desk.

Gisela`,
      signature: `Gisela Wendlandt
Leitung Digitalisierung, Hollerbach Werkzeuge GmbH`,
      forwarded: {
        from: 'Korbinian', to: ['Gisela', 'Ute'], daysAgo: 73, time: '17:20', subject: 'Copperline, points before a contract',
        body: `
Frau Wendlandt, Frau Sperling,

in English, for the forwarding.

First, I expect a fixed price of 80,000 euros for the first year, with the right to leave after twelve months. So far this is a promise only.

Second, I'm really concerned about continuity on your side. I want one person who knows our order desk. Three times already, with three suppliers.

Third, if Frau Sperling signs the diagram, I have no doubts about security.

I think the pilot was good work. I say this once.

Auer`,
      },
    },
    {
      key: 'lindys-farewell', kind: 'zoom_vtt', daysAgo: 34, time: '08:30', title: 'Hollerbach: a change on our side', deal: DEAL,
      talk: `
Lindy: Gisela, thank you for the short notice. I wanted you to hear it from me. I'm leaving Copperline at the end of the month. Jonah here will take over.
Gisela: Oh. Oh no. That's not good news. For you I hope it is.
Lindy: It is, it's closer to home. And Jonah's good.
Jonah: Hello Gisela. I've read the notes, and I'd like to come to you, in person, next week if you'll have me.
Gisela: You're welcome, of course. I have to be honest with you. Herr Auer asked for one thing, that the person stays. I'm worried that Herr Auer takes this as a sign.
Jonah: I understand. What would be the worst thing I could do?
Gisela: Ask us to explain the articles again. If you ask Ruprecht what a step drill is, he'll go home.
Jonah: Then I'd better learn what a step drill is.
Gisela: I think that's a good start. And the clause with the twelve months, is that in the contract now?
Lindy: It's drafted. Jonah has it.
Gisela: And Ute's diagram?
Lindy: Signed two weeks ago. She sent it back with one port crossed out.
Gisela: Good. You were the reason why the room trusted this. I'm worried that the order desk loses its trust without you.
Lindy: That's kind. They trust it because it asks when it isn't sure.
Gisela: Maybe. I'll tell Herr Auer myself. Please don't write to him before.
`,
    },
    {
      key: 'jonah-visits', kind: 'transcript_txt', daysAgo: 13, time: '09:00', title: 'Hollerbach: first meeting with Jonah', deal: DEAL,
      labels: { Korbinian: 'Herr Auer', Gisela: 'Gisela W.' },
      talk: `
Jonah: Thank you for having me. I've been on the order desk since seven.
Gisela: Ruprecht says you asked good questions. He says you knew what a step drill is.
Jonah: I watched eleven videos.
Korbinian: So you are the new face. As Frau Farquhar knows, I don't want a new face every year. I'm really concerned about continuity on your side, more than before.
Jonah: I understand. May I tell you what I know, and you tell me what's missing?
Korbinian: Please.
Jonah: Fixed price, twelve months and out, no meter. Drawings stay in the house. Start after the trade fair. And one person who knows the desk.
Korbinian: That's correct. You have written it down?
Jonah: Lindy did. I've read it, twice.
Korbinian: Then it was not lost. Good. I expected that I must start from zero, and I don't. That's something.
Gisela: All of this again, that would have been hard.
Korbinian: It doesn't change my conditions. I want one person who knows our order desk, and I want a named deputy in the contract. And we've moved the start. We can't start before {date:+70}, because of the trade fair.
Gisela: A month later. A pity, but understood.
Jonah: A named deputy is a good idea. I'd propose Amadou, you know him.
Korbinian: Amadou we know. I'd accept Amadou as the deputy.
Ute: And I want nobody new on the agent without my signature. Is this in your notes as well?
Jonah: It is. Page three.
Ute: Then I'm satisfied.
`,
    },
  ],
}
