/** Messages of the outbox by kind: what they say stands nowhere. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  digest: 'A weekly digest', password_reset: 'A link for a new password', assigned: 'Something to decide', mentioned: 'A mention', correction_settled: 'What became of a correction', second_opinion: 'A second opinion', confirm_call: 'A call to confirm',
  adjudicate: 'Two verdicts that differ', adjudicated: 'How they were settled', warning: 'A new warning', moved: 'An account that moved', handed_over: 'An account handed over', pipeline_action: 'Something to do', meeting_brief: 'A brief before a meeting', person_answered: 'Something said on somebody’s own page',
}
