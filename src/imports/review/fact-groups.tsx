import type { View } from '../../platform/ui/view.ts'
import { choices } from './data/places.ts'
import { correctAt, SureRow } from './fact-rows.tsx'
import type { ReviewFact } from './facts.ts'

type GroupsProps = {
  readonly view: View
  readonly facts: readonly ReviewFact[]
  readonly base: string
  readonly isOpen: boolean
}

const groups = {
  document: /^\/(kind|title|caseNumbers|authority|body|documentDate)/,
  meeting: /^\/(meeting|paragraphs|chairs|secretary)/,
  notice: /^\/(approvers|approval|notice)/,
  referral: /^\/referral/,
  papers: /^\/(criteria|recipients|signers|attachments)/,
  sections: /^\/sections/,
} as const

const List = ({ view, facts, base, isOpen }: GroupsProps) => (
  <ol class="hs-list" data-dense>
    {facts.map((fact) => (
      <SureRow view={view} of={fact} base={base} isOpen={isOpen} />
    ))}
  </ol>
)

const Group = (props: GroupsProps & { readonly name: keyof typeof groups }) => {
  const facts = props.facts.filter(({ pointer }) => groups[props.name].test(pointer))
  if (facts.length === 0) return null
  return (
    <div class="hs-stack">
      <h3 class="ds-heading">{props.view.t(`imports.review.group.${props.name}`)}</h3>
      <List {...props} facts={facts} />
    </div>
  )
}

const itemOf = ({ pointer }: ReviewFact): string | undefined => /^\/items\/\d+/.exec(pointer)?.[0]

const Items = (props: GroupsProps) => {
  const { view, base, isOpen } = props
  const items = Map.groupBy(props.facts, itemOf)
  items.delete(undefined)
  return (
    <>
      {[...items].map(([pointer = '', facts]) => {
        const paragraph = facts.find(({ pattern }) => pattern === '/items/*/paragraph')?.value
        const heading = paragraph
          ? view.t('imports.review.item', { paragraph: Number(paragraph) })
          : view.t('imports.review.itemUnnumbered')
        return (
          <div class="hs-stack">
            <h3 class="ds-heading">{heading}</h3>
            <List {...props} facts={facts} />
            {isOpen && (
              <p class="hs-noprint">
                <a href={correctAt(base, pointer)}>
                  {view.t('imports.review.correctNamed', { label: heading.toLocaleLowerCase(view.language) })}
                </a>
              </p>
            )}
          </div>
        )
      })}
    </>
  )
}

const People = (props: GroupsProps) => {
  const people = props.facts.filter(({ pattern }) => pattern === '/attendance/*')
  if (people.length === 0) return null
  return (
    <>
      {choices.role.map((role) => {
        const here = people.filter((fact) => fact.role === role)
        if (here.length === 0) return null
        return (
          <div class="hs-stack">
            <h3 class="ds-heading">{props.view.t(`imports.roleGroup.${role}`)}</h3>
            <List {...props} facts={here} />
          </div>
        )
      })}
    </>
  )
}

/** The facts that need no decision, by what they are about. */
export const SureFacts = (props: GroupsProps) => (
  <>
    <Group {...props} name="document" />
    <Group {...props} name="meeting" />
    <Group {...props} name="notice" />
    <Group {...props} name="referral" />
    <Items {...props} />
    <People {...props} />
    <Group {...props} name="papers" />
    <Group {...props} name="sections" />
  </>
)
