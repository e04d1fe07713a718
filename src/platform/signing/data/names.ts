/** The names in the installation's own certificates. They stand in signed files for good, so in Swedish and without the name of anyone. */
export const certificateNames = {
  root: 'Handslag, egen utfärdare {mark}',
  timestamp: 'Egen tidsstämpel, Handslag',
} as const
