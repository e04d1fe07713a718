const bound = '\u00a0'
const space = '[ \\t]+'

/** What stands close to the word after it. */
const before = [
  '§§?',
  '(?:kap|st|art|nr|s|sid|p|bil|dnr|kl|prop|bet|rskr|SFS|KL|FL|OSL|LOU|TF)\\.?',
  '(?:t\\.\\s?f\\.?|f\\.\\s?d\\.?|tf|fd)',
  '(?:t\\.\\s?o\\.\\s?m\\.|fr\\.\\s?o\\.\\s?m\\.|s\\.\\s?k\\.|bl\\.\\s?a\\.)',
]

/** What stands close to the number before it. */
const after = [
  '§§?',
  '%',
  '‰',
  '°C',
  '(?:kap|st|p)\\.?(?![\\p{L}])',
  '(?:kr|kronor|öre|tkr|mkr|mnkr|tusen|miljon(?:er)?|miljard(?:er)?|SEK|EUR)(?![\\p{L}])',
  '(?:mm|cm|m|km|m²|ha|g|kg|h|tim|min)(?![\\p{L}])',
  '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?![\\p{L}])',
]

// A short form binds only what can follow it: a number, or a name with a capital.
const forward = new RegExp(`(?<![\\p{L}\\p{N}])((?i:${before.join('|')}))${space}(?=[\\p{Lu}\\p{N}–])`, 'gu')
const titled = new RegExp(`(?<![\\p{L}\\p{N}])(t\\.\\s?f\\.|f\\.\\s?d\\.)${space}(?=\\p{L})`, 'giu')
const backward = new RegExp(`(?<=\\p{N})${space}(?=${after.join('|')})`, 'gu')
const thousands = /(?<=(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00a0]\d{3}){0,4})[ \t](?=\d{3}(?!\d))/gu

/**
 * The words with what belongs together kept on one line: "§ 154", "8 kap. 12 §", "t.f. X", "10 000 kronor", "8 december".
 * Only spaces change, into no-break spaces.
 */
export const bindWords = (text: string): string =>
  text
    .replaceAll(thousands, bound)
    .replaceAll(forward, `$1${bound}`)
    .replaceAll(titled, `$1${bound}`)
    .replaceAll(backward, bound)

/**
 * The words as any rendering can carry them: line breaks as line feeds, tabs as spaces, without control characters and
 * halves of characters. What would turn the direction of writing is shown by its number.
 */
export const legible = (text: string): string =>
  troublesome.test(text)
    ? text
        .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
        .replaceAll('\t', ' ')
        .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`)
        .replaceAll(/[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\n]]/gv, '')
    : text

const troublesome = /[[\p{C}\u2028\u2029]--[\n]]/v

const fromTheRight = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}'
const rightToLeft = new RegExp(`([${fromTheRight}](?:[\\s\\p{M}\\p{Cf}\\u0660-\\u0669]*[${fromTheRight}])*)`, 'u')
const leftToRight = new RegExp(`[\\p{L}--[${fromTheRight}]]`, 'v')

/** Whether all that gives the words a direction is written from right to left. */
export const isFromTheRight = (text: string): boolean => rightToLeft.test(text) && !leftToRight.test(text)

/** The words cut into runs: every other, from the second, is written from right to left. */
export const directionRuns = (text: string): readonly string[] =>
  rightToLeft.test(text) ? text.split(rightToLeft) : [text]
