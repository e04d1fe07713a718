/** What a browser would send of the form of a page that has one of an action: hidden and text fields, ticked and selected ones. */
export const fieldsOf = (html: string): Readonly<Record<string, string>> =>
  sentBy(/<form[^>]*data-action=[\s\S]*?<\/form>/.exec(html)?.[0] ?? '')

/** What a browser would send of one form as it stands. */
export const sentBy = (form: string): Readonly<Record<string, string>> => {
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const isChoice = /type="(?:radio|checkbox)"/.test(tag)
    const name = attribute(tag, 'name')
    if (name === undefined || (isChoice && !/\schecked/.test(tag))) return []
    return [[name, attribute(tag, 'value') ?? ''] as const]
  })
  const selects = [...form.matchAll(/<select[^>]*>[\s\S]*?<\/select>/g)].flatMap(([select]) => {
    const name = attribute(select, 'name')
    const options = [...select.matchAll(/<option[^>]*>/g)].map(([tag]) => tag)
    const chosen = options.find((tag) => /\sselected/.test(tag)) ?? options[0] ?? ''
    return name === undefined ? [] : [[name, attribute(chosen, 'value') ?? ''] as const]
  })
  return Object.fromEntries([...inputs, ...selects])
}

/** An attribute of a tag, with its characters as they are read. */
export const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The person has read the findings. */
export const seen = { hasSeenFindings: 'true' } as const
