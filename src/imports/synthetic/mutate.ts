import { type Random, randomFrom } from './random.ts'

/** Text that no typist would write, of the seed: bytes and blocks lost, doubled, swapped or filled in, giant lines. */
export function mutate(text: string, seed: number): string {
  const random = randomFrom(seed ^ 0x2545f491)
  let mutated = text
  for (let times = random.between(1, 6); times > 0; times -= 1) mutated = random.pick(mutations)(mutated, random)
  // A document grows to a few hundred thousand signs at most: the size limit of files is tested elsewhere.
  return mutated.slice(0, 400_000)
}

type Mutation = (text: string, random: Random) => string

const place = (text: string, random: Random): number => random.between(0, text.length)

const piece = (text: string, random: Random, longest: number): [number, number] => {
  const from = place(text, random)
  return [from, Math.min(text.length, from + random.between(1, longest))]
}

const insert = (text: string, at: number, added: string): string => text.slice(0, at) + added + text.slice(at)

const oddSigns = [
  '\0',
  '\x01',
  '\x1b[31m',
  '\f',
  '\v',
  '\r',
  '\r\n',
  '\t\t\t',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffd',
  '\u202e',
  '\u200b',
  '\ud83d',
  '\udc00',
  '😀',
  'a\u0301\u0301\u0301',
] as const

const bait = [
  '§',
  '§§ ',
  '§ 1-',
  '§§ 9-1',
  '§ 99999999999999999999',
  '(S',
  ')',
  '((((',
  '2023-13-45',
  '31 februari 2023',
  '0000-00-00',
  'kl 99:99',
  'Ordförande',
  'Beslutande\n',
  'att ',
  '1. ',
  'Dnr ',
  '/',
  ', ',
  ':',
  '-',
  '__proto__',
  'constructor',
  '$&',
  '\\1',
  '%s',
] as const

const mutations: readonly Mutation[] = [
  (text, random) => {
    const [from, until] = piece(text, random, 5)
    return text.slice(0, from) + text.slice(until)
  },
  (text, random) => {
    const [from, until] = piece(text, random, 1500)
    return text.slice(0, from) + text.slice(until)
  },
  (text, random) => {
    const [from, until] = piece(text, random, 900)
    return insert(text, place(text, random), text.slice(from, until))
  },
  (text, random) => {
    const [from, until] = piece(text, random, 900)
    return insert(text.slice(0, from) + text.slice(until), place(text.slice(until), random), text.slice(from, until))
  },
  (text, random) => insert(text, place(text, random), random.pick(oddSigns)),
  (text, random) => insert(text, place(text, random), random.pick(bait)),
  (text, random) => insert(text, place(text, random), random.pick(bait).repeat(random.between(2, 3000))),
  (text, random) =>
    insert(
      text,
      place(text, random),
      random.pick([' ', '\n', '\t', '-', 'a', '1', '(', ', ', 'Å ']).repeat(random.between(1000, 50_000)),
    ),
  (text, random) => {
    const [from, until] = piece(text, random, 4000)
    return text.slice(0, from) + text.slice(from, until).replaceAll('\n', ' ') + text.slice(until)
  },
  (text, random) => {
    const [from, until] = piece(text, random, 2000)
    return text.slice(0, from) + text.slice(from, until).split('').reverse().join('') + text.slice(until)
  },
  (text, random) => {
    const [from, until] = piece(text, random, 300)
    return insert(text, until, text.slice(from, until).repeat(random.between(5, 200)))
  },
  (text, random) => random.shuffled(text.split('\n')).join('\n'),
  (text, random) => {
    const at = place(text, random)
    return text.slice(0, at) + String.fromCharCode(random.between(0, 0xffff)) + text.slice(at + 1)
  },
  (text) => text.toUpperCase(),
  (text, random) => text.slice(0, place(text, random)),
]
