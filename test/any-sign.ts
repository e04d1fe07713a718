import fc from 'fast-check'

const surrogates = { from: 0xd800, count: 0x800 }

/**
 * Any sign that there is, as `unit` of `fc.string`. The same signs as its own unit `binary`, which takes more than a second of work to
 * prepare in each process.
 */
export const anySign: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - surrogates.count })
  .map((place) => String.fromCodePoint(place < surrogates.from ? place : place + surrogates.count))
