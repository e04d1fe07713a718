/**
 * Words that one municipality's papers use beside the common vocabulary. `words` gives, for a label or heading as it is printed,
 * the common form (one of those in headings.ts) that it stands for.
 */
export type Profile = { readonly name: string; readonly words: Readonly<Record<string, string>> }

/**
 * The profiles of this installation. To add one: take a paper that is read poorly, note the labels that were not understood, and add an
 * entry with their printed form to the left and a form from headings.ts to the right. Capitals, spaces and colons make no
 * difference. A profile is used for a paper that prints at least two of its words and that is read better with it, so
 * profiles never disturb the papers of others.
 */
export const profiles: readonly Profile[] = [
  {
    name: 'Björkvik, möteskort',
    words: {
      'Vi träffades': 'Plats och tid',
      'Vi som beslutade': 'Beslutande',
      'Vi som hoppade in': 'Tjänstgörande ersättare',
      'Vi som lyssnade': 'Ej tjänstgörande ersättare',
      'Vi som hjälpte till': 'Tjänstepersoner',
      'Granskas av': 'Utses att justera',
      Granskningsdag: 'Justeringsdatum',
      'Detta bestämdes': 'Beslut',
      'Så gick det till': 'Beslutsgång',
      'Uppe på tavlan från': 'Datum då anslaget sätts upp',
      'Nere från tavlan': 'Datum då anslaget tas ned',
    },
  },
  {
    name: 'Sammanträdesrapport med korta ord',
    words: {
      'Beslutsfattande organ': 'Organ',
      'När och var': 'Plats och tid',
      Beslutsföra: 'Beslutande',
      'Inkallade ersättare': 'Tjänstgörande ersättare',
      'Ej inkallade ersättare': 'Ej tjänstgörande ersättare',
      'Andra närvarande': 'Övriga närvarande',
      Protokollsgranskare: 'Justerare',
      'Dag för granskning': 'Justeringsdatum',
      'Nämnden fattade beslutet': 'Beslut',
      Bokföringsnummer: 'Diarienummer',
      'Anslogs den': 'Datum då anslaget sätts upp',
      'Togs ned den': 'Datum då anslaget tas ned',
    },
  },
]
