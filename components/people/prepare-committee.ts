import type { CommitteePerson, DissentView, PersonRow } from '@/lib/insights/types'

/** A row of the map: who, how much they count, and where they stand; null where they were not heard enough. */
export type CommitteeRow = {
  key: string
  person: PersonRow
  own: CommitteePerson | null
  power: number
  /** 0 away from us, 1 toward us; null where nothing is known. */
  at: number | null
  interval: [number, number] | null
  /** Have they been heard at all? Without a figure they were heard too little, or never. */
  heard: boolean
  above: string | null
}

/** A line between two rows of the map. */
export type CommitteeEdge = { kind: 'dissent' | 'reports'; from: number; to: number; words: string }

/** Why somebody has no figure; null where they have one. */
export const unplacedWords = ({ at, heard }: Pick<CommitteeRow, 'at' | 'heard'>): string | null => (at !== null ? null : heard ? 'heard, not enough evidence yet' : 'unheard')

/** "Ann Lee holds it", "Ann Lee, Bo Ek hold it". */
export const holdWord = (names: readonly string[]): string => (names.length === 1 ? 'holds' : 'hold')

export type CommitteeMapData = { rows: CommitteeRow[]; edges: CommitteeEdge[]; disagreements: { statement: string; /** Who holds it, and who holds the contrary. */ sides: [string[], string[]] }[] }

/**
 * Decides what the committee map draws: a row a person, by power and then by stance, and lines between those who disagree on a
 * subject and up to whom they report. Who left comes last.
 */
export function prepareCommittee(people: readonly PersonRow[], committee: readonly CommitteePerson[], dissent: readonly DissentView[]): CommitteeMapData {
  const known = new Map(committee.map((each) => [each.personId, each]))
  const rows = people
    .filter((person) => person.personId !== null && person.modelled)
    .map((person): CommitteeRow => {
      const own = known.get(person.personId ?? '') ?? null
      const value = person.figure?.value ?? null
      return { key: person.key, person, own, power: own?.power ?? 1, at: value, interval: value === null ? null : (person.figure?.interval ?? null), heard: person.lastHeard !== null || person.figure !== null, above: own?.reportsToId ?? null }
    })
    .sort((a, b) => Number(a.own?.left != null) - Number(b.own?.left != null) || b.power - a.power || (b.at ?? -1) - (a.at ?? -1) || (a.person.name < b.person.name ? -1 : 1))
  const place = new Map(rows.map(({ key }, index) => [key, index]))
  const placeOfPerson = new Map(rows.map(({ person }, index) => [person.personId, index]))
  const disagreements = dissent.map(({ statement, parts }): CommitteeMapData['disagreements'][number] => ({
    statement, sides: [names(parts.filter(({ agrees }) => agrees)), names(parts.filter(({ agrees }) => !agrees))],
  }))
  const opposed = dissent.flatMap(({ statement, parts }) => parts.filter(({ agrees }) => agrees).flatMap((a) => parts.filter(({ agrees }) => !agrees).flatMap((b): CommitteeEdge[] => {
    const [from, to] = [place.get(a.holder.key), place.get(b.holder.key)]
    return from === undefined || to === undefined ? [] : [{ kind: 'dissent', from: Math.min(from, to), to: Math.max(from, to), words: `${a.holder.name} and ${b.holder.name} disagree: ${statement}` }]
  })))
  const reports = rows.flatMap(({ above, person }, from): CommitteeEdge[] => {
    const to = above === null ? undefined : placeOfPerson.get(above)
    return to === undefined ? [] : [{ kind: 'reports', from, to, words: `${person.name} reports to ${rows[to]?.person.name ?? ''}` }]
  })
  return { rows, edges: [...merged(opposed), ...reports], disagreements }
}

const names = (parts: DissentView['parts']): string[] => [...new Set(parts.map(({ holder }) => holder.name))]

/** One line between two people, however many subjects they disagree on. */
function merged(edges: readonly CommitteeEdge[]): CommitteeEdge[] {
  const found = new Map<string, CommitteeEdge>()
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`
    const held = found.get(key)
    found.set(key, held ? { ...held, words: `${held.words}; ${edge.words}` } : edge)
  }
  return [...found.values()]
}
