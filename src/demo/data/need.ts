/** What the rowing club has seen, and who has answered the invitation so far. */
export const openNeed = {
  title: 'Fler på vattnet',
  challenge:
    'Många äldre vid ån bor ensamma och rör sig för lite. De ser vattnet varje dag men kommer aldrig ut på det. Klubben har båtar och ledare men vet inte vilka som vill.',
  forWhom: 'Äldre som bor ensamma nära ån, ungefär 300 personer.',
  wanted: 'En eftermiddag i veckan på vattnet, från maj till september, med fika efteråt.',
  brings: 'Fyra stadiga båtar, flytvästar och åtta ledare.',
  area: 'Ån',
  themes: ['elderly', 'health', 'sport'],
  targetGroups: ['elderly', 'lonely'],
  wantedResources: ['volunteers', 'transport', 'premises'],
  screening:
    'Tack för idén. Kommunen ser samma behov och vill gärna prata vidare. Vi öppnar behovet så att fler kan vara med.',
  invitation: 'Vi letar efter fler som vill möta äldre vid ån: med värdar, skjuts eller en varm lokal efteråt.',
  answers: [
    {
      association: 'kvallsoppet',
      says: 'Våra ungdomar lagar gärna fika och vill lära känna äldre i kvarteret.',
      brings: 'Fika och värdar varje onsdag.',
    },
    {
      association: 'fyren',
      says: 'Vi möter far- och morföräldrar som är ensamma. Vi kan följa med de första gångerna.',
      brings: 'Sex volontärer som hämtar och går tillsammans till bryggan.',
    },
  ],
} as const
