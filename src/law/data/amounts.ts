/**
 * Amounts that change with time, each period with its source. A period ends on the last day for which the source says
 * it, so an amount that stands in a statute must be looked at again too. `unit` says what `amount` counts.
 */
export const amountTable = {
  directAward: {
    label: 'Gräns för direktupphandling',
    unit: 'kr',
    periods: [
      {
        from: '2022-02-01',
        validThrough: '2023-12-31',
        amount: 700_000,
        source: 'LOU 19 a kap. 2 § och Konkurrensverkets tabell för 2022–2023',
        url: 'https://www.konkurrensverket.se/upphandling/lagar-och-regler/troskelvarden/gamla-troskelvarden/',
      },
      {
        from: '2024-01-01',
        validThrough: '2025-12-31',
        amount: 700_000,
        source: 'LOU 19 a kap. 2 § och Upphandlingsmyndighetens tabell från 2024',
        url: 'https://www.upphandlingsmyndigheten.se/regler-och-lagstiftning/troskelvarden-och-direktupphandlingsgranser',
      },
    ],
  },
  annex2: {
    label: 'Tröskelvärde för sociala och andra särskilda tjänster (bilaga 2 till LOU), 750 000 euro',
    unit: 'kr',
    periods: [
      {
        from: '2022-01-01',
        validThrough: '2023-12-31',
        amount: 7_802_550,
        source: 'Konkurrensverkets tabell för 2022–2023',
        url: 'https://www.konkurrensverket.se/upphandling/lagar-och-regler/troskelvarden/gamla-troskelvarden/',
      },
      {
        from: '2024-01-01',
        validThrough: '2025-12-31',
        amount: 8_109_450,
        source: 'Upphandlingsmyndighetens tabell från 2024',
        url: 'https://www.upphandlingsmyndigheten.se/regler-och-lagstiftning/troskelvarden-och-direktupphandlingsgranser',
      },
    ],
  },
  documentation: {
    label: 'En direktupphandling över beloppet ska dokumenteras',
    unit: 'kr',
    periods: [
      {
        from: '2022-02-01',
        validThrough: '2025-12-31',
        amount: 100_000,
        source: 'LOU 19 a kap. 11 §',
        url: 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/lag-20161145-om-offentlig-upphandling_sfs-2016-1145/',
      },
    ],
  },
  afterNotice: {
    label: 'En direktupphandling från beloppet ska efterannonseras',
    unit: 'kr',
    periods: [
      {
        from: '2022-02-01',
        validThrough: '2025-12-31',
        amount: 700_000,
        source: 'LOU 19 a kap. 13 §',
        url: 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/lag-20161145-om-offentlig-upphandling_sfs-2016-1145/',
      },
    ],
  },
  deMinimis: {
    label: 'Tak för stöd av mindre betydelse under tre år',
    unit: 'euro',
    periods: [
      {
        from: '2024-01-01',
        validThrough: '2030-12-31',
        amount: 300_000,
        source: 'Förordning (EU) 2023/2831, artikel 3',
        url: 'https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:32023R2831',
      },
    ],
  },
  sgeiDeMinimis: {
    label: 'Tak för stöd av mindre betydelse till tjänster av allmänt ekonomiskt intresse under tre år',
    unit: 'euro',
    periods: [
      {
        from: '2024-01-01',
        validThrough: '2030-12-31',
        amount: 750_000,
        source: 'Förordning (EU) 2023/2832, artikel 3',
        url: 'https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:32023R2832',
      },
    ],
  },
  euroRate: {
    label: 'Eurons värde i tröskelvärdena',
    unit: 'öre per 100 euro',
    periods: [
      {
        from: '2022-01-01',
        validThrough: '2023-12-31',
        amount: 104_034,
        source: 'Räknad ur tröskelvärdet 750 000 euro = 7 802 550 kronor',
        url: 'https://www.konkurrensverket.se/upphandling/lagar-och-regler/troskelvarden/gamla-troskelvarden/',
      },
      {
        from: '2024-01-01',
        validThrough: '2025-12-31',
        amount: 108_126,
        source: 'Räknad ur tröskelvärdet 750 000 euro = 8 109 450 kronor',
        url: 'https://www.upphandlingsmyndigheten.se/regler-och-lagstiftning/troskelvarden-och-direktupphandlingsgranser',
      },
    ],
  },
} as const
