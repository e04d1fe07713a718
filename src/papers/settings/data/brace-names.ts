/** What a name in the braces of a heading is called where people see it: "{bodys} beslut" is written "{organets} beslut". */
export const braceNames = {
  administration: 'förvaltningens',
  bys: 'förvaltningens',
  bodys: 'organets',
  deciding: 'beslutande',
  preparing: 'beredande',
  to: 'mottagaren',
} as const
