import type { Named } from '../output.ts'
import { firstNames, localParties, particles, parties, surnames } from './data/people.ts'
import type { Random } from './random.ts'

/** Remembers the names already given, so that nobody in a document has a namesake. */
export type NameSource = { taken: Set<string>; parties: readonly string[] }

/** A new source with the parties of one assembly: some from the national ones, up to two local. */
export function newNames(random: Random): NameSource {
  const national = random.shuffled(parties).slice(0, random.between(4, 8))
  return { taken: new Set(), parties: [...national, ...random.shuffled(localParties).slice(0, random.between(0, 2))] }
}

/** An invented person with a party. About a quarter have a double surname, a hyphen or a particle. */
export function person(random: Random, names: NameSource): { name: string; party: string } {
  for (;;) {
    const name = `${random.pick(firstNames)} ${surname(random)}`
    if (names.taken.has(name)) continue
    names.taken.add(name)
    return { name, party: random.pick(names.parties) }
  }
}

/** The person without what an assembly adds. */
export const named = ({ name, party }: Named): Named => (party === undefined ? { name } : { name, party })

function surname(random: Random): string {
  const one = random.pick(surnames)
  const other = random.pick(surnames)
  const form = random.between(1, 12)
  if (form === 1) return `${one}-${other}`
  if (form === 2) return `${one} ${other}`
  if (form === 3) return `${random.pick(particles)} ${one}`
  return one
}
