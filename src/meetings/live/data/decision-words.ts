/** Decisions that write themselves, by kind of item and what was found; `*` is every other kind. In Swedish: the minutes are. */
export const decisionWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '*': {
    rejected: 'Förslaget avslås.',
    remitted: 'Ärendet återremitteras.',
    tabled: 'Ärendet bordläggs.',
  },
  motion: { approved: 'Motionen bifalls.', rejected: 'Motionen avslås.' },
  citizenProposal: { approved: 'Medborgarförslaget bifalls.', rejected: 'Medborgarförslaget avslås.' },
  resignation: { approved: 'Avsägelsen beviljas.', rejected: 'Avsägelsen beviljas inte.' },
  agenda: { approved: 'Föredragningslistan fastställs.' },
  interpellation: {
    approved: 'Interpellationen får ställas.',
    rejected: 'Interpellationen får inte ställas.',
    noted: 'Interpellationen är besvarad.',
    tabled: 'Interpellationen besvaras vid ett senare sammanträde.',
  },
  question: {
    approved: 'Frågan får ställas.',
    rejected: 'Frågan får inte ställas.',
    noted: 'Frågan är besvarad.',
    tabled: 'Frågan besvaras vid ett senare sammanträde.',
  },
}

/** The election of approvers, as the minutes have it. */
export const electionWords = {
  approvers: '{names} väljs att justera protokollet.',
  substitute: 'Ersättare är {name}.',
} as const
