/** Something that our side said it would do, in its own words. */
export type OurPromise = {
  interactionId: string; segment: number; title: string; speaker: string; at: string; words: string
  /** What the customer asked for right before, where the promise does not say itself what it is about. */
  asked?: string | null
  /** Would something be left with the customer, or done for them? Else it may be a manner of speaking. */
  delivers?: boolean
}

/** A turn of ours; `before` is the customer's turn right before it. */
export type OurTurn = Omit<OurPromise, 'words' | 'asked' | 'delivers'> & { text: string; before?: string | null }

const IN_THE_FIRST_PERSON = /\b(?:I|we)(?:['’]ll|['’]m going to|['’]re going to| will| shall| am going to| are going to| promise| commit to| can commit to)\b/
/** "Let me go back to them", and not "let me tell you". */
const LET_ME = /\blet (?:me|us) (?:go|come|get) back\b|\blet (?:me|us) (?:take (?:it|this|that) (?:back|to)|check|chase|confirm|find out|look into|follow up|ask|talk to|speak (?:to|with)|send|write|prepare|arrange|set up)\b/
/** "I've got our product team working on a model." */
const OTHERS_AT_IT = /\b(?:I|we)(?:['’]ve| have) (?:got |had |asked )?(?:our|the|my|some|a|an)(?: \w+){1,3} (?:working on|looking (?:at|into)|preparing|putting together|writing|building|checking)\b/
const PROMISE = new RegExp([IN_THE_FIRST_PERSON, LET_ME, OTHERS_AT_IT].map(({ source }) => source).join('|'), 'i')
/** Words of politeness, and what hangs on something, are no commitment. */
const NONE = /\?\s*$|\b(?:if|unless|whether|would|might|maybe|perhaps|see you|talk soon|be honest|let you|not|never)\b|['’]ll (?:be honest|say|admit|see you|talk)\b|\bwill (?:see|say)\b/i
/** To ask whether something can be done hangs on nothing. */
const TO_ASK = /\b(?:see|check|ask|find out|confirm)(?: \w+){0,3} (?:if|whether)\b/gi
/** A shorter one says too little by itself. */
const SHORTEST = 20
const LONGEST = 220
/** As many as one can keep in mind. */
const MOST = 5
/** What is asked for: the last sentence of a turn that asks. */
const REQUEST = /\b(?:please|could you|can you|would you|will you|send|share|give (?:me|us)|show (?:me|us)|get (?:me|us)|let (?:me|us) have|i need|we need|i want|we want)\b/i
/** Doing so leaves something with whom it is promised to: "I'll send", "we will have it checked". */
const DELIVERS = /\b(?:send|share|get|give|bring|prepare|write|draft|provide|deliver|ask|check|find|chase|fix|mend|repair|set up|book|arrange|schedule|plan|add|put|come back|get back|follow up|confirm|call|ring|mail|email|keep|include|update|review|test|build|open|raise|escalate|look into|sort|make|go back|take (?:it|this|that) back|working on|looking (?:at|into)|preparing|putting together|writing|building|checking|show|offer|move|train|pay|cover|file|report|document|publish|extend|start|finish|join|visit|invite|introduce)\b/i
/** Nothing but "it", "that" or "one" names what it is about. */
const UNNAMED = /(?:['’]ll|\b(?:will|shall|to))\s+(?:\w+\s+){1,3}?(?:it|that|this|them|those|one|so)\b/i
/** For whom, or until when: then something is owed though nothing names it. */
const OWED = /\b(?:for|to) you\b|\b(?:by|before|until) |\b(?:today|tonight|tomorrow|this week|next week|this month)\b/i
const NAMES = /\b(?:the|a|an|your|our|their|its|my|his|her)\s+\p{L}/iu

/**
 * What our side said it would do: whole sentences in the first person, neither asked nor on a condition. What would be delivered comes before
 * manners of speaking, of both the latest first. One that names nothing is told with what it answers, and a short one only so.
 */
export function promisesIn(turns: readonly OurTurn[], most = MOST): OurPromise[] {
  const found: OurPromise[] = []
  const told = new Set<string>()
  for (const { text, before, ...turn } of turns.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : b.segment - a.segment))) {
    for (const words of sentencesIn(text)) {
      if (words.length > LONGEST || !PROMISE.test(words) || NONE.test(words.replace(TO_ASK, ''))) continue
      const namesNothing = UNNAMED.test(words) && !NAMES.test(words)
      const asked = words.length < SHORTEST || namesNothing ? requestIn(before ?? '') : null
      const delivers = DELIVERS.test(words.slice(words.search(PROMISE)))
      // "I'll frame that one": nothing is asked, named, done or due.
      if (namesNothing && asked === null && !delivers && !OWED.test(words)) continue
      const key = `${words} ${asked ?? ''}`.toLowerCase()
      if ((words.length < SHORTEST && asked === null) || told.has(key)) continue
      told.add(key)
      found.push({ ...turn, words, asked, delivers })
    }
  }
  return found.toSorted((a, b) => Number(b.delivers) - Number(a.delivers)).slice(0, most)
}

const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?])\s+/).map((part) => part.trim())

const requestIn = (turn: string): string | null => sentencesIn(turn).findLast((words) => words.length <= LONGEST && REQUEST.test(words)) ?? null
