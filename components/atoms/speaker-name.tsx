import type { EvidenceView } from '@/lib/beliefs/types'

/** Who said it, by the name of the person or member that they are; how their file spells them is its title. */
export function SpeakerName({ of: { speaker, speakerLabel }, className }: { of: Pick<EvidenceView, 'speaker' | 'speakerLabel'>; className?: string }) {
  return <bdi className={className} title={speakerLabel === null ? undefined : labelTitle(speakerLabel)}>{speaker}</bdi>
}

/** The same of a turn, which is told by its label where nobody has said who it is. */
export function TurnSpeaker({ of: { speaker, personName }, className }: { of: { speaker: string; personName: string | null }; className?: string }) {
  return <SpeakerName of={{ speaker: personName ?? speaker, speakerLabel: personName === null || personName === speaker ? null : speaker }} {...(className ? { className } : {})} />
}

const labelTitle = (label: string): string => `“${label}” in the file`
