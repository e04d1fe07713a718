/** In which order the parts of a paper that people write stand. */
export const writtenOrder = {
  memo: ['front', 'proposal', 'signatures', 'summary', 'sections', 'consequences', 'basis', 'dispatch'],
  referralResponse: [
    'front',
    'summary',
    'background',
    'matter',
    'preparation',
    'views',
    'dissent',
    'signatures',
    'attachments',
  ],
} as const
