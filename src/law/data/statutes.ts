/**
 * The statutes that the rules cite, with the first day in force and, when repealed, the first day no longer in force.
 * `name` is the genitive-free definite form that a citation ends with.
 */
export const statutes = {
  kl2017: {
    name: 'kommunallagen',
    sfs: '2017:725',
    from: '2018-01-01',
    url: 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/kommunallag-2017725_sfs-2017-725/',
  },
  kl1991: {
    name: 'kommunallagen (1991:900)',
    sfs: '1991:900',
    from: '1992-01-01',
    until: '2018-01-01',
    url: 'https://rkrattsbaser.gov.se/sfst?bet=1991:900',
  },
  lbt: {
    name: 'lagen om beräkning av lagstadgad tid',
    sfs: '1930:173',
    // Older than every rule that leans on it; the rules themselves say from when they are known here.
    from: '1931-01-01',
    url: 'https://lagen.nu/1930:173',
  },
  helg: {
    name: 'lagen om allmänna helgdagar',
    sfs: '1989:253',
    from: '1990-01-01',
    url: 'https://rkrattsbaser.gov.se/sfst?bet=1989:253',
  },
  osl: {
    name: 'offentlighets- och sekretesslagen',
    sfs: '2009:400',
    from: '2009-06-30',
    url: 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/offentlighets--och-sekretesslag-2009400_sfs-2009-400/',
  },
  fl: {
    name: 'förvaltningslagen',
    sfs: '2017:900',
    from: '2018-07-01',
    url: 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/forvaltningslag-2017900_sfs-2017-900/',
  },
} as const
