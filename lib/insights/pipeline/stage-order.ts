/** Words that stages of the common CRMs carry, from the first talk to the signature. */
const STEPS: readonly RegExp[] = [
  /\b(?:lead|new|prospect\w*|target)\b/i, /\b(?:qualif\w*|mql|sql)\b/i, /\b(?:discover\w*|needs|appointment|meeting|contacted|intro\w*)\b/i,
  /\b(?:demo\w*|presentation|solution|scop\w*)\b/i, /\b(?:evaluat\w*|pilot|trial|poc|proof|technical|validat\w*)\b/i, /\b(?:business case|value prop\w*|champion|decision[- ]?makers?)\b/i,
  /\b(?:proposal|quote\w*|pric\w*|offer)\b/i, /\b(?:negotiat\w*|review|procurement|legal|contract\w*)\b/i, /\b(?:verbal|commit\w*|approv\w*|signature|signing)\b/i, /\b(?:clos\w*|won|lost)\b/i,
]

const placeOf = (stage: string): number => {
  const place = STEPS.findLastIndex((step) => step.test(stage))
  return place < 0 ? STEPS.length / 2 : place
}

/** Stages in the order in which deals go through them; those that no word places stand in the middle, by name. */
export const stagesInOrder = (stages: readonly string[]): string[] => [...stages].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0))
