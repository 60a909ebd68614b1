/**
 * Opposites, by the name of a synonym class or a plain word. The second of a pair reads as the first, turned round:
 * "expensive" is evidence against "cheap". A pair is an opposite in every sentence of the field, or it is not here.
 */
export const ANTONYMS: readonly (readonly [string, string])[] = [
  ['cheap', 'expensive'], ['affordable', 'unaffordable'], ['easy', 'hard'], ['intuitive', 'clunky'], ['fast', 'slow'], ['trust', 'distrust'],
  ['reliable', 'unreliable'], ['good', 'bad'], ['adequate', 'inadequate'], ['useful', 'useless'], ['happy', 'unhappy'], ['better', 'worse'],
  ['fair', 'unfair'], ['predictable', 'unpredictable'], ['increase', 'decrease'], ['convinced', 'doubtful'],
  ['worth', 'unworthy'], ['safe', 'unsafe'], ['secure', 'insecure'], ['clear', 'unclear'], ['sure', 'unsure'], ['certain', 'uncertain'],
  ['confident', 'unconfident'], ['comfortable', 'uncomfortable'], ['best', 'worst'], ['strong', 'weak'], ['like', 'dislike'], ['love', 'hate'],
  ['agree', 'disagree'], ['possible', 'impossible'], ['able', 'unable'], ['willing', 'unwilling'], ['ready', 'unready'],
  ['likely', 'unlikely'], ['realistic', 'unrealistic'], ['flexible', 'inflexible'], ['flexible', 'rigid'], ['mature', 'immature'],
  ['early', 'late'], ['more', 'less'], ['high', 'low'], ['succeed', 'fail'], ['accept', 'refuse'], ['accept', 'reject'],
  ['approve', 'reject'], ['friendly', 'hostile'], ['honest', 'dishonest'], ['transparent', 'opaque'], ['responsive', 'unresponsive'],
  ['impressed', 'unimpressed'], ['sustainable', 'unsustainable'], ['accurate', 'inaccurate'], ['complete', 'incomplete'],
  ['consistent', 'inconsistent'], ['relevant', 'irrelevant'], ['competent', 'incompetent'], ['attractive', 'unattractive'], ['proven', 'unproven'],
  ['interested', 'uninterested'], ['necessary', 'unnecessary'], ['popular', 'unpopular'], ['aware', 'unaware'], ['fresh', 'outdated'],
  ['modern', 'outdated'], ['polite', 'rude'], ['generous', 'stingy'], ['optimistic', 'pessimistic'], ['capable', 'incapable'],
  ['supported', 'unsupported'], ['usable', 'unusable'], ['available', 'unavailable'], ['manageable', 'unmanageable'], ['tolerable', 'intolerable'],
  ['viable', 'unviable'], ['justified', 'unjustified'], ['prepared', 'unprepared'], ['experienced', 'inexperienced'], ['enthusiastic', 'reluctant'],
  ['keep', 'abandon'], ['expand', 'shrink'], ['gain', 'lose'], ['profitable', 'unprofitable'], ['efficient', 'inefficient'],
  ['effective', 'ineffective'], ['productive', 'unproductive'], ['precise', 'vague'], ['long', 'short'], ['appropriate', 'inappropriate'],
]
