/** Pages of the installation that say the same to everyone. They are looked at as a visitor, wide and on a phone. */
export const pagesForAnyone: readonly string[] = [
  '/lagrum',
  '/logga-in',
  '/verifiera',
  '/tillganglighet',
  '/personuppgifter',
]
