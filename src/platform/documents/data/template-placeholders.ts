/**
 * What an authority may write in its own Word template for a memo: each placeholder stands in braces, "{titel}". One
 * with `each` is repeated: what stands between "{#beslutspunkter}" and "{/beslutspunkter}" comes once for each, with the
 * placeholders of `each`. What is required must be there, or words of the memo would be lost.
 */
export const templatePlaceholders = {
  titel: { says: 'Vad ärendet gäller', isRequired: true },
  diarienummer: { says: 'Ärendets diarienummer', isRequired: true },
  datum: { says: 'Dagen då skrivelsen skrevs, som "8 december 2026"' },
  myndighet: { says: 'Myndighetens namn' },
  förvaltning: { says: 'Förvaltningen som skriver' },
  handläggare: { says: 'Den som handlägger ärendet' },
  beredande: { says: 'Nämnden som bereder ärendet' },
  beslutande: { says: 'Nämnden eller församlingen som beslutar' },
  sammanfattning: { says: 'Sammanfattningen', isRequired: true },
  beslutspunkter: {
    says: 'Förslaget till beslut, en gång för varje punkt',
    isRequired: true,
    each: { nummer: { says: 'Punktens nummer' }, punkt: { says: 'Punktens text', isRequired: true } },
  },
  avsnitt: {
    says: 'Skrivelsens avsnitt, en gång för varje',
    isRequired: true,
    each: {
      rubrik: { says: 'Avsnittets rubrik', isRequired: true },
      text: { says: 'Avsnittets text', isRequired: true },
    },
  },
  underlag: {
    says: 'Beslutsunderlaget, en gång för varje handling',
    isRequired: true,
    each: { handling: { says: 'Handlingens namn', isRequired: true } },
  },
  expedieras: {
    says: 'Vilka som får beslutet, en gång för varje',
    isRequired: true,
    each: { mottagare: { says: 'Mottagarens namn', isRequired: true } },
  },
  underskrifter: {
    says: 'De som skriver under, en gång för varje',
    isRequired: true,
    each: { namn: { says: 'Namnet', isRequired: true }, roll: { says: 'Titeln eller rollen', isRequired: true } },
  },
} as const
