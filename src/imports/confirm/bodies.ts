import type { Body, BodyKind } from '../../organisations/index.ts'

/** The ends of the names of bodies, by the word they are forms of. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/styrelsen?s?$/u, 'styrelse'],
  [/nämnd(?:en)?s?$/u, 'nämnd'],
  [/utskott(?:et)?s?$/u, 'utskott'],
  [/fullmäktiges?$/u, 'fullmäktige'],
  [/beredning(?:en)?s?$/u, 'beredning'],
  [/direktion(?:en)?s?$/u, 'direktion'],
  [/råd(?:et)?s?$/u, 'råd'],
]

/** What the forms of one body's name have in common: "Kommunstyrelsens" and "kommunstyrelsen" are the same. */
export const bodyKey = (name: string): string => {
  const words = name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')
  const form = forms.find(([pattern]) => pattern.test(words))
  return form ? words.replace(form[0], form[1]) : words
}

/** The body that a document names; undefined when none fits or two do. */
export const bodyNamed = <B extends Pick<Body, 'name'>>(bodies: readonly B[], name: string): B | undefined => {
  const fitting = bodies.filter((body) => bodyKey(body.name) === bodyKey(name))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The kind that a name tells of; undefined when it tells nothing. A suggestion that a person confirms. */
export const kindOfBody = (name: string): BodyKind | undefined => {
  const key = bodyKey(name)
  if (key.endsWith('fullmäktige')) return 'council'
  if (key.endsWith('utskott') || key.endsWith('beredning')) return 'subcommittee'
  if (/^(?:kommun|region)styrelse$/u.test(key)) return 'executiveBoard'
  return /(?:nämnd|styrelse)$/u.test(key) ? 'committeeBoard' : undefined
}
