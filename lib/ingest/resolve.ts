import { isAnonymousLabel, matchSpeakers, namesNobody, normaliseLabel, oursAreKnown, type KnownPeople, type SpeakerMatch } from './speakers'
import type { Side } from '@/lib/shared/vocabulary'
import { sidesByTalk } from './sides-by-talk'
import type { ParsedInteraction, SpeakerAnswer, SpeakerQuestion } from './types'

export type ResolvedSpeaker = { label: string; answer: SpeakerAnswer; shared: boolean; email: string | null; title: string | null }

/**
 * Who speaks under each label, and which labels a person should be asked about first.
 * A label is asked about when nothing but elimination speaks for its side, or when it looks like a misspelt name.
 */
export function resolveSpeakers(interaction: ParsedInteraction, matches: SpeakerMatch[]): { speakers: ResolvedSpeaker[]; questions: SpeakerQuestion[] } {
  const parsed = new Map(interaction.speakers.map((speaker) => [speaker.label, speaker]))
  const speakers: ResolvedSpeaker[] = []
  const questions: SpeakerQuestion[] = []
  const theirs = oursAreKnown(matches)
  for (const match of matches) {
    const source = parsed.get(match.label)
    const answer = defaultAnswer(match)
    speakers.push({ label: match.label, answer, shared: match.shared, email: source?.email ?? null, title: source?.title ?? null })
    const told = source !== undefined && (source.side !== 'unknown' || source.email !== undefined || source.company !== undefined)
    const why = match.confidence === 'guess' ? 'guess' : match.confidence === 'none' && !match.shared && !(told && match.side !== 'unknown') ? 'unknown' : null
    if (!why) continue
    const suggestion = answer.as === 'new_person' && namesNobody(match.label) ? voice(answer.side, theirs) : answer
    questions.push({ label: match.label, suggestion, why, sample: sampleOf(interaction, match.label) })
  }
  return { speakers, questions: withSounds(questions, interaction) }
}

/** How they speak is looked at only where somebody has no side. */
function withSounds(questions: SpeakerQuestion[], { segments }: ParsedInteraction): SpeakerQuestion[] {
  if (!questions.some(({ suggestion }) => isOfNoSide(suggestion))) return questions
  const sides = sidesByTalk(segments)
  return questions.map((question) => {
    const sounds = isOfNoSide(question.suggestion) ? sides.get(question.label) : undefined
    return sounds ? { ...question, sounds } : question
  })
}

/**
 * Questions as they stand now: a label for somebody who has become known since is suggested to be theirs.
 * @param guesses also what may be a misspelling, and a side by how somebody speaks: only where a person sees it before it counts
 */
export function suggestAnew(questions: readonly SpeakerQuestion[], known: KnownPeople, guesses: boolean): SpeakerQuestion[] {
  return questions.map((question) => {
    if (question.suggestion.as !== 'new_person') return question
    const [found] = matchSpeakers([{ label: question.label, ...normaliseLabel(question.label), side: 'unknown', shared: false }], known)
    if (found?.match && (guesses || found.confidence !== 'guess')) return { ...question, suggestion: defaultAnswer(found), why: found.confidence === 'guess' ? 'guess' : question.why }
    return guesses ? bySound(question) : question
  })
}

const isOfNoSide = (answer: SpeakerAnswer): answer is Extract<SpeakerAnswer, { as: 'new_person' }> => answer.as === 'new_person' && answer.side === 'unknown'

/** Of the side that it sounds like, where no other is known. */
function bySound(question: SpeakerQuestion): SpeakerQuestion {
  const { suggestion, sounds } = question
  return sounds && isOfNoSide(suggestion) ? { ...question, suggestion: { ...suggestion, side: sounds } } : question
}

function defaultAnswer(match: SpeakerMatch): SpeakerAnswer {
  if (match.match?.kind === 'member') return { as: 'member', memberId: match.match.id }
  if (match.match?.kind === 'person') return { as: 'person', personId: match.match.id }
  if (match.side === 'us') return { as: 'us' }
  // A room is somebody of the customer's, unless the file says that it is ours.
  if (match.shared || (isAnonymousLabel(match.label) && match.side === 'customer')) return { as: 'someone' }
  return { as: 'new_person', name: match.suggestion.name, side: match.side }
}

/** A label that is no name makes no new person. Whose voice it is cannot be told where ours are not known: it may be one of them. */
const voice = (side: Side, theirs: boolean): SpeakerAnswer => ({ as: theirs || side === 'customer' ? 'someone' : 'nobody' })

const SAMPLE_WORDS = 18

function sampleOf(interaction: ParsedInteraction, label: string): string {
  const texts = interaction.segments.filter((segment) => segment.speaker === label).map((segment) => segment.text)
  const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? ''
  const words = longest.split(' ')
  return words.length > SAMPLE_WORDS ? `${words.slice(0, SAMPLE_WORDS).join(' ')}…` : longest
}
