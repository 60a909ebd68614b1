/** Key for comparing names: no case, accents, punctuation or academic titles. */
export function nameKey(name: string): string {
  return name.toLowerCase()
    .replace(/ß/g, 'ss').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/đ/g, 'd')
    .normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/['’]/g, '').replace(/[^\p{L}\p{N}@]+/gu, ' ').trim()
    .replace(/^(?:(?:dr|prof|mr|mrs|ms|mx|ing|doctor|herr|frau|sir|dame) )+(?=\S)/, '')
}

/** The keys of a name: with umlauts it has two, because `Müller` is also written `Mueller` (but `Michael` is not `Michal`). */
export function nameKeys(name: string): string[] {
  const expanded = name.normalize('NFC').replace(/[äöüø]/gi, (letter) => `${{ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe' }[letter.toLowerCase()] ?? letter}`)
  return [...new Set([nameKey(name), nameKey(expanded)])].filter((key) => key !== '')
}
