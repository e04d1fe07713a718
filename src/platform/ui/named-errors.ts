/** How an error summary begins, in the HTML of a page. */
export const errorSummaryMark = '<div class="ds-error-summary"'

const summaries = /<div class="ds-error-summary"[\s\S]*?<\/ul>/g
const lines = /<a href="#([^"]+)">([\s\S]*?)<\/a>/g
const names =
  /<fieldset\b([^>]*)>|(<\/fieldset>)|<legend\b([^>]*)>([\s\S]*?)<\/legend>|<label\b([^>]*)>([\s\S]*?)<\/label>|<(?:input|select|textarea)\b([^>]* aria-label="[^>]*)>/g

/** A label of two sentences is something to agree with, and the line says by itself what to do about it. */
const isSentences = (words: string): boolean => /[.!?]\s/.test(words)

/** What a field is called, and the nearest group around it. */
type Name = { readonly words: string; readonly around: string | undefined }

/**
 * Puts the name of its field before each line of the error summaries in a page: "Rubrik: Fyll i uppgiften". Names are those the page shows, so
 * every form has them; of several fields with one name each says its group too ("Rad 2, Namn: …"). `note` is what follows an optional label.
 */
export const withNamedErrors = (html: string, note: string): string => {
  const named = namesIn(html, ` (${note})`)
  return html.replace(summaries, (summary) =>
    inOrderOf(html, summary).replace(lines, (line, id: string, text: string) => {
      const name = named.get(id)
      if (!name || isSentences(name.words) || text.startsWith(name.words)) return line
      const isShared = [...named].some(([other, { words }]) => other !== id && words === name.words)
      const words = isShared && name.around ? `${name.around}, ${name.words}` : name.words
      return `<a href="#${id}">${words}${/[.?!:]$/.test(words) ? '' : ':'} ${text}</a>`
    }),
  )
}

/** The lines of a summary in the order in which the page asks; what is about the whole form comes first. */
const inOrderOf = (html: string, summary: string): string => {
  const placed = [...summary.matchAll(/<li>[\s\S]*?<\/li>/g)].map(([line]) => {
    const id = /<a href="#([^"]+)">/.exec(line)?.[1]
    return { line, at: id === undefined ? -1 : html.indexOf(` id="${id}"`) }
  })
  const sorted = placed.toSorted((a, b) => a.at - b.at).map(({ line }) => line)
  return summary.replace(/<li>[\s\S]*<\/li>/, () => sorted.join(''))
}

type Group = { readonly id: string | undefined; legend?: string }

const namesIn = (html: string, note: string): ReadonlyMap<string, Name> => {
  const named = new Map<string, Name>()
  const groups: Group[] = []
  const call = (id: string | undefined, words: string, around: Group | undefined) => {
    if (id !== undefined && words !== '' && !named.has(id)) named.set(id, { words, around: around?.legend })
  }
  for (const [, opened, closed, legend, legendText = '', label, labelText = '', field] of html.matchAll(names)) {
    const group = groups.at(-1)
    if (opened !== undefined) groups.push({ id: attribute(opened, 'id') })
    else if (closed !== undefined) groups.pop()
    else if (label !== undefined) call(attribute(label, 'for'), plain(labelText, note), group)
    else if (field !== undefined) call(attribute(field, 'id'), attribute(field, 'aria-label') ?? '', group)
    else if (group !== undefined) {
      group.legend = plain(legendText, note)
      // A group of alternatives is led to by its first one, whose own label says only what that alternative is.
      for (const id of [group.id, attribute(legend ?? '', 'data-of')]) call(id, group.legend, groups.at(-2))
    }
  }
  return named
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]

const plain = (html: string, note: string): string => {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.endsWith(note) ? words.slice(0, -note.length) : words
}
