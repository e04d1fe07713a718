/** The names in the installation's own certificates. They stand in signed files for good, so in Swedish and without the name of anyone. */
export const certificateNames = {
  root: 'Handslag, egen utfärdare {mark}',
  timestamp: 'Egen tidsstämpel, Handslag',
} as const

/** What stands below the passphrase that a demo has made up. */
export const demoPassphraseNote =
  'Lösenfrasen ovan är påhittad för en demo och ligger bredvid nycklarna, så den skyddar ingenting. Använd den aldrig i drift. Sätt HANDSLAG_KEY_PASSPHRASE i stället.'
