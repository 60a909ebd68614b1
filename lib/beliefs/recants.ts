/**
 * Does it call something that was said before hasty, mistaken or a mere mood: "I was quick to say …", "the two hours were me being
 * dramatic"? Its words are those of what it gives up, so that it is like that, and yet no evidence of it.
 */
export const recants = (text: string): boolean => RECANTS.test(text)

const RECANTS = /\b(?:wrong|mistaken|quick|hasty|harsh|unfair|silly|daft|premature)(?: \w+)? (?:to (?:say|think|believe|call|claim)|(?:in |about )?(?:saying|thinking|believing|calling|claiming)|when (?:i|we|they|he|she) said)\b|\bwas (?:just |only )?(?:me|us|them|him|her) (?:being|exaggerating|overreacting|panicking|grumbling|venting|overdoing|overstating)\b/i
