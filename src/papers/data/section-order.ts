/** In which order the parts of a paper stand. An authority may choose another; a part that its list leaves out stands last. */
export const sectionOrder = {
  minutes: ['front', 'notice', 'attendance', 'items', 'signatures'],
  minutesItem: [
    'decision',
    'background',
    'proposal',
    'motions',
    'path',
    'votes',
    'reservations',
    'statements',
    'takingPart',
    'attachments',
    'dispatch',
  ],
  minutesExtract: ['item', 'deciding', 'front'],
  summons: ['front', 'practical', 'people', 'agenda', 'matters'],
} as const
