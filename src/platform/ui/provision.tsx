import { noBreakSpace, withHardSpaces } from '../texts/words.ts'

/** A provision, as the law storey cites it. Its shape is repeated here because the platform knows no law. */
export type ProvisionData = {
  readonly statute: string
  readonly chapter?: number | string
  /** As printed without the sign: "5", "14 a", "66–67". */
  readonly section: string
  readonly amendedBy?: string
  readonly isArticle?: true
  readonly url: string
}

/** "13 kap. 5 § kommunallagen" with hard spaces. A string is taken as it is, with the spaces made hard. */
export const provisionInWords = (provision: ProvisionData | string): string => {
  if (typeof provision === 'string') return withHardSpaces(provision)
  const section = provision.section.replaceAll(' ', noBreakSpace)
  if (provision.isArticle) return `artikel${noBreakSpace}${section} i ${provision.statute}`
  const number = String(provision.chapter ?? '').replaceAll(' ', noBreakSpace)
  const chapter = number === '' ? '' : `${number}${noBreakSpace}kap.${noBreakSpace}`
  const sign = /[–,]| och /.test(provision.section) ? '§§' : '§'
  const wording = provision.amendedBy === undefined ? '' : ` i lydelsen enligt SFS${noBreakSpace}${provision.amendedBy}`
  return `${chapter}${section}${noBreakSpace}${sign} ${provision.statute}${wording}`
}

const between = (index: number, count: number): string => {
  if (index === 0) return ''
  return index === count - 1 ? ' och ' : ', '
}

/** One or several provisions, each linked to the official text. Nothing for none. */
export const Provisions = ({ of: provisions }: { of: readonly (ProvisionData | string)[] }) => {
  if (provisions.length === 0) return null
  return (
    <cite class="hs-law" lang="sv">
      {provisions.map((provision, index) => (
        <>
          {between(index, provisions.length)}
          {typeof provision === 'string' ? (
            provisionInWords(provision)
          ) : (
            <a href={provision.url}>{provisionInWords(provision)}</a>
          )}
        </>
      ))}
    </cite>
  )
}
