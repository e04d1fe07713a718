/** The words that renderings add of their own, in the language of the document. */
export const documentTexts = {
  sv: {
    document: 'Handling',
    page: 'Sida',
    of: 'av',
    notes: 'Noter',
    note: 'Not',
    backToText: 'Tillbaka till texten',
    mask: '[maskerat]',
    masked: 'Webbversion. Uppgifter om enskilda är borttagna.',
    signatures: 'Underskrifter',
  },
  en: {
    document: 'Document',
    page: 'Page',
    of: 'of',
    notes: 'Notes',
    note: 'Note',
    backToText: 'Back to the text',
    mask: '[redacted]',
    masked: 'Web version. Details of individuals have been removed.',
    signatures: 'Signatures',
  },
} as const
